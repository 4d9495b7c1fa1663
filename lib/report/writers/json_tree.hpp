#pragma once

#include <nlohmann/json_fwd.hpp>

#include "report/document.hpp"

namespace llp::report {

/// Whether the rows of tables stand in the tree.
enum class Rows { within, apart };

/// The document as machines get it: schema, title, head, then facts as objects, tables as lists of objects, and all
/// notes. What is missing or hidden is {"value": null, "code": "c"}.
nlohmann::ordered_json json_tree(const Document& document, Rows rows);

/// One row of a table as an object.
nlohmann::ordered_json json_row(const Table& table, const std::vector<Cell>& cells);

}  // namespace llp::report
