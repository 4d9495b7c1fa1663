#include "match/stability.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "match/verify.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

ScoreRow row(int supported, int supporter, std::int64_t score) {
    return {.supported = Urn::of(supported), .supporter = Urn::of(supporter), .score = Points(score)};
}

/// Two schools that had each other's best supporter, and one that costs little to keep.
std::vector<ScoreRow> crossed() {
    return {row(100001, 100011, 30), row(100001, 100012, 10), row(100002, 100011, 10),
            row(100002, 100012, 25), row(100003, 100013, 8),  row(100003, 100014, 10)};
}

Settings as_before() {
    auto settings = default_settings();
    settings.without = {"all"};
    settings.capacity = 1;
    settings.fair = false;
    settings.keep = Keep{.round = "autumn",
                         .pairs = {{Urn::of(100001), Urn::of(100012)},
                                   {Urn::of(100002), Urn::of(100011)},
                                   {Urn::of(100003), Urn::of(100013)}},
                         .rate = {}};
    return settings;
}

Round within(const std::optional<int>& most, const Settings& settings = as_before()) {
    return propose_keeping_from_scores(crossed(), a_problem({}), settings, most);
}

std::string refusal(int most, const Settings& settings) {
    try {
        within(most, settings);
    } catch (const UnmetError& error) {
        return error.what();
    }
    return "proposed";
}

}  // namespace

TEST_CASE("the frontier says what fewer changes cost, and from which rate on they are worth it") {
    CHECK(within(std::nullopt).keeping->frontier ==
          std::vector<TradeOff>{{.changes = 0, .points = Points(28), .from = {35, 2}},
                                {.changes = 2, .points = Points(63), .from = {2, 1}},
                                {.changes = 3, .points = Points(65), .from = {0, 1}}});
}

TEST_CASE("with so many changes at most: the best corner, and a bound for what lies between two") {
    const auto round = within(1);
    CHECK(round.keeping->changes == 0);
    CHECK(round.keeping->points == Points(28));
    CHECK(round.keeping->most == 1);
    // Half of the way to the next corner: 28 + 17.5; the best plan with one change has 30.
    CHECK(round.keeping->bound == Points(45));
    CHECK(round.total == Points(28));
    CHECK(within(2).keeping->bound == Points(63));
    CHECK(within(2).keeping->points == Points(63));
    CHECK(within(9).keeping->points == Points(65));
}

TEST_CASE("where there must be more changes, the fewest are named, and why") {
    auto settings = as_before();
    settings.forbids = {{Urn::of(100003), Urn::of(100013)}};
    CHECK(refusal(0, settings) ==
          "no plan that serves as many schools changes 0 pairs of 'autumn' or fewer: the fewest are 1; "
          "1 of its pairs is no longer allowed");
    CHECK(refusal(1, settings) == "proposed");
    settings = as_before();
    settings.fair = true;
    CHECK(refusal(0, settings).find("(--no-fair lets them stay)") != std::string::npos);
}

TEST_CASE("a changed claim about what a round keeps is found by its proof") {
    const auto good = within(1);
    auto settings = as_before();
    settings.keep->rate = good.keeping->rate;
    const auto faults = [&](const Round& round) {
        return verify_from_scores(round, crossed(), a_problem({}), settings).faults;
    };
    CHECK(faults(good).empty());
    auto round = good;
    ++round.keeping->changes;
    CHECK(faults(round) == std::vector<std::string>{"the round changes 0 pairs of autumn, not 1, or others"});
    round = good;
    *round.keeping->bound += Points(1);
    CHECK(faults(round) ==
          std::vector<std::string>{"the bound for so many changes is not the one that its rate proves"});
    round = good;
    round.keeping->points += Points(1);
    CHECK(faults(round) == std::vector<std::string>{"the pairs have 28 points of their own, not 29"});
    round = good;
    round.keeping->pairs[0].fate = KeptFate::left;
    CHECK_FALSE(faults(round).empty());
    round = good;
    round.keeping.reset();
    CHECK(faults(round) == std::vector<std::string>{"the round does not say what it keeps"});
    round = good;
    round.certificate->kept = "1";
    CHECK_FALSE(faults(round).empty());
    round.certificate->kept = "-1";
    CHECK(faults(round) == std::vector<std::string>{"the certificate speaks of other parties than the round"});
}
