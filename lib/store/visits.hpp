#pragma once

#include <cstdint>
#include <vector>

#include "model/load.hpp"
#include "model/visit.hpp"
#include "store/session.hpp"

namespace llp::store {

/// Keeps a visit under its plan and number; its sequence is not kept.
Saved save(Write& write, const Visit& visit);

/// By plan and number.
std::vector<Visit> visits(const Snapshot& snapshot);

}  // namespace llp::store
