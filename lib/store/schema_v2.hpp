#pragma once

#include <string_view>

namespace llp::store {

/// Adds what real files hold beyond the first schema, and the day for which each judgement was stated; never edited
/// once released. `results` is rebuilt for a check without IN: for three words SQLite fills a table of its own with
/// each row that is written, nearly a third of the time of an import.
inline constexpr std::string_view schema_v2 = R"sql(
ALTER TABLE schools ADD COLUMN lsoa TEXT;
ALTER TABLE loads ADD COLUMN fact_keys TEXT NOT NULL DEFAULT '';
CREATE TABLE dated_judgements (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    urn INTEGER NOT NULL,
    framework TEXT NOT NULL,
    date TEXT NOT NULL,
    area TEXT NOT NULL,
    source TEXT NOT NULL,
    dated TEXT NOT NULL,
    grade TEXT,
    type TEXT NOT NULL,
    CHECK (urn BETWEEN 100000 AND 999999),
    CHECK (framework IN ('four-point', 'report-card')),
    CHECK (ended = 0 OR ended > began),
    UNIQUE (urn, framework, date, area, source, dated, ended)
) STRICT;
INSERT INTO dated_judgements (id, began, ended, origin, urn, framework, date, area, source, dated, grade, type)
SELECT j.id, j.began, j.ended, j.origin, j.urn, j.framework, j.date, j.area, j.source,
       coalesce((SELECT l.dated FROM loads AS l WHERE l.load = j.origin AND l.dated <> ''),
                (SELECT c.day FROM commands AS c WHERE c.number = j.origin)), j.grade, j.type
FROM judgements AS j;
DROP TABLE judgements;
ALTER TABLE dated_judgements RENAME TO judgements;
CREATE TABLE rebuilt_results (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    urn INTEGER NOT NULL,
    source TEXT NOT NULL,
    period TEXT NOT NULL,
    release TEXT NOT NULL,
    figures TEXT NOT NULL,
    CHECK (urn BETWEEN 100000 AND 999999),
    CHECK (release = 'provisional' OR release = 'revised' OR release = 'final'),
    CHECK (ended = 0 OR ended > began),
    UNIQUE (urn, source, period, release, ended)
) STRICT;
INSERT INTO rebuilt_results (id, began, ended, origin, urn, source, period, release, figures)
SELECT id, began, ended, origin, urn, source, period, release, figures FROM results;
DROP TABLE results;
ALTER TABLE rebuilt_results RENAME TO results;
CREATE TABLE numbered_results (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    laestab INTEGER NOT NULL,
    source TEXT NOT NULL,
    period TEXT NOT NULL,
    release TEXT NOT NULL,
    figures TEXT NOT NULL,
    CHECK (laestab BETWEEN 1000000 AND 9999999),
    CHECK (release = 'provisional' OR release = 'revised' OR release = 'final'),
    CHECK (ended = 0 OR ended > began),
    UNIQUE (laestab, source, period, release, ended)
) STRICT;
CREATE TABLE school_links (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    urn INTEGER NOT NULL,
    other INTEGER NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    dated TEXT NOT NULL,
    words TEXT NOT NULL,
    name TEXT NOT NULL,
    since TEXT,
    CHECK (urn BETWEEN 100000 AND 999999),
    CHECK (other BETWEEN 100000 AND 999999),
    CHECK (kind = 'predecessor' OR kind = 'successor' OR kind = 'other'),
    CHECK (ended = 0 OR ended > began),
    UNIQUE (urn, other, kind, source, dated, ended)
) STRICT;
CREATE TABLE organisations (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    organisation TEXT NOT NULL,
    source TEXT NOT NULL,
    dated TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    opened TEXT,
    closed TEXT,
    company TEXT NOT NULL,
    postcode TEXT NOT NULL,
    easting INTEGER,
    northing INTEGER,
    CHECK (ended = 0 OR ended > began),
    UNIQUE (organisation, source, dated, ended)
) STRICT;
CREATE TABLE postcodes (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    postcode TEXT NOT NULL,
    source TEXT NOT NULL,
    dated TEXT NOT NULL,
    easting INTEGER,
    northing INTEGER,
    district TEXT NOT NULL,
    CHECK (ended = 0 OR ended > began),
    UNIQUE (postcode, source, dated, ended)
) STRICT;
CREATE TABLE findings (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    load INTEGER NOT NULL,
    number INTEGER NOT NULL,
    urn INTEGER,
    line INTEGER NOT NULL,
    "column" TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    CHECK (ended = 0 OR ended > began),
    UNIQUE (load, number, ended)
) STRICT;
)sql";

}  // namespace llp::store
