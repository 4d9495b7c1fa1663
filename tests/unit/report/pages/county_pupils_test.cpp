#include "report/pages/county_pupils.hpp"

#include <doctest/doctest.h>

#include "report/disclosure.hpp"

using namespace llp;
using report::CountyGroup;

namespace {

CountyGroup group(const std::string& by, const std::string& name, const PupilReach& reach) {
    CountyGroup group{.by = by, .name = name, .count = {}};
    group.count.schools = reach.schools + reach.unknown;
    group.count.reached = reach.reached + reach.unknown_reached;
    group.count.pupils = reach;
    return group;
}

/// The cells of pupils, per cent and all pupils of each group, as anybody may see them.
std::vector<std::vector<report::Cell>> shown(std::vector<CountyGroup> groups) {
    const report::CountyFacts facts{
        .scope = {.authority = "Eskershire", .authorities = {999}, .part = {}, .as_of = Date::parse("2026-11-16")},
        .groups = std::move(groups),
        .spread = {},
        .network = {},
        .terms = {},
        .schools = {},
        .links = {},
        .names = {}};
    const auto page =
        report::disclose({.schema = "llp.fixture/1", .title = "", .sections = {report::pupils_section(facts)}},
                         report::Audience::general_public);
    const auto& table = *report::tables(page.document()).front();
    std::vector<std::vector<report::Cell>> cells;
    for (const auto& row : table.rows) {
        cells.push_back({row.at(row.size() - 4), row.at(row.size() - 2), row.at(row.size() - 3)});
    }
    return cells;
}

TEST_CASE("few pupils of one district hide the next district too, and leave the phases alone") {
    const auto cells =
        shown({group("all", "all", {.schools = 4, .reached = 3, .pupils = 200, .pupils_reached = 95}),
               group("phase", "primary", {.schools = 4, .reached = 3, .pupils = 200, .pupils_reached = 95}),
               group("district", "A", {.schools = 2, .reached = 2, .pupils = 5, .pupils_reached = 5}),
               group("district", "B", {.schools = 2, .reached = 1, .pupils = 195, .pupils_reached = 90})});
    CHECK_FALSE(cells.at(0).at(0).is_hidden());
    CHECK_FALSE(cells.at(1).at(1).is_hidden());
    CHECK(cells.at(2).at(0).is_hidden());
    CHECK(cells.at(3).at(0).is_hidden());
    CHECK(cells.at(3).at(1).is_hidden());
}

TEST_CASE("that no school is reached, or each, tells of no pupil and is never hidden") {
    const auto cells =
        shown({group("all", "all", {.schools = 2, .reached = 1, .pupils = 90, .pupils_reached = 80}),
               group("phase", "primary", {.schools = 1, .reached = 1, .pupils = 80, .pupils_reached = 80}),
               group("phase", "special", {.schools = 1, .pupils = 10})});
    CHECK_FALSE(cells.at(1).at(1).is_hidden());
    CHECK(std::get<std::int64_t>(cells.at(2).at(0).value()) == 0);
    CHECK(std::get<report::Decimal>(cells.at(2).at(1).value()).value == Millionths(0));
}

TEST_CASE("all pupils of a group stand beside those reached, where they do not tell of a few that are left out") {
    const auto cells =
        shown({group("all", "all", {.schools = 4, .reached = 2, .pupils = 204, .pupils_reached = 95}),
               group("district", "A", {.schools = 1, .pupils = 4}),
               group("district", "B", {.schools = 1, .reached = 1, .pupils = 50, .pupils_reached = 50}),
               group("district", "C", {.schools = 2, .reached = 1, .pupils = 150, .pupils_reached = 45})});
    CHECK(std::get<std::int64_t>(cells.at(0).at(2).value()) == 204);
    CHECK(cells.at(1).at(2).is_hidden());
    CHECK(std::get<std::int64_t>(cells.at(2).at(2).value()) == 50);
    // With its percentage and the total, the four of A could be told.
    CHECK(cells.at(3).at(2).is_hidden());
    CHECK(cells.at(3).at(1).is_hidden());
    CHECK_FALSE(cells.at(3).at(0).is_hidden());
}

TEST_CASE("where no roll is known, or none of those reached, nothing is said of pupils") {
    const auto cells =
        shown({group("all", "all", {.schools = 1, .pupils = 90, .unknown = 2, .unknown_reached = 1}),
               group("phase", "primary", {.schools = 1, .pupils = 90, .unknown = 1, .unknown_reached = 1}),
               group("phase", "special", {.unknown = 1})});
    CHECK(std::get<std::int64_t>(cells.at(0).at(2).value()) == 90);
    for (const auto& row : cells) {
        CHECK(std::holds_alternative<std::monostate>(row.at(0).value()));
        CHECK(std::holds_alternative<std::monostate>(row.at(1).value()));
        CHECK_FALSE(row.at(0).is_hidden());
    }
}

}  // namespace
