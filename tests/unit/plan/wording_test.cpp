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
