#include "model/region.hpp"

#include <doctest/doctest.h>

using namespace llp;

TEST_CASE("an authority lies in the region that the list gives") {
    CHECK(region_of(925) == "East Midlands");
    CHECK(region_of(813) == "Yorkshire and the Humber");
    CHECK(region_of(201) == "London");
    CHECK(region_of(941) == "East Midlands");
}

TEST_CASE("an authority that the list lacks is in no region, nor is a school without one") {
    CHECK(region_of(999).empty());
    CHECK(region_of(0).empty());
    CHECK(region_of({}).empty());
}
