#include "evidence/results.hpp"

#include <doctest/doctest.h>

#include <map>
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

std::vector<ResultRow> years_of_ten(const std::vector<std::string>& periods) {
    std::vector<ResultRow> rows;
    for (const auto& period : periods) {
        for (auto& row : one_to_ten(reading, period)) {
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

std::vector<evidence::SchoolLine> read(const std::vector<School>& schools, const std::vector<ResultRow>& rows) {
    return test::read_results(schools, rows, evidence::default_weights(), today());
}

}  // namespace

TEST_CASE("a figure is read against the mean of the open schools of its phase") {
    const auto lines = read(open_primaries(100001, 10), one_to_ten(reading));
    REQUIRE(lines.size() == 10);
    const auto& [urn, eighth, cohort] = lines.at(7);
    CHECK(cohort == "ks2-pupils");
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
    for (const auto& [urn, line, cohort] : read(open_primaries(100001, 10), one_to_ten(reading))) {
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
    CHECK(lines.front().line.line.weight == PerMille(50));
}

TEST_CASE("a period that is not over yet is of no negative age") {
    const auto lines = read(open_primaries(100001, 10), one_to_ten(reading, "2026/27"));
    REQUIRE(lines.size() == 10);
    CHECK(lines.front().line.line.weight == PerMille(600));
}

TEST_CASE("the census tells of circumstances and gives no line") {
    CHECK(read(open_primaries(100001, 10), one_to_ten("census-eal-percent")).empty());
}

TEST_CASE("a small cohort is read as the mean of three years, each beside the schools of its own year") {
    auto rows = years_of_ten({"2016/17", "2017/18", "2018/19"});
    // The first school has the lowest figure of every year but the second, in which it has that of the eighth.
    for (auto& row : rows) {
        if (row.period == Period::parse("2017/18") && (row.urn == Urn::of(100001) || row.urn == Urn::of(100008))) {
            row.figures.front().second = Millionths(row.urn == Urn::of(100001) ? 8'000'000 : 1'000'000);
        }
    }
    rows.push_back(published(100001, "ks2-pupils", "2018/19", "29"));
    const auto lines = read(open_primaries(100001, 10), rows);
    REQUIRE(lines.size() == 10);
    const auto& averaged = lines.front().line.line;
    CHECK(averaged.text ==
          "Reading progress at key stage 2: 3.33 (mean of 2016/17, 2017/18 and 2018/19, each year alike; primary mean "
          "5.5 of 10 schools)");
    CHECK(averaged.level == PerMille(-710));  // (-1500 + 870 - 1500) / 3
    CHECK(averaged.date == Date::parse("2019-08-31"));
    CHECK(lines.at(1).line.line.text ==
          "Reading progress at key stage 2: 2.0 (2018/19; primary mean 5.5 of 10 schools)");
}

TEST_CASE("years of a small cohort weigh by their pupils where every year's are published") {
    auto rows = years_of_ten({"2017/18", "2018/19"});
    for (auto& row : rows) {
        if (row.period == Period::parse("2017/18") && row.urn == Urn::of(100001)) {
            row.figures.front().second = Millionths(8'000'000);
        }
    }
    rows.push_back(published(100001, "ks2-pupils", "2018/19", "10"));
    rows.push_back(published(100001, "ks2-pupils", "2017/18", "20"));
    const auto line = read(open_primaries(100001, 10), rows).front().line.line;
    CHECK(line.text.starts_with(
        "Reading progress at key stage 2: 5.67 (mean of 2017/18 and 2018/19, weighted by pupils;"));
    rows.pop_back();
    CHECK(read(open_primaries(100001, 10), rows)
              .front()
              .line.line.text.starts_with("Reading progress at key stage 2: 4.5 (mean of 2017/18 and 2018/19, each"));
}

TEST_CASE("a year in which too few have a figure is left out of the mean") {
    auto rows = one_to_ten(reading, "2018/19");
    rows.push_back(published(100001, reading, "2017/18", "100"));
    rows.push_back(published(100001, "ks2-pupils", "2018/19", "10"));
    const auto lines = read(open_primaries(100001, 10), rows);
    CHECK(lines.front().line.line.text ==
          "Reading progress at key stage 2: 1.0 (2018/19; primary mean 5.5 of 10 schools)");
}

TEST_CASE("a mean to which a predecessor's year belongs names the predecessor") {
    auto rows = years_of_ten({"2017/18", "2018/19"});
    for (auto& row : rows) {
        if (row.urn == Urn::of(100001) && row.period == Period::parse("2017/18")) {
            row.at_the_time = Urn::of(100099);
        }
    }
    rows.push_back(published(100001, "ks2-pupils", "2018/19", "10"));
    CHECK(read(open_primaries(100001, 10), rows).front().line.line.at_the_time == Urn::of(100099));
    rows.back().figures.front().second = Millionths(30'000'000);
    CHECK_FALSE(read(open_primaries(100001, 10), rows).front().line.line.at_the_time.has_value());
}

TEST_CASE("reading and maths of one test share the weight of one line, those of another year or other pupils do not") {
    auto rows = one_to_ten(reading);
    for (auto& row : one_to_ten("ks2-maths-progress")) {
        rows.push_back(std::move(row));
    }
    for (auto& row : one_to_ten("ks2-writing-progress", "2017/18")) {
        rows.push_back(std::move(row));
    }
    for (auto& row : one_to_ten("ks4-destinations-sustained-percent")) {
        rows.push_back(std::move(row));
    }
    std::map<std::string, PerMille> weights;
    for (const auto& each : read(open_primaries(100001, 10), rows)) {
        if (each.urn == Urn::of(100008)) {
            weights[each.line.line.text.substr(0, 7)] = each.line.line.weight;
        }
    }
    // 600 decayed by seven years and 84 days is 50, by eight years and 84 days 35.
    CHECK(weights == std::map<std::string, PerMille>{{"Reading", PerMille(25)},
                                                     {"Maths p", PerMille(25)},
                                                     {"Writing", PerMille(35)},
                                                     {"Sustain", PerMille(50)}});
}

TEST_CASE("a figure is told with its second decimal where that is not nought") {
    auto rows = one_to_ten("ks4-progress-8");
    rows.front().figures.front().second = Millionths(-250'000);
    rows.at(1).figures.front().second = Millionths(-204'000);
    const auto lines = read(open_primaries(100001, 10), rows);
    CHECK(lines.at(0).line.line.text.starts_with("Progress 8: -0.25 (2018/19;"));
    CHECK(lines.at(1).line.line.text.starts_with("Progress 8: -0.2 (2018/19;"));
}

TEST_CASE("suspensions are read as behaviour, many of them as a need") {
    const auto lines = read(open_primaries(100001, 10), one_to_ten("suspensions-rate"));
    REQUIRE(lines.size() == 10);
    CHECK(lines.back().line.area == "attendance-and-behaviour");
    CHECK(lines.back().line.line.source == "exclusions");
    CHECK(lines.back().line.line.level == PerMille(-1500));
}

TEST_CASE("a figure of a school that is not held gives no line and changes none") {
    auto rows = one_to_ten(reading);
    rows.push_back(published(999999, reading, "2018/19", "-100"));
    const auto lines = read(open_primaries(100001, 10), rows);
    REQUIRE(lines.size() == 10);
    CHECK(lines.at(7).line.line.level == PerMille(870));
}
