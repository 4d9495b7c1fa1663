#pragma once

#include <string_view>

namespace llp::store {

/// Keeps the partners and the reviews of rounds of these kinds, the schools of a list that a round was made of, and
/// that a round of clusters or reviews holds no longer; never edited once released.
inline constexpr std::string_view schema_v13 = R"sql(
CREATE TABLE round_partners (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    round TEXT NOT NULL,
    partners TEXT NOT NULL,
    CHECK (ended = 0 OR ended > began),
    UNIQUE (round, ended)
) STRICT;
CREATE TABLE round_reviews (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    round TEXT NOT NULL,
    reviews TEXT NOT NULL,
    CHECK (ended = 0 OR ended > began),
    UNIQUE (round, ended)
) STRICT;
ALTER TABLE rounds ADD COLUMN listed TEXT;
ALTER TABLE rounds ADD COLUMN over_on TEXT;
ALTER TABLE rounds ADD COLUMN over_by TEXT NOT NULL DEFAULT '';
ALTER TABLE rounds ADD COLUMN over_reason TEXT NOT NULL DEFAULT '';
)sql";

}  // namespace llp::store
