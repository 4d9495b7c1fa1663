#pragma once

#include <string_view>

namespace llp::store {

/// Keeps which priorities of a plan would tell what peers found; never edited once released.
inline constexpr std::string_view schema_v21 = R"sql(
ALTER TABLE priorities ADD COLUMN found_by_peers INTEGER NOT NULL DEFAULT 0 CHECK (found_by_peers IN (0, 1));
UPDATE priorities SET found_by_peers = 1 WHERE EXISTS (
    SELECT 1 FROM plans AS p JOIN partnerships AS s ON s.number = p.partnership
    WHERE p.number = priorities.plan AND instr(s.found_by_peers, '"' || priorities.area || '"') > 0);
)sql";

}  // namespace llp::store
