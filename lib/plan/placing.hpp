#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace llp::plan {

/// Visits and days as plain numbers: days count from 0, parties and plans are positions in their lists.

struct PlacingParty {
    std::vector<int> school_day;  ///< By day: how many of its school days lie before it.
    std::vector<int> term;        ///< By day: a position in `limits`.
    std::vector<int> limits;      ///< By term: the half days that it gives as a visitor.
};

struct PlacingVisit {
    int host = 0;
    std::optional<int> visitor;  ///< None: led by the broker.
    int plan = 0;
    int apart = 1;  ///< At least so many of the host's school days after each earlier one of its plan.
    int half_days = 2;
    int earliest = 0;
    std::vector<int> days;      ///< On which it may be for itself: ascending.
    std::optional<int> fixed;   ///< It is on this day, whatever the rules say.
    std::optional<int> before;  ///< Where it was, to be kept if it can be.
};

/// The visits of a plan stand together, in the order in which they are to take place.
struct PlacingProblem {
    int days = 0;
    int first_weekday = 0;  ///< Of day 0: 0 is a Monday.
    std::vector<PlacingParty> parties;
    std::vector<PlacingVisit> visits;
    std::vector<std::pair<int, int>> near;  ///< Hosts that lie near each other, the lesser first; sorted.
};

/// What a schedule is judged by, the first that differs deciding; less is better.
struct PlacingCost {
    int unplaced = 0;
    int moved = 0;  ///< Of those with a day before, how many are not on it.
    /// The sum, over each visitor and week, of the square of the visits then; and over the days of the square of the
    /// visits without a visitor, whom one office leads.
    std::int64_t unevenness = 0;
    int grouped = 0;        ///< Days on which one visitor makes two visits, taken negative.
    std::int64_t late = 0;  ///< Days from the earliest on which each might be, summed.

    friend auto operator<=>(const PlacingCost&, const PlacingCost&) = default;
};

struct Placing {
    std::vector<std::optional<int>> days;  ///< By visit.
    PlacingCost cost;
    int placed_bound = 0;               ///< No schedule places more of those that are not fixed.
    int placed = 0;                     ///< Of the same.
    int moved_bound = 0;                ///< No schedule that places as many moves fewer.
    std::int64_t unevenness_bound = 0;  ///< No schedule of as many visits has less, if none moves that did not.
    bool proved = false;                ///< Every schedule was weighed: no other has less of the whole cost.
};

/// The rule by which a visit cannot be on a day beside what is placed already.
enum class PlacingRule {
    none,
    visitor_days,
    visitor_busy,
    host_busy,
    order,   ///< Before an earlier visit of its plan, or after a later one.
    spacing  ///< On the right side of each, and too near.
};

/// Places visits, so that
/// - nobody meets twice on a day, as host or as visitor, but for a visitor's two half days at hosts that lie near each
///   other;
/// - no visitor gives more half days in a term than the limit;
/// - the visits of a plan keep their order and their distance.
/// What is fixed stands, and may break these among itself. Up to `most_weighed` visits that are not fixed, the least
/// cost is found by weighing every schedule (branch and bound). Beyond that: what was before, then the visits whose
/// time runs out first, then paths on which others make room (as Kuhn 1955 does for matchings), then single visits and
/// pairs where that costs less; and each group of visits that has to do with no other, where it is small, exactly. The
/// bound of the number comes from a flow in which the distances are left out (Ford and Fulkerson 1956), that of the
/// unevenness from visits placed on weeks alone (semi-matchings; Harvey, Ladner, Lovász and Tamir 2006). How many must
/// move is settled where each group of which some moved was weighed whole and no schedule places more; otherwise those
/// must whose day before is none of theirs, or is refused for what is fixed.
Placing place(const PlacingProblem& problem);

inline constexpr std::size_t most_weighed = 8;

}  // namespace llp::plan
