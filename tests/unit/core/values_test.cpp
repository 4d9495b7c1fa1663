#include <doctest/doctest.h>

#include "core/digest.hpp"
#include "core/embedded.hpp"
#include "core/error.hpp"
#include "core/grid_point.hpp"
#include "core/measure.hpp"
#include "core/urn.hpp"
#include "core/urn_set.hpp"

using namespace llp;

TEST_CASE("a URN has six digits") {
    CHECK(Urn::parse(" 100001 ").value() == 100'001);
    CHECK(Urn::read("100001.0") == Urn::of(100'001));
    for (const auto* const text : {"", "12345", "1234567", "012345", "12x456", "-12345", "+12345", "100001.5"}) {
        CAPTURE(text);
        CHECK_FALSE(Urn::read(text));
    }
    CHECK_THROWS_WITH_AS(Urn::parse("12x"), "'12x' is not a URN: six digits are needed", InputError);
    CHECK_NOTHROW(Urn::of(999'999));
    CHECK_THROWS_AS(Urn::of(1'000'000), InputError);
}

TEST_CASE("a set of URNs is the same after packing, whatever the order of insertion") {
    UrnSet set;
    for (const int urn : {999'999, 100'000, 123'456, 123'457, 500'000}) {
        CHECK(set.insert(Urn::of(urn)));
    }
    CHECK_FALSE(set.insert(Urn::of(500'000)));
    CHECK(set.size() == 5);
    CHECK(set.urns() ==
          std::vector{Urn::of(100'000), Urn::of(123'456), Urn::of(123'457), Urn::of(500'000), Urn::of(999'999)});
    const auto again = UrnSet::unpacked(set.packed());
    CHECK(again.size() == 5);
    CHECK(again.contains(Urn::of(999'999)));
    CHECK_FALSE(again.contains(Urn::of(999'998)));
    CHECK(again.packed() == set.packed());
    CHECK(UrnSet::unpacked("").size() == 0);
    CHECK_THROWS_AS(UrnSet::unpacked("\x01"), InputError);
}

TEST_CASE("a place is known only within the grid") {
    CHECK(grid_point(500'000, 350'000));
    CHECK_FALSE(grid_point(0, 350'000));
    CHECK_FALSE(grid_point(500'000, 0));
    CHECK(grid_point(700'000, 1'300'000));
    CHECK_FALSE(grid_point(700'001, 1'300'000));
}

TEST_CASE("distances are exact squares, and whole metres rounded down for reading") {
    const GridPoint a{Metres(500'000), Metres(350'000)};
    const GridPoint b{Metres(503'000), Metres(354'000)};
    CHECK(squared_distance(a, b) == 25'000'000);
    CHECK(distance(a, b) == Metres(5'000));
    CHECK(in_kilometres(Metres(5'050)) == "5.1 km");
    for (const auto root : std::initializer_list<std::int64_t>{1, 2, 3, 46'341, 3'037'000'499}) {
        CHECK(integer_square_root(root * root) == root);
        CHECK(integer_square_root(root * root - 1) == root - 1);
    }
}

TEST_CASE("each reason for a missing figure has a token of its own, read back as itself") {
    for (const auto reason : {Missing::not_stated, Missing::suppressed, Missing::not_applicable, Missing::not_published,
                              Missing::new_school, Missing::low_coverage, Missing::near_zero, Missing::unreadable}) {
        CHECK(read_missing(token(reason)) == reason);
    }
    CHECK_FALSE(read_missing("zero"));
    CHECK_FALSE(number(Missing::suppressed));
    CHECK(number(Millionths(0)) == Millionths(0));
}

TEST_CASE("a digest is that of sha256sum") {
    CHECK(digest_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(digest_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("data files are found by name, and a wrong name says so") {
    CHECK(embedded("defaults/areas.csv").starts_with("area,topic,title"));
    CHECK_THROWS_AS(embedded("defaults/none.csv"), Error);
    CHECK(embedded_list("defaults/grades.csv").size() == 10);
}
