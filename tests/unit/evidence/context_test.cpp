#include "evidence/context.hpp"

#include <doctest/doctest.h>

#include "support/evidence_facts.hpp"

using namespace llp;
using test::open_primary;
using test::published;

namespace {

Context read(std::vector<ResultRow> rows, std::optional<std::int64_t> registered = {}) {
    auto school = open_primary(100001);
    school.pupils = registered;
    return evidence::read_contexts({school}, rows).front();
}

}  // namespace

TEST_CASE("circumstances come from the newest census") {
    const auto context = read({published(100001, "census-fsm-ever-6-percent", "2021/22", "11.5"),
                               published(100001, "census-fsm-ever-6-percent", "2022/23", "12.5"),
                               published(100001, "census-pupils", "2022/23", "210"),
                               published(100001, "census-eal-percent", "2022/23", "0")});
    CHECK(context.fsm == Millionths(12'500'000));
    CHECK(context.pupils == 210);
    CHECK(context.eal == Millionths(0));
}

TEST_CASE("what is not known has no value") {
    const auto context = read({});
    CHECK_FALSE(context.pupils.has_value());
    CHECK_FALSE(context.fsm.has_value());
    CHECK_FALSE(context.eal.has_value());
    CHECK_FALSE(context.sen.has_value());
}

TEST_CASE("special needs add support and plans of one census, and need both") {
    const auto plans = published(100001, "census-sen-plan-percent", "2022/23", "2.5");
    CHECK(read({plans, published(100001, "census-sen-support-percent", "2022/23", "14")}).sen ==
          Millionths(16'500'000));
    CHECK_FALSE(read({plans, published(100001, "census-sen-support-percent", "2021/22", "14")}).sen.has_value());
    CHECK_FALSE(read({plans}).sen.has_value());
}

TEST_CASE("special needs are counted pupils of the roll, where the counts are as new as the percentages") {
    std::vector<ResultRow> rows{published(100001, "census-pupils", "2022/23", "217"),
                                published(100001, "census-sen-plan-pupils", "2022/23", "9"),
                                published(100001, "census-sen-support-pupils", "2022/23", "38"),
                                published(100001, "census-sen-plan-percent", "2022/23", "4.1"),
                                published(100001, "census-sen-support-percent", "2022/23", "17.5")};
    CHECK(read(rows).sen == Millionths(21'658'986));  // 47 of 217; the percentages come to 21.6
    rows.push_back(published(100001, "census-sen-plan-percent", "2023/24", "5"));
    rows.push_back(published(100001, "census-sen-support-percent", "2023/24", "18"));
    CHECK(read(rows).sen == Millionths(23'000'000));
}

TEST_CASE("counts of special needs above the roll, or of another census, are not taken") {
    const auto plans = published(100001, "census-sen-plan-pupils", "2022/23", "60");
    const auto support = published(100001, "census-sen-support-pupils", "2022/23", "41");
    CHECK_FALSE(read({plans, support, published(100001, "census-pupils", "2022/23", "100")}).sen.has_value());
    CHECK(read({plans, support, published(100001, "census-pupils", "2022/23", "101")}).sen == Millionths(100'000'000));
    CHECK_FALSE(read({plans, support, published(100001, "census-pupils", "2021/22", "200")}).sen.has_value());
    CHECK_FALSE(read({plans, support}).sen.has_value());
}

TEST_CASE("pupils come from the register where no census has them") {
    CHECK(read({}, 98).pupils == 98);
    CHECK(read({published(100001, "census-pupils", "2022/23", "101")}, 98).pupils == 101);
}

TEST_CASE("each school has its own circumstances, by URN") {
    const auto contexts = evidence::read_contexts({open_primary(100002), open_primary(100001)},
                                                  {published(100002, "census-pupils", "2022/23", "60")});
    REQUIRE(contexts.size() == 2);
    CHECK(contexts.at(0).urn == Urn::of(100001));
    CHECK_FALSE(contexts.at(0).pupils.has_value());
    CHECK(contexts.at(1).pupils == 60);
}
