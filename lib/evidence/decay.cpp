#include "evidence/decay.hpp"

#include <algorithm>
#include <cstdint>

#include "core/number.hpp"

namespace llp::evidence {

PerMille decayed(PerMille weight, int age_days, int half_life_months, const DecayTable& table) noexcept {
    constexpr std::int64_t twelfths_of_months_in_a_year = 144;
    constexpr std::int64_t days_in_a_year = 365;
    // After so many halvings nothing is left of a weight of at most 1000.
    constexpr std::int64_t most_halvings = 20;
    const auto twelfths = std::int64_t{age_days} * twelfths_of_months_in_a_year / (half_life_months * days_in_a_year);
    const auto halvings = std::min(twelfths / 12, most_halvings);
    const auto left = table.at(static_cast<std::size_t>(twelfths % 12));
    return PerMille(divide_rounding(weight.count() * left.count(), std::int64_t{1000} << halvings));
}

}  // namespace llp::evidence
