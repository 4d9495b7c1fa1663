#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace llp::app {

/// One row of a file of visits.
struct VisitRow {
    std::int64_t line = 0;
    std::map<std::string, std::string, std::less<>> cells;  ///< By column, in small letters; as they stand.

    /// Without blanks around it, or a guard against formulas; nullopt where the file has no such column.
    [[nodiscard]] std::optional<std::string> cell(std::string_view column) const;
    /// nullptr where the file has no such column.
    [[nodiscard]] const std::string* as_it_stands(std::string_view column) const;
};

/// True for the header of a file of visits: it has the columns plan and visit.
bool is_header_of_visits(const std::vector<std::string>& header);

/// Reads a CSV as `llp plan visits --format csv` writes it. Throws InputError
/// with file and line for another header, a column that stands twice, and a row that cannot be read or has another
/// number of fields.
std::vector<VisitRow> read_visit_file(const std::string& file);

}  // namespace llp::app
