#pragma once

#include <string_view>

namespace llp::store {

/// Keeps who holds which role: the roles, and apart from them names and how to reach people. `seat` is empty for a role
/// that one person holds at a time, else it tells those who hold it apart. `person` is empty where nothing is said of
/// anybody. A command that is final
/// erased somebody: nothing before it can be undone. Never edited once released.
inline constexpr std::string_view schema_v12 = R"sql(
ALTER TABLE commands ADD COLUMN final INTEGER NOT NULL DEFAULT 0;
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    said_on TEXT NOT NULL,
    CHECK (person <> ''),
    CHECK (ended = 0 OR ended > began),
    UNIQUE (person, ended)
) STRICT;
CREATE TABLE roles (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    role TEXT NOT NULL,
    party TEXT NOT NULL,
    seat TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    person TEXT NOT NULL,
    constituency TEXT NOT NULL,
    election TEXT NOT NULL,
    valid_to TEXT,
    said_on TEXT NOT NULL,
    CHECK (election IN ('', 'elected', 'co-opted')),
    CHECK (ended = 0 OR ended > began),
    UNIQUE (role, party, seat, valid_from, ended)
) STRICT;
)sql";

}  // namespace llp::store
