#pragma once

#include <string_view>

namespace llp::store {

/// Keeps what was decided about the areas to develop that peer reviews named; never edited once released.
inline constexpr std::string_view schema_v11 = R"sql(
CREATE TABLE review_follow_ups (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    urn INTEGER NOT NULL,
    date TEXT NOT NULL,
    subject TEXT NOT NULL,
    finding TEXT NOT NULL,
    action TEXT NOT NULL,
    owner TEXT NOT NULL,
    due TEXT,
    reason TEXT NOT NULL,
    said_on TEXT NOT NULL,
    CHECK (urn BETWEEN 100000 AND 999999),
    CHECK ((action = '') <> (reason = '')),
    CHECK ((action = '') = (due IS NULL)),
    CHECK ((action = '') = (owner = '')),
    CHECK (ended = 0 OR ended > began),
    UNIQUE (urn, date, subject, finding, ended)
) STRICT;
)sql";

}  // namespace llp::store
