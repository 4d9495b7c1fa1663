#pragma once

#include <string_view>

namespace llp::store {

/// Adds the visits and reviews of plans; never edited once released.
inline constexpr std::string_view schema_v19 = R"sql(
CREATE TABLE visits (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    plan INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    visitor TEXT NOT NULL,
    half_days INTEGER NOT NULL,
    earliest TEXT NOT NULL,
    latest TEXT NOT NULL,
    apart INTEGER NOT NULL,
    day TEXT,
    part TEXT NOT NULL,
    status TEXT NOT NULL,
    note TEXT NOT NULL,
    CHECK (number > 0),
    CHECK (kind IN ('first visit', 'visit', 'review')),
    CHECK (half_days IN (1, 2)),
    CHECK (earliest <= latest),
    CHECK (apart > 0),
    CHECK (part IN ('whole', 'morning', 'afternoon')),
    CHECK ((part <> 'whole') = (half_days = 1 AND day IS NOT NULL)),
    CHECK (status IN ('unplaced', 'proposed', 'agreed', 'done', 'missed', 'cancelled')),
    CHECK (CASE status WHEN 'unplaced' THEN day IS NULL WHEN 'cancelled' THEN 1 ELSE day IS NOT NULL END),
    CHECK (ended = 0 OR ended > began),
    UNIQUE (plan, number, ended)
) STRICT;
)sql";

}  // namespace llp::store
