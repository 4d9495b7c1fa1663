#include "model/lineage.hpp"

#include <doctest/doctest.h>

#include "support/links.hpp"

using namespace llp;
using test::followed;
using test::follows;
using test::linked;

namespace {

constexpr int a = 100001;
constexpr int b = 100002;
constexpr int c = 100003;
constexpr int d = 100004;

std::optional<Urn> urn(int number) {
    return Urn::of(number);
}

std::vector<int> line_of(const Lineage& lineage, int number) {
    std::vector<int> line;
    for (const auto member : lineage.line(Urn::of(number))) {
        line.push_back(member.value());
    }
    return line;
}

using Line = std::vector<int>;

}  // namespace

TEST_CASE("the heir of a school is the last of those that followed it, each alone") {
    const Lineage lineage({followed(a, b), followed(b, c)});
    CHECK(lineage.heir(Urn::of(a)) == urn(c));
    CHECK(lineage.heir(Urn::of(b)) == urn(c));
    CHECK(lineage.heir(Urn::of(c)) == std::nullopt);
    CHECK(lineage.heir(Urn::of(d)) == std::nullopt);
    CHECK(lineage.passes_to(Urn::of(a)) == urn(b));
    CHECK(lineage.passes_from(Urn::of(b)) == urn(a));
}

TEST_CASE("a successor and a predecessor stated from the other side are one step") {
    const Lineage lineage({followed(a, b), follows(b, a)});
    CHECK(lineage.successors(Urn::of(a)).size() == 1);
    CHECK(lineage.predecessors(Urn::of(b)).size() == 1);
    CHECK(lineage.heir(Urn::of(a)) == urn(b));
    CHECK(Lineage({follows(b, a)}).heir(Urn::of(a)) == urn(b));
}

TEST_CASE("several sources of one step are one step, with the latest day") {
    auto gias = followed(a, b);
    gias.since = Date::parse("2019-08-31");
    auto other = follows(b, a);
    other.source = "other-links";
    other.since = Date::parse("2019-09-01");
    const Lineage lineage({gias, other});
    REQUIRE(lineage.successors(Urn::of(a)).size() == 1);
    CHECK(lineage.successors(Urn::of(a)).front().since == Date::parse("2019-09-01"));
}

TEST_CASE("nothing passes through a split or a merger") {
    const Lineage split({followed(a, b), followed(b, c), followed(b, d)});
    CHECK(split.heir(Urn::of(a)) == std::nullopt);
    CHECK(split.heir(Urn::of(b)) == std::nullopt);
    CHECK(split.passes_to(Urn::of(a)) == urn(b));
    const Lineage merger({followed(a, c), followed(b, c), followed(c, d)});
    CHECK(merger.heir(Urn::of(a)) == std::nullopt);
    CHECK(merger.heir(Urn::of(c)) == urn(d));
}

TEST_CASE("a school that was merged into one that stood already passes nothing") {
    for (const auto* const words :
         {"Successor - merged", "Successor - amalgamated", "Result of Amalgamation", "Successor - Split School"}) {
        CHECK_MESSAGE(Lineage({followed(a, b, words)}).heir(Urn::of(a)) == std::nullopt, words);
    }
    CHECK(Lineage({followed(a, b), follows(b, a, "Predecessor - merged")}).heir(Urn::of(a)) == std::nullopt);
}

TEST_CASE("words that tell of a merger name the step, whoever says them") {
    const Lineage lineage({followed(a, b), follows(b, a, "Predecessor - merged")});
    CHECK(lineage.successors(Urn::of(a)).front().words == "Predecessor - merged");
    CHECK(lineage.successors(Urn::of(a)).front().divides);
}

TEST_CASE("links of another kind and to the school itself are no steps") {
    const Lineage lineage({linked(a, b, LinkKind::other, "Sixth Form Centre Link"), followed(a, a)});
    CHECK(lineage.empty());
    CHECK(line_of(lineage, a) == Line{a});
}

TEST_CASE("a link of another kind takes nothing from what the other school says") {
    const Lineage lineage({followed(a, b), linked(b, a, LinkKind::other, "Other")});
    CHECK(lineage.heir(Urn::of(a)) == urn(b));
}

TEST_CASE("what a source says later of two schools takes the place of what it said") {
    const auto then = linked(a, b, LinkKind::predecessor, "Predecessor", "2021-05-06");
    CHECK(Lineage({then, followed(a, b)}).heir(Urn::of(a)) == urn(b));
    CHECK(Lineage({then, followed(a, b)}).heir(Urn::of(b)) == std::nullopt);
    CHECK(Lineage({then, linked(a, b, LinkKind::other, "Other")}).empty());
}

TEST_CASE("two schools that are each said to follow the other are a circle, and pass nothing") {
    const Lineage lineage({followed(a, b), followed(b, a)});
    CHECK(lineage.heir(Urn::of(a)) == std::nullopt);
    CHECK(lineage.heir(Urn::of(b)) == std::nullopt);
    CHECK(line_of(lineage, b) == Line{a, b});
}

TEST_CASE("a longer circle is walked once, and passes nothing") {
    const Lineage lineage({followed(a, b), followed(b, c), followed(c, a)});
    CHECK(lineage.heir(Urn::of(b)) == std::nullopt);
    CHECK(line_of(lineage, c) == Line{a, b, c});
    const Lineage with_a_way_in({followed(d, a), followed(a, b), followed(b, a)});
    CHECK(with_a_way_in.heir(Urn::of(d)) == std::nullopt);
    CHECK(line_of(with_a_way_in, a) == Line{d, a, b});
}

TEST_CASE("a line holds all that steps join, each after those that it followed") {
    // The merged school has the lowest number: it comes last all the same.
    const Lineage lineage({followed(b, a), followed(c, a), followed(d, b), followed(d, 100005)});
    CHECK(line_of(lineage, c) == Line{c, d, b, a, 100005});
    CHECK(line_of(lineage, a) == line_of(lineage, 100005));
}

TEST_CASE("a line of all the schools of the country takes no longer than a walk along it") {
    std::vector<SchoolLink> links;
    for (int n = 0; n < 30000; ++n) {
        links.push_back(followed(100000 + n, 100001 + n));
    }
    const Lineage lineage(links);
    CHECK(lineage.heir(Urn::of(100000)) == urn(130000));
    CHECK(lineage.line(Urn::of(115000)).size() == 30001);
}
