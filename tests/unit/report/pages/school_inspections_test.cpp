#include "report/pages/school_inspections.hpp"

#include <doctest/doctest.h>

#include "report/writers/cell_text.hpp"

using namespace llp;

namespace {

Judgement judged(const char* day, const char* area, std::optional<std::string> grade, const char* file) {
    return {.urn = Urn::of(100001),
            .framework = "four-point",
            .date = Date::parse(day),
            .area = area,
            .grade = std::move(grade),
            .type = {},
            .source = "judgements",
            .file = file};
}

std::vector<std::string> row(const report::Table& table, std::size_t n) {
    std::vector<std::string> texts;
    for (const auto& cell : table.rows.at(n)) {
        texts.push_back(report::for_people(cell, report::DateStyle::iso));
    }
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("an inspection is one row, what two files tell alike is told once") {
    const auto table = report::inspection_table({judged("2021-11-10", "overall-effectiveness", "good", "a/one.csv"),
                                                 judged("2021-11-10", "overall-effectiveness", "good", "b/two.csv"),
                                                 judged("2021-11-10", "early-years", "outstanding", "a/one.csv"),
                                                 judged("2014-10-21", "overall-effectiveness", "good", "a/one.csv")},
                                                "none");
    REQUIRE(table.rows.size() == 2);
    CHECK(row(table, 0) == Texts{"2021-11-10", "four-point scale", "-",
                                 "Good: Overall effectiveness; Outstanding: Early years provision", "one.csv, two.csv",
                                 "-"});
    CHECK(row(table, 1).at(3) == "Good: Overall effectiveness");
}

TEST_CASE("two files that differ on one inspection are both told") {
    const auto table =
        report::inspection_table({judged("2021-11-10", "overall-effectiveness", "good", "one.csv"),
                                  judged("2021-11-10", "overall-effectiveness", "inadequate", "two.csv")},
                                 "none");
    CHECK(row(table, 0).at(3) == "Inadequate: Overall effectiveness; Good: Overall effectiveness");
}

TEST_CASE("an ungraded inspection tells its outcome, one that says nothing has no grade") {
    const auto table =
        report::inspection_table({judged("2024-11-10", "ungraded-outcome", "school-remains-good", "a.csv"),
                                  judged("2023-11-10", "overall-effectiveness", std::nullopt, "a.csv")},
                                 "none");
    CHECK(row(table, 0).at(3) == "School remains good");
    CHECK(row(table, 1).at(3) == "no grade");
    CHECK(report::inspection_table({}, "none").empty == "none");
}

TEST_CASE("what a predecessor was given stands with its number") {
    auto inherited = judged("2021-11-10", "overall-effectiveness", "good", "one.csv");
    inherited.at_the_time = Urn::of(100009);
    const auto table =
        report::inspection_table({judged("2021-11-10", "early-years", "good", "one.csv"), inherited}, "");
    REQUIRE(table.rows.size() == 2);
    CHECK(row(table, 1).back() == "100009");
}
