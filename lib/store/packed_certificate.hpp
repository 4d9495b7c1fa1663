#pragma once

#include <string>
#include <string_view>

#include "model/certificate.hpp"

namespace llp::store {

/// A certificate as JSON text in one column, as `store/packed.hpp` has lists: { scale, floor, bar, supported [[party,
/// shortage, fair, bar, price]], supporters [..] }. Unpacking text of another form throws StoreError.
std::string pack(const Certificate& certificate);
Certificate unpack_certificate(std::string_view text);

}  // namespace llp::store
