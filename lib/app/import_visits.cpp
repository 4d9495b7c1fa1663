#include "app/import_visits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

#include "app/knowledge.hpp"
#include "app/plan_visits.hpp"
#include "app/session.hpp"
#include "app/visit_change.hpp"
#include "app/visit_file.hpp"
#include "core/error.hpp"
#include "core/number.hpp"
#include "csv/writer.hpp"
#include "store/visits.hpp"

namespace llp::app {

namespace {

using Key = std::pair<std::int64_t, int>;

Key key_of(const Visit& visit) {
    return {visit.plan, visit.number};
}

/// Why a row is refused, and of which column.
struct RowFault {
    std::string column;
    std::string message;
};

[[noreturn]] void refuse(std::string_view column, std::string message) {
    throw RowFault{.column = std::string(column), .message = std::move(message)};
}

std::int64_t number_in(const VisitRow& row, std::string_view column) {
    const auto number = read_integer(*row.cell(column));
    if (!number || *number < 1 || *number > std::numeric_limits<int>::max()) {
        refuse(column, fmt::format("'{}' is no number of a {}", *row.cell(column), column));
    }
    return *number;
}

/// What one row says, held against the visit as it is.
class RowReader {
public:
    RowReader(const VisitRow& row, const Visit& visit, const SupportPlan& plan)
        : row_(row), visit_(visit), plan_(plan) {}

    [[nodiscard]] VisitChange change() const {
        hold_fast();
        VisitChange change{.plan = visit_.plan, .number = visit_.number};
        read_window(change);
        change.status = other_than(visit_.status, status());
        change.note = note();
        read_day(change);
        return change;
    }

private:
    /// What this file cannot change must be as it is.
    void hold_fast() const {
        must_be("kind", std::string(token(visit_.kind)));
        must_be("half_days", fmt::to_string(visit_.half_days));
        must_be("apart", fmt::to_string(visit_.apart));
        must_be("supported", plan_.supported.text());
        must_be("supporter", plan_.supporter.text());
    }

    void must_be(std::string_view column, const std::string& held) const {
        const auto cell = row_.cell(column);
        if (cell && *cell != held) {
            refuse(column, fmt::format("'{}' is not what is held of visit {} of plan {}: {}. It is not changed here",
                                       *cell, visit_.number, visit_.plan, held));
        }
    }

    /// nullopt where the cell is empty or the file lacks the column.
    [[nodiscard]] std::optional<Date> day_in(std::string_view column) const {
        const auto cell = row_.cell(column);
        if (!cell || cell->empty()) {
            return std::nullopt;
        }
        const auto day = Date::read_published(*cell);
        if (!day) {
            refuse(column, fmt::format("'{}' is no day: write it as 2026-11-23", *cell));
        }
        return day;
    }

    [[nodiscard]] std::optional<Date> window(std::string_view column) const {
        const auto day = day_in(column);
        if (!day && row_.cell(column)) {
            refuse(column, "the cell is empty, and a visit has a window");
        }
        return day;
    }

    void read_window(VisitChange& change) const {
        const auto earliest = window("earliest");
        const auto latest = window("latest");
        if (latest.value_or(visit_.latest) < earliest.value_or(visit_.earliest)) {
            refuse("latest", fmt::format("the window of the visit would end on {}, before it begins on {}",
                                         latest.value_or(visit_.latest), earliest.value_or(visit_.earliest)));
        }
        change.earliest = other_than(visit_.earliest, earliest);
        change.latest = other_than(visit_.latest, latest);
    }

    [[nodiscard]] std::optional<VisitStatus> status() const {
        const auto cell = row_.cell("status");
        const auto status = !cell ? std::nullopt : read_visit_status(*cell);
        if (cell && !status) {
            refuse("status",
                   fmt::format("'{}' is no status: unplaced, proposed, agreed, done, missed or cancelled", *cell));
        }
        return status;
    }

    /// A note that was hidden comes back as the sign of what is hidden, one that was guarded behind its guard.
    [[nodiscard]] std::optional<std::string> note() const {
        const auto* const said = row_.as_it_stands("note");
        const bool hidden = said != nullptr && *said == "c" && !visit_.note.empty();
        if (said == nullptr || hidden || *said == visit_.note) {
            return std::nullopt;
        }
        return other_than(visit_.note, std::optional(std::string(csv::without_guard(*said))));
    }

    void read_day(VisitChange& change) const {
        const auto day = day_in("day");
        const auto status = change.status.value_or(visit_.status);
        const bool says_status = row_.cell("status").has_value();
        change.day = day != visit_.day ? day : std::nullopt;
        if (day && says_status && status == VisitStatus::unplaced) {
            refuse("status", fmt::format("the visit is unplaced and has the day {}: say proposed or agreed, or empty "
                                         "the day",
                                         *day));
        }
        const bool wants_none = status == VisitStatus::unplaced || status == VisitStatus::cancelled;
        if (!day && row_.cell("day") && !wants_none) {
            refuse("day", fmt::format("the cell is empty, and a visit that is {} has a day", token(status)));
        }
        if (change.day && says_status) {
            change.status = status;
        }
        change.part = part(day.has_value());
    }

