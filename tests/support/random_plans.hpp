#pragma once

#include <algorithm>
#include <deque>
#include <random>
#include <string>
#include <vector>

#include "plan/draft_visits.hpp"
#include "plan/schedule.hpp"

namespace llp::testing {

/// Made-up plans whose visits are to be placed: one plan for each supported school, by supporters that have one to five
/// of them, near by, with days that are sometimes too few. Some schools have terms of their own, some visits are agreed
/// or over, some were proposed for a day. The same on every machine.
class RandomPlans {
public:
    RandomPlans(unsigned seed, int plans) : engine_(seed) {
        request_.today = Date::parse("2026-11-09");
        make_calendars();
        while (static_cast<int>(request_.hosts.size()) < plans) {
            add_supporter(plans);
        }
        std::ranges::sort(request_.visits, {}, [](const Visit& visit) { return std::pair(visit.plan, visit.number); });
        for (const auto& [plan, school] : request_.hosts) {
            if (roll(6) == 0) {
                request_.ends.emplace(plan, request_.today + 1 + roll(150));
            }
        }
        hold_some_early();
    }

    /// Its calendars are those of this object.
    [[nodiscard]] const plan::ScheduleRequest& request() const& noexcept { return request_; }

private:
    int roll(int sides) { return static_cast<int>(engine_() % static_cast<unsigned>(sides)); }

    /// Those of the county, and of schools with an autumn break of two weeks and another Christmas.
    void make_calendars() {
        const std::string head = "authority = 999\nname = \"Own\"\n";
        const auto term = [](int number, const std::string& first, const std::string& last) {
            return "[[term]]\nyear = \"2026/27\"\nnumber = " + std::to_string(number) + "\nfirst = " + first +
                   "\nlast = " + last + "\n";
        };
        own_.push_back(
            plan::Calendar::parse(head + term(1, "2026-09-02", "2026-10-16") + term(2, "2026-11-02", "2026-12-11") +
                                      term(3, "2027-01-05", "2027-02-12") + term(4, "2027-02-22", "2027-03-25") +
                                      term(5, "2027-04-12", "2027-05-28") + term(6, "2027-06-07", "2027-07-16"),
                                  "own.toml"));
    }

    const plan::Calendar* a_calendar() { return roll(8) == 0 ? &own_.front() : &plan::calendar_for(999); }

    GridPoint a_place(std::int64_t reach_km, const GridPoint& around) {
        const auto off = [&] { return Metres(roll(static_cast<int>(2 * reach_km * 1000)) - reach_km * 1000); };
        return {.easting = around.easting + off(), .northing = around.northing + off()};
    }

    void add_supporter(int plans) {
        const GridPoint middle{.easting = kilometres(500), .northing = kilometres(370)};
        const Party supporter = Urn::of(next_urn_++);
        const auto home = a_place(40, middle);
        const int supported = 1 + roll(5);
        request_.parties.emplace(
            supporter, plan::ScheduleParty{.calendar = a_calendar(),
                                           .place = home,
                                           // A first visit and two of half a day want two days of each in a term.
                                           .days_per_term = roll(10) == 0 ? std::optional<Days>()
                                                                          : std::optional(Days(supported + roll(3)))});
        for (int left = supported; left > 0 && static_cast<int>(request_.hosts.size()) < plans; --left) {
            add_plan(supporter, home);
        }
    }

    void add_plan(const Party& supporter, const GridPoint& home) {
        const Party school = Urn::of(next_urn_++);
        const auto number = static_cast<std::int64_t>(request_.hosts.size()) + 1;
        request_.parties.emplace(
            school, plan::ScheduleParty{.calendar = a_calendar(), .place = a_place(12, home), .days_per_term = {}});
        request_.hosts.emplace(number, school);
        const auto start = request_.today - roll(40);
        const SupportPlan plan{
            .number = number, .supported = school, .supporter = supporter, .drafted = start, .review_due = start};
        for (auto& visit : plan::draft_visits(plan, *request_.parties.at(school).calendar,
                                              plan::templates_for(plan::Mode::support), start)) {
            request_.visits.push_back(with_a_history(std::move(visit)));
        }
    }

    Visit with_a_history(Visit visit) {
        const auto day = visit.earliest + roll(10);
        const auto what = roll(20);
        if (what == 0) {
            visit.status = VisitStatus::cancelled;
        } else if (day < request_.today && what < 15) {
            visit.status = what == 1 ? VisitStatus::missed : VisitStatus::done;
        } else if (what < 3) {
            visit.status = VisitStatus::agreed;
        } else if (what < 6) {
            visit.status = VisitStatus::proposed;
        }
        if (visit.status != VisitStatus::unplaced && visit.status != VisitStatus::cancelled) {
            visit.day = day;
            visit.part = visit.half_days == 1 ? DayPart::morning : DayPart::whole;
        }
        return visit;
    }

    /// As people do: a later visit was made, or is agreed, before those that should come first.
    void hold_some_early() {
        for (auto& visit : request_.visits) {
            if (visit.status == VisitStatus::unplaced && roll(12) == 0) {
                const bool held = roll(2) == 0;
                visit.status = held ? VisitStatus::done : VisitStatus::agreed;
                visit.day = held ? request_.today - roll(8) : request_.today + 1 + roll(20);
                visit.part = visit.half_days == 1 ? DayPart::morning : DayPart::whole;
            }
        }
    }

    std::mt19937 engine_;
    int next_urn_ = 100001;
    std::deque<plan::Calendar> own_;
    plan::ScheduleRequest request_{
        .visits = {}, .others = {}, .hosts = {}, .parties = {}, .today = Date::parse("2026-11-09")};
};

}  // namespace llp::testing
