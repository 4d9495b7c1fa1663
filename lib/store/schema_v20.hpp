#pragma once

#include <string_view>

namespace llp::store {

/// Adds the days on which schools differ from their county; never edited once released.
inline constexpr std::string_view schema_v20 = R"sql(
CREATE TABLE term_dates (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    party TEXT NOT NULL,
    kind TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    year TEXT,
    number INTEGER,
    reason TEXT NOT NULL,
    said_on TEXT NOT NULL,
    CHECK (kind IN ('term', 'inset', 'closed', 'open')),
    CHECK (first <= last),
    CHECK ((kind = 'term') = (year IS NOT NULL)),
    CHECK ((kind = 'term') = (number IS NOT NULL)),
    CHECK (number BETWEEN 1 AND 6),
    CHECK (ended = 0 OR ended > began),
    UNIQUE (party, kind, first, ended)
) STRICT;
)sql";

}  // namespace llp::store
