#include "report/pages/inspection_words.hpp"

#include <doctest/doctest.h>

using llp::report::grades_in_words;

TEST_CASE("the grades of an inspection are told worst first, with what is to be improved by name") {
    CHECK(grades_in_words({}).empty());
    CHECK(grades_in_words({{"report-card", "inclusion", "expected-standard"},
                           {"report-card", "leadership-and-governance", "expected-standard"},
                           {"report-card", "early-years", "expected-standard"},
                           {"report-card", "achievement", "needs-attention"},
                           {"report-card", "safeguarding", "met"}}) ==
          "Needs attention: Achievement; Expected standard: 3 areas; Safeguarding met");
    CHECK(grades_in_words({{"report-card", "inclusion", "strong-standard"},
                           {"report-card", "category-of-concern", "special-measures"},
                           {"report-card", "safeguarding", "not-met"}}) ==
          "Category of concern: Special measures; Safeguarding not met; Strong standard: Inclusion");
}
