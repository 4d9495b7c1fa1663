#include "evidence/judgements.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/evidence_facts.hpp"

using namespace llp;
using test::judged;
using test::today;

namespace {

evidence::Inspected read(const std::vector<Judgement>& judgements) {
    evidence::SchoolJudgements pointers;
    for (const auto& judgement : judgements) {
        pointers.push_back(&judgement);
    }
    return evidence::read_judgements(pointers, evidence::default_weights(), today());
}

/// The texts of the lines of an area, in their order.
std::vector<std::string> texts(const evidence::Inspected& inspected, std::string_view area) {
    std::vector<std::string> found;
    for (const auto& each : inspected.lines) {
        if (each.area == area) {
            found.push_back(each.line.text);
        }
    }
    return found;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("quality of education speaks of curriculum and teaching, and of achievement") {
    const auto inspected = read({judged("four-point", "quality-of-education", "requires-improvement", "2024-11-23")});
    CHECK(texts(inspected, "curriculum-and-teaching") == Texts{"Quality of education: requires improvement"});
    CHECK(texts(inspected, "achievement") == Texts{"Quality of education: requires improvement"});
    REQUIRE(inspected.lines.size() == 2);
    const auto& line = inspected.lines.front().line;
    CHECK(line.source == "inspection");
    CHECK(line.level == PerMille(-1000));
    CHECK(line.weight == PerMille(566));
    CHECK_FALSE(line.urgent);
}

TEST_CASE("no older grade says anything of inclusion") {
    CHECK(texts(read({judged("four-point", "overall-effectiveness", "outstanding", "2023-05-01"),
                      judged("four-point", "quality-of-education", "outstanding", "2023-05-01")}),
                "inclusion")
              .empty());
    CHECK(texts(read({judged("report-card", "inclusion", "strong-standard", "2026-05-01")}), "inclusion").size() == 1);
}

TEST_CASE("a newer grade of the same framework and area replaces an older one") {
    const auto inspected = read({judged("four-point", "personal-development", "inadequate", "2020-01-10"),
                                 judged("four-point", "personal-development", "good", "2023-01-10")});
    CHECK(texts(inspected, "personal-development-and-well-being") == Texts{"Personal development: good"});
}

TEST_CASE("grades of both frameworks stand side by side") {
    const auto inspected = read({judged("four-point", "leadership-and-management", "good", "2022-01-10"),
                                 judged("report-card", "leadership-and-governance", "needs-attention", "2026-01-20")});
    CHECK(texts(inspected, "leadership-and-governance") ==
          Texts{"Leadership and management: good", "Leadership and governance: needs attention"});
}

TEST_CASE("an inspection without a grade replaces nothing") {
    const auto inspected = read({judged("four-point", "early-years", "outstanding", "2019-01-10"),
                                 judged("four-point", "early-years", std::nullopt, "2024-01-10")});
    CHECK(texts(inspected, "early-years") == Texts{"Early years provision: outstanding"});
}

TEST_CASE("overall effectiveness is weak evidence of three areas where nothing better is known") {
    const auto inspected = read({judged("four-point", "overall-effectiveness", "requires-improvement", "2026-11-23")});
    for (const auto* const area : {"curriculum-and-teaching", "achievement", "leadership-and-governance"}) {
        CHECK(texts(inspected, area) == Texts{"Overall effectiveness: requires improvement"});
    }
    CHECK(inspected.lines.size() == 3);
    CHECK(inspected.lines.front().line.weight == PerMille(200));
}

TEST_CASE("a grade of the same day or later silences overall effectiveness in its area, an older one does not") {
    const auto overall = judged("four-point", "overall-effectiveness", "good", "2022-06-14");
    const auto leadership_lines = [&](const std::string& day) {
        return texts(read({overall, judged("four-point", "leadership-and-management", "good", day)}),
                     "leadership-and-governance");
    };
    CHECK(leadership_lines("2022-06-13").size() == 2);
    CHECK(leadership_lines("2022-06-14") == Texts{"Leadership and management: good"});
    CHECK(leadership_lines("2022-06-15") == Texts{"Leadership and management: good"});

    const auto others = read({overall, judged("four-point", "leadership-and-management", "good", "2022-06-14")});
    CHECK(texts(others, "achievement") == Texts{"Overall effectiveness: good"});
    const auto card = read({overall, judged("report-card", "achievement", "strong-standard", "2026-02-01")});
    CHECK(texts(card, "achievement") == Texts{"Achievement: strong standard"});
}

TEST_CASE("judgements of today count, those of tomorrow are not known yet") {
    CHECK(read({judged("report-card", "achievement", "exceptional", "2026-11-23")}).lines.size() == 1);
    CHECK(read({judged("report-card", "achievement", "exceptional", "2026-11-24")}).lines.empty());
    CHECK(read({judged("report-card", "category-of-concern", "special-measures", "2026-11-24")}).category.empty());
}

TEST_CASE("a category of concern and safeguarding that is not met are urgent for leadership") {
    const auto stated = read({judged("four-point", "category-of-concern", "special-measures", "2024-06-01")});
    CHECK(stated.category == "special-measures");
    REQUIRE(stated.lines.size() == 1);
    CHECK(stated.lines.front().area == "leadership-and-governance");
    CHECK(stated.lines.front().line.text == "Category of concern: special measures");
    CHECK(stated.lines.front().line.level == PerMille(-2000));
    CHECK(stated.lines.front().line.urgent);

    const auto unsafe = read({judged("report-card", "safeguarding", "not-met", "2026-06-01")});
    CHECK(unsafe.category == "requires-significant-improvement");
    CHECK(texts(unsafe, "leadership-and-governance") ==
          Texts{"Category of concern, derived from the grades: requires significant improvement",
                "Safeguarding: not met"});
    CHECK(read({judged("four-point", "safeguarding", "met", "2024-06-01")}).lines.empty());
}

TEST_CASE("a stated category falls with a later grade of leadership, not with one of its own day") {
    const auto stated = judged("four-point", "category-of-concern", "serious-weaknesses", "2022-03-01");
    const auto graded = [&](const std::string& area, const std::string& day) {
        return read({stated, judged("four-point", area, "requires-improvement", day)}).category;
    };
    CHECK(graded("leadership-and-management", "2022-03-01") == "serious-weaknesses");
    CHECK(graded("leadership-and-management", "2022-03-02").empty());
    CHECK(graded("overall-effectiveness", "2022-03-02").empty());
    CHECK(graded("personal-development", "2022-03-02") == "serious-weaknesses");
}

TEST_CASE("of two sources that differ on one day the first by name counts, in whatever order they come") {
    auto one = judged("four-point", "early-years", "good", "2023-01-10");
    auto other = judged("four-point", "early-years", "outstanding", "2023-01-10");
    one.source = "ofsted-a";
    other.source = "ofsted-b";
    CHECK(texts(read({one, other}), "early-years") == Texts{"Early years provision: good"});
    CHECK(texts(read({other, one}), "early-years") == Texts{"Early years provision: good"});
}

TEST_CASE("a grade or an area that the lists lack is no evidence") {
    CHECK(read({judged("four-point", "early-years", "excellent", "2023-01-10")}).lines.empty());
    CHECK(read({judged("four-point", "school-dinners", "good", "2023-01-10")}).lines.empty());
    CHECK(read({judged("report-card", "early-years", "good", "2026-01-10")}).lines.empty());
}

TEST_CASE("of two grades of one day the school's own goes before what it has from a predecessor") {
    const auto own = judged("four-point", "quality-of-education", "good", "2024-11-23");
    auto inherited = judged("four-point", "quality-of-education", "outstanding", "2024-11-23");
    inherited.at_the_time = Urn::of(100009);
    inherited.source = "a-source-that-is-first-by-name";
    CHECK(texts(read({inherited, own}), "achievement") == Texts{"Quality of education: good"});
    CHECK(read({inherited}).lines.front().line.at_the_time == Urn::of(100009));
}

TEST_CASE("within one framework the newest inspection of an area speaks, whatever its judgement was called") {
    const auto older = judged("four-point", "quality-of-teaching", "inadequate", "2018-03-01");
    const auto newer = judged("four-point", "quality-of-education", "good", "2022-03-01");
    CHECK(texts(read({older, newer}), "curriculum-and-teaching") == Texts{"Quality of education: good"});
    CHECK(texts(read({older}), "curriculum-and-teaching").size() == 1);
    const auto same_day = judged("four-point", "quality-of-education", "good", "2018-03-01");
    CHECK(texts(read({older, same_day}), "curriculum-and-teaching").size() == 2);
    const auto elsewhere = judged("four-point", "outcomes-for-pupils", "inadequate", "2018-03-01");
    const auto leaders = judged("four-point", "leadership-and-management", "good", "2022-03-01");
    CHECK(texts(read({elsewhere, leaders}), "achievement").size() == 1);
}

TEST_CASE("safeguarding that its source still calls not met is not answered by an area graded in between") {
    auto unsafe = judged("report-card", "safeguarding", "not-met", "2026-01-20");
    unsafe.source = "ofsted-report-cards";
    const auto again = judged("report-card", "leadership-and-governance", "expected-standard", "2026-06-10");
    const auto urgent_on = [&](const std::string& dated) {
        unsafe.dated = Date::parse(dated);
        return test::area_of_one({unsafe, again}, "leadership-and-governance").urgent;
    };
    CHECK_FALSE(urgent_on("2026-01-20"));
    CHECK_FALSE(urgent_on("2026-06-09"));
    CHECK(urgent_on("2026-06-10"));
    CHECK_FALSE(test::area_of_one({unsafe, again, judged("report-card", "safeguarding", "met", "2026-06-10")},
                                  "leadership-and-governance")
                    .urgent);
}

TEST_CASE("a category that its source still states does not fall with a grade of leadership given before") {
    auto stated = judged("report-card", "category-of-concern", "special-measures", "2026-01-20");
    const auto again = judged("report-card", "leadership-and-governance", "needs-attention", "2026-06-10");
    CHECK(read({stated, again}).category.empty());
    stated.source = "ofsted-report-cards";
    stated.dated = Date::parse("2026-06-10");
    CHECK(read({stated, again}).category == "special-measures");
}
