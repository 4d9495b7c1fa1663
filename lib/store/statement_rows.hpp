#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>
#include <vector>

#include "model/school.hpp"
#include "store/session.hpp"

namespace llp::store {

/// The columns that the functions below read, before any others of a row.
const std::string& statement_columns();
constexpr int statement_column_count = 7 + static_cast<int>(school_field_count);

/// Confirmed on its own day: see Testimony::settle.
DatedStatement read_statement(const SQLite::Statement& row);
/// The command that first wrote it.
std::int64_t origin_of(const SQLite::Statement& row);

/// Statements with their origins, side by side, as Testimony::settle takes them.
struct StatementRows {
    std::vector<DatedStatement> statements;
    std::vector<std::int64_t> origins;

    void add(const SQLite::Statement& row);
    void clear();
};

/// All that is said of one school by `day`, whether it still stands or not, in order of source and day.
StatementRows statement_rows(const Snapshot& snapshot, Date day, Urn urn);

}  // namespace llp::store
