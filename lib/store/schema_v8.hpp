#pragma once

#include <string_view>

namespace llp::store {

/// Keeps the clusters of a round of that kind; never edited once released.
inline constexpr std::string_view schema_v8 = R"sql(
CREATE TABLE round_clusters (
    id INTEGER PRIMARY KEY,
    began INTEGER NOT NULL REFERENCES commands(number),
    ended INTEGER NOT NULL DEFAULT 0,
    origin INTEGER NOT NULL,
    round TEXT NOT NULL,
    clusters TEXT NOT NULL,
    CHECK (ended = 0 OR ended > began),
    UNIQUE (round, ended)
) STRICT;
)sql";

}  // namespace llp::store
