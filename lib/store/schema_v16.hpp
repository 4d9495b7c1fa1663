#pragma once

#include <string_view>

namespace llp::store {

/// Keeps what the survey says came of a finding of a peer review under a key of its own, as an empty cell says nothing
/// of it; never edited once released.
inline constexpr std::string_view schema_v16 = R"sql(
CREATE TABLE finding_outcomes (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    urn INTEGER NOT NULL,
    date TEXT NOT NULL,
    part TEXT NOT NULL,
    subject TEXT NOT NULL,
    finding TEXT NOT NULL,
    follow_up TEXT NOT NULL,
    said_on TEXT NOT NULL,
    CHECK (urn BETWEEN 100000 AND 999999),
    CHECK (part IN ('rating-follow-up', 'strength-follow-up', 'development-follow-up')),
    CHECK (ended = 0 OR ended > began),
    UNIQUE (urn, date, part, subject, finding, ended)
) STRICT;
INSERT INTO finding_outcomes (began, ended, origin, urn, date, part, subject, finding, follow_up, said_on)
    SELECT began, ended, origin, urn, date, part || '-follow-up', subject, finding, follow_up, said_on
    FROM reviews WHERE follow_up <> '' ORDER BY id;
UPDATE reviews SET follow_up = '';
)sql";

}  // namespace llp::store
