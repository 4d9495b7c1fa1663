#pragma once

#include <string_view>

namespace llp::store {

/// Keeps what becomes of a plan: ratings, notes, reviews, concerns; and requests for help; never edited once released.
inline constexpr std::string_view schema_v18 = R"sql(
ALTER TABLE plans ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE objectives ADD COLUMN rag TEXT NOT NULL DEFAULT '' CHECK (rag IN ('', 'green', 'amber', 'red'));
ALTER TABLE actions ADD COLUMN entry TEXT NOT NULL DEFAULT '';
CREATE TABLE plan_notes (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    plan INTEGER NOT NULL,
    number INTEGER NOT NULL,
    day TEXT NOT NULL,
    written_by TEXT NOT NULL,
    objective INTEGER NOT NULL,
    action INTEGER NOT NULL,
    text TEXT NOT NULL,
    CHECK (ended = 0 OR ended > began),
    UNIQUE (plan, number, ended)
) STRICT;
CREATE TABLE plan_reviews (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    plan INTEGER NOT NULL,
    number INTEGER NOT NULL,
    date TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    overall TEXT NOT NULL,
    next_steps TEXT NOT NULL,
    next_review TEXT,
    CHECK (ended = 0 OR ended > began),
    UNIQUE (plan, number, ended)
) STRICT;
CREATE TABLE reviewed_objectives (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    plan INTEGER NOT NULL,
    review INTEGER NOT NULL,
    objective INTEGER NOT NULL,
    rag TEXT NOT NULL,
    text TEXT NOT NULL,
    CHECK (rag IN ('green', 'amber', 'red')),
    CHECK (ended = 0 OR ended > began),
    UNIQUE (plan, review, objective, ended)
) STRICT;
CREATE TABLE concerns (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    plan INTEGER NOT NULL,
    number INTEGER NOT NULL,
    raised TEXT NOT NULL,
    raised_by TEXT NOT NULL,
    summary TEXT NOT NULL,
    detail TEXT NOT NULL,
    resolved TEXT,
    resolution TEXT NOT NULL,
    CHECK (ended = 0 OR ended > began),
    UNIQUE (plan, number, ended)
) STRICT;
CREATE TABLE requests (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    number INTEGER NOT NULL,
    urn INTEGER NOT NULL,
    area TEXT NOT NULL,
    text TEXT NOT NULL,
    raised TEXT NOT NULL,
    raised_by TEXT NOT NULL,
    answered TEXT,
    answer TEXT NOT NULL,
    closed TEXT,
    outcome TEXT NOT NULL,
    CHECK (urn BETWEEN 100000 AND 999999),
    CHECK (ended = 0 OR ended > began),
    UNIQUE (number, ended)
) STRICT;
)sql";

}  // namespace llp::store
