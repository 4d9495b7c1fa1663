#include "app/import_visits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

#include "app/knowledge.hpp"
#include "app/plan_visits.hpp"
#include "app/visit_change.hpp"
#include "app/visit_row.hpp"
#include "core/error.hpp"
#include "core/number.hpp"
#include "store/traces.hpp"
#include "store/visits.hpp"

namespace llp::app {

namespace {

using Key = std::pair<std::int64_t, int>;

Key key_of(const Visit& visit) {
    return {visit.plan, visit.number};
}

std::int64_t number_in(const EditedRow& row, std::string_view column, std::string_view mend) {
    const auto text = *row.cell(column);
    const auto number = read_integer(text);
    if (!number || *number < 1 || *number > std::numeric_limits<int>::max()) {
        throw Refusal{.column = std::string(column),
                      .message = text.empty()
                                     ? fmt::format("the cell is empty: write the number of the {}; {}", column, mend)
                                     : fmt::format("'{}' is no number of a {}: {}", text, column, mend)};
    }
    return *number;
}

constexpr std::string_view visits_shown = "llp plan visits shows them";

/// Visits as they were, each state read once.
class PastVisits {
public:
    explicit PastVisits(const store::Snapshot& snapshot) : snapshot_(snapshot) {}

    const Visit* operator()(const Key& key, std::int64_t command) {
        const auto [known, is_new] = states_.try_emplace(command);
        if (is_new) {
            known->second = store::visits(snapshot_.at(command));
        }
        const auto found = std::ranges::lower_bound(known->second, key, {}, key_of);
        return found != known->second.end() && key_of(*found) == key ? &*found : nullptr;
    }

private:
    store::Snapshot snapshot_;
    std::map<std::int64_t, std::vector<Visit>> states_;
};

/// One file over one state of the store.
class Import {
public:
    Import(store::Write& write, Date day)
        : last_command_(write.number() - 1),
          snapshot_(write.current()),
          past_(write.current()),
          known_(read_knowledge(write.current(), day)),
          all_(plans_and_visits(write.current(), known_.succession, known_.partnerships, day)),
          calendars_(write.current(), known_.succession),
          held_(all_) {}

    /// All rows are read first, so that each visit is held against the others as they shall be.
    VisitImport run(EditedTable table) {
        VisitImport result{.rejects = std::move(table.rejects)};
        for (const auto& row : table.rows) {
            attempt(row, result.rejects, [&] { read(row); });
        }
        if (result.rejects.empty()) {
            const TakenDays taken(all_, known_, calendars_);
            for (const auto& [key, visit] : changed_) {
                const auto& row = *rows_.at(key);
                const auto& before = *find(held_, key);
                attempt(row, result.rejects, [&, &visit = visit] { hold_against_others(taken, before, visit); });
                for (auto& text : taken.warnings(before, visit)) {
                    result.warnings.push_back({.line = row.line, .text = std::move(text)});
                }
            }
        }
        std::ranges::stable_sort(result.rejects, {}, &Reject::line);
        std::ranges::stable_sort(result.warnings, {}, &RowWarning::line);
        result.changed = std::ssize(changed_);
        result.unchanged = std::ssize(table.rows) - result.changed;
        return result;
    }

    /// As they shall be, under their visitors of today.
    [[nodiscard]] const std::map<Key, Visit>& changed() const noexcept { return changed_; }

private:
    template <typename Job>
    static void attempt(const EditedRow& row, std::vector<Reject>& rejects, Job job) {
        const auto keep = [&](std::string column, std::string message) {
            rejects.push_back(reject_of(row.line, row.byte, {std::move(column), "visit-refused", std::move(message)}));
        };
        try {
            job();
        } catch (Refusal& fault) {
            keep(std::move(fault.column), std::move(fault.message));
        } catch (const Error& fault) {
            keep("day", fault.what());
        }
    }

    static void hold_against_others(const TakenDays& taken, const Visit& before, const Visit& visit) {
        try {
            taken.hold_against(before, visit);
        } catch (const PlanOverError& fault) {
            throw Refusal{.column = "plan", .message = fmt::format("{}: take the row out", fault.what())};
        } catch (const UnmetError& fault) {
            throw Refusal{.column = "day", .message = fmt::format("{}: write a day of another term", fault.what())};
        } catch (const Error& fault) {
            throw Refusal{.column = "day", .message = fmt::format("{}: write another day", fault.what())};
        }
    }

