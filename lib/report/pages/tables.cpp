#include "report/pages/tables.hpp"

#include <fmt/format.h>

#include "report/pages/wording.hpp"

namespace llp::report {

Column machine_column(std::string name) {
    return {.name = std::move(name), .heading = "", .readers = For::machines};
}

Column people_column(std::string name, std::string heading) {
    return {.name = std::move(name), .heading = std::move(heading), .readers = For::people};
}

Column count_column(std::string name, std::string heading) {
    return {.name = std::move(name), .heading = std::move(heading), .align = Align::right};
}

Column school_column() {
    return {.name = "urn", .heading = "School"};
}

Column school_name_column() {
    return {.name = "school", .heading = "Name", .readers = For::machines};
}

Table cut_for_people(Table table, std::size_t most, Counted rows, std::string_view command) {
    if (table.rows.size() > most) {
        const auto more = static_cast<std::int64_t>(table.rows.size() - most);
        table.cut = Cut{
            .rows = most,
            .rest = fmt::format("and {} more {}: {}", counted(more), more == 1 ? rows.singular : rows.plural, command)};
    }
    return table;
}

std::string whole_table(std::string_view report, std::int64_t since_command, std::string_view table) {
    return fmt::format("llp report {} --since '#{}' --table {}", report, since_command, table);
}

}  // namespace llp::report
