#pragma once

#include <optional>

#include "core/quantity.hpp"
#include "core/urn.hpp"

namespace llp {

/// Circumstances of a school that make it like or unlike another; from the newest census. None where not known.
struct Context {
    Urn urn;
    std::optional<std::int64_t> pupils;  ///< On roll.
    std::optional<Millionths> fsm;       ///< Per cent eligible for free school meals at any time in six years.
    std::optional<Millionths> eal;       ///< Per cent whose first language is not English.
    std::optional<Millionths> sen;       ///< Per cent with SEN support or a plan.
};

}  // namespace llp
