#include "evidence/similarity.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

#include "core/number.hpp"

using namespace llp;
using evidence::Near;
using evidence::Similarity;
using evidence::Variable;

namespace {

/// Figures as decimals; "-" is not known.
Variable variable(std::initializer_list<const char*> figures, const char* weight = "1",
                  std::optional<std::string> spread = {}) {
    Variable made{.figures = {}, .weight = read_decimal(weight).value(), .spread = {}};
    for (const auto* const figure : figures) {
        made.figures.push_back(std::string(figure) == "-" ? std::nullopt : read_decimal(figure));
    }
    if (spread) {
        made.spread = read_decimal(*spread);
    }
    return made;
}

/// How far each is from the first, as decimals.
std::vector<std::string> from_first(const std::vector<Variable>& variables) {
    const Similarity similarity(variables);
    std::vector<std::string> distances;
    for (std::size_t member = 0; member < similarity.members(); ++member) {
        distances.push_back(exact_decimal(similarity.distance(similarity.squared(0, member))));
    }
    return distances;
}

std::vector<std::size_t> numbers(const std::vector<Near>& near) {
    std::vector<std::size_t> list;
    for (const auto& one : near) {
        list.push_back(one.member);
    }
    return list;
}

using Texts = std::vector<std::string>;
using Numbers = std::vector<std::size_t>;

}  // namespace

TEST_CASE("without a spread a variable is measured in the range of its figures") {
    CHECK(from_first({variable({"0", "5", "10"})}) == Texts{"0", "0.5", "1"});
}

TEST_CASE("shares of two variables make up the distance") {
    CHECK(from_first({variable({"150", "300", "450"}, "0.8"), variable({"5", "10", "15"}, "0.2")}) ==
          Texts{"0", "0.5", "1"});
}

TEST_CASE("a column of equal values adds nothing") {
    CHECK(from_first({variable({"7", "7", "7"})}) == Texts{"0", "0", "0"});
    // A quarter of the weight lies in the column that tells nothing.
    CHECK(from_first({variable({"0", "5", "10"}, "0.75"), variable({"7", "7", "7"}, "0.25")}) ==
          Texts{"0", "0.433013", "0.866025"});
}

TEST_CASE("with a spread the distance is in it, whatever the others of the pool are") {
    CHECK(from_first({variable({"100", "103"}, "1", "2")}) == Texts{"0", "1.5"});
    CHECK(from_first({variable({"100", "103", "900"}, "1", "2")}) == Texts{"0", "1.5", "400"});
    CHECK(from_first({variable({"0", "3"}, "0.36", "1"), variable({"0", "4"}, "0.64", "1")}) == Texts{"0", "3.671512"});
}

TEST_CASE("a distance is rounded to the nearest millionth") {
    // The root of 2 is 1.41421356..., of 0.5 it is 0.70710678...
    CHECK(from_first({variable({"0", "1"}, "0.5", "0.5"), variable({"0", "1"}, "0.5", "0.5")}) == Texts{"0", "2"});
    CHECK(from_first({variable({"0", "1"}, "0.5", "1"), variable({"0", "0"}, "0.5", "1")}) == Texts{"0", "0.707107"});
}

TEST_CASE("a figure that is not known stands at the median, which is counted") {
    const Similarity similarity({variable({"1", "-", "3", "8", "-"})});
    REQUIRE(similarity.variables().size() == 1);
    CHECK(similarity.variables().front().median == Millionths(3'000'000));
    CHECK(similarity.variables().front().filled == 2);
    CHECK(similarity.squared(1, 2) == 0);
    CHECK(similarity.squared(1, 4) == 0);
}

TEST_CASE("of an even number of figures the median is halfway between the two in the middle") {
    CHECK(Similarity({variable({"1", "2", "4", "9"})}).variables().front().median == Millionths(3'000'000));
}

TEST_CASE("a variable that nobody has is left out, and the other weights make up 1") {
    const auto gone = variable({"-", "-", "-"}, "0.5");
    CHECK(from_first({gone, variable({"0", "5", "10"}, "0.4"), variable({"0", "0", "0"}, "0.1")}) ==
          Texts{"0", "0.447214", "0.894427"});
    const Similarity similarity({gone, variable({"0", "5", "10"}, "0.4"), variable({"0", "0", "0"}, "0.1")});
    CHECK_FALSE(similarity.variables().at(0).median.has_value());
    CHECK(similarity.variables().at(0).weight == Millionths(0));
    CHECK(similarity.variables().at(0).filled == 0);
    CHECK(similarity.variables().at(1).weight == Millionths(800'000));
    CHECK(similarity.variables().at(2).weight == Millionths(200'000));
    CHECK(similarity.shares(0, 2) == std::vector{Millionths(0), Millionths(1'000'000), Millionths(0)});
}

TEST_CASE("the nearest come first, equal ones by number, and the one itself is not among them") {
    const Similarity similarity({variable({"5", "9", "4", "6", "5", "1"})});
    CHECK(numbers(similarity.nearest(0, 3)) == Numbers{4, 2, 3});
    CHECK(numbers(similarity.nearest(0, 2)) == Numbers{4, 2});
    CHECK(numbers(similarity.nearest(0, 99)) == Numbers{4, 2, 3, 1, 5});
    CHECK(similarity.nearest(0, 1).front().squared == 0);
}

TEST_CASE("a pool of one has no neighbour, and an empty one no member") {
    CHECK(Similarity({variable({"5"})}).nearest(0, 3).empty());
    CHECK(Similarity({variable({})}).members() == 0);
}

TEST_CASE("many equally near are taken by number, across blocks") {
    Variable same{.figures = {}, .weight = Millionths(1'000'000), .spread = {}};
    same.figures.assign(1000, Millionths(1));
    const Similarity similarity({same});
    CHECK(numbers(similarity.nearest(1, 3)) == Numbers{0, 2, 3});
    CHECK(numbers(similarity.nearest(999, 3)) == Numbers{0, 1, 2});
}

TEST_CASE("shares of the squared distance make up 1 to the last digit, and of two alike are all 0") {
    const Similarity similarity({variable({"0", "1"}, "0.3", "1"), variable({"0", "1"}, "0.3", "1"),
                                 variable({"0", "1"}, "0.3", "1"), variable({"0", "0"}, "0.1", "1")});
    CHECK(similarity.shares(0, 1) ==
          std::vector{Millionths(333'333), Millionths(333'334), Millionths(333'333), Millionths(0)});
    CHECK(similarity.shares(0, 0) == std::vector<Millionths>(4));
}

TEST_CASE("figures as far apart as can be read are compared without running over") {
    CHECK(from_first({variable({"-9000000000000", "9000000000000", "0"})}) == Texts{"0", "1", "0.5"});
    const Similarity similarity({variable({"-9000000000000", "9000000000000", "0"}, "0.5", "0.000001"),
                                 variable({"0", "1", "2"}, "0.5", "0.000001")});
    CHECK(similarity.squared(0, 1) > 0);
    CHECK(similarity.squared(0, 1) > similarity.squared(1, 2));
    CHECK(similarity.squared(0, 1) == similarity.squared(1, 0));
}
