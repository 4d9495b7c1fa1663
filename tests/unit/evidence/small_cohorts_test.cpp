#include "evidence/small_cohorts.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/evidence_facts.hpp"

using namespace llp;
using test::published;

namespace {

constexpr int urn = 100001;
const std::string reading = "ks2-reading-progress";
const std::string absence = "absence-overall-percent";

/// The years that are read together of the school in one measure, the newest first.
std::vector<std::string> years_read(const School& school, const std::vector<ResultRow>& rows,
                                    const std::string& measure = reading) {
    const auto standing = evidence::standing_figures(rows);
    for (const auto& read : evidence::figures_to_read({school}, standing, evidence::default_weights())) {
        if (read.newest().measure->id == measure) {
            std::vector<std::string> years;
            for (const auto& year : read.years) {
                years.push_back(to_text(year.figure->period));
            }
            return years;
        }
    }
    return {};
}

std::vector<ResultRow> four_years(const std::string& measure = reading) {
    return {published(urn, measure, "2018/19", "1"), published(urn, measure, "2017/18", "2"),
            published(urn, measure, "2016/17", "3"), published(urn, measure, "2015/16", "4")};
}

std::vector<ResultRow> with_cohort(const std::string& pupils) {
    auto rows = four_years();
    rows.push_back(published(urn, "ks2-pupils", "2018/19", pupils));
    return rows;
}

School with_roll(std::int64_t pupils, std::int64_t low = 4, std::int64_t high = 11) {
    auto school = test::open_primary(urn);
    school.pupils = pupils;
    school.low_age = low;
    school.high_age = high;
    return school;
}

using Years = std::vector<std::string>;

}  // namespace

TEST_CASE("a cohort of thirty speaks with its newest year alone, one of twenty-nine with three") {
    const auto school = test::open_primary(urn);
    CHECK(years_read(school, with_cohort("30")) == Years{"2018/19"});
    CHECK(years_read(school, with_cohort("29")) == Years{"2018/19", "2017/18", "2016/17"});
}

TEST_CASE("a year without a figure leaves a gap that no older year fills") {
    auto rows = with_cohort("12");
    std::erase_if(rows, [](const ResultRow& row) { return row.period == Period::parse("2017/18"); });
    CHECK(years_read(test::open_primary(urn), rows) == Years{"2018/19", "2016/17"});
}

TEST_CASE("without a published cohort the roll by year groups says whether it is small") {
    CHECK(years_read(with_roll(206), four_years()).size() == 3);  // 29.4 a year group
    CHECK(years_read(with_roll(207), four_years()).size() == 1);  // 29.6
    CHECK(years_read(with_roll(29), four_years(absence), absence).size() == 3);
    CHECK(years_read(with_roll(30), four_years(absence), absence).size() == 1);
}

TEST_CASE("a published cohort goes before the roll, and a roll without ages says nothing of a year group") {
    CHECK(years_read(with_roll(2000), with_cohort("29")).size() == 3);
    CHECK(years_read(with_roll(20), with_cohort("30")).size() == 1);
    CHECK(years_read(with_roll(20, 11, 11), four_years()).size() == 1);
    auto school = with_roll(20);
    school.high_age = std::nullopt;
    CHECK(years_read(school, four_years()).size() == 1);
}

TEST_CASE("what is not known to be small is read by its newest year") {
    CHECK(years_read(test::open_primary(urn), four_years()) == Years{"2018/19"});
    CHECK(years_read(test::open_primary(urn), with_cohort("0")) == Years{"2018/19"});
}

TEST_CASE("years weigh by pupils where every one is published, otherwise alike") {
    auto rows = with_cohort("10");
    rows.push_back(published(urn, "ks2-pupils", "2017/18", "20"));
    const auto weights_of = [](const std::vector<ResultRow>& published_rows) {
        const auto standing = evidence::standing_figures(published_rows);
        std::vector<std::int64_t> weights;
        const auto all = evidence::figures_to_read({test::open_primary(urn)}, standing, evidence::default_weights());
        for (const auto& year : all.front().years) {
            weights.push_back(year.weight);
        }
        return weights;
    };
    CHECK(weights_of(rows) == std::vector<std::int64_t>{1, 1, 1});
    rows.push_back(published(urn, "ks2-pupils", "2016/17", "30"));
    CHECK(weights_of(rows) == std::vector<std::int64_t>{10, 20, 30});
    rows.back().figures.front().second = Millionths(9'000'000'000'000'000'000);
    CHECK(weights_of(rows) == std::vector<std::int64_t>{10, 20, 100'000});
}

TEST_CASE("measures without an area are not read") {
    CHECK(years_read(test::open_primary(urn), with_cohort("10"), "ks2-pupils").empty());
}
