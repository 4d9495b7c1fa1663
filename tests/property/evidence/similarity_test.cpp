#include "evidence/similarity.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace llp;
using evidence::Near;
using evidence::Similarity;
using evidence::Variable;

namespace {

/// One to four variables over up to 600 members, a twentieth of the figures not known; few different figures, so that
/// many are equally near.
std::vector<Variable> some_variables() {
    const auto members = *rc::gen::inRange<std::size_t>(1, 600);
    const auto different = *rc::gen::element<std::int64_t>(3, 50, 1'000'000'000);
    std::vector<Variable> variables(*rc::gen::inRange<std::size_t>(1, 5));
    for (auto& variable : variables) {
        variable.weight = Millionths(*rc::gen::inRange<std::int64_t>(1, 1'000'000));
        if (*rc::gen::arbitrary<bool>()) {
            variable.spread = Millionths(*rc::gen::inRange<std::int64_t>(100'000, 20'000'000));
        }
        const auto figures =
            *rc::gen::container<std::vector<std::int64_t>>(members, rc::gen::inRange<std::int64_t>(0, different));
        for (const auto figure : figures) {
            variable.figures.push_back(figure % 20 == 7 ? std::nullopt : std::optional(Millionths(figure)));
        }
    }
    return variables;
}

/// The formula as it is written, in the widest floating point.
long double distance_by_formula(const std::vector<Variable>& variables, const Similarity& similarity, std::size_t a,
                                std::size_t b) {
    long double total = 0;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        total += similarity.variables()[i].median ? static_cast<long double>(variables[i].weight.count()) : 0;
    }
    long double sum = 0;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        const auto& median = similarity.variables()[i].median;
        if (!median) {
            continue;
        }
        std::vector<Millionths> known;
        for (const auto& figure : variables[i].figures) {
            known.push_back(figure.value_or(*median));
        }
        const auto [least, most] = std::ranges::minmax(known);
        const auto spread = variables[i].spread ? variables[i].spread->count() : (most.count() - least.count());
        if (spread > 0) {
            const auto apart =
                static_cast<long double>(known[a].count() - known[b].count()) / static_cast<long double>(spread);
            sum += static_cast<long double>(variables[i].weight.count()) / total * apart * apart;
        }
    }
    return std::sqrt(sum);
}

std::vector<Near> sorted_all(const Similarity& similarity, std::size_t to) {
    std::vector<Near> all;
    for (std::size_t member = 0; member < similarity.members(); ++member) {
        if (member != to) {
            all.push_back({.member = member, .squared = similarity.squared(to, member)});
        }
    }
    std::ranges::stable_sort(all, {}, &Near::squared);
    return all;
}

std::size_t some_member(const Similarity& similarity) {
    return *rc::gen::inRange<std::size_t>(0, similarity.members());
}

}  // namespace

TEST_CASE("distances are those of the formula, and the same there and back") {
    CHECK(rc::check([] {
        const auto variables = some_variables();
        const Similarity similarity(variables);
        const auto a = some_member(similarity);
        const auto b = some_member(similarity);
        RC_ASSERT(similarity.squared(a, b) == similarity.squared(b, a));
        const auto distance = similarity.distance(similarity.squared(a, b));
        const auto expected = distance_by_formula(variables, similarity, a, b);
        // The unit is a billionth or coarser where somebody is far away: less than a millionth of the longest distance.
        RC_ASSERT(std::abs(static_cast<long double>(distance.count()) / 1e6L - expected) <= 1e-6L * (1 + expected));
    }));
}

TEST_CASE("the nearest are those that sorting all of them by distance and number gives") {
    CHECK(rc::check([] {
        const Similarity similarity(some_variables());
        const auto to = some_member(similarity);
        const auto count = *rc::gen::inRange<std::size_t>(1, 80);
        auto expected = sorted_all(similarity, to);
        expected.resize(std::min(expected.size(), count));
        const auto nearest = similarity.nearest(to, count);
        RC_ASSERT(std::ranges::equal(nearest, expected, {}, &Near::member, &Near::member));
        RC_ASSERT(std::ranges::equal(nearest, expected, {}, &Near::squared, &Near::squared));
    }));
}

TEST_CASE("the order in which members are given changes no distance") {
    CHECK(rc::check([] {
        auto variables = some_variables();
        const Similarity similarity(variables);
        const auto a = some_member(similarity);
        const auto b = some_member(similarity);
        for (auto& variable : variables) {
            std::ranges::reverse(variable.figures);
        }
        const Similarity reversed(variables);
        const auto last = similarity.members() - 1;
        RC_ASSERT(reversed.squared(last - a, last - b) == similarity.squared(a, b));
        RC_ASSERT(reversed.shares(last - a, last - b) == similarity.shares(a, b));
    }));
}

TEST_CASE("shares make up 1 wherever two are apart") {
    CHECK(rc::check([] {
        const Similarity similarity(some_variables());
        const auto a = some_member(similarity);
        const auto b = some_member(similarity);
        std::int64_t sum = 0;
        for (const auto share : similarity.shares(a, b)) {
            RC_ASSERT(share >= Millionths(0));
            sum += share.count();
        }
        RC_ASSERT(sum == (similarity.squared(a, b) == 0 ? 0 : 1'000'000));
    }));
}
