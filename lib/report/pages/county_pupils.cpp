#include "report/pages/county_pupils.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/pages/county_groups.hpp"
#include "report/pages/county_indices.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

constexpr int decimals = 1;

/// Some schools are reached, and the roll of none of them is known.
bool says_nothing(const PupilReach& reach) {
    return reach.schools == 0 || (reach.reached == 0 && reach.unknown_reached > 0);
}

/// Nought and hundred per cent of the schools are so of their pupils whoever these are.
Cell percent_cell(const PupilReach& reach) {
    if (says_nothing(reach)) {
        return Cell::nothing();
    }
    if (reach.pupils > 0 && (reach.reached == 0 || reach.reached == reach.schools)) {
        return share_cell(reach.reached, reach.schools);
    }
    return Cell::pupils_percent(reach.pupils_reached, reach.pupils, decimals);
}

Cell whole_cell(const PupilReach& reach) {
    return reach.schools == 0 ? Cell::nothing() : Cell::pupils(reach.pupils);
}

Row pupil_cells(const PupilReach& reach) {
    return {reached_pupils_cell(reach), whole_cell(reach), percent_cell(reach), Cell::open(reach.unknown)};
}

/// People read of rolls that are not known where there are some.
Column unknown_column(bool any) {
    auto column = count_column("rolls_not_known", "Rolls not known");
    column.readers = any ? For::all : For::machines;
    return column;
}

Row reached_row(const CountyGroup& group) {
    const auto& count = group.count;
    return joined(group_cells(group), joined({Cell::open(count.schools), Cell::open(count.reached),
                                              share_cell(count.reached, count.schools)},
                                             pupil_cells(count.pupils)));
}

Table reached_table(const CountyFacts& facts) {
    const auto unknown = facts.groups.front().count.pupils.unknown;
    Table table{.name = "pupils_reached",
                .caption = "Pupils in the schools reached",
                .columns = with_group_columns(
                    {count_column("schools", "Number"), count_column("schools_reached", "Reached"),
                     count_column("schools_reached_percent", "% of schools"),
                     count_column("pupils_reached", "Pupils in them"), count_column("pupils", "Of pupils"),
                     count_column("pupils_reached_percent", "% of pupils"), unknown_column(unknown > 0)})};
    std::ranges::transform(facts.groups, std::back_inserter(table.rows), reached_row);
    table.breakdown = broken_down(
        table, "by", {.pupils = "pupils_reached", .percents = {"pupils_reached_percent"}, .whole = "pupils"});
    return tidied(std::move(table), facts.scope, districts_of(facts));
}

Row served_row(const CountyFacts& facts, const CountyPupils& row) {
    const bool held = facts.held.evidence;
    const auto& [schools, pupils] = row;
    const auto served = schools.served_before + schools.served_now;
    return joined(joined(equity_group_cells(facts, schools),
                         {if_held(held, schools.in_need), if_held(held, served), share_cell(served, schools.in_need)}),
                  pupil_cells(pupils));
}

Table served_table(const CountyFacts& facts) {
    const auto& rows = facts.served_pupils;
    const bool unknown = std::ranges::any_of(rows, [](const CountyPupils& row) { return row.pupils.unknown > 0; });
    Table table{.name = "pupils_served",
                .caption = facts.held.memberships ? "Pupils in the members in need that are served"
                                                  : "Pupils in the schools in need that are served",
                .columns = {{.name = "by", .heading = "Of"},
                            {.name = "band", .heading = "Schools"},
                            count_column("schools_in_need", "In need"),
                            count_column("schools_served", "Served"),
                            count_column("schools_served_percent", "% of schools"),
                            count_column("pupils_served", "Pupils in them"),
                            count_column("pupils", "Of pupils"),
                            count_column("pupils_served_percent", "% of pupils"),
                            unknown_column(unknown)}};
    std::ranges::transform(rows, std::back_inserter(table.rows),
                           [&](const CountyPupils& row) { return served_row(facts, row); });
    table.breakdown =
        broken_down(table, "by", {.pupils = "pupils_served", .percents = {"pupils_served_percent"}, .whole = "pupils"});
    return tidied(std::move(table), facts.scope);
}

}  // namespace

Cell reached_pupils_cell(const PupilReach& reach) {
    if (says_nothing(reach)) {
        return Cell::nothing();
    }
    return reach.reached == 0 ? Cell::open(0) : Cell::pupils(reach.pupils_reached);
}

Section pupils_section(const CountyFacts& facts) {
    return {
        .heading = "How many pupils this reaches",
        .blocks = {
            reached_table(facts), served_table(facts),
            Note{.text = "Pupils on roll of each school as published, by the newest census, else the register, added "
                         "up. Reached, in need and served as on the rest of this page. Of pupils: those on roll at all "
                         "schools of the row, or at those of them in need; % of pupils is of these, so that a large "
                         "school weighs more; beside it % of schools, each counted once. A school whose roll is not "
                         "known is "
                         "left out of every number of pupils. Those served are not divided by phase and type too: "
                         "two numbers of pupils by one thing would tell what either of them hides."}}};
}

}  // namespace llp::report
