#include "report/pages/tidy.hpp"

#include <doctest/doctest.h>

using namespace llp;

namespace {

report::ReportScope county(std::vector<int> authorities = {999}) {
    return {.authority = "Eskershire",
            .authorities = std::move(authorities),
            .part = "",
            .as_of = Date::parse("2026-11-23")};
}

std::string text_of(const report::Cell& cell) {
    const auto* const text = std::get_if<std::string>(&cell.value());
    return text == nullptr ? "" : *text;
}

}  // namespace

TEST_CASE("a term ends with December, March or August") {
    CHECK(report::term_of(Date::parse("2026-08-31")) == "Summer term");
    CHECK(report::term_of(Date::parse("2026-09-01")) == "Autumn term");
    CHECK(report::term_of(Date::parse("2026-12-31")) == "Autumn term");
    CHECK(report::term_of(Date::parse("2027-01-01")) == "Spring term");
    CHECK(report::term_of(Date::parse("2027-03-31")) == "Spring term");
    CHECK(report::term_of(Date::parse("2027-04-01")) == "Summer term");
}

TEST_CASE("a figure says its school year, term and place as DfE statistics do") {
    const auto cells = report::tidy_cells(county(), Date::parse("2027-01-20"), "Norrow");
    CHECK(text_of(cells[0]) == "202627");
    CHECK(text_of(cells[1]) == "Spring term");
    CHECK(text_of(cells[2]) == "Local authority district");
    CHECK(std::get<std::int64_t>(cells[3].value()) == 999);
    CHECK(text_of(cells[5]) == "Norrow");
}

TEST_CASE("the century turns within two digits, and several authorities have no code") {
    const auto cells = report::tidy_cells(county({925, 813}), Date::parse("2099-12-01"));
    CHECK(text_of(cells[0]) == "209900");
    CHECK(text_of(cells[2]) == "Local authority");
    CHECK(std::holds_alternative<std::monostate>(cells[3].value()));
}
