#pragma once

#include <string_view>

namespace llp::store {

/// Adds for which authorities a load was complete, and how many records it ended as it lacked them; never edited once
/// released.
inline constexpr std::string_view schema_v3 = R"sql(
ALTER TABLE loads ADD COLUMN complete_for TEXT NOT NULL DEFAULT '[]';
ALTER TABLE loads ADD COLUMN lacking INTEGER NOT NULL DEFAULT 0;
)sql";

}  // namespace llp::store
