#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv/reader.hpp"
#include "model/load.hpp"

namespace llp::app {

/// One row of a file of visits.
struct VisitRow {
    std::int64_t line = 0;
    std::int64_t byte = 0;
    std::map<std::string, std::string, std::less<>> cells;  ///< By column, in small letters; as they stand.

    /// Without blanks around it, or a guard against formulas; nullopt where the file has no such column.
    [[nodiscard]] std::optional<std::string> cell(std::string_view column) const;
    /// nullptr where the file has no such column.
    [[nodiscard]] const std::string* as_it_stands(std::string_view column) const;
};

/// A file of visits as read: its rows, and those that cannot be read with the reason.
struct VisitTable {
    std::vector<VisitRow> rows = {};
    std::vector<Reject> rejects = {};
    std::vector<std::string> unknown_columns = {};
};

/// True for the header of a file of visits: it has the columns plan and visit.
bool is_header_of_visits(const std::vector<std::string>& header);

/// Reads the rows of a CSV in the columns of report::visit_export, in any order, whose header is one of visits. `name`
/// is for messages. Throws InputError for a column that stands twice, and what csv::Reader throws.
VisitTable read_visit_rows(csv::Reader& reader, const std::string& name);

}  // namespace llp::app
