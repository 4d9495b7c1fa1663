#pragma once

#include <string_view>

#include "model/verification.hpp"

namespace llp::match {

/// That all else that a round says follows from the inputs, where no fault was found until now.
ProvedClaim told_claim(std::string_view of_what, const PeerVerification& found);

}  // namespace llp::match
