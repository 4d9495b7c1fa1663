#pragma once

#include <array>

#include "core/quantity.hpp"

namespace llp::evidence {

/// What is left after 0 to 11 twelfths of a half-life, in thousandths; the first is 1000.
using DecayTable = std::array<PerMille, 12>;

/// The weight of a line of evidence that is `age_days` old (0 or more). Each whole half-life halves it, what is over
/// counts in whole twelfths by the table; a year counts 365 days, so that every anniversary of a half-life of whole
/// years has been reached on its day. Rounded to a whole thousandth; never below 0.
PerMille decayed(PerMille weight, int age_days, int half_life_months, const DecayTable& table) noexcept;

}  // namespace llp::evidence
