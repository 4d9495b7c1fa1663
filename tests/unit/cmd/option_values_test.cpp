#include "cmd/option_values.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/error.hpp"

namespace llp::cmd {

TEST_CASE("a whole number is decimal whatever zeros lead") {
    CHECK(whole_number(0, 100)("010") == 10);
    CHECK(whole_number(0, 100)("0") == 0);
}

TEST_CASE("a whole number is taken at the ends of its range and refused one past them") {
    const auto read = whole_number(1, 1000);
    CHECK(read("1") == 1);
    CHECK(read("1000") == 1000);
    CHECK_THROWS_AS(read("0"), InputError);
    CHECK_THROWS_AS(read("1001"), InputError);
}

TEST_CASE("what is no whole number is refused") {
    for (const auto* text : {"", "nan", "inf", "1e400", "1.5", "0x10", "ten", "99999999999999999999"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(whole_number(0, 1000)(text), InputError);
    }
}

TEST_CASE("authorities are codes with commas between") {
    CHECK(parse_authorities("925") == std::vector{925});
    CHECK(parse_authorities("925,813") == std::vector{925, 813});
    for (const auto* text : {"", "0", "1000", "925,", "Lincolnshire", "925;813"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(parse_authorities(text), InputError);
    }
}

TEST_CASE("a mistyped word is answered with the nearest and the list") {
    CHECK(known_word("area", "inclusion", {"inclusion", "achievement"}) == "inclusion");
    CHECK_THROWS_WITH_AS(
        known_word("area", "inclusoin", {"inclusion", "achievement"}),
        "'inclusoin' is not a known area (did you mean 'inclusion'?); known are inclusion, achievement", InputError);
    CHECK_THROWS_WITH_AS(known_word("area", "zzz", {"inclusion", "achievement"}),
                         "'zzz' is not a known area; known are inclusion, achievement", InputError);
}

TEST_CASE("a phase is read from its token or its name") {
    CHECK(parse_phase("all-through") == Phase::all_through);
    CHECK(parse_phase("Primary") == Phase::primary);
    CHECK_THROWS_AS(parse_phase("primray"), InputError);
}

TEST_CASE("a last day may be the first one but not before it") {
    const auto day = Date::parse("2026-09-01");
    CHECK_NOTHROW(refuse_reversed(day, day));
    CHECK_NOTHROW(refuse_reversed({}, day));
    CHECK_THROWS_AS(refuse_reversed(day, day - 1), UsageError);
}

}  // namespace llp::cmd
