#include "app/succession.hpp"

#include <doctest/doctest.h>

#include "support/evidence_facts.hpp"
#include "support/links.hpp"

using namespace llp;
using app::Succession;
using test::followed;
using test::open_primary;

namespace {

constexpr int a = 100001;
constexpr int b = 100002;
constexpr int c = 100003;
constexpr int d = 100004;

School closed_primary(int urn) {
    auto school = open_primary(urn);
    school.status = Status::closed;
    return school;
}

School proposed_primary(int urn) {
    auto school = open_primary(urn);
    school.status = Status::proposed_to_open;
    return school;
}

Succession among(const std::vector<SchoolLink>& links, const std::vector<School>& schools) {
    return {Lineage(links), schools, test::today()};
}

/// The number of the heir; 0 for none.
int heir_of(const Succession& succession, int urn) {
    const auto heir = succession.heir(Urn::of(urn));
    return heir ? heir->urn.value() : 0;
}

Partnership between(int supported, int supporter) {
    return {.number = 1,
            .round = "autumn",
            .supported = Urn::of(supported),
            .supporter = Urn::of(supporter),
            .areas = {},
            .from = test::today(),
            .to = {},
            .approved_by = {}};
}

}  // namespace

TEST_CASE("an open school speaks for the closed one that it followed, and for itself") {
    const auto succession = among({followed(a, b)}, {closed_primary(a), open_primary(b)});
    CHECK(heir_of(succession, a) == b);
    CHECK(heir_of(succession, b) == 0);
    CHECK(succession.speaks_for_others(Urn::of(b)));
}

TEST_CASE("a school that is open speaks for itself, whoever is to follow it") {
    CHECK(heir_of(among({followed(a, b)}, {open_primary(a), open_primary(b)}), a) == 0);
    CHECK(heir_of(among({followed(a, b)}, {open_primary(a), proposed_primary(b)}), a) == 0);
}

TEST_CASE("a predecessor need not be held, its heir must be") {
    CHECK(heir_of(among({followed(a, b)}, {open_primary(b)}), a) == b);
    CHECK(heir_of(among({followed(a, b)}, {closed_primary(a)}), a) == 0);
}

TEST_CASE("the first open school of the line speaks for all before it") {
    const std::vector links{followed(a, b), followed(b, c), followed(c, d)};
    const auto succession = among(links, {closed_primary(a), open_primary(c), proposed_primary(d)});
    CHECK(heir_of(succession, a) == c);
    CHECK(heir_of(succession, b) == c);
    CHECK(heir_of(succession, c) == 0);
    CHECK(succession.heir(Urn::of(a))->steps == 2);
    CHECK(succession.predecessors(Urn::of(c)) == std::vector{Urn::of(b), Urn::of(a)});
}

TEST_CASE("where no school of the line is open the last speaks, if the line ends with it") {
    const std::vector schools{closed_primary(a), closed_primary(b)};
    CHECK(heir_of(among({followed(a, b)}, schools), a) == b);
    CHECK(heir_of(among({followed(a, b), followed(b, c), followed(b, d)}, schools), a) == 0);
}

TEST_CASE("an open school speaks for its predecessor although it is to split") {
    const auto succession =
        among({followed(a, b), followed(b, c), followed(b, d)}, {closed_primary(a), open_primary(b)});
    CHECK(heir_of(succession, a) == b);
}

TEST_CASE("nobody speaks for schools that merged") {
    const auto succession =
        among({followed(a, c), followed(b, c)}, {closed_primary(a), closed_primary(b), open_primary(c)});
    CHECK(heir_of(succession, a) == 0);
    CHECK(heir_of(succession, b) == 0);
}

TEST_CASE("a partnership and a plan are read with the heir in its place, and say who stood there") {
    const auto succession = among({followed(a, b)}, {closed_primary(a), open_primary(b), open_primary(c)});
    const auto supported = succession.read(between(a, c));
    CHECK(supported.supported == Party(Urn::of(b)));
    CHECK(supported.supported_at_the_time == Urn::of(a));
    CHECK(supported.supporter_at_the_time == std::nullopt);
    CHECK(succession.read(between(c, a)).supporter == Party(Urn::of(b)));
}

TEST_CASE("a partnership within one line stays as it was made") {
    const auto succession = among({followed(a, b)}, {closed_primary(a), open_primary(b)});
    CHECK(succession.read(between(a, b)).supported == Party(Urn::of(a)));
    CHECK(succession.read(between(a, b)).supported_at_the_time == std::nullopt);
}

TEST_CASE("an organisation is read as itself") {
    const auto hub = Party::parse("org:teaching-hub");
    CHECK(among({followed(a, b)}, {open_primary(b)}).read(hub) == hub);
}
