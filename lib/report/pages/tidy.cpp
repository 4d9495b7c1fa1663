#include "report/pages/tidy.hpp"

#include <fmt/format.h>

#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

enum class Term { autumn, spring, summer };

Term term_in(Date day) {
    const auto month = day.calendar().month();
    if (month >= std::chrono::September) {
        return Term::autumn;
    }
    return month <= std::chrono::March ? Term::spring : Term::summer;
}

/// "202627".
std::string six_digits(Period period) {
    return fmt::format("{}{:02}", period.first_year(), (period.first_year() + 1) % 100);
}

}  // namespace

std::string term_of(Date day) {
    const auto term = term_in(day);
    return term == Term::autumn ? "Autumn term" : term == Term::spring ? "Spring term" : "Summer term";
}

std::vector<Column> tidy_columns() {
    std::vector<Column> columns;
    for (const auto* const name :
         {"time_period", "time_identifier", "geographic_level", "old_la_code", "la_name", "lad_name"}) {
        columns.push_back(machine_column(name));
    }
    return columns;
}

Row tidy_cells(const ReportScope& scope, Date day, const std::string& district) {
    return {Cell::open(six_digits(Period::of(day))),
            Cell::open(term_of(day)),
            Cell::open(district.empty() ? "Local authority" : "Local authority district"),
            scope.authorities.size() == 1 ? Cell::open(scope.authorities.front()) : Cell::nothing(),
            text_cell(scope.authority),
            text_cell(district)};
}

Table tidied(Table table, const ReportScope& scope, const std::vector<TidyRow>& rows) {
    auto columns = tidy_columns();
    table.columns.insert(table.columns.begin(), columns.begin(), columns.end());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        auto cells = tidy_cells(scope, rows.at(i).day, rows.at(i).district);
        table.rows[i].insert(table.rows[i].begin(), cells.begin(), cells.end());
    }
    return table;
}

Table tidied(Table table, const ReportScope& scope) {
    const std::vector<TidyRow> rows(table.rows.size(), TidyRow{.day = scope.as_of});
    return tidied(std::move(table), scope, rows);
}

}  // namespace llp::report
