#pragma once

#include <vector>

#include "core/date.hpp"
#include "plan/calendar.hpp"
#include "plan/templates.hpp"

namespace llp::plan {

/// Turns the counts of a template into days, all of them school days. Keeps a reference to the calendar.
class DueDays {
public:
    DueDays(const Calendar& calendar, Date start) : calendar_(calendar), start_(start) {}

    [[nodiscard]] Date start() const noexcept { return start_; }

    /// Counted from the start.
    [[nodiscard]] Date of(const ActionTemplate& action) const;

    /// The days of a plan's own entries, each counted from the start or from the entry it follows.
    [[nodiscard]] std::vector<Date> of_plan(const std::vector<ActionTemplate>& actions) const;

    /// One near the end of each term, the first far enough from the start; evenly spaced where no term is known.
    [[nodiscard]] std::vector<Date> of_reviews(const ReviewTemplate& review) const;

    /// The next one after a review on `day`: near the end of the term that begins after it.
    [[nodiscard]] Date review_after(Date day, const ReviewTemplate& review) const;

    /// The first of them, be `count` 0: a plan always has a next review.
    [[nodiscard]] Date first_review(const ReviewTemplate& review) const;

private:
    [[nodiscard]] Date counted_from(Date from, const ActionTemplate& action) const;
    [[nodiscard]] Date within(Date from, int calendar_days) const;
    [[nodiscard]] Date next_review(Date after, int least, const ReviewTemplate& review) const;

    const Calendar& calendar_;
    Date start_;
};

}  // namespace llp::plan
