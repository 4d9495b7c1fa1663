#pragma once

#include <string_view>

namespace llp::store {

/// Adds for which authorities a load was complete, how many records it ended as it lacked them, and how many findings
/// of each kind it had, of which those of older loads are known that were kept; never edited once released.
inline constexpr std::string_view schema_v3 = R"sql(
ALTER TABLE loads ADD COLUMN complete_for TEXT NOT NULL DEFAULT '[]';
ALTER TABLE loads ADD COLUMN lacking INTEGER NOT NULL DEFAULT 0;
ALTER TABLE loads ADD COLUMN found TEXT NOT NULL DEFAULT '{}';
UPDATE loads SET found = (
    SELECT json_group_object(code, kept) FROM (
        SELECT f.code, count(*) AS kept FROM findings AS f
        WHERE f.load = loads.load AND f.began = loads.began GROUP BY f.code ORDER BY f.code));
)sql";

}  // namespace llp::store
