#pragma once

#include <string>
#include <vector>

#include "core/date.hpp"
#include "report/pages/report_head.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

/// The school term of a day: to 31 December it is the autumn term, to 31 March the spring term, to 31 August the summer
/// term, wherever Easter falls.
std::string term_of(Date day);

/// The columns that DfE statistics begin with, for machines alone: time_period ("202627"), time_identifier ("Autumn
/// term"), geographic_level, old_la_code, la_name, lad_name.
std::vector<Column> tidy_columns();

/// Their cells for a figure of a day: of a district, or of all schools where it is empty. Several authorities together
/// have no code.
Row tidy_cells(const ReportScope& scope, Date day, const std::string& district = {});

/// The table with these columns, and in each row these cells, before its own; `rows` say of which day and district.
struct TidyRow {
    Date day;
    std::string district = {};
};
Table tidied(Table table, const ReportScope& scope, const std::vector<TidyRow>& rows);
/// Of one day and all schools.
Table tidied(Table table, const ReportScope& scope);

}  // namespace llp::report
