#pragma once

#include <string>

#include "model/pairing.hpp"
#include "store/session.hpp"

namespace llp::app {

/// The round of this name. Throws NotFoundError, naming near names.
Round stored_round(const store::Snapshot& snapshot, const std::string& name);

}  // namespace llp::app
