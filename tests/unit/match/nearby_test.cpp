#include "match/nearby.hpp"

#include <doctest/doctest.h>

#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

TEST_CASE("who stands at the furthest distance is near, a metre beyond is not, across cells too") {
    Nearby nearby(kilometres(5));
    nearby.add(3, at(14'999, 10'001));
    nearby.add(1, at(9'999, 10'001));
    nearby.add(2, at(4'998, 10'001));
    nearby.add(4, at(9'999, 5'001));
    nearby.add(5, at(6'999, 6'001));
    nearby.finish();
    CHECK(nearby.within(at(9'999, 10'001)) == std::vector<std::size_t>{1, 3, 4, 5});
}

TEST_CASE("within no metre stand only those at the very place") {
    Nearby nearby(Metres(0));
    nearby.add(1, at(5, 5));
    nearby.add(2, at(5, 6));
    nearby.finish();
    CHECK(nearby.within(at(5, 5)) == std::vector<std::size_t>{1});
}
