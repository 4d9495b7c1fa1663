#pragma once

#include <string_view>

namespace llp::store {

/// Keeps the day on which the action of a follow-up was done; never edited once released.
inline constexpr std::string_view schema_v15 = R"sql(
ALTER TABLE review_follow_ups ADD COLUMN done_on TEXT;
)sql";

}  // namespace llp::store
