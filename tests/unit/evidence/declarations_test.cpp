#include "evidence/declarations.hpp"

#include <doctest/doctest.h>

#include "support/evidence_facts.hpp"

using namespace llp;
using test::declared;
using test::today;

namespace {

const std::string teaching = "curriculum-and-teaching";

std::vector<evidence::AreaLine> read(const Declaration& declaration) {
    return evidence::read_declarations({&declaration}, evidence::default_weights(), today());
}

}  // namespace

TEST_CASE("a declared need is a line of its area, named by its topic") {
    auto need = declared(DeclarationKind::need, teaching, "2025-11-23");
    need.topic = "reading";
    const auto lines = read(need);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().area == teaching);
    CHECK(lines.front().line.source == "declaration");
    CHECK(lines.front().line.text == "Declares a need: Reading");
    CHECK(lines.front().line.level == PerMille(-1000));
    CHECK(lines.front().line.weight == PerMille(500));
    CHECK_FALSE(lines.front().line.urgent);
}

TEST_CASE("an urgent need is of the urgent level") {
    auto need = declared(DeclarationKind::need, teaching, "2026-11-01");
    need.urgent = true;
    const auto lines = read(need);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().line.text == "Declares an urgent need: Curriculum and teaching");
    CHECK(lines.front().line.level == PerMille(-2000));
    CHECK(lines.front().line.urgent);
}

TEST_CASE("an offer speaks of strength only where the school is willing") {
    auto offer = declared(DeclarationKind::offer, teaching, "2026-11-01");
    REQUIRE(read(offer).size() == 1);
    CHECK(read(offer).front().line.level == PerMille(1000));
    CHECK(read(offer).front().line.text == "Offers help: Curriculum and teaching");
    offer.willing = Willing::not_this_year;
    CHECK(read(offer).empty());
    offer.willing = Willing::no;
    CHECK(read(offer).empty());
}

TEST_CASE("a declaration counts from its first day to its last") {
    auto need = declared(DeclarationKind::need, teaching, "2026-09-01");
    const auto counts = [&](const Date from, const Date to) {
        need.from = from;
        need.to = to;
        return !read(need).empty();
    };
    CHECK(counts(today(), today()));
    CHECK_FALSE(counts(today() + 1, today() + 9));
    CHECK_FALSE(counts(today() - 9, today() - 1));
}

TEST_CASE("a declaration that is dated ahead counts in full, not for more") {
    CHECK(read(declared(DeclarationKind::need, teaching, "2027-01-01")).front().line.weight == PerMille(1000));
}

TEST_CASE("a declaration of an area that the list lacks is no evidence") {
    CHECK(read(declared(DeclarationKind::need, "school-dinners", "2026-09-01")).empty());
}
