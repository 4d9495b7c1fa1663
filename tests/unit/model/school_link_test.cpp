#include "model/school_link.hpp"

#include <doctest/doctest.h>

#include "model/postcode.hpp"

using namespace llp;

TEST_CASE("words of GIAS for a link are read as what the other school is") {
    CHECK(read_link_words("Successor") == LinkKind::successor);
    CHECK(read_link_words("Successor - merged") == LinkKind::successor);
    CHECK(read_link_words("Result of Amalgamation") == LinkKind::successor);
    CHECK(read_link_words("Predecessor - Split School") == LinkKind::predecessor);
    CHECK(read_link_words("Sixth Form Centre Link") == LinkKind::other);
    CHECK(read_link_words("") == std::nullopt);
}

TEST_CASE("a postcode is read in any case and with or without its blank") {
    CHECK(read_postcode("ln1 1ab") == "LN1 1AB");
    CHECK(read_postcode("PE138HP") == "PE13 8HP");
    CHECK(read_postcode("EC2Y 8BB") == "EC2Y 8BB");
    CHECK(read_postcode(" DN21  2PG ") == "DN21 2PG");
}

TEST_CASE("what has not the form of a postcode is none") {
    for (const auto* const text : {"", "LN1", "LN1 1A", "LN11 1ABC", "1LN 1AB", "ABC1 1AB", "LN1 AAB", "LN123 1AB"}) {
        CHECK_MESSAGE(read_postcode(text) == std::nullopt, text);
    }
}

TEST_CASE("the area of a postcode is the letters that it begins with") {
    CHECK(postcode_area("LN1 1AB") == "LN");
    CHECK(postcode_area("B1 1AA") == "B");
    CHECK(postcode_area("1") == "");
}
