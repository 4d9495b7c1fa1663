#pragma once

#include <optional>

#include "core/date.hpp"
#include "core/quantity.hpp"
#include "model/party.hpp"

namespace llp {

/// How long one takes by road from a party to another. It holds for the way back too, unless that is stated itself.
struct Travel {
    Party from;
    Party to;
    Minutes minutes;
    std::optional<Date> said = {};  ///< As of a membership.
};

}  // namespace llp
