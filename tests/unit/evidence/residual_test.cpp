#include "evidence/residual.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace llp;
using evidence::Comparison;

namespace {

constexpr int ten_schools = 10;
constexpr PerMille one_and_a_half{1500};

Millionths whole(std::int64_t value) {
    return Millionths(value * 1'000'000);
}

/// The figures 1 to `last`: the mean of ten is 5.5, their variance 99/12 = 8.25, so one standard deviation is 2.8723.
Comparison one_to(int last) {
    Comparison comparison;
    for (int figure = 1; figure <= last; ++figure) {
        comparison.add(whole(figure));
    }
    return comparison;
}

std::optional<PerMille> of_ten(std::int64_t figure) {
    return one_to(10).residual(whole(figure), ten_schools, one_and_a_half);
}

}  // namespace

TEST_CASE("a residual is the distance from the mean in standard deviations, rounded to a thousandth") {
    CHECK(of_ten(8) == PerMille(870));  // 2.5 / 2.8723 = 0.8704
    CHECK(of_ten(3) == PerMille(-870));
    CHECK(of_ten(6) == PerMille(174));   // 0.5 / 2.8723 = 0.1741
    CHECK(of_ten(9) == PerMille(1219));  // 3.5 / 2.8723 = 1.2185
}

TEST_CASE("a residual is cut at one and a half either way") {
    CHECK(of_ten(10) == PerMille(1500));  // 4.5 / 2.8723 = 1.5667
    CHECK(of_ten(1) == PerMille(-1500));
    CHECK(one_to(10).residual(whole(10), ten_schools, PerMille(1999)) == PerMille(1567));
}

TEST_CASE("ten schools can be compared, nine cannot") {
    CHECK(one_to(10).residual(whole(5), ten_schools, one_and_a_half).has_value());
    CHECK_FALSE(one_to(9).residual(whole(5), ten_schools, one_and_a_half).has_value());
}

TEST_CASE("schools that are all equal say nothing of one another, and a difference of a millionth does") {
    Comparison equal;
    for (int school = 0; school < 11; ++school) {
        equal.add(whole(96));
    }
    CHECK_FALSE(equal.residual(whole(96), ten_schools, one_and_a_half).has_value());
    CHECK_FALSE(equal.residual(whole(90), ten_schools, one_and_a_half).has_value());
    equal.add(Millionths(96'000'001));
    CHECK(equal.residual(whole(96), ten_schools, one_and_a_half).has_value());
}

TEST_CASE("the mean is rounded to a millionth, and there is none of no schools") {
    Comparison comparison;
    CHECK_FALSE(comparison.mean().has_value());
    comparison.add(Millionths(1));
    comparison.add(Millionths(2));
    comparison.add(Millionths(2));
    CHECK(comparison.mean() == Millionths(2));
    CHECK(one_to(10).mean() == Millionths(5'500'000));
}

TEST_CASE("figures at the limit are compared exactly, one past it is left out") {
    Comparison comparison = one_to(9);
    CHECK(comparison.add(whole(4'000'000)));
    CHECK(comparison.add(whole(-4'000'000)));
    CHECK_FALSE(comparison.add(Millionths(4'000'000'000'001)));
    CHECK_FALSE(comparison.add(Millionths(-4'000'000'000'001)));
    CHECK(comparison.schools() == 11);
    CHECK(comparison.residual(whole(4'000'000), ten_schools, one_and_a_half) == PerMille(1500));
    CHECK_FALSE(comparison.residual(Millionths(4'000'000'000'001), ten_schools, one_and_a_half).has_value());
}

TEST_CASE("a million schools at the limit do not overflow") {
    Comparison comparison;
    for (int pair = 0; pair < 500'000; ++pair) {
        comparison.add(whole(4'000'000));
        comparison.add(whole(-4'000'000));
    }
    CHECK(comparison.residual(whole(4'000'000), ten_schools, one_and_a_half) == PerMille(1000));
    CHECK(comparison.residual(whole(-2'000'000), ten_schools, one_and_a_half) == PerMille(-500));
}
