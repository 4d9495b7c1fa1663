#include "plan/due_days.hpp"

#include <algorithm>

namespace llp::plan {

/// The last school day not later than so many days on; where that would be no later than `from`, as in a holiday, the
/// first school day after it.
Date DueDays::within(Date from, int calendar_days) const {
    const auto day = calendar_.last_school_day(from + calendar_days);
    return day > from ? day : calendar_.add_school_days(from, 1);
}

Date DueDays::counted_from(Date from, const ActionTemplate& action) const {
    return action.calendar_days ? within(from, *action.calendar_days)
                                : calendar_.add_school_days(from, action.school_days);
}

Date DueDays::of(const ActionTemplate& action) const {
    return counted_from(start_, action);
}

std::vector<Date> DueDays::of_plan(const std::vector<ActionTemplate>& actions) const {
    std::vector<Date> days;
    for (const auto& action : actions) {
        const auto earlier = std::ranges::find(actions, action.after, &ActionTemplate::name);
        const auto from = action.after.empty() ? start_ : days.at(static_cast<std::size_t>(earlier - actions.begin()));
        days.push_back(counted_from(from, action));
    }
    return days;
}

Date DueDays::next_review(Date after, int least, const ReviewTemplate& review) const {
    const auto earliest = calendar_.add_school_days(after, least);
    auto end = calendar_.end_of_term(after);
    while (end) {
        const auto day = calendar_.subtract_school_days(*end, review.before_end);
        if (day >= earliest && day > after) {
            return day;
        }
        end = calendar_.end_of_term(*end + 1);
    }
    return calendar_.add_school_days(after, std::max(1, review.otherwise_every));
}

Date DueDays::first_review(const ReviewTemplate& review) const {
    return next_review(start_, review.least, review);
}

Date DueDays::review_after(Date day, const ReviewTemplate& review) const {
    const auto& terms = calendar_.terms();
    const auto term = std::ranges::find_if(terms, [&](const Term& t) { return t.first <= day && day <= t.last; });
    return next_review(term == terms.end() ? day : term->last, 0, review);
}

std::vector<Date> DueDays::of_reviews(const ReviewTemplate& review) const {
    std::vector<Date> days;
    for (int number = 1; number <= review.count; ++number) {
        days.push_back(number == 1 ? first_review(review) : next_review(days.back(), 0, review));
    }
    return days;
}

}  // namespace llp::plan
