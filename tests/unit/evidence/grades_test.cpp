#include "evidence/grades.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "model/area.hpp"

using namespace llp;

TEST_CASE("the grades of both frameworks span urgent need to leading others") {
    REQUIRE(evidence::find_grade("four-point", "inadequate") != nullptr);
    CHECK(evidence::find_grade("four-point", "inadequate")->level == PerMille(-2000));
    CHECK(evidence::find_grade("four-point", "good")->level == PerMille(0));
    CHECK(evidence::find_grade("report-card", "urgent-improvement")->level == PerMille(-2000));
    CHECK(evidence::find_grade("report-card", "exceptional")->level == PerMille(2000));
}

TEST_CASE("a grade belongs to its framework alone") {
    CHECK(evidence::find_grade("report-card", "good") == nullptr);
    CHECK(evidence::find_grade("four-point", "strong-standard") == nullptr);
    CHECK(evidence::find_grade("five-point", "good") == nullptr);
}

TEST_CASE("each judged area bears on areas of the list, once each") {
    for (const auto& judged : evidence::judged_areas()) {
        CAPTURE(judged.id);
        auto areas = judged.areas;
        CHECK(std::ranges::all_of(areas, [](std::string_view area) { return find_area(area) != nullptr; }));
        std::ranges::sort(areas);
        CHECK(std::ranges::adjacent_find(areas) == areas.end());
    }
}

TEST_CASE("the report card judges every area, and inclusion has no predecessor") {
    for (const auto& area : areas()) {
        CAPTURE(area.id);
        const auto judged_by = [&](std::string_view framework) {
            return std::ranges::any_of(evidence::judged_areas(), [&](const evidence::JudgedArea& judged) {
                return judged.framework == framework && std::ranges::find(judged.areas, area.id) != judged.areas.end();
            });
        };
        CHECK(judged_by("report-card"));
        CHECK(judged_by("four-point") == (area.id != "inclusion"));
    }
}
