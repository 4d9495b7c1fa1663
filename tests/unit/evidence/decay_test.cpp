#include "evidence/decay.hpp"

#include <doctest/doctest.h>

#include "evidence/weights.hpp"

using namespace llp;
using evidence::decayed;

namespace {

PerMille inspection_after(int days) {
    return decayed(PerMille(800), days, 48, evidence::default_weights().decay);
}

}  // namespace

TEST_CASE("evidence of today counts in full") {
    CHECK(inspection_after(0) == PerMille(800));
}

TEST_CASE("a half-life halves, to the day, and the day before does not yet") {
    CHECK(inspection_after(4 * 365 - 1) == PerMille(424));
    CHECK(inspection_after(4 * 365) == PerMille(400));
    CHECK(inspection_after(8 * 365) == PerMille(200));
    CHECK(inspection_after(12 * 365) == PerMille(100));
}

TEST_CASE("what is over a whole half-life counts in twelfths by the table") {
    // A twelfth of four years is 121 and two thirds of a day.
    CHECK(inspection_after(121) == PerMille(800));
    CHECK(inspection_after(122) == PerMille(755));
    CHECK(inspection_after(2 * 365) == PerMille(566));
    CHECK(inspection_after(4 * 365 + 122) == PerMille(378));
}

TEST_CASE("a short half-life is worked out in days, too") {
    const auto table = evidence::default_weights().decay;
    CHECK(decayed(PerMille(1000), 364, 12, table) == PerMille(530));
    CHECK(decayed(PerMille(1000), 365, 12, table) == PerMille(500));
    CHECK(decayed(PerMille(1000), 30, 1, table) == PerMille(530));
    CHECK(decayed(PerMille(1000), 31, 1, table) == PerMille(500));
}

TEST_CASE("evidence of two centuries counts for nothing") {
    CHECK(inspection_after(200 * 365) == PerMille(0));
    CHECK(decayed(PerMille(1000), 400 * 365, 1, evidence::default_weights().decay) == PerMille(0));
}
