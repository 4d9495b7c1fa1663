#include "match/partners.hpp"

#include <doctest/doctest.h>

#include <set>

#include "match/options.hpp"
#include "match/rules/list.hpp"
#include "match/score.hpp"
#include "support/random_county.hpp"
#include "support/scale.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

/// What two schools of the roster make, by asking every rule both ways; none where one refuses.
std::optional<Points> worth(const Roster& roster, std::size_t a, std::size_t b) {
    const auto in_force = rules_in_force(roster.settings().without);
    if (first_refusal(roster, a, b, in_force) || first_refusal(roster, b, a, in_force)) {
        return std::nullopt;
    }
    const bool needs = std::ranges::find(in_force, "nothing-to-offer", &Rule::name) != in_force.end();
    if (needs && (roster.standing(a).needs.empty() || roster.standing(b).needs.empty())) {
        return std::nullopt;
    }
    const auto& weights = roster.settings().weights;
    return score(roster.candidate(a, b), weights) + score(roster.candidate(b, a), weights);
}

/// Those without a partner.
std::vector<std::size_t> schools_of(const Roster& roster) {
    std::vector<std::size_t> schools;
    for (std::size_t i = 0; i < roster.size(); ++i) {
        if (!roster.who(i).is_organisation() && !roster.has_partner(i)) {
            schools.push_back(i);
        }
    }
    return schools;
}

Points best_by_trying_all(const Roster& roster, std::vector<std::size_t> left) {
    if (left.empty()) {
        return Points(0);
    }
    const auto one = left.back();
    left.pop_back();
    auto best = best_by_trying_all(roster, left);
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (const auto points = worth(roster, one, left[i])) {
            auto rest = left;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
            best = std::max(best, best_by_trying_all(roster, rest) + *points);
        }
    }
    return best;
}

Settings settings_of(int seed) {
    auto settings = default_settings();
    settings.without = {"no-capacity", "phase"};
    if (seed % 2 == 0) {
        settings.without.emplace_back("nothing-to-offer");
    }
    return settings;
}

}  // namespace

TEST_CASE("in counties of up to ten schools the partners are the best that trying all finds") {
    std::size_t pairs = 0;
    for (int seed = 1; seed <= scaled(500); ++seed) {
        CAPTURE(seed);
        const auto problem = random_county(static_cast<std::uint64_t>(seed), 5 + seed % 6, 20'000);
        const auto settings = settings_of(seed);
        const Roster roster(problem, settings);
        const auto proposed = propose_partners(problem, settings);
        const auto& round = *proposed.partners;
        REQUIRE(round.total == best_by_trying_all(roster, schools_of(roster)));
        pairs += round.pairs.size();
    }
    CHECK(pairs > 0);
}

TEST_CASE("no rule is broken in a thousand counties, each school is in one pair or told why not, in whatever order") {
    for (int seed = 1; seed <= scaled(1'000); ++seed) {
        CAPTURE(seed);
        const auto problem = random_county(static_cast<std::uint64_t>(seed), 10 + seed % 30, 60'000);
        const auto settings = settings_of(seed);
        const Roster roster(problem, settings);
        const auto proposed = propose_partners(problem, settings);
        const auto& round = *proposed.partners;
        std::set<Urn> told;
        for (const auto& pair : round.pairs) {
            REQUIRE(worth(roster, *roster.find(pair.a), *roster.find(pair.b)) == pair.score);
            REQUIRE(pair.a < pair.b);
            REQUIRE(told.insert(pair.a).second);
            REQUIRE(told.insert(pair.b).second);
        }
        for (const auto& school : round.unmatched) {
            REQUIRE(told.insert(school.school).second);
            std::int64_t refused = 0;
            for (const auto& [rule, count] : school.refused) {
                refused += count;
            }
            REQUIRE(refused + school.candidates == round.schools - 1);
        }
        REQUIRE(told.size() == schools_of(roster).size());
        REQUIRE(static_cast<int>(round.pairs.size()) <= round.most_pairs);
        if (seed % 20 == 0) {
            auto again = problem;
            std::ranges::reverse(again.parties);
            const auto turned = propose_partners(again, settings);
            const auto& second = *turned.partners;
            REQUIRE(turned.digest == proposed.digest);
            REQUIRE(second.pairs.size() == round.pairs.size());
            for (std::size_t i = 0; i < round.pairs.size(); ++i) {
                REQUIRE(second.pairs[i].a == round.pairs[i].a);
                REQUIRE(second.pairs[i].b == round.pairs[i].b);
            }
        }
    }
}
