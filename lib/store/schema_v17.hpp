#pragma once

#include <string_view>

namespace llp::store {

/// Keeps which areas of a pair, of a school that got nobody and of a partnership would tell what peers found; never
/// edited once released. Of those that stand, all are taken for it where something of their score is not shown.
inline constexpr std::string_view schema_v17 = R"sql(
ALTER TABLE round_members ADD COLUMN found_by_peers TEXT NOT NULL DEFAULT '[]';
ALTER TABLE round_refusals ADD COLUMN found_by_peers TEXT NOT NULL DEFAULT '[]';
ALTER TABLE partnerships ADD COLUMN found_by_peers TEXT NOT NULL DEFAULT '[]';
UPDATE round_members SET found_by_peers = areas WHERE parts LIKE '%evidence-not-shown%';
UPDATE round_refusals SET found_by_peers = areas WHERE EXISTS (
    SELECT 1 FROM round_members AS m WHERE m.round = round_refusals.round AND m.parts LIKE '%evidence-not-shown%');
UPDATE partnerships SET found_by_peers = areas WHERE EXISTS (
    SELECT 1 FROM round_members AS m WHERE m.round = partnerships.round AND m.supported = partnerships.supported
    AND m.supporter = partnerships.supporter AND m.parts LIKE '%evidence-not-shown%');
)sql";

}  // namespace llp::store
