#include "plan/templates.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/embedded.hpp"
#include "core/error.hpp"
#include "model/area.hpp"

using namespace llp;
using namespace llp::plan;

namespace {

/// The shipped file with one piece of it replaced.
std::string shipped_with(std::string_view old, std::string_view changed) {
    std::string text(embedded("plan-templates/support.toml"));
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), changed);
}

}  // namespace

TEST_CASE("every area has a template of either mode: a priority, an objective, a criterion and three or four actions") {
    for (const auto mode : {Mode::support, Mode::own}) {
        for (const auto& area : areas()) {
            CAPTURE(area.id);
            const auto* const found = templates_for(mode).area(area.id);
            REQUIRE(found != nullptr);
            CHECK_FALSE(found->priority.empty());
            CHECK_FALSE(found->objective.empty());
            CHECK_FALSE(found->criterion.empty());
            CHECK(found->actions.size() >= 3);
            CHECK(found->actions.size() <= 4);
        }
        CHECK(templates_for(mode).area("no-such-area") == nullptr);
    }
}

TEST_CASE("every action says who does it and what to collect, within a term and a half of school days") {
    for (const auto mode : {Mode::support, Mode::own}) {
        for (const auto& area : templates_for(mode).areas) {
            for (const auto& action : area.actions) {
                CAPTURE(action.text);
                CHECK_FALSE(action.owner_role.empty());
                CHECK_FALSE(action.evidence.empty());
                CHECK(action.school_days >= 5);
                CHECK(action.school_days <= 60);
            }
        }
    }
}

TEST_CASE("a school's own plan speaks of no supporter") {
    CHECK(embedded("plan-templates/own.toml").find("= \"{supporter}") == std::string_view::npos);
    for (const auto& area : templates_for(Mode::own).areas) {
        CHECK(area.criterion.find("{supporter}") == std::string::npos);
        for (const auto& action : area.actions) {
            CHECK((action.text + action.owner_role + action.evidence).find("support") ==
                  action.text.find("support plan"));
        }
    }
}

TEST_CASE("the measures named are those of the list and bear on their area") {
    const auto list = embedded_list("defaults/measures.csv");
    for (const auto& area : templates_for(Mode::support).areas) {
        for (const auto& measure : area.measures) {
            const auto row = std::ranges::find(list, measure, [](const auto& fields) { return fields.at(0); });
            REQUIRE(row != list.end());
            CHECK(row->at(4) == area.area);
        }
    }
}

TEST_CASE("first contact is within seven days, the note of visit five school days after the visit") {
    const auto& plan = templates_for(Mode::support).plan;
    const auto contact = std::ranges::find(plan, "first-contact", &ActionTemplate::name);
    const auto note = std::ranges::find(plan, "note-of-visit", &ActionTemplate::name);
    REQUIRE(contact != plan.end());
    REQUIRE(note != plan.end());
    CHECK(contact->calendar_days == 7);
    CHECK(note->after == "first-visit");
    CHECK(note->school_days == 5);
}

TEST_CASE("the title carries name and version") {
    CHECK(templates_for(Mode::support).title() == "support 2");
}

TEST_CASE("templates that lack an area or name what is not there are refused") {
    const auto parse = [](const std::string& text) { return parse_templates(text, "mine.toml"); };
    CHECK_THROWS_WITH_AS(parse(shipped_with("area = \"post-16\"", "area = \"early-years\"")),
                         doctest::Contains("no [[area]] for 'post-16'"), InputError);
    CHECK_THROWS_WITH_AS(parse(shipped_with("area = \"post-16\"", "area = \"post-17\"")),
                         doctest::Contains("'post-17' is not an area"), InputError);
    CHECK_THROWS_WITH_AS(parse(shipped_with("after = \"first-visit\"", "after = \"second-visit\"")),
                         doctest::Contains("'second-visit' names no entry above"), InputError);
    CHECK_THROWS_WITH_AS(parse(shipped_with("calendar_days = 7", "calendar_days = -1")),
                         doctest::Contains("from 0 to 1000"), InputError);
    CHECK_THROWS_WITH_AS(parse(shipped_with("calendar_days = 7", "")),
                         doctest::Contains("calendar_days or school_days"), InputError);
    CHECK_THROWS_WITH_AS(parse(shipped_with("by = \"broker\"", "by = \"nobody\"")),
                         doctest::Contains("made by the supporter or led by the broker"), InputError);
    CHECK_THROWS_WITH_AS(parse(shipped_with("half_days = 1", "half_days = 3")), doctest::Contains("1 or 2 half days"),
                         InputError);
    CHECK_THROWS_WITH_AS(parse(shipped_with("apart = 5", "apart = 0")), doctest::Contains("at least 1 school day"),
                         InputError);
    CHECK_THROWS_WITH_AS(parse(shipped_with("to = 10", "to = 1")), doctest::Contains("ends before it begins"),
                         InputError);
    CHECK_THROWS_WITH_AS(parse(shipped_with("before_end = 5", "before_ende = 5")), doctest::Contains("before_ende"),
                         InputError);
}
