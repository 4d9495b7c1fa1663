#pragma once

#include <string>
#include <string_view>

#include "model/partners.hpp"

namespace llp::store {

/// The partners of a round as JSON text in one column; see packed.hpp.
std::string pack(const Partnering& partners);
Partnering unpack_partners(std::string_view text);

}  // namespace llp::store
