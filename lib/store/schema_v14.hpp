#pragma once

#include <string_view>

namespace llp::store {

/// Keeps in what reviewed schools said in the survey that they are willing to help, apart from what was declared; never
/// edited once released. An empty `listed` says nothing of the directory.
inline constexpr std::string_view schema_v14 = R"sql(
CREATE TABLE survey_offers (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    party TEXT NOT NULL,
    area TEXT NOT NULL,
    topic TEXT NOT NULL,
    mode TEXT NOT NULL,
    listed INTEGER,
    said_by TEXT NOT NULL,
    said_on TEXT NOT NULL,
    CHECK (listed IN (0, 1)),
    CHECK (ended = 0 OR ended > began),
    UNIQUE (party, area, topic, mode, ended)
) STRICT;
)sql";

}  // namespace llp::store
