#include "evidence/category.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/evidence_facts.hpp"

using namespace llp;
using test::judged;

namespace {

const std::string spring = "2026-03-10";
const std::string summer = "2026-06-10";

Judgement card(const std::string& area, const std::string& grade, const std::string& day = spring) {
    return judged("report-card", area, grade, day);
}

/// The id of the category that the judgements come to; empty for none.
std::string category_of(const std::vector<Judgement>& judgements) {
    evidence::SchoolJudgements pointers;
    for (const auto& judgement : judgements) {
        pointers.push_back(&judgement);
    }
    const auto category = evidence::category_of_concern(evidence::newest_on(pointers, "category-of-concern"),
                                                        evidence::standing_grades(pointers),
                                                        evidence::newest_on(pointers, "safeguarding"));
    return category ? category->id : std::string();
}

const std::string lead = "leadership-and-governance";
const std::string urgent = "urgent-improvement";
const std::string special = "special-measures";
const std::string improvement = "requires-significant-improvement";

}  // namespace

TEST_CASE("a category is derived from report-card grades by the published rules") {
    CHECK(category_of({card(lead, "expected-standard"), card("achievement", "needs-attention")}).empty());
    CHECK(category_of({card(lead, "needs-attention"), card("achievement", urgent)}) == improvement);
    CHECK(category_of({card(lead, urgent), card("achievement", "expected-standard")}) == improvement);
    CHECK(category_of({card(lead, "expected-standard"), card("safeguarding", "not-met")}) == improvement);
    CHECK(category_of({card(lead, urgent), card("safeguarding", "not-met")}) == special);
    CHECK(category_of({card(lead, urgent), card("safeguarding", "met")}) == improvement);
    CHECK(category_of({card(lead, urgent), card("inclusion", urgent)}) == special);
    CHECK(category_of({card("inclusion", urgent), card("achievement", urgent)}) == improvement);
    CHECK(category_of({card("safeguarding", "not-met")}) == improvement);
    CHECK(category_of({card("safeguarding", "met")}).empty());
    CHECK(category_of({}).empty());
}

TEST_CASE("nothing is derived from the grades or the safeguarding of the older framework") {
    CHECK(category_of({judged("four-point", "leadership-and-management", "inadequate", spring),
                       judged("four-point", "quality-of-education", "inadequate", spring)})
              .empty());
    CHECK(category_of({judged("four-point", "safeguarding", "not-met", spring)}).empty());
}

TEST_CASE("Ofsted's own category wins over what its rules would give") {
    const auto stated = card("category-of-concern", improvement);
    CHECK(category_of({stated, card(lead, urgent), card("inclusion", urgent)}) == improvement);
    CHECK(category_of({judged("four-point", "category-of-concern", "serious-weaknesses", spring)}) ==
          "serious-weaknesses");
}

TEST_CASE("a statement that there is no category wins over a derived one of the same day, not over a later one") {
    const auto none = judged("report-card", "category-of-concern", std::nullopt, spring);
    CHECK(category_of({none, card("achievement", urgent, spring)}).empty());
    CHECK(category_of({none, card("achievement", urgent, summer)}) == improvement);
}

TEST_CASE("of two stated categories the newer holds") {
    CHECK(category_of({card("category-of-concern", special, spring),
                       card("category-of-concern", improvement, summer)}) == improvement);
    CHECK(category_of({card("category-of-concern", special, spring),
                       judged("report-card", "category-of-concern", std::nullopt, summer)})
              .empty());
}

TEST_CASE("a category that is none of the three is none") {
    CHECK(category_of({card("category-of-concern", "not-applicable")}).empty());
}

TEST_CASE("an area graded again by a later visit no longer puts the school into a category") {
    CHECK(category_of({card("achievement", urgent, spring), card("achievement", "needs-attention", summer)}).empty());
    CHECK(category_of({card(lead, urgent, spring), card("inclusion", urgent, spring),
                       card(lead, "needs-attention", summer)}) == improvement);
    CHECK(category_of({card("safeguarding", "not-met", spring), card("safeguarding", "met", summer)}).empty());
}

TEST_CASE("what Ofsted's file still states beside an area graded again wins over what is derived from that area") {
    auto stated = card("category-of-concern", special, spring);
    auto again = card("achievement", urgent, summer);
    CHECK(category_of({stated, again}) == improvement);
    stated.source = "ofsted-report-cards";
    CHECK(category_of({stated, again}) == improvement);
    again.source = stated.source;
    CHECK(category_of({stated, again}) == special);
    stated.grade = std::nullopt;
    CHECK(category_of({stated, again}).empty());
}

TEST_CASE("a file of Ofsted speaks for its own day") {
    auto stated = card("category-of-concern", special, spring);
    stated.source = "ofsted-report-cards";
    stated.dated = Date::parse("2026-06-09");
    CHECK(category_of({stated, card("achievement", urgent, summer)}) == improvement);
    stated.dated = Date::parse(summer);
    CHECK(category_of({stated, card("achievement", urgent, summer)}) == special);
}

TEST_CASE("of the older framework a statement stands for its own day alone") {
    auto stated = judged("four-point", "category-of-concern", special, spring);
    stated.source = "ofsted-report-cards";
    stated.dated = Date::parse("2026-11-01");
    CHECK_FALSE(evidence::stood_until(stated, {}).has_value());
    CHECK(category_of({stated, card("achievement", urgent, summer)}) == improvement);
}
