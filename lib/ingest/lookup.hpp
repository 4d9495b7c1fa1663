#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "core/urn.hpp"

namespace llp::ingest {

/// What an import asks of the schools that are held already. All must be set.
struct Lookup {
    std::function<bool(Urn)> is_held;
    std::function<bool(std::int64_t)> is_numbered;        ///< Some school has this LAESTAB.
    std::function<std::optional<int>(Urn)> authority_of;  ///< nullopt where the school, or its authority, is not known.
};

}  // namespace llp::ingest
