#include "plan/wording.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"

using namespace llp;
using namespace llp::plan;

TEST_CASE("words in braces are replaced, once and wherever they stand") {
    const Words words{{"school", "Ormholm {supporter}"}, {"supporter", "Veskmere"}};
    CHECK(filled("{supporter} visits {school}.", words) == "Veskmere visits Ormholm {supporter}.");
    CHECK(filled("nothing to replace", words) == "nothing to replace");
    CHECK(filled("", words).empty());
}

TEST_CASE("a word without a meaning or an open brace is refused") {
    CHECK_THROWS_WITH_AS(filled("to {scool}", {{"school", "Ormholm"}}), doctest::Contains("'{scool}'"), InputError);
    CHECK_THROWS_WITH_AS(filled("to {school", {{"school", "Ormholm"}}), doctest::Contains("not closed"), InputError);
}

TEST_CASE("a text is read back as the sentence that it was filled from, with the words that are not known") {
    const plan::Words known{{"a", "one"}};
    const auto found = plan::read_back("one and two (three).", "{a} and {b} ({c}).", known);
    REQUIRE(found);
    CHECK(*found == plan::Words{{"b", "two"}, {"c", "three"}});
    CHECK(plan::read_back("one and two", "{a} and {b}", known) == plan::Words{{"b", "two"}});
    CHECK(plan::read_back("one", "{a}", known) == plan::Words());
    CHECK_FALSE(plan::read_back("One and two (three).", "{a} and {b} ({c}).", known));
    CHECK_FALSE(plan::read_back("one and two (three). More.", "{a} and {b} ({c}).", known));
    CHECK_FALSE(plan::read_back("one or two", "{a} and {b}", known));
}
