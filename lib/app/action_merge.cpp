#include "app/action_merge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/edited_table.hpp"
#include "core/text.hpp"
#include "csv/writer.hpp"

namespace llp::app {

namespace {

/// What a person wrote into a cell: without the guard that keeps a spreadsheet from running a formula, lines as ours.
std::string plain(std::string_view cell) {
    std::string text;
    for (const char sign : csv::without_guard(cell)) {
        if (sign != '\r') {
            text += sign;
        }
    }
    return text;
}

template <typename T>
T meant(const T& said, const T& /*now*/, const T* /*then*/) {
    return said;
}

/// A cell that nobody touched stands for the text as it is, or was, whatever it begins or ends with.
std::string meant(const std::string& said, const std::string& now, const std::string* then) {
    if (said == hidden_code) {
        return now;
    }
    for (const auto* const text : {&now, then}) {
        if (text != nullptr && (said == trim(*text) || plain(said) == *text)) {
            return *text;
        }
    }
    return plain(said);
}

/// Brings one field of a row into an action; `then` is what the field held when the file was exported.
template <typename T>
void merge_field(T& now, const std::optional<T>& cell, const T* then, const char* column) {
    if (!cell) {
        return;
    }
    const auto said = meant(*cell, now, then);
    if (said == now || (then != nullptr && said == *then)) {
        return;
    }
    if (then != nullptr && now != *then) {
        throw Refusal{column, "changed-since",
                      "was changed in the plan too since the file was exported: export anew, and edit that"};
    }
    now = said;
}

class Merge {
public:
    Merge(std::vector<SupportPlan>& plans, const ActionGround& ground) : plans_(plans), ground_(ground) {}

    [[nodiscard]] const MergeCounts& counts() const noexcept { return counts_; }

    void take(const ActionRow& row) {
        auto& plan = plan_of(row);
        check_school(plan, row);
        check_as_at(row);
        check_priority(plan, row);
        if (row.due && *row.due < plan.drafted) {
            throw Refusal{"due", "bad-date",
                          fmt::format("{} is before plan {} was drafted, on {}: write that day or a later one",
                                      *row.due, plan.number, plan.drafted)};
        }
        if (row.action) {
            change(plan, row);
        } else {
            add(plan, row);
        }
    }

private:
    SupportPlan& plan_of(const ActionRow& row) {
        const auto found = std::ranges::lower_bound(plans_, row.plan, {}, &SupportPlan::number);
        if (found == plans_.end() || found->number != row.plan) {
            throw Refusal{"plan", "not-found", fmt::format("there is no plan {}: {}", row.plan, plans_shown)};
        }
        return *found;
    }

    /// An older file may name the school that was followed by the one of today.
    void check_school(const SupportPlan& plan, const ActionRow& row) const {
        const auto said = row.urn ? Party::read(*row.urn) : std::nullopt;
        const auto school = ground_.heir_of(plan.supported);
        if (row.urn && (!said || ground_.heir_of(*said) != school)) {
            throw Refusal{
                "urn", "other-school",
                fmt::format("plan {} is of {}, not of '{}': write the number of the plan that is meant, or {}",
                            plan.number, school, *row.urn, school)};
        }
    }

    void check_as_at(const ActionRow& row) const {
        if (row.as_at && *row.as_at > ground_.last_command) {
            throw Refusal{"as_at", "not-found",
                          fmt::format("command {} is still to come, the last is {}: was the file exported from "
                                      "another store? Export it anew from this one",
                                      *row.as_at, ground_.last_command)};
        }
    }

    static void check_priority(const SupportPlan& plan, const ActionRow& row) {
        if (row.priority.value_or(0) != 0 && find_part(plan.priorities, *row.priority) == nullptr) {
            throw Refusal{"priority", "not-found",
                          fmt::format("plan {} has no priority {}: write one of its {}, or 0 for the plan as a whole",
                                      plan.number, *row.priority, plan.priorities.size())};
        }
    }

    /// The action as the file was exported; nullptr where the row does not say when.
    [[nodiscard]] const Action* action_then(const ActionRow& row) const {
        if (!row.as_at) {
            return nullptr;
        }
        const auto* const plan = ground_.plan_as_at(row.plan, *row.as_at);
        const auto* const action = plan == nullptr ? nullptr : find_part(plan->actions, *row.action);
        if (action == nullptr) {
            throw Refusal{
                "action", "not-found",
                fmt::format("plan {} had no action {} when the file was exported, at command {}: export anew, and "
                            "edit that",
                            row.plan, *row.action, *row.as_at)};
        }
        return action;
    }

