#include <algorithm>
#include <span>
#include <tuple>

#include "app/review_findings.hpp"
#include "app/week.hpp"

namespace llp::app {

namespace {

std::span<const ReviewLine> reviews_of(const Week& week, Urn urn) {
    const auto& all = week.now.reviews;
    return {std::ranges::lower_bound(all, urn, {}, &ReviewLine::urn),
            std::ranges::upper_bound(all, urn, {}, &ReviewLine::urn)};
}

Date newest_review(std::span<const ReviewLine> reviews) {
    return std::ranges::max_element(reviews, {}, &ReviewLine::date)->date;
}

bool has_open_finding(const Week& week, std::span<const ReviewLine> reviews) {
    const auto newest = newest_review(reviews);
    return std::ranges::any_of(review_findings(reviews, week.follow_ups), [&](const report::ReviewFinding& finding) {
        return finding.line.date == newest && finding.is_open();
    });
}

void add_due(const School& school, const report::ReviewFinding& finding, Date day, DueFollowUps& due) {
    if (!finding.decision || !finding.decision->is_to_be_done() || *finding.decision->due > day + soon_days) {
        return;
    }
    auto& list = *finding.decision->due < day ? due.overdue : due.soon;
    list.push_back({.school = school, .number = finding.number, .follow_up = *finding.decision});
}

void sort_by_due(std::vector<report::DueFollowUp>& list) {
    std::ranges::stable_sort(list, {}, [](const report::DueFollowUp& due) {
        return std::tuple(*due.follow_up.due, due.school.urn, due.follow_up.date, due.number);
    });
}

}  // namespace

DueFollowUps due_follow_ups(const Week& week, Date day) {
    DueFollowUps due;
    for (const auto& school : week.now.schools) {
        if (week.is_counted(school)) {
            for (const auto& finding : review_findings(reviews_of(week, school.urn), week.follow_ups)) {
                add_due(school, finding, day, due);
            }
        }
    }
    sort_by_due(due.overdue);
    sort_by_due(due.soon);
    return due;
}

std::vector<report::WeeklyFacts::OpenReview> reviews_without_follow_up(const Week& week) {
    std::vector<report::WeeklyFacts::OpenReview> open;
    for (const auto& school : week.now.schools) {
        const auto reviews = reviews_of(week, school.urn);
        if (week.is_counted(school) && !reviews.empty() && has_open_finding(week, reviews)) {
            open.push_back({.school = school, .date = newest_review(reviews)});
        }
    }
    std::ranges::stable_sort(open, {}, &report::WeeklyFacts::OpenReview::date);
    return open;
}

}  // namespace llp::app
