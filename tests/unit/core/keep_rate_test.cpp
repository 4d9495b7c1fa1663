#include "core/keep_rate.hpp"

#include <doctest/doctest.h>

using namespace llp;

TEST_CASE("a rate is written and read: whole, as a fraction, and before all points") {
    for (const auto& rate : {KeepRate{0, 1}, KeepRate{12, 1}, KeepRate{37, 2}, KeepRate::first()}) {
        CHECK(read_keep_rate(text_of(rate)) == rate);
    }
    CHECK(text_of({37, 2}) == "37/2");
    CHECK(text_of({12, 1}) == "12");
    CHECK(text_of(KeepRate::first()) == "first");
}

TEST_CASE("what is no rate is not read") {
    for (const auto* const text : {"", "-1", "1/0", "1/-2", "x", "1/2/3", "1.5", "/2"}) {
        CAPTURE(text);
        CHECK_FALSE(read_keep_rate(text));
    }
}
