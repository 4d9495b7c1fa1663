#include "report/suppression.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

#include "report/disclosure.hpp"

using namespace llp;
using report::Cell;
using report::hidden_rows;
using Rows = std::vector<bool>;

namespace {

/// The first row is the total of the others.
Rows hidden_in(const std::vector<std::int64_t>& parts) {
    report::PupilSum sum{.by = "phase", .total = 0, .parts = {}};
    std::vector<std::optional<std::int64_t>> pupils{0};
    for (const auto part : parts) {
        sum.parts.push_back(pupils.size());
        pupils.emplace_back(part);
        *pupils.front() += part;
    }
    return hidden_rows({sum}, pupils);
}

TEST_CASE("nothing is hidden where every part is above five") {
    CHECK(hidden_in({6, 7, 60}) == Rows{false, false, false, false});
}

TEST_CASE("one hidden part hides the smallest of the others, even where it is large") {
    CHECK(hidden_in({5, 60, 200}) == Rows{false, true, true, false});
    CHECK(hidden_in({0, 60, 200}) == Rows{false, true, true, false});
}

TEST_CASE("parts are hidden until they are six together: at five one more, at six no more") {
    CHECK(hidden_in({2, 3, 9, 9}) == Rows{false, true, true, true, false});
    CHECK(hidden_in({2, 4, 9, 9}) == Rows{false, true, true, false, false});
    CHECK(hidden_in({0, 0, 0, 6, 7}) == Rows{false, true, true, true, true, false});
}

TEST_CASE("of equal parts the first row is hidden") {
    CHECK(hidden_in({9, 3, 9}) == Rows{false, true, true, false});
}

TEST_CASE("a total of five hides all, one of six and one of eleven are shown") {
    CHECK(hidden_in({2, 3}) == Rows{true, true, true});
    CHECK(hidden_in({3, 3}) == Rows{false, true, true});
    CHECK(hidden_in({5, 6}) == Rows{false, true, true});
    CHECK(hidden_in({6}) == Rows{false, false});
}

TEST_CASE("a row that counts no pupils of ours is no part of the rule") {
    const report::PupilSum sum{.by = "phase", .total = 0, .parts = {1, 2, 3}};
    CHECK(hidden_rows({sum}, {23, 3, std::nullopt, 20}) == Rows{false, true, false, true});
}

TEST_CASE("each sum of a total is settled by itself, and what divides a hidden part is hidden with it") {
    const report::PupilSum by_phase{.by = "phase", .total = 0, .parts = {1, 2}};
    const report::PupilSum by_district{.by = "district", .total = 0, .parts = {3, 4}};
    CHECK(hidden_rows({by_phase, by_district}, {30, 4, 26, 15, 15}) == Rows{false, true, true, false, false});
    const report::PupilSum within{.by = "size", .total = 2, .parts = {3, 4}};
    CHECK(hidden_rows({within, by_phase}, {30, 4, 26, 13, 13}) == Rows{false, true, true, true, true});
}

using Counts = std::vector<std::pair<std::int64_t, std::int64_t>>;

/// Rows "all" and "a", "b", ... of so many pupils of so many, as numbers and in per cent.
report::Table table_of(const Counts& parts) {
    report::Table table{.name = "pupils",
                        .caption = "",
                        .columns = {{.name = "number", .heading = "Number"}, {.name = "percent", .heading = "%"}}};
    report::PupilSum sum{.by = "phase", .total = 0, .parts = {}};
    std::pair<std::int64_t, std::int64_t> all{0, 0};
    table.rows.push_back({});
    for (const auto& [pupils, of] : parts) {
        sum.parts.push_back(table.rows.size());
        table.rows.push_back({Cell::pupils(pupils), Cell::pupils_percent(pupils, of, 1)});
        all = {all.first + pupils, all.second + of};
    }
    table.rows.front() = {Cell::pupils(all.first), Cell::pupils_percent(all.first, all.second, 1)};
    table.breakdown = report::Breakdown{.pupils = "number", .percents = {"percent"}, .sums = {sum}};
    return table;
}

/// Column by column.
std::pair<Rows, Rows> hidden_of(report::Table table) {
    static_cast<void>(report::suppress(table));
    std::pair<Rows, Rows> hidden;
    for (const auto& row : table.rows) {
        hidden.first.push_back(row.at(0).is_hidden());
        hidden.second.push_back(row.at(1).is_hidden());
    }
    return hidden;
}

TEST_CASE("a percentage is hidden with its number") {
    const auto [numbers, percents] = hidden_of(table_of({{3, 50}, {40, 80}, {90, 180}}));
    CHECK(numbers == Rows{false, true, true, false});
    CHECK(percents == numbers);
}

TEST_CASE("pupils left out are kept by hiding percentages: their numbers stay") {
    const auto [numbers, percents] = hidden_of(table_of({{45, 48}, {40, 80}, {90, 180}}));
    CHECK(numbers == Rows{false, false, false, false});
    CHECK(percents == Rows{false, true, true, false});
}

/// With a column of all pupils after the two.
report::Table with_wholes(report::Table table, const std::vector<std::int64_t>& wholes) {
    table.columns.push_back({.name = "whole", .heading = "Of"});
    for (std::size_t row = 0; row < wholes.size(); ++row) {
        table.rows[row].push_back(Cell::pupils(wholes[row]));
    }
    table.breakdown->whole = "whole";
    return table;
}

Rows hidden_wholes(report::Table table) {
    static_cast<void>(report::suppress(table));
    Rows hidden;
    for (const auto& row : table.rows) {
        hidden.push_back(row.at(2).is_hidden());
    }
    return hidden;
}

TEST_CASE("whole numbers are hidden with their percentages, and must add up") {
    const Counts parts{{45, 48}, {40, 80}, {90, 180}};
    CHECK(hidden_wholes(with_wholes(table_of(parts), {308, 48, 80, 180})) == Rows{false, true, true, false});
    CHECK(hidden_wholes(with_wholes(table_of({{45, 51}, {40, 80}}), {131, 51, 80})) == Rows{false, false, false});
    CHECK_THROWS_AS(hidden_wholes(with_wholes(table_of(parts), {309, 48, 80, 180})), std::logic_error);
}

TEST_CASE("a table that divides pupils another way than it says is refused") {
    const auto fails = [](report::Table table) {
        CHECK_THROWS_AS(static_cast<void>(report::suppress(table)), std::logic_error);
    };
    const auto sound = table_of({{45, 90}, {40, 80}});
    auto table = sound;
    table.columns.push_back({.name = "girls", .heading = "Girls"});
    for (auto& row : table.rows) {
        row.push_back(Cell::pupils(20));
    }
    fails(table);
    table = sound;
    table.breakdown->sums.push_back({.by = "size", .total = 0, .parts = {1, 2}});
    fails(table);
    table = sound;
    table.breakdown->sums.push_back({.by = "size", .total = 1, .parts = {0}});
    fails(table);
    table = sound;
    table.rows[1][0] = Cell::pupils(46);
    fails(table);
    table = sound;
    table.breakdown->pupils = "pupils";
    fails(table);
    table = sound;
    table.breakdown->sums.front().parts.push_back(3);
    fails(table);
}

TEST_CASE("a total that is divided two ways has no part that is divided again") {
    auto table = table_of({{40, 80}, {50, 90}});
    const auto half = std::vector<Cell>{Cell::pupils(45), Cell::pupils_percent(45, 85, 1)};
    table.rows.push_back(half);
    table.rows.push_back(half);
    table.rows.push_back({Cell::pupils(40), Cell::pupils_percent(40, 80, 1)});
    table.breakdown->sums.push_back({.by = "district", .total = 0, .parts = {3, 4}});
    CHECK_NOTHROW(static_cast<void>(report::suppress(table)));
    table.breakdown->sums.push_back({.by = "district of primary schools", .total = 1, .parts = {5}});
    CHECK_THROWS_AS(static_cast<void>(report::suppress(table)), std::logic_error);
}

TEST_CASE("a document that divides pupils by one thing twice is refused") {
    auto one = table_of({{45, 90}, {40, 80}});
    auto other = one;
    other.name = "others";
    const auto document = [&] {
        return report::Document{
            .schema = "llp.fixture/1", .title = "", .sections = {{.heading = "", .blocks = {one, other}}}};
    };
    CHECK_THROWS_AS(static_cast<void>(report::disclose(document(), report::Audience::board)), std::logic_error);
    other.breakdown->sums.front().by = "size";
    CHECK_NOTHROW(static_cast<void>(report::disclose(document(), report::Audience::board)));
}

}  // namespace
