#include "report/pages/county_groups.hpp"

#include <algorithm>
#include <iterator>

#include "report/pages/round_accounts.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

std::string by_title(const CountyGroup& group) {
    return group.by == "governance" ? "Type" : group.by == "all" ? "-" : spoken(group.by);
}

std::string group_title(const CountyGroup& group) {
    if (group.by == "all") {
        return "All schools";
    }
    if (group.name.empty()) {
        return fmt::format("{} not known", spoken(group.by));
    }
    const auto phase = group.by == "phase" ? read_phase(group.name) : std::nullopt;
    return phase ? std::string(title(*phase)) : group.by == "governance" ? spoken(group.name) : group.name;
}

}  // namespace

Row group_cells(const CountyGroup& group) {
    return {text_cell(group.name).reading(group_title(group)), Cell::open(group.by).reading(by_title(group))};
}

Row equity_group_cells(const CountyFacts& facts, const EquityRow& row) {
    const bool all = row.by == "all";
    return {Cell::open(row.by).reading(all && facts.held.memberships ? "All members in need"
                                                                     : equity_breakdown_title(row.by)),
            Cell::open(row.band).reading(all ? "-" : equity_band_title(row))};
}

std::vector<Column> with_group_columns(std::vector<Column> columns) {
    columns.insert(columns.begin(), {Column{.name = "group", .heading = "Schools"}, machine_column("by")});
    return columns;
}

std::vector<TidyRow> districts_of(const CountyFacts& facts) {
    std::vector<TidyRow> rows;
    for (const auto& group : facts.groups) {
        rows.push_back({.day = facts.scope.as_of, .district = group.by == "district" ? group.name : std::string()});
    }
    return rows;
}

}  // namespace llp::report
