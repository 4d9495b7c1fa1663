#pragma once

#include <string_view>

namespace llp::store {

/// Keeps of a complete load the keys of what it said by form; never edited once released.
inline constexpr std::string_view schema_v9 = R"sql(
ALTER TABLE loads ADD COLUMN form_keys TEXT NOT NULL DEFAULT '';
)sql";

}  // namespace llp::store
