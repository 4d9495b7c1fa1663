#pragma once

#include <string>
#include <utility>

#include "model/area.hpp"
#include "support/matching.hpp"
#include "support/random_assignment.hpp"

namespace llp::match::testing {

inline Someone a_random_school(Dice& dice, int urn, std::int64_t side) {
    auto someone = placed(a_school(urn), dice.roll(1, side), dice.roll(1, side));
    someone.school->phase = dice.small(1, 7) == 1 ? Phase::secondary : Phase::primary;
    someone.school->trust_id = dice.small(1, 3) == 1 ? "TR" + std::to_string(dice.small(1, 10)) : "";
    someone.school->pupils = dice.roll(40, 400);
    if (dice.small(1, 40) == 1) {
        someone.school->place.reset();
    }
    for (const auto& area : areas()) {
        if (dice.small(1, 3) == 1) {
            const auto level = dice.roll(-4, 4) * 500;
            someone = with_level(std::move(someone), std::string(area.id), level, level == -2000);
        }
    }
    if (dice.small(1, 4) == 1) {
        const auto willing = dice.small(1, 5) == 1 ? Willing::no : Willing::yes;
        someone = with_offer(std::move(someone), std::string(areas()[0].id), willing);
    }
    return dice.small(1, 3) == 1 ? with_capacity(std::move(someone), 0, dice.roll(0, 3)) : someone;
}

inline Someone a_random_organisation(Dice& dice, int number, std::int64_t side) {
    auto someone = with_offer(an_organisation("body-" + std::to_string(number)), std::string(areas()[0].id));
    someone.organisation->place = at(dice.roll(1, side), dice.roll(1, side));
    if (dice.small(1, 4) == 1) {
        someone.organisation->place.reset();
    }
    return someone;
}

/// So many schools in a square of so many metres, with evidence, offers, capacities, a few links and minutes by road,
/// and an organisation to every ten schools.
inline Problem random_county(std::uint64_t seed, int schools, std::int64_t side) {
    Dice dice(seed);
    auto problem = a_problem({});
    for (int i = 0; i < schools; ++i) {
        problem.parties.push_back(a_random_school(dice, 100'000 + i, side));
    }
    const auto anyone = [&] { return Party(Urn::of(100'000 + dice.small(0, schools - 1))); };
    for (int i = 0; i < schools / 5; ++i) {
        problem.conflicts.push_back(
            {.a = anyone(), .b = anyone(), .kind = "governor", .reason = {}, .from = {}, .to = {}});
        const auto ended = dice.small(1, 2) == 1 ? std::optional(the_day - dice.small(0, 900)) : std::nullopt;
        problem.partnerships.push_back(a_partnership(anyone(), anyone(), the_day - 1000, ended));
    }
    for (int i = 0; i < schools / 10; ++i) {
        problem.parties.push_back(a_random_organisation(dice, i, side));
    }
    for (int i = 0; i < schools; ++i) {
        problem.travel.push_back({.from = Urn::of(100'000 + i),
                                  .to = Urn::of(100'000 + (7 * i + 1) % schools),
                                  .minutes = Minutes(dice.roll(5, 60))});
    }
    return problem;
}

}  // namespace llp::match::testing
