#include "plan/update.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/error.hpp"
#include "core/number.hpp"
#include "plan/comparison.hpp"

namespace llp::plan {

namespace {

template <typename T>
void set(T& field, const std::optional<T>& value) {
    if (value) {
        field = *value;
    }
}

template <typename Part>
Part& part_of(std::vector<Part>& parts, int number, std::int64_t plan, const char* what) {
    if (auto* const found = find_part(parts, number)) {
        return *found;
    }
    throw NotFoundError(fmt::format("plan {} has no {} {}", plan, what, number),
                        fmt::format("see its numbers with: llp plan show {}", plan));
}

void refuse_early(const SupportPlan& plan, const char* what, Date day) {
    if (day < plan.drafted) {
        raise<UsageError>("{} {} is before plan {} was drafted, on {}", what, day, plan.number, plan.drafted);
    }
}

void update_status(SupportPlan& plan, const Update& update) {
    if (!update.status) {
        return;
    }
    if (*update.status != "in progress" && !update.reason) {
        throw UsageError(fmt::format("a plan that is {} wants a reason", *update.status), "add --reason \"WHY\"");
    }
    if (plan.status != *update.status || update.reason) {
        plan.reason = update.reason.value_or("");
    }
    plan.status = *update.status;
}

void refuse_out_of_range(const Objective& objective, Millionths target) {
    constexpr Millionths least(0);
    constexpr Millionths most(100'000'000);
    if (describe(objective.measure).unit == "percent" && (target < least || target > most)) {
        throw UsageError(fmt::format("{} is no target of objective {}, which is a percentage", exact_decimal(target),
                                     objective.number),
                         "write a figure from 0 to 100");
    }
}

void update_objective(Objective& objective, const Update& update) {
    if (update.rag) {
        objective.rag = update.rag;
    }
    if (update.target && objective.measure.empty()) {
        throw UsageError(fmt::format("objective {} has no published figure, so it has no target", objective.number),
                         "say what success is with: --criterion TEXT");
    }
    if (update.target) {
        refuse_out_of_range(objective, *update.target);
        objective.target = update.target;
    }
    set(objective.state, update.state);
    set(objective.criterion, update.criterion);
    set(objective.text, update.text);
}

void check_priority(const SupportPlan& plan, const Update& update) {
    if (update.priority && *update.priority != 0 && find_part(plan.priorities, *update.priority) == nullptr) {
        throw NotFoundError(fmt::format("plan {} has no priority {}", plan.number, *update.priority),
                            "0 is the plan as a whole");
    }
}

void update_action(Action& action, const Update& update) {
    set(action.status, update.action_status);
    set(action.due, update.due);
    set(action.owner_role, update.owner);
    set(action.evidence, update.evidence);
    set(action.priority, update.priority);
    set(action.text, update.text);
}

Action new_action(const Update& update) {
    if (!update.text || !update.owner || !update.due) {
        throw UsageError("a new action wants a text, somebody who does it and a day",
                         "--new-action --text \"WHAT\" --owner ROLE --due DAY");
    }
    return {.priority = update.priority.value_or(0),
            .text = *update.text,
            .owner_role = *update.owner,
            .due = *update.due,
            .status = update.action_status.value_or("not started"),
            .evidence = update.evidence.value_or("")};
}

void add_note(SupportPlan& plan, PlanNote note) {
    const bool stands = std::ranges::any_of(plan.notes, [&](PlanNote known) {
        known.number = 0;
        return known == note;
    });
    if (!stands) {
        note.number = next_number(plan.notes);
        plan.notes.push_back(std::move(note));
    }
}

}  // namespace

Objective& objective_of(SupportPlan& plan, int number) {
    return part_of(plan.objectives, number, plan.number, "objective");
}

Action& action_of(SupportPlan& plan, int number) {
    return part_of(plan.actions, number, plan.number, "action");
}

int add_action(SupportPlan& plan, Action action) {
    const auto known = std::ranges::find_if(plan.actions, [&](Action other) {
        other.number = action.number;
        return other == action;
    });
    if (known != plan.actions.end()) {
        return known->number;
    }
    action.number = next_number(plan.actions);
    plan.actions.push_back(std::move(action));
    return plan.actions.back().number;
}

void update(SupportPlan& plan, const Update& update, Date day, const std::string& by) {
    check_priority(plan, update);
    if (update.due) {
        refuse_early(plan, "an action due on", *update.due);
    }
    if (update.review_due) {
        refuse_early(plan, "a review due on", *update.review_due);
        plan.review_due = *update.review_due;
    }
    update_status(plan, update);
    auto action = update.action.value_or(0);
    if (update.objective) {
        update_objective(objective_of(plan, *update.objective), update);
    } else if (update.action) {
        update_action(action_of(plan, *update.action), update);
    } else if (update.new_action) {
        action = add_action(plan, new_action(update));
    }
    if (update.note) {
        add_note(plan, {.number = 0,
                        .day = day,
                        .by = by,
                        .objective = update.objective.value_or(0),
                        .action = action,
                        .text = *update.note});
    }
}

}  // namespace llp::plan
