#include "plan/comparison.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/number.hpp"

using namespace llp;
using namespace llp::plan;

namespace {

const std::string reading = "ks2-reading-progress";
const std::string maths = "ks2-maths-progress";
const std::string absence = "absence-overall-percent";
const Urn ours = Urn::parse("990001");

Millionths figure(std::string_view text) {
    return read_decimal(text).value();
}

ResultRow row(std::string_view urn, const std::string& measure, Measure value, std::string_view period = "2024/25") {
    return {.urn = Urn::parse(urn),
            .source = "results",
            .period = Period::parse(period),
            .figures = {{measure, value}},
            .file = {}};
}

/// Our school with `own`, and `others` comparison schools with 1, 2, 3, ...
std::vector<ResultRow> rows(const std::string& measure, std::string_view own, int others) {
    std::vector<ResultRow> result{row("990001", measure, figure(own))};
    for (int i = 1; i <= others; ++i) {
        result.push_back(row(std::to_string(990'100 + i), measure, Millionths(i * 1'000'000)));
    }
    return result;
}

}  // namespace

TEST_CASE("the median of an odd number is the middle value") {
    CHECK(median({Millionths(9), Millionths(1), Millionths(4)}) == Millionths(4));
    CHECK(median({Millionths(7)}) == Millionths(7));
}

TEST_CASE("the median of an even number is the mean of the middle two, half a millionth going away from zero") {
    CHECK(median({Millionths(1), Millionths(9), Millionths(3), Millionths(5)}) == Millionths(4));
    CHECK(median({Millionths(1), Millionths(2)}) == Millionths(2));
    CHECK(median({Millionths(-1), Millionths(-2)}) == Millionths(-2));
    CHECK(median({figure("-1.2"), figure("0.3")}) == figure("-0.45"));
}

TEST_CASE("the best quarter begins at the nearest rank from the worst") {
    const std::vector<Millionths> four{Millionths(1), Millionths(2), Millionths(3), Millionths(4)};
    CHECK(best_quarter(four, true) == Millionths(3));
    CHECK(best_quarter(four, false) == Millionths(2));
    const std::vector<Millionths> five{Millionths(1), Millionths(2), Millionths(3), Millionths(4), Millionths(5)};
    CHECK(best_quarter(five, true) == Millionths(4));
    CHECK(best_quarter({Millionths(6)}, true) == Millionths(6));
}

TEST_CASE("nine comparison schools set no median, ten do") {
    const auto nine = weakest_standing({reading}, rows(reading, "0", 9), ours);
    REQUIRE(nine);
    CHECK(nine->schools == 9);
    CHECK_FALSE(nine->median);
    CHECK_FALSE(nine->best_quarter);
    const auto ten = weakest_standing({reading}, rows(reading, "0", 10), ours);
    REQUIRE(ten);
    CHECK(ten->schools == 10);
    CHECK(ten->median == figure("5.5"));
    CHECK(ten->best_quarter == figure("8"));
}

TEST_CASE("the school itself is not among those it is compared with") {
    CHECK(weakest_standing({reading}, rows(reading, "100", 11), ours)->median == figure("6"));
}

TEST_CASE("figures that are missing or of another period do not count") {
    auto some = rows(reading, "0", 9);
    some.push_back(row("990200", reading, Missing::suppressed));
    some.push_back(row("990201", reading, figure("1"), "2023/24"));
    CHECK(weakest_standing({reading}, some, ours)->schools == 9);
}

TEST_CASE("today's figure is the newest known one") {
    auto some = rows(reading, "-2", 10);
    some.push_back(row("990001", reading, figure("-1"), "2023/24"));
    some.push_back(row("990001", reading, Missing::suppressed, "2025/26"));
    const auto standing = weakest_standing({reading}, some, ours);
    REQUIRE(standing);
    CHECK(standing->today == figure("-2"));
    CHECK(standing->period == Period::parse("2024/25"));
}

TEST_CASE("of two rows for one period the more final release counts, in any order") {
    auto provisional = row("990001", reading, figure("3"));
    provisional.release = Release::provisional;
    auto some = rows(reading, "-2", 10);
    some.push_back(provisional);
    CHECK(weakest_standing({reading}, some, ours)->today == figure("-2"));
    std::ranges::reverse(some);
    CHECK(weakest_standing({reading}, some, ours)->today == figure("-2"));
}

TEST_CASE("the measure in which most of the others do better is taken, ties to the first") {
    auto some = rows(reading, "4", 10);
    const auto more = rows(maths, "2", 10);
    some.insert(some.end(), more.begin(), more.end());
    CHECK(weakest_standing({reading, maths}, some, ours)->measure == maths);
    auto same = rows(reading, "4", 10);
    const auto tie = rows(maths, "4", 10);
    same.insert(same.end(), tie.begin(), tie.end());
    CHECK(weakest_standing({maths, reading}, same, ours)->measure == maths);
    CHECK(weakest_standing({reading, maths}, same, ours)->measure == reading);
}

TEST_CASE("a measure with enough comparison schools goes before one with too few") {
    auto some = rows(reading, "-9", 9);
    const auto more = rows(maths, "99", 10);
    some.insert(some.end(), more.begin(), more.end());
    CHECK(weakest_standing({reading, maths}, some, ours)->measure == maths);
}

TEST_CASE("less absence is better") {
    const auto standing = weakest_standing({absence}, rows(absence, "4", 10), ours);
    REQUIRE(standing);
    CHECK_FALSE(standing->higher_is_better);
    CHECK(standing->better == 3);
    CHECK(standing->reaches_median());
    CHECK_FALSE(standing->reaches_best_quarter());
    CHECK(standing->best_quarter == figure("3"));
}

TEST_CASE("a school at the median reaches it, one just short does not") {
    CHECK(weakest_standing({reading}, rows(reading, "5.5", 10), ours)->reaches_median());
    CHECK_FALSE(weakest_standing({reading}, rows(reading, "5.499999", 10), ours)->reaches_median());
}

TEST_CASE("a school without a figure of any of the measures has no standing") {
    CHECK_FALSE(weakest_standing({maths}, rows(reading, "4", 10), ours));
    CHECK_FALSE(weakest_standing({}, rows(reading, "4", 10), ours));
}

TEST_CASE("a figure that a later release takes back is no figure") {
    auto provisional = row("990001", absence, figure("33"));
    provisional.release = Release::provisional;
    CHECK(weakest_standing({absence}, {provisional}, ours)->today == figure("33"));
    CHECK_FALSE(weakest_standing({absence}, {provisional, row("990001", absence, Missing::suppressed)}, ours));
    // Of one release the source that has a figure counts.
    auto other = row("990001", absence, figure("5"));
    other.source = "another";
    CHECK(weakest_standing({absence}, {row("990001", absence, Missing::suppressed), other}, ours)->today ==
          figure("5"));
}