    void read(const EditedRow& row) {
        const Key key{number_in(row, "plan", plans_shown), static_cast<int>(number_in(row, "visit", visits_shown))};
        const auto* const plan = held_.plan(key.first);
        if (plan == nullptr) {
            throw Refusal{.column = "plan", .message = fmt::format("there is no plan {}: {}", key.first, plans_shown)};
        }
        auto* const visit = find(all_, key);
        if (visit == nullptr) {
            throw Refusal{.column = "visit",
                          .message = fmt::format("plan {} has no visit {}: llp plan visits --plan {} shows them",
                                                 key.first, key.second, key.first)};
        }
        if (const auto [first, is_new] = rows_.emplace(key, &row); !is_new) {
            throw Refusal{.column = "visit",
                          .message = fmt::format("visit {} of plan {} stands on line {} already: take one of the two "
                                                 "rows out",
                                                 key.second, key.first, first->second->line)};
        }
        const auto change =
            change_of(row, {.now = *visit,
                            .then = then(row, key),
                            .plan = *plan,
                            .today = known_.day,
                            .heir_of = [&](const Party& party) { return known_.succession.read(party); }});
        const auto after = changed_visit(*visit, change, known_.day);
        if (after != *visit) {
            check_same(row, key, *visit);
            changed_.emplace(key, after);
            *visit = after;
        }
    }

    /// The visit as the file was exported; nullptr where the row does not say when.
    [[nodiscard]] const Visit* then(const EditedRow& row, const Key& key) {
        const auto cell = row.cell("as_at");
        if (!cell || cell->empty()) {
            return nullptr;
        }
        const auto command = read_integer(*cell);
        if (!command || *command < 1 || *command > last_command_) {
            throw Refusal{.column = "as_at",
                          .message = fmt::format("'{}' is no command of this store, of which the last is {}: was the "
                                                 "file exported from another? Export it anew from this one",
                                                 *cell, last_command_)};
        }
        const auto* const visit = past_(key, *command);
        if (visit == nullptr) {
            throw Refusal{.column = "visit",
                          .message = fmt::format("plan {} had no visit {} when the file was exported, at command {}: "
                                                 "export anew, and edit that",
                                                 key.first, key.second, *command)};
        }
        return visit;
    }

    /// After an undo another visit may have the number.
    void check_same(const EditedRow& row, const Key& key, const Visit& now) {
        const auto* const before = then(row, key);
        if (before == nullptr || *before == now) {
            return;
        }
        const auto command = *read_integer(*row.cell("as_at"));
        if (!store::is_same_visit_since(snapshot_, key.first, key.second, command)) {
            throw Refusal{.column = "visit",
                          .message = fmt::format("visit {} of plan {} is another than the one that was exported, at "
                                                 "command {}, which was taken back since: export anew, and edit that",
                                                 key.second, key.first, command)};
        }
    }

    static Visit* find(PlansAndVisits& all, const Key& key) {
        const auto found = std::ranges::lower_bound(all.visits, key, {}, key_of);
        return found != all.visits.end() && key_of(*found) == key ? &*found : nullptr;
    }

    std::int64_t last_command_;
    store::Snapshot snapshot_;
    PastVisits past_;
    Knowledge known_;
    PlansAndVisits all_;  ///< As it shall be.
    SchoolCalendars calendars_;
    PlansAndVisits held_;  ///< As it is.
    std::map<Key, const EditedRow*> rows_;
    std::map<Key, Visit> changed_;
};

/// The visitor stays as it was stated: an heir has its place at reading alone.
void save_changed(store::Write& write, const std::map<Key, Visit>& changed) {
    for (const auto& kept : store::visits(write.current())) {
        const auto found = changed.find(key_of(kept));
        if (found != changed.end()) {
            auto visit = found->second;
            visit.visitor = kept.visitor;
            store::save(write, visit);
        }
    }
}

}  // namespace

VisitImport import_visits(store::Write& write, EditedTable table, Date day) {
    Import import(write, day);
    auto result = import.run(std::move(table));
    if (result.rejects.empty()) {
        save_changed(write, import.changed());
    }
    return result;
}

}  // namespace llp::app
