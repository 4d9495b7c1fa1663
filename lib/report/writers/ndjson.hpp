#pragma once

#include <string>

#include "report/writer.hpp"

namespace llp::report {

/// One JSON object a line, for jq and data frames. The first is the tree that `write_json` writes, without its tables;
/// then follows each row of each table, with "table": the table's name as its first member. Where one table was asked
/// for, its rows alone, as they stand.
std::string write_ndjson(const Disclosed& disclosed, const WriterOptions& options);

}  // namespace llp::report
