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

}  // namespace

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