    void change(SupportPlan& plan, const ActionRow& row) {
        auto* const action = find_part(plan.actions, *row.action);
        if (action == nullptr) {
            throw Refusal{
                "action", "not-found",
                fmt::format("plan {} has no action {}: leave the cell empty for a new one", plan.number, *row.action)};
        }
        if (repeats(row)) {
            return;
        }
        const auto before = *action;
        const auto* const then = action_then(row);
        merge_field(action->priority, row.priority, then == nullptr ? nullptr : &then->priority, "priority");
        merge_field(action->text, row.text, then == nullptr ? nullptr : &then->text, "text");
        merge_field(action->owner_role, row.owner, then == nullptr ? nullptr : &then->owner_role, "owner");
        merge_field(action->due, row.due, then == nullptr ? nullptr : &then->due, "due");
        merge_field(action->status, row.status, then == nullptr ? nullptr : &then->status, "status");
        merge_field(action->evidence, row.evidence, then == nullptr ? nullptr : &then->evidence, "evidence");
        if (*action != before && then != nullptr && before != *then) {
            check_same(row);
        }
        ++(*action == before ? counts_.unchanged : counts_.changed);
    }

    /// After an undo another action may have the number.
    void check_same(const ActionRow& row) const {
        if (!ground_.is_same_since(row.plan, *row.action, *row.as_at)) {
            throw Refusal{"action", "not-found",
                          fmt::format("action {} of plan {} is another than the one that was exported, at command {}, "
                                      "which was taken back since: export anew, and edit that",
                                      *row.action, row.plan, *row.as_at)};
        }
    }

    /// The same row again; throws where another one is about the same action.
    bool repeats(const ActionRow& row) {
        const auto [known, is_first] = seen_.emplace(std::pair(row.plan, *row.action), row);
        if (is_first) {
            return false;
        }
        auto other = known->second;
        other.line = row.line;
        other.byte = row.byte;
        if (other != row) {
            throw Refusal{"action", "repeated-key",
                          fmt::format("action {} of plan {} stands otherwise on line {}: take one of the two rows out",
                                      *row.action, row.plan, known->second.line)};
        }
        ++counts_.unchanged;
        return true;
    }

    void add(SupportPlan& plan, const ActionRow& row) {
        const auto needs = [](bool there, const char* column) {
            if (!there) {
                throw Refusal{column, "missing-required",
                              fmt::format("a new action needs the column {}: add it to the file", column)};
            }
        };
        needs(row.text.has_value(), "text");
        needs(row.owner.has_value(), "owner");
        needs(row.due.has_value(), "due");
        const bool stands = std::ranges::any_of(plan.actions, [&](const Action& action) {
            return meant(*row.text, action.text, nullptr) == action.text &&
                   meant(*row.owner, action.owner_role, nullptr) == action.owner_role && *row.due == action.due &&
                   (!row.priority || *row.priority == action.priority);
        });
        if (stands) {
            ++counts_.already_there;
            return;
        }
        plan.actions.push_back({.number = next_number(plan.actions),
                                .priority = row.priority.value_or(0),
                                .text = plain(*row.text),
                                .owner_role = plain(*row.owner),
                                .due = *row.due,
                                .status = row.status.value_or("not started"),
                                .evidence = plain(row.evidence.value_or(""))});
        ++counts_.added;
    }

    std::vector<SupportPlan>& plans_;
    const ActionGround& ground_;
    MergeCounts counts_;
    std::map<std::pair<std::int64_t, int>, ActionRow> seen_;
};

}  // namespace

MergeCounts merge_actions(std::vector<SupportPlan>& plans, ActionTable& table, const ActionGround& ground) {
    Merge merge(plans, ground);
    for (const bool numbered : {true, false}) {
        for (const auto& row : table.rows) {
            if (row.action.has_value() != numbered) {
                continue;
            }
            try {
                merge.take(row);
            } catch (Refusal& refusal) {
                table.rejects.push_back(reject_of(row.line, row.byte, std::move(refusal)));
            }
        }
    }
    std::ranges::stable_sort(table.rejects, {}, &Reject::line);
    return merge.counts();
}

}  // namespace llp::app
