#pragma once

#include <string>
#include <string_view>

#include "model/keeping.hpp"

namespace llp::store {

/// How a round keeps an earlier one, as JSON text in one column. Unpacking text of another form throws StoreError.
std::string pack(const Keeping& keeping);
Keeping unpack_keeping(std::string_view text);

}  // namespace llp::store
