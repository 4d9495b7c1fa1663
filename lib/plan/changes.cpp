#include "plan/changes.hpp"

#include <fmt/format.h>

#include "core/number.hpp"

namespace llp::plan {

namespace {

using Kind = PlanChange::Kind;

std::string as_text(const std::string& text) {
    return text;
}

std::string as_text(Date date) {
    return iso(date);
}

std::string as_text(int number) {
    return fmt::to_string(number);
}

std::string as_text(Millionths figure) {
    return exact_decimal(figure);
}

std::string as_text(Period period) {
    return to_text(period);
}

std::string as_text(Rag rag) {
    return std::string(token(rag));
}

template <typename T>
std::string as_text(const std::optional<T>& value) {
    return value ? as_text(*value) : std::string();
}

/// Compares the fields of one part.
class Part {
public:
    Part(std::vector<PlanChange>& into, std::string name, int number)
        : into_(into), name_(std::move(name)), number_(number) {}

    template <typename T>
    void field(const char* name, const T& before, const T& after) {
        if (before != after) {
            into_.push_back({.kind = Kind::changed,
                             .part = name_,
                             .number = number_,
                             .field = name,
                             .before = as_text(before),
                             .after = as_text(after)});
        }
    }

private:
    std::vector<PlanChange>& into_;
    std::string name_;
    int number_;
};

void compare(Part part, const Priority& before, const Priority& after) {
    part.field("area", before.area, after.area);
    part.field("text", before.text, after.text);
}

void compare(Part part, const Objective& before, const Objective& after) {
    part.field("rag", before.rag, after.rag);
    part.field("state", before.state, after.state);
    part.field("text", before.text, after.text);
    part.field("criterion", before.criterion, after.criterion);
    part.field("today", before.today, after.today);
    part.field("period", before.period, after.period);
    part.field("target", before.target, after.target);
}

void compare(Part part, const Action& before, const Action& after) {
    part.field("status", before.status, after.status);
    part.field("due", before.due, after.due);
    part.field("owner", before.owner_role, after.owner_role);
    part.field("text", before.text, after.text);
    part.field("evidence", before.evidence, after.evidence);
    part.field("priority", before.priority, after.priority);
}

void compare(Part part, const PlanNote& before, const PlanNote& after) {
    part.field("text", before.text, after.text);
}

void compare(Part part, const PlanReview& before, const PlanReview& after) {
    part.field("overall", before.overall, after.overall);
    part.field("reviewer", before.reviewer, after.reviewer);
    part.field("next_steps", before.next_steps, after.next_steps);
    part.field("next_review", before.next_review, after.next_review);
}

void compare(Part part, const Concern& before, const Concern& after) {
    part.field("resolved", before.resolved, after.resolved);
    part.field("resolution", before.resolution, after.resolution);
    part.field("summary", before.summary, after.summary);
    part.field("detail", before.detail, after.detail);
}

std::string said_by(const Priority& priority) {
    return priority.text;
}

std::string said_by(const Objective& objective) {
    return objective.text;
}

std::string said_by(const Action& action) {
    return action.text;
}

std::string said_by(const PlanNote& note) {
    return note.text;
}

std::string said_by(const PlanReview& review) {
    return review.overall;
}

std::string said_by(const Concern& concern) {
    return concern.summary;
}

template <typename T>
void compare_parts(const char* name, const std::vector<T>& before, const std::vector<T>& after,
                   std::vector<PlanChange>& into) {
    for (const auto& part : after) {
        if (const auto* const known = find_part(before, part.number)) {
            compare(Part(into, name, part.number), *known, part);
        } else {
            into.push_back(
                {.kind = Kind::added, .part = name, .number = part.number, .before = {}, .after = said_by(part)});
        }
    }
    for (const auto& part : before) {
        if (find_part(after, part.number) == nullptr) {
            into.push_back(
                {.kind = Kind::gone, .part = name, .number = part.number, .before = said_by(part), .after = {}});
        }
    }
}

/// That which the part of a change serves, by number; 0 where it serves none.
int priority_of(const SupportPlan& plan, const PlanChange& change) {
    if (change.part == "priority") {
        return change.number;
    }
    if (change.part == "objective") {
        const auto* const objective = find_part(plan.objectives, change.number);
        return objective != nullptr ? objective->priority : 0;
    }
    if (change.part == "action") {
        const auto* const action = find_part(plan.actions, change.number);
        return action != nullptr ? action->priority : 0;
    }
    return 0;
}

}  // namespace

std::vector<PlanChange> changes(const SupportPlan& before, const SupportPlan& after) {
    std::vector<PlanChange> found;
    Part plan(found, "plan", 0);
    plan.field("status", before.status, after.status);
    plan.field("reason", before.reason, after.reason);
    plan.field("review_due", before.review_due, after.review_due);
    compare_parts("priority", before.priorities, after.priorities, found);
    compare_parts("objective", before.objectives, after.objectives, found);
    compare_parts("action", before.actions, after.actions, found);
    compare_parts("note", before.notes, after.notes, found);
    compare_parts("review", before.reviews, after.reviews, found);
    compare_parts("concern", before.concerns, after.concerns, found);
    mark_what_peers_found(found, before, after);
    return found;
}

void mark_what_peers_found(std::vector<PlanChange>& changes, const SupportPlan& before, const SupportPlan& after) {
    for (auto& change : changes) {
        change.found_by_peers =
            tells_of_peers(before, priority_of(before, change)) || tells_of_peers(after, priority_of(after, change));
    }
}

std::vector<PlanChange> first_state(const SupportPlan& plan) {
    return {{.kind = Kind::added,
             .part = "plan",
             .number = 0,
             .field = {},
             .before = {},
             .after = fmt::format("{} priorities, {} actions", plan.priorities.size(), plan.actions.size())}};
}

}  // namespace llp::plan
