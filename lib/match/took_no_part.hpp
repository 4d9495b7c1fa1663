#pragma once

#include "core/error.hpp"
#include "core/urn.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// The fault of asking about a school that a round had nothing to do with.
NotFoundError took_no_part(Urn school, const Round& round);

}  // namespace llp::match
