#pragma once

#include <cstddef>
#include <vector>

namespace llp::plan {

/// A visit of one plan that is still to come.
struct OrderedVisit {
    std::vector<int> days;  ///< On which it may be for itself, ascending; one that is fixed has its day alone.
    int apart = 1;          ///< At least so many school days after each before it.
    bool fixed = false;
};

/// The order in which the visits take place, as positions in their list, which is by number: that of the numbers,
/// unless their days alone leave some without any. Then one in which more have a day, found by moving one visit at a
/// time, with as few pairs turned as that takes. `school_day`: by day, how many school days of the school lie before
/// it.
std::vector<std::size_t> order_of(const std::vector<OrderedVisit>& visits, const std::vector<int>& school_day);

}  // namespace llp::plan
