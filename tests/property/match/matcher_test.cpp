#include "match/matcher.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "match/options.hpp"
#include "match/rules/list.hpp"
#include "support/random_county.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

/// All that a reader of the round sees, in one text.
std::string told(const Round& round) {
    std::string text = round.digest;
    for (const auto& pair : round.pairs) {
        text += fmt::format("\n{} {} {} {}", pair.supported, pair.supporter, pair.score, pair.rank);
        for (const auto& next : pair.runners_up) {
            text += fmt::format(" {}", next.supporter);
        }
    }
    for (const auto& school : round.unmatched) {
        text += fmt::format("\n{} {} {}", school.supported, school.missing, school.candidates);
    }
    return text;
}

Settings within(std::int64_t furthest_km) {
    auto settings = default_settings();
    settings.furthest = kilometres(furthest_km);
    return settings;
}

}  // namespace

TEST_CASE("the order of schools, conflicts and partnerships does not change the round") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        auto problem = random_county(seed, 80, 60'000);
        const auto before = told(propose(problem, within(25)));
        std::mt19937_64 shuffling(seed);
        std::shuffle(problem.parties.begin(), problem.parties.end(), shuffling);
        std::shuffle(problem.travel.begin(), problem.travel.end(), shuffling);
        std::shuffle(problem.conflicts.begin(), problem.conflicts.end(), shuffling);
        std::shuffle(problem.partnerships.begin(), problem.partnerships.end(), shuffling);
        REQUIRE(told(propose(problem, within(25))) == before);
    }
}

TEST_CASE("the grid leaves the candidates that looking at every pair leaves") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        const auto problem = random_county(seed, 60, 60'000);
        auto settings = within(static_cast<std::int64_t>(seed));
        settings.longest = Minutes(30);
        const Roster roster(problem, settings);
        std::vector<std::size_t> everyone;
        for (std::size_t i = 0; i < roster.size(); ++i) {
            everyone.push_back(i);
        }
        const auto options = tried(roster, everyone, everyone);
        std::size_t next = 0;
        for (const auto supported : everyone) {
            for (const auto supporter : everyone) {
                if (supporter == supported || first_refusal(roster, supported, supporter, rules_in_force({}))) {
                    continue;
                }
                REQUIRE(next < options.allowed.size());
                CHECK(options.allowed[next].supported == supported);
                CHECK(options.allowed[next].supporter == supporter);
                ++next;
            }
        }
        CHECK(next == options.allowed.size());
    }
}

TEST_CASE("for each school the refused and the allowed candidates add up to the others of the pool") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        const auto problem = random_county(seed, 60, 60'000);
        auto settings = within(20);
        settings.forbids = {{problem.parties[0].party, problem.parties[1].party}};
        settings.longest = Minutes(30);
        const auto round = propose(problem, settings);
        const auto others = static_cast<int>(problem.parties.size()) - 1;
        CHECK(sum_of(round.refused) + round.candidates == round.supported * others);
        for (const auto& school : round.unmatched) {
            CHECK(sum_of(school.refused) + school.candidates == others);
        }
    }
}

TEST_CASE("in every round no rule is broken, no room exceeded, and the parts add up") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        const auto problem = random_county(seed, 80, 60'000);
        auto settings = within(25);
        settings.demand = 2;
        const Roster roster(problem, settings);
        const auto round = propose(problem, settings);
        std::map<Party, int> loads;
        Points total;
        for (const auto& pair : round.pairs) {
            const auto supporter = *roster.find(pair.supporter);
            CHECK_FALSE(first_refusal(roster, *roster.find(pair.supported), supporter, rules_in_force({})));
            CHECK(++loads[pair.supporter] <= roster.standing(supporter).room.most);
            Points parts;
            for (const auto& part : pair.parts) {
                parts += part.points;
            }
            CHECK(parts == pair.score);
            CHECK_FALSE(pair.areas.empty());
            total += pair.score;
        }
        CHECK(round.total == total);
        CHECK_FALSE(round.pairs.empty());
    }
}
