#include <algorithm>
#include <set>
#include <tuple>

#include "app/week.hpp"

namespace llp::app {

namespace {

constexpr int recent_days = 90;

/// What was judged, whoever published it: two sources of one outcome are one, and so is what a school inherits.
auto identity(const Judgement& judgement) {
    return std::tuple(judgement.at_the_time.value_or(judgement.urn), judgement.framework, judgement.date,
                      judgement.area, judgement.grade.value_or(std::string()));
}

using Identities = std::set<decltype(identity(std::declval<Judgement>()))>;

Identities identities(const std::vector<Judgement>& judgements) {
    Identities known;
    for (const auto& judgement : judgements) {
        known.insert(identity(judgement));
    }
    return known;
}

/// The grade before, of the same framework and area: the frameworks are never compared.
std::string previous_grade(const std::vector<Judgement>& all, const Judgement& judgement) {
    const Judgement* previous = nullptr;
    for (const auto& other : all) {
        const bool same = other.urn == judgement.urn && other.framework == judgement.framework &&
                          other.area == judgement.area && other.grade && other.date < judgement.date;
        if (same && (previous == nullptr || other.date > previous->date)) {
            previous = &other;
        }
    }
    return previous == nullptr ? std::string() : *previous->grade;
}

/// It is told of the school that was judged, where that is held; otherwise of its heir.
bool is_told_elsewhere(const Week& week, const Judgement& judgement) {
    return judgement.at_the_time && week.now.school(*judgement.at_the_time) != nullptr;
}

}  // namespace

Outcomes new_outcomes(const Week& week) {
    auto known = identities(week.judgements_before);
    Outcomes outcomes;
    for (const auto& judgement : week.now.judgements) {
        const auto* const school = week.now.school(judgement.urn);
        const bool tells = judgement.grade && judgement.date <= week.day && school != nullptr && week.is_home(*school);
        if (!tells || is_told_elsewhere(week, judgement) || !known.insert(identity(judgement)).second) {
            continue;
        }
        if (days_between(judgement.date, week.day) > recent_days) {
            ++outcomes.older;
        } else {
            outcomes.recent.push_back({.school = *school,
                                       .judgement = judgement,
                                       .previous = previous_grade(week.now.judgements, judgement)});
        }
    }
    std::ranges::stable_sort(outcomes.recent, std::ranges::greater(),
                             [](const report::NewOutcome& o) { return o.judgement.date; });
    return outcomes;
}

}  // namespace llp::app
