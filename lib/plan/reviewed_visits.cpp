#include "plan/reviewed_visits.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "model/plan_words.hpp"

namespace llp::plan {

namespace {

using Reviews = std::vector<Visit>;

Reviews reviews_among(const std::vector<Visit>& visits) {
    Reviews reviews;
    std::ranges::copy_if(visits, std::back_inserter(reviews),
                         [](const Visit& visit) { return visit.kind == VisitKind::review; });
    return reviews;
}

bool is_told_already(const Reviews& reviews, Date day) {
    return std::ranges::any_of(reviews, [&](const Visit& visit) {
        return visit.day == day && (visit.status == VisitStatus::done || visit.status == VisitStatus::missed);
    });
}

/// nullopt where there is nothing to say of it.
std::optional<Visit> as_recorded(Visit visit, const PlanReview& review) {
    if (review.overall != review_not_taken_place) {
        visit.status = VisitStatus::done;
        visit.day = review.date;
        if (visit.half_days == 1 && visit.part == DayPart::whole) {
            visit.part = DayPart::morning;
        }
        return visit;
    }
    if (visit.day && *visit.day <= review.date) {
        visit.status = VisitStatus::missed;
        return visit;
    }
    return std::nullopt;
}

std::optional<Visit> moved_to(Visit visit, Date next, const Calendar& calendar, const VisitTemplates& templates) {
    const auto before = visit;
    if (visit.status == VisitStatus::agreed) {
        return std::nullopt;
    }
    visit.earliest = calendar.subtract_school_days(next, templates.review_before);
    visit.latest = std::max(visit.earliest, calendar.add_school_days(next, templates.review_after));
    if (visit.day && (*visit.day < visit.earliest || *visit.day > visit.latest)) {
        visit.day.reset();
        visit.part = DayPart::whole;
        visit.status = VisitStatus::unplaced;
    }
    return visit == before ? std::nullopt : std::optional(visit);
}

}  // namespace

std::vector<Visit> visits_after_review(const std::vector<Visit>& visits, const PlanReview& review,
                                       const Calendar& calendar, const VisitTemplates& templates) {
    const auto reviews = reviews_among(visits);
    const auto to_come = [](const Visit& visit) { return !visit.is_over(); };
    auto next = std::ranges::find_if(reviews, to_come);
    std::vector<Visit> changed;
    if (next != reviews.end() && !is_told_already(reviews, review.date)) {
        if (const auto recorded = as_recorded(*next, review)) {
            changed.push_back(*recorded);
            next = std::find_if(next + 1, reviews.end(), to_come);
        }
    }
    if (next != reviews.end() && review.next_review) {
        if (const auto moved = moved_to(*next, *review.next_review, calendar, templates)) {
            changed.push_back(*moved);
        }
    }
    return changed;
}

}  // namespace llp::plan
