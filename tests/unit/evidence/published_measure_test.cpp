#include "evidence/published_measure.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string_view>

#include "model/area.hpp"

using namespace llp;

TEST_CASE("each measure bears on an area of today or on none; those that do say whose figure it is") {
    std::set<std::string_view> weighed;
    for (const auto& measure : evidence::published_measures()) {
        CAPTURE(measure.id);
        CHECK_FALSE(measure.title.empty());
        CHECK_FALSE(measure.source.empty());
        CHECK((measure.area.empty() || find_area(measure.area) != nullptr));
        CHECK(measure.cohort.empty() == measure.area.empty());
        if (!measure.area.empty()) {
            weighed.insert(measure.cohort);
            CHECK(evidence::find_measure(measure.cohort)->unit == "pupils");
        }
    }
    CHECK(weighed == std::set<std::string_view>{"absence-enrolments", "exclusions-headcount", "ks2-pupils",
                                                "ks4-destinations-pupils", "ks4-pupils", "ks5-students"});
}

TEST_CASE("what tells of circumstances, of staff or of some of the pupils is no evidence") {
    for (const auto* const id : {"census-fsm-ever-6-percent", "workforce-pupil-teacher-ratio", "ks2-pupils",
                                 "ks2-rwm-expected-disadvantaged-percent", "exclusions-permanent-rate"}) {
        REQUIRE(evidence::find_measure(id) != nullptr);
        CHECK(evidence::find_measure(id)->area.empty());
    }
}

TEST_CASE("little absence and much progress are good") {
    REQUIRE(evidence::find_measure("absence-overall-percent") != nullptr);
    CHECK(evidence::find_measure("absence-overall-percent")->lower_is_better);
    REQUIRE(evidence::find_measure("ks2-reading-progress") != nullptr);
    CHECK_FALSE(evidence::find_measure("ks2-reading-progress")->lower_is_better);
    CHECK(evidence::find_measure("shoe-size") == nullptr);
}
