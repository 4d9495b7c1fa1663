#include "report/writers/ndjson.hpp"

#include <nlohmann/json.hpp>

#include "report/writers/json_tree.hpp"

namespace llp::report {

namespace {

using Json = nlohmann::ordered_json;

/// No line break stands in it: JSON escapes those within texts.
std::string line_of(const Json& object) {
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string rows_of(const Table& table) {
    std::string lines;
    for (const auto& cells : table.rows) {
        lines += line_of(json_row(table, cells));
    }
    return lines;
}

std::string named_rows_of(const Table& table) {
    std::string lines;
    for (const auto& cells : table.rows) {
        Json row{{"table", table.name}};
        row.update(json_row(table, cells));
        lines += line_of(row);
    }
    return lines;
}

}  // namespace

std::string write_ndjson(const Disclosed& disclosed, const WriterOptions& options) {
    const auto& document = disclosed.document();
    const bool only_one = !options.table.empty();
    std::string lines = only_one ? std::string() : line_of(json_tree(document, Rows::apart));
    for (const auto* table : tables(document)) {
        if (table->readers != For::people) {
            lines += only_one ? rows_of(*table) : named_rows_of(*table);
        }
    }
    return lines;
}

}  // namespace llp::report
