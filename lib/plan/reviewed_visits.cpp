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

/// Done or missed since then: it is the one that is recorded now, or was and is corrected.
Reviews::const_iterator told_since(const Reviews& reviews, Date since, Date day) {
    return std::ranges::find_if(reviews, [&](const Visit& visit) {
        return visit.is_over() && visit.status != VisitStatus::cancelled && visit.day && *visit.day > since &&
               *visit.day <= day;
    });
}

/// nullopt where there is nothing to say of it.
std::optional<Visit> as_recorded(Visit visit, const PlanReview& review) {
    if (review.overall != review_not_taken_place) {
        visit.day = visit.status == VisitStatus::done ? visit.day : review.date;
        visit.status = VisitStatus::done;
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

/// The review will not be held, as the next one takes the place of the one that follows it.
bool gives_way(const PlanReview& review, const Reviews& reviews, Reviews::const_iterator recorded,
               Reviews::const_iterator following) {
    return review.overall == review_not_taken_place && review.next_review && !recorded->is_over() &&
           following != reviews.end() && *review.next_review >= following->earliest;
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

std::vector<Visit> visits_after_review(const std::vector<Visit>& visits, const PlanReview& review, Date since,
                                       const Calendar& calendar, const VisitTemplates& templates) {
    const auto reviews = reviews_among(visits);
    const auto to_come = [](const Visit& visit) { return !visit.is_over(); };
    const auto told = told_since(reviews, since, review.date);
    auto next = std::ranges::find_if(reviews, to_come);
    const auto recorded = told != reviews.end() ? told : next;
    std::vector<Visit> changed;
    if (recorded != reviews.end()) {
        const auto following = std::find_if(recorded + 1, reviews.end(), to_come);
        auto now = as_recorded(*recorded, review);
        if (!now && gives_way(review, reviews, recorded, following)) {
            now = *recorded;
            now->status = VisitStatus::cancelled;
        }
        if (now) {
            if (*now != *recorded) {
                changed.push_back(*now);
            }
            next = recorded == next ? following : next;
        }
    }
    if (next != reviews.end() && review.next_review) {
        if (const auto moved = moved_to(*next, *review.next_review, calendar, templates)) {
            changed.push_back(*moved);
        }
    }
    for (; next != reviews.end() && !review.next_review; next = std::find_if(next + 1, reviews.end(), to_come)) {
        changed.push_back(*next);
        changed.back().status = VisitStatus::cancelled;
    }
    return changed;
}

const Visit* next_review_visit(const std::vector<Visit>& visits) {
    const auto found = std::ranges::find_if(
        visits, [](const Visit& visit) { return visit.kind == VisitKind::review && !visit.is_over(); });
    return found == visits.end() ? nullptr : &*found;
}

std::optional<Visit> visit_after_due_day(const std::vector<Visit>& visits, Date due, const Calendar& calendar,
                                         const VisitTemplates& templates) {
    const auto* const next = next_review_visit(visits);
    return next == nullptr ? std::nullopt : moved_to(*next, due, calendar, templates);
}

}  // namespace llp::plan
