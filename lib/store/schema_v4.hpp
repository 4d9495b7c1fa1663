#pragma once

#include <string_view>

namespace llp::store {

/// Adds minutes by road, and what a round says of supporters that are organisations or come from other authorities;
/// never edited once released.
inline constexpr std::string_view schema_v4 = R"sql(
CREATE TABLE travel (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    from_party TEXT NOT NULL,
    to_party TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    CHECK (minutes >= 0),
    CHECK (from_party <> to_party),
    CHECK (ended = 0 OR ended > began),
    UNIQUE (from_party, to_party, ended)
) STRICT;
ALTER TABLE rounds ADD COLUMN organisations INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rounds ADD COLUMN outside INTEGER NOT NULL DEFAULT 0;
ALTER TABLE round_members ADD COLUMN minutes INTEGER;
ALTER TABLE round_members ADD COLUMN outside INTEGER NOT NULL DEFAULT 0;
ALTER TABLE round_members ADD COLUMN not_applicable TEXT NOT NULL DEFAULT '[]';
)sql";

}  // namespace llp::store
