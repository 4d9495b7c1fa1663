#include "plan/review.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/error.hpp"
#include "model/plan_words.hpp"
#include "plan/due_days.hpp"

namespace llp::plan {

namespace {

bool took_place(const PlanReview& review) {
    return review.overall != review_not_taken_place;
}

void check_plan(const SupportPlan& plan) {
    if (plan.is_over()) {
        throw UsageError(fmt::format("plan {} is {}: there is nothing to review", plan.number, plan.status),
                         fmt::format("open it again with: llp plan update {} --status in-progress", plan.number));
    }
}

void check_day(const SupportPlan& plan, const PlanReview& review, Date today) {
    if (review.date > today) {
        raise<UsageError>("a review on {} is still to come: it is {}", review.date, today);
    }
    if (review.date < plan.drafted) {
        raise<UsageError>("a review on {} is before plan {} was drafted, on {}", review.date, plan.number,
                          plan.drafted);
    }
    if (!plan.reviews.empty() && review.date < plan.reviews.back().date) {
        throw UsageError(fmt::format("a review on {} is before review {}, of {}", review.date,
                                     plan.reviews.back().number, plan.reviews.back().date),
                         "take back later ones first: llp db undo");
    }
    if (review.next_review && *review.next_review <= review.date) {
        raise<UsageError>("the next review, on {}, is not after this one, of {}", *review.next_review, review.date);
    }
}

std::string missing_ratings(const SupportPlan& plan, const PlanReview& review) {
    std::string missing;
    for (const auto& objective : plan.objectives) {
        if (std::ranges::find(review.objectives, objective.number, &ReviewedObjective::objective) ==
            review.objectives.end()) {
            missing += fmt::format("{}{}", missing.empty() ? "" : ", ", objective.number);
        }
    }
    return missing;
}

void check_ratings(const SupportPlan& plan, PlanReview& review) {
    std::ranges::stable_sort(review.objectives, {}, &ReviewedObjective::objective);
    const auto twice = std::ranges::adjacent_find(review.objectives, {}, &ReviewedObjective::objective);
    if (twice != review.objectives.end()) {
        raise<UsageError>("objective {} is rated twice", twice->objective);
    }
    for (const auto& rated : review.objectives) {
        if (find_part(plan.objectives, rated.objective) == nullptr) {
            throw NotFoundError(fmt::format("plan {} has no objective {}", plan.number, rated.objective),
                                fmt::format("see its numbers with: llp plan show {}", plan.number));
        }
    }
    if (!took_place(review) && !review.objectives.empty()) {
        raise<UsageError>("a review that has not taken place rates no objective");
    }
    if (const auto missing = missing_ratings(plan, review); took_place(review) && !missing.empty()) {
        throw UsageError(fmt::format("a review rates each objective: {} of plan {} missing", missing, plan.number),
                         "add --rate \"N=green|amber|red: WHAT WAS SEEN\" for each");
    }
}

/// The earliest termly review that is still to be held.
Action* next_review_action(SupportPlan& plan) {
    Action* next = nullptr;
    for (auto& action : plan.actions) {
        const bool waits = action.entry == review_entry && action.is_open();
        if (waits && (next == nullptr || action.due < next->due)) {
            next = &action;
        }
    }
    return next;
}

/// No more of them will be held.
void drop_reviews(SupportPlan& plan) {
    while (auto* const next = next_review_action(plan)) {
        next->status = "dropped";
    }
}

void rate_objectives(SupportPlan& plan, const PlanReview& review) {
    for (const auto& rated : review.objectives) {
        find_part(plan.objectives, rated.objective)->rag = rated.rag;
    }
}

void keep(SupportPlan& plan, PlanReview review, bool corrects) {
    if (corrects) {
        plan.reviews.back() = std::move(review);
    } else {
        plan.reviews.push_back(std::move(review));
    }
}

}  // namespace

void record_review(SupportPlan& plan, PlanReview review, const Calendar& calendar, const ReviewTemplate& reviews,
                   Date today) {
    check_plan(plan);
    check_day(plan, review, today);
    check_ratings(plan, review);
    const bool corrects = !plan.reviews.empty() && plan.reviews.back().date == review.date;
    const bool was_held = corrects && took_place(plan.reviews.back());
    if (was_held && !took_place(review)) {
        throw UsageError(
            fmt::format("review {} of {} took place: it rated the objectives", plan.reviews.back().number, review.date),
            "record what is right of it, or take it back while it is the last command: llp db undo");
    }
    review.number = corrects ? plan.reviews.back().number : next_number(plan.reviews);
    if (!review.next_review && review.overall != "improved, complete") {
        review.next_review = DueDays(calendar, review.date).review_after(review.date, reviews);
    }
    if (auto* const held = next_review_action(plan); held != nullptr && took_place(review) && !was_held) {
        held->status = "done";
    }
    if (!review.next_review) {
        drop_reviews(plan);
    }
    if (review.next_review) {
        plan.review_due = *review.next_review;
        if (auto* const next = next_review_action(plan)) {
            next->due = *review.next_review;
        }
    }
    rate_objectives(plan, review);
    keep(plan, std::move(review), corrects);
}

}  // namespace llp::plan
