#include "evidence/published_measure.hpp"

#include <doctest/doctest.h>

#include "model/area.hpp"

using namespace llp;

TEST_CASE("each measure bears on an area of today or on none; those that do are of results and absence") {
    int bearing = 0;
    for (const auto& measure : evidence::published_measures()) {
        CAPTURE(measure.id);
        CHECK_FALSE(measure.title.empty());
        CHECK_FALSE(measure.source.empty());
        CHECK((measure.area.empty() || find_area(measure.area) != nullptr));
        const bool weighed = measure.source == "results" || measure.source == "absence";
        CHECK((measure.area.empty() || weighed));
        bearing += measure.area.empty() ? 0 : 1;
    }
    CHECK(bearing == 8);
}

TEST_CASE("little absence and much progress are good") {
    REQUIRE(evidence::find_measure("absence-overall-percent") != nullptr);
    CHECK(evidence::find_measure("absence-overall-percent")->lower_is_better);
    REQUIRE(evidence::find_measure("ks2-reading-progress") != nullptr);
    CHECK_FALSE(evidence::find_measure("ks2-reading-progress")->lower_is_better);
    CHECK(evidence::find_measure("shoe-size") == nullptr);
}