    [[nodiscard]] std::optional<DayPart> part(bool has_day) const {
        const auto cell = row_.cell("part");
        if (!cell || cell->empty() || !has_day) {
            return std::nullopt;
        }
        const auto part = read_day_part(*cell);
        if (!part) {
            refuse("part", fmt::format("'{}' is no part of a day: morning, afternoon or whole", *cell));
        }
        if ((*part == DayPart::whole) != (visit_.half_days == 2)) {
            refuse("part", fmt::format("the visit takes {}",
                                       visit_.half_days == 1 ? "half a day: morning or afternoon" : "a whole day"));
        }
        return other_than(visit_.part, part);
    }

    template <typename T>
    static std::optional<T> other_than(const T& held, const std::optional<T>& said) {
        return said && *said != held ? said : std::nullopt;
    }

    const VisitRow& row_;
    const Visit& visit_;
    const SupportPlan& plan_;
};

/// One file over one state of the store.
class Import {
public:
    Import(store::Write& write, Date day, const std::string& file)
        : rows_(read_visit_file(file)),
          known_(read_knowledge(write.current(), day)),
          all_(plans_and_visits(write.current(), known_.succession, known_.partnerships, day)),
          calendars_(write.current(), known_.succession),
          held_(all_) {}

    /// All rows are read first, so that each visit is held against the others as they shall be.
    VisitImport run() {
        VisitImport result{.rows = std::ssize(rows_)};
        for (const auto& row : rows_) {
            attempt(row.line, result.refused, [&] { read(row); });
        }
        if (result.refused.empty()) {
            const TakenDays taken(all_, known_, calendars_);
            for (const auto& each : changed_) {
                const auto line = lines_.at(each.first);
                const auto& before = *find(held_, each.first);
                attempt(line, result.refused, [&] { taken.hold_against(before, each.second); });
                for (auto& text : taken.warnings(before, each.second)) {
                    result.warnings.push_back({.line = line, .text = std::move(text)});
                }
            }
        }
        std::ranges::stable_sort(result.refused, {}, &Reject::line);
        std::ranges::stable_sort(result.warnings, {}, &VisitImport::Warned::line);
        return result;
    }

    /// As they shall be, under their visitors of today.
    [[nodiscard]] const std::map<Key, Visit>& changed() const noexcept { return changed_; }

private:
    template <typename Job>
    static void attempt(std::int64_t line, std::vector<Reject>& refused, Job job) {
        const auto keep = [&](std::string column, std::string message) {
            refused.push_back(
                {.line = line, .column = std::move(column), .code = "visit-refused", .message = std::move(message)});
        };
        try {
            job();
        } catch (const RowFault& fault) {
            keep(fault.column, fault.message);
        } catch (const Error& fault) {
            keep("day", fault.what());
        }
    }

    void read(const VisitRow& row) {
        const Key key{number_in(row, "plan"), static_cast<int>(number_in(row, "visit"))};
        if (held_.plan(key.first) == nullptr) {
            refuse("plan", fmt::format("there is no plan {}", key.first));
        }
        auto* const visit = find(all_, key);
        if (visit == nullptr) {
            refuse("visit", fmt::format("plan {} has no visit {}", key.first, key.second));
        }
        if (const auto [first, is_new] = lines_.emplace(key, row.line); !is_new) {
            refuse("visit",
                   fmt::format("visit {} of plan {} stands on line {} already", key.second, key.first, first->second));
        }
        const auto change = RowReader(row, *visit, *held_.plan(key.first)).change();
        const auto after = changed_visit(*visit, change, known_.day);
        if (after != *visit) {
            changed_.emplace(key, after);
            *visit = after;
        }
    }

    static Visit* find(PlansAndVisits& all, const Key& key) {
        const auto found = std::ranges::lower_bound(all.visits, key, {}, key_of);
        return found != all.visits.end() && key_of(*found) == key ? &*found : nullptr;
    }

    std::vector<VisitRow> rows_;
    Knowledge known_;
    PlansAndVisits all_;  ///< As it shall be.
    SchoolCalendars calendars_;
    PlansAndVisits held_;  ///< As it is.
    std::map<Key, std::int64_t> lines_;
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

VisitImport import_visits(const Writing& writing, const std::string& file) {
    VisitImport result;
    write_store(writing, store::Access::write, [&](store::Write& write) {
        Import import(write, writing.as_of, file);
        result = import.run();
        if (!result.refused.empty()) {
            write.abandon();
            return;
        }
        save_changed(write, import.changed());
        result.changed = std::ssize(import.changed());
        result.unchanged = result.rows - result.changed;
        write.summarise(fmt::format("{} {} changed", result.changed, result.changed == 1 ? "visit" : "visits"));
    });
    return result;
}

}  // namespace llp::app
