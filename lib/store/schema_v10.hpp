#pragma once

#include <string_view>

namespace llp::store {

/// Keeps the outcomes of peer reviews; never edited once released.
inline constexpr std::string_view schema_v10 = R"sql(
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    urn INTEGER NOT NULL,
    date TEXT NOT NULL,
    part TEXT NOT NULL,
    subject TEXT NOT NULL,
    finding TEXT NOT NULL,
    text TEXT NOT NULL,
    rating TEXT NOT NULL,
    follow_up TEXT NOT NULL,
    said_on TEXT NOT NULL,
    CHECK (urn BETWEEN 100000 AND 999999),
    CHECK (part IN ('review', 'reviewers', 'focus', 'right-of-reply', 'follow-up', 'rating', 'strength',
                    'development')),
    CHECK (ended = 0 OR ended > began),
    UNIQUE (urn, date, part, subject, finding, ended)
) STRICT;
)sql";

}  // namespace llp::store
