#pragma once

#include <string_view>

namespace llp::store {

/// Adds the accounts of a round, which one saved before has not, and who ended a partnership and why; never edited once
/// released.
inline constexpr std::string_view schema_v5 = R"sql(
ALTER TABLE rounds ADD COLUMN equity TEXT;
ALTER TABLE rounds ADD COLUMN load TEXT;
ALTER TABLE partnerships ADD COLUMN ended_by TEXT NOT NULL DEFAULT '';
ALTER TABLE partnerships ADD COLUMN end_reason TEXT NOT NULL DEFAULT '';
)sql";

}  // namespace llp::store
