#pragma once

#include <optional>
#include <vector>

#include "plan/placing.hpp"

namespace llp::plan {

/// Where each visit stands while a schedule is made, and what that costs. The problem must outlive it; the limits of
/// its parties and the distances and days of its visits may change meanwhile.
class Board {
public:
    /// With the fixed visits in their places and no others.
    explicit Board(const PlacingProblem& problem);

    [[nodiscard]] const PlacingProblem& problem() const noexcept { return problem_; }
    [[nodiscard]] const PlacingVisit& visit(int visit) const { return problem_.visits[at(visit)]; }
    [[nodiscard]] std::optional<int> day(int visit) const { return days_[at(visit)]; }
    [[nodiscard]] const std::vector<std::optional<int>>& days() const noexcept { return days_; }
    [[nodiscard]] const PlacingCost& cost() const noexcept { return cost_; }

    /// The first rule that forbids an unplaced visit the day.
    [[nodiscard]] PlacingRule refuses(int visit, int day) const;
    [[nodiscard]] bool fits(int visit, int day) const { return refuses(visit, day) == PlacingRule::none; }

    /// Those that `refuses` says no for: they meet somebody on the day, or stand in the plan. Empty for what is no
    /// visit.
    [[nodiscard]] std::vector<int> behind(int visit, int day) const;

    /// Those that must make room before it fits, but for its visitor's limit; none where a fixed one is among them.
    [[nodiscard]] std::optional<std::vector<int>> in_the_way(int visit, int day) const;
    /// Those of the visitor in the term of the day that are not fixed, while the visit would go beyond the limit; empty
    /// where it would not.
    [[nodiscard]] std::vector<int> over_the_limit(int visit, int day) const;

    /// Of the term of the day; negative where what is fixed goes beyond the limit.
    [[nodiscard]] int half_days_left(int visitor, int day) const;

    void put(int visit, int day);
    void take(int visit);

    /// What an unplaced visit would add to the cost on a day on which it fits.
    [[nodiscard]] PlacingCost added(int visit, int day) const;
    /// The positions of a visitor's visits.
    [[nodiscard]] const std::vector<int>& of_visitor(int party) const { return of_visitor_[at(party)]; }

private:
    struct Slot {
        int first = none;
        int second = none;
    };
    static constexpr int none = -1;
    static std::size_t at(int position) noexcept { return static_cast<std::size_t>(position); }

    [[nodiscard]] std::size_t slot(int party, int day) const { return at(party) * at(problem_.days) + at(day); }
    [[nodiscard]] std::size_t week_slot(int party, int day) const;
    [[nodiscard]] std::int64_t load(const PlacingVisit& visit, int day) const;
    void change_load(const PlacingVisit& visit, int day, int by);
    [[nodiscard]] bool may_share(int visit, int other) const;
    [[nodiscard]] bool keeps_apart(int earlier, int earlier_day, int later, int later_day) const;
    [[nodiscard]] bool out_of_order(int visit, int day, int other) const;
    [[nodiscard]] int used(int party, int day) const;
    [[nodiscard]] std::vector<int> too_near(int visit, int day) const;
    void occupy(int party, int day, int visit);
    void vacate(int party, int day, int visit);

    const PlacingProblem& problem_;
    int weeks_ = 0;
    std::vector<std::optional<int>> days_;
    std::vector<Slot> slots_;             ///< By party and day.
    std::vector<int> loads_;              ///< By visitor and week.
    std::vector<int> led_;                ///< By day: visits without a visitor.
    std::vector<std::vector<int>> used_;  ///< By visitor and term: half days.
    std::vector<std::vector<int>> of_visitor_;
    PlacingCost cost_;
};

}  // namespace llp::plan
