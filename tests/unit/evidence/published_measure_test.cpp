#include "evidence/published_measure.hpp"

#include <doctest/doctest.h>

#include "model/area.hpp"

using namespace llp;

TEST_CASE("each measure is of a known source, and bears on an area unless it is of the census") {
    for (const auto& measure : evidence::published_measures()) {
        CAPTURE(measure.id);
        const bool known = measure.source == "results" || measure.source == "absence" || measure.source == "census";
        CHECK(known);
        CHECK((find_area(measure.area) != nullptr) == (measure.source != "census"));
    }
}

TEST_CASE("little absence and much progress are good") {
    REQUIRE(evidence::find_measure("absence-overall-percent") != nullptr);
    CHECK(evidence::find_measure("absence-overall-percent")->lower_is_better);
    REQUIRE(evidence::find_measure("ks2-reading-progress") != nullptr);
    CHECK_FALSE(evidence::find_measure("ks2-reading-progress")->lower_is_better);
    CHECK(evidence::find_measure("shoe-size") == nullptr);
}
