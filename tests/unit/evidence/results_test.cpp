#include "evidence/results.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/evidence_facts.hpp"

using namespace llp;
using test::open_primaries;
using test::published;
using test::today;

namespace {

const std::string reading = "ks2-reading-progress";
const std::string absence = "absence-overall-percent";

/// The schools 100001 to 100010 with the figures 1 to 10 of one measure.
std::vector<ResultRow> one_to_ten(const std::string& measure, const std::string& period = "2018/19") {
    std::vector<ResultRow> rows;
    for (int n = 1; n <= 10; ++n) {
        rows.push_back(published(100000 + n, measure, period, std::to_string(n)));
    }
    return rows;
}

std::vector<evidence::SchoolLine> read(const std::vector<School>& schools, const std::vector<ResultRow>& rows) {
    return evidence::read_results(schools, evidence::standing_figures(rows), evidence::default_weights(), today());
}

}  // namespace

TEST_CASE("a figure is read against the mean of the open schools of its phase") {
    const auto lines = read(open_primaries(100001, 10), one_to_ten(reading));
    REQUIRE(lines.size() == 10);
    const auto& [urn, eighth] = lines.at(7);
    CHECK(urn == Urn::of(100008));
    CHECK(eighth.area == "achievement");
    CHECK(eighth.line.source == "results");
    CHECK(eighth.line.text == "Reading progress at key stage 2: 8.0 (2018/19; primary mean 5.5 of 10 schools)");
    CHECK(eighth.line.level == PerMille(870));
    CHECK(eighth.line.date == Date::parse("2019-08-31"));
    CHECK_FALSE(eighth.line.urgent);
}

TEST_CASE("a line says where a figure was compared with those of similar schools") {
    auto schools = open_primaries(100001, 11);
    auto rows = one_to_ten(reading);
    for (auto& school : schools) {
        school.state_funded = true;
        rows.push_back(test::census(school.urn.value(), "2018/19", "100"));
    }
    rows.push_back(published(100011, reading, "2018/19", "8"));
    const auto lines = read(schools, rows);
    REQUIRE(lines.size() == 11);
    CHECK(lines.back().line.line.text ==
          "Reading progress at key stage 2: 8.0 (2018/19; mean 5.5 of 10 similar schools)");
    CHECK(lines.back().line.line.level == PerMille(870));
}

TEST_CASE("much absence is a need, little is a strength") {
    const auto lines = read(open_primaries(100001, 10), one_to_ten(absence));
    REQUIRE(lines.size() == 10);
    CHECK(lines.at(7).line.area == "attendance-and-behaviour");
    CHECK(lines.at(7).line.line.source == "absence");
    CHECK(lines.at(7).line.line.level == PerMille(-870));
    CHECK(lines.at(7).line.line.text == "Overall absence: 8.0% (2018/19; primary mean 5.5% of 10 schools)");
    CHECK(lines.at(0).line.line.level == PerMille(1500));
}

TEST_CASE("the worst figure is no urgent need") {
    for (const auto& [urn, line] : read(open_primaries(100001, 10), one_to_ten(reading))) {
        CHECK(line.line.level >= PerMille(-1500));
        CHECK_FALSE(line.line.urgent);
    }
}

TEST_CASE("with nine open schools nothing is compared") {
    auto schools = open_primaries(100001, 10);
    schools.back().status = Status::closed;
    CHECK(read(schools, one_to_ten(reading)).empty());
}

TEST_CASE("a closed school is compared with the open ones, and is none of those compared with") {
    auto schools = open_primaries(100001, 11);
    schools.back().status = Status::closed;
    auto rows = one_to_ten(reading);
    rows.push_back(published(100011, reading, "2018/19", "8"));
    const auto lines = read(schools, rows);
    REQUIRE(lines.size() == 11);
    CHECK(lines.back().line.line.level == PerMille(870));
}

TEST_CASE("a middle school counts with what it is deemed to be, another phase apart, and none without a phase") {
    const auto lines_with = [](std::optional<Phase> phase) {
        auto schools = open_primaries(100001, 10);
        schools.front().phase = phase;
        return read(schools, one_to_ten(reading)).size();
    };
    CHECK(lines_with(Phase::middle_deemed_primary) == 10);
    CHECK(lines_with(Phase::special) == 0);
    CHECK(lines_with(std::nullopt) == 0);
}

TEST_CASE("a school's newest figure is compared with the others of that period, and decays from its last day") {
    auto rows = one_to_ten(reading, "2018/19");
    for (auto& row : one_to_ten(reading, "2023/24")) {
        rows.push_back(std::move(row));
    }
    std::erase_if(rows, [](const ResultRow& row) {
        return row.urn == Urn::of(100001) && row.period == Period::parse("2023/24");
    });
    const auto lines = read(open_primaries(100001, 10), rows);
    // Nine schools have a figure of 2023/24, too few; the tenth has its own of 2018/19 against ten.
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().urn == Urn::of(100001));
    CHECK(lines.front().line.line.weight == PerMille(25));
}

TEST_CASE("a period that is not over yet is of no negative age") {
    const auto lines = read(open_primaries(100001, 10), one_to_ten(reading, "2026/27"));
    REQUIRE(lines.size() == 10);
    CHECK(lines.front().line.line.weight == PerMille(300));
}

TEST_CASE("the census tells of circumstances and gives no line") {
    CHECK(read(open_primaries(100001, 10), one_to_ten("census-eal-percent")).empty());
}

TEST_CASE("a figure of a school that is not held gives no line and changes none") {
    auto rows = one_to_ten(reading);
    rows.push_back(published(999999, reading, "2018/19", "-100"));
    const auto lines = read(open_primaries(100001, 10), rows);
    REQUIRE(lines.size() == 10);
    CHECK(lines.at(7).line.line.level == PerMille(870));
}
