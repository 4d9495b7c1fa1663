#include "plan/schedule.hpp"

#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "support/random_plans.hpp"
#include "support/scale.hpp"
#include "support/schedule_check.hpp"

using namespace llp;
using llp::testing::RandomPlans;
using llp::testing::ScheduleCheck;

namespace {

/// What is wrong with a schedule, for people; empty where nothing is.
std::string faults(const plan::ScheduleRequest& request, const VisitSchedule& schedule) {
    return fmt::format("{}", fmt::join(ScheduleCheck(request, schedule).faults(), "; "));
}

/// What the office may do next: some of what was proposed is agreed, and a school is closed for a day.
plan::ScheduleRequest after_a_week(const plan::ScheduleRequest& before, const VisitSchedule& schedule) {
    auto request = before;
    request.visits = schedule.visits;
    for (std::size_t i = 0; i < request.visits.size(); i += 7) {
        if (request.visits[i].status == VisitStatus::proposed) {
            request.visits[i].status = VisitStatus::agreed;
        }
    }
    return request;
}

}  // namespace

TEST_CASE("a county of 360 schools is scheduled within every rule, and within the bounds") {
    for (unsigned seed = 1; seed <= static_cast<unsigned>(std::max(3, scaled(20))); ++seed) {
        CAPTURE(seed);
        const RandomPlans plans(seed, 360);
        const auto schedule = plan::make_schedule(plans.request());
        CHECK(faults(plans.request(), schedule) == "");
        CHECK(schedule.placed * 100 >= schedule.placed_bound * 98);
    }
}

TEST_CASE("five thousand plans are scheduled within every rule, and within the bounds") {
    const RandomPlans plans(2016, std::max(1000, scaled(5000)));
    const auto schedule = plan::make_schedule(plans.request());
    CHECK(faults(plans.request(), schedule) == "");
    CHECK(schedule.placed * 100 >= schedule.placed_bound * 98);
    MESSAGE(schedule.placed, " of ", schedule.to_place, " placed, at most ", schedule.placed_bound, "; unevenness ",
            schedule.unevenness, ", at least ", schedule.unevenness_bound);
}

TEST_CASE("a schedule that is made again from itself moves nothing") {
    for (unsigned seed = 1; seed <= static_cast<unsigned>(std::max(3, scaled(20))); ++seed) {
        CAPTURE(seed);
        const RandomPlans plans(seed + 100U, 60);
        const auto first = plan::make_schedule(plans.request());
        const auto request = after_a_week(plans.request(), first);
        const auto again = plan::make_schedule(request);
        CHECK(faults(request, again) == "");
        CHECK(again.moved.empty());
        CHECK(again.placed + again.agreed >= first.placed + first.agreed);
    }
}

TEST_CASE("a day that is lost moves one visit, where another day is free") {
    for (unsigned seed = 1; seed <= static_cast<unsigned>(std::max(3, scaled(20))); ++seed) {
        CAPTURE(seed);
        const RandomPlans plans(seed + 200U, 60);
        auto request = plans.request();
        request.visits = plan::make_schedule(request).visits;
        const auto lost = std::ranges::find(request.visits, VisitStatus::proposed, &Visit::status);
        REQUIRE(lost != request.visits.end());
        // The window no longer holds the day, but the rest of the term.
        lost->earliest = *lost->day + 1;
        lost->latest = std::max(lost->latest, lost->earliest + 21);
        const auto again = plan::make_schedule(request);
        CHECK(faults(request, again) == "");
        CHECK(again.moved.size() >= 1);
        CHECK(again.moved.size() <= 3);
    }
}

TEST_CASE("what a schedule says would place a visit does place one more") {
    int tried = 0;
    for (unsigned seed = 1; seed <= static_cast<unsigned>(std::max(4, scaled(20))); ++seed) {
        CAPTURE(seed);
        const RandomPlans plans(seed + 300U, 90);
        const auto schedule = plan::make_schedule(plans.request());
        for (const auto& unplaced : schedule.unplaced) {
            for (const auto& remedy : unplaced.would_place) {
                if (!remedy.starts_with("a window that ends")) {
                    continue;
                }
                auto request = plans.request();
                const int weeks = remedy.find("a week") != std::string::npos ? 1 : remedy.at(19) - '0';
                std::ranges::find_if(request.visits, [&](const Visit& visit) {
                    return visit.plan == unplaced.visit.plan && visit.number == unplaced.visit.number;
                })->latest = unplaced.visit.latest + 7 * weeks;
                request.visits = [&] {
                    auto visits = schedule.visits;
                    for (std::size_t i = 0; i < visits.size(); ++i) {
                        visits[i].latest = request.visits[i].latest;
                    }
                    return visits;
                }();
                const auto again = plan::make_schedule(request);
                CHECK(again.placed == schedule.placed + 1);
                ++tried;
            }
        }
    }
    CHECK(tried > 0);
}
