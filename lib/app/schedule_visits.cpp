#include "app/schedule_visits.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "app/knowledge.hpp"
#include "app/party_calendar.hpp"
#include "app/plan_visits.hpp"
#include "app/school_calendars.hpp"
#include "app/session.hpp"
#include "app/stored_round.hpp"
#include "app/visit_days.hpp"
#include "core/error.hpp"
#include "plan/schedule.hpp"
#include "store/visits.hpp"

namespace llp::app {

namespace {

std::pair<std::int64_t, int> identity(const Visit& visit) {
    return {visit.plan, visit.number};
}

/// One scheduling, over one state of the store.
class Scheduling {
public:
    Scheduling(const store::Snapshot& snapshot, Date day, const SchedulingRequest& request)
        : request_(request),
          known_(read_knowledge(snapshot, day)),
          all_(plans_and_visits(snapshot, known_.succession, known_.partnerships, day)),
          calendars_(snapshot, known_.succession) {
        choose(snapshot);
        gather();
    }

    report::ScheduleFacts run() {
        report::ScheduleFacts facts{.as_of = known_.day,
                                    .plans = which(),
                                    .number_of_plans = std::ssize(chosen_),
                                    .keeps_proposed = request_.keep_proposed,
                                    .near = request_.near,
                                    .calendars = {},
                                    .without_visits = {},
                                    .without_limit = {},
                                    .schedule = plan::make_schedule(asked_),
                                    .visits = {},
                                    .unplaced = {},
                                    .moved = {},
                                    .refused = {},
                                    .names = {}};
        facts.calendars = calendars(facts.schedule);
        tell_of_plans(facts);
        hand_over(facts);
        return facts;
    }

private:
    [[nodiscard]] std::string which() const {
        if (request_.plan) {
            return fmt::format("plan {}", *request_.plan);
        }
        return request_.round.empty() ? "all running plans" : "round " + request_.round;
    }

    [[nodiscard]] bool is_asked_for(const SupportPlan& plan) const {
        if (request_.plan) {
            return plan.number == *request_.plan;
        }
        if (request_.round.empty()) {
            return true;
        }
        const auto found = std::ranges::find(known_.partnerships, plan.partnership, &Partnership::number);
        return found != known_.partnerships.end() && found->round == request_.round;
    }

    void choose(const store::Snapshot& snapshot) {
        if (!request_.round.empty()) {
            stored_round(snapshot, request_.round);
        }
        if (request_.plan && all_.plan(*request_.plan) == nullptr) {
            throw NotFoundError(fmt::format("there is no plan {}", *request_.plan), "list them with: llp plan list");
        }
        for (const auto& plan : all_.plans) {
            if (is_asked_for(plan) && plan.is_running()) {
                chosen_.insert(plan.number);
            }
        }
        if (chosen_.empty()) {
            const auto why = request_.plan ? which() + " does not run" : "no plan runs";
            throw UsageError(
                fmt::format("nothing to schedule: {}{}", why, request_.round.empty() ? "" : " of " + which()),
                "list the plans with: llp plan list");
        }
    }

    void gather() {
        asked_.today = known_.day;
        asked_.keep_proposed = request_.keep_proposed;
        asked_.near = request_.near;
        for (const auto& plan : all_.plans) {
            asked_.hosts.emplace(plan.number, plan.supported);
            if (plan.partnership_ends) {
                asked_.ends.emplace(plan.number, *plan.partnership_ends);
            }
        }
        for (const auto& visit : all_.visits) {
            const auto& plan = *all_.plan(visit.plan);
            const bool counts = still_counts(plan, visit);
            if (chosen_.contains(visit.plan) && !counts && visit.status == VisitStatus::agreed) {
                impossible_.push_back(visit);
            } else if (chosen_.contains(visit.plan)) {
                asked_.visits.push_back(visit);
            } else if (counts) {
                asked_.others.push_back(visit);
            } else {
                continue;
            }
            add_party(plan.supported);
            if (visit.visitor) {
                add_party(*visit.visitor);
            }
        }
    }

    void add_party(const Party& party) {
        if (asked_.parties.contains(party)) {
            return;
        }
        const auto urn = party.urn();
        const auto* const school = urn ? known_.school(*urn) : nullptr;
        const auto of_ledger = ledger_party(party, all_, known_, calendars_);
        asked_.parties.emplace(party, plan::ScheduleParty{.calendar = of_ledger.calendar,
                                                          .place = school == nullptr ? std::nullopt : school->place,
                                                          .days_per_term = of_ledger.days,
                                                          .closes = closing_of(party, known_, calendars_)});
    }

    /// In a term of its window its supporter says no days.
    [[nodiscard]] bool lacks_limit(const Visit& visit) const {
        const auto& visitor = asked_.parties.at(*visit.visitor);
        const auto is_said = [&](Date day) {
            return visitor.days_per_term.half_days(visitor.calendar->term_of(day)).has_value();
        };
        return !is_said(visit.earliest) || !is_said(visit.latest);
    }

    /// Of the schools whose visits are placed, from today to the last day that any may have.
    [[nodiscard]] std::string calendars(const VisitSchedule& schedule) const {
        auto last = known_.day;
        for (const auto& visit : schedule.visits) {
            last = visit.is_over() ? last : std::max(last, visit.latest);
        }
        std::set<std::string> names;
        for (const auto number : chosen_) {
            names.insert(asked_.parties.at(all_.plan(number)->supported).calendar->name_for(known_.day, last));
        }
        return fmt::format("{}", fmt::join(names, "; "));
    }

    void tell_of_plans(report::ScheduleFacts& facts) const {
        for (const auto number : chosen_) {
            const auto is_of_plan = [&](const Visit& visit) { return visit.plan == number; };
            if (std::ranges::none_of(all_.visits, is_of_plan)) {
                facts.without_visits.push_back(std::to_string(number));
            }
        }
        std::set<Party> visitors;
        for (const auto& visit : asked_.visits) {
            if (visit.visitor && !visit.is_over() && lacks_limit(visit)) {
                visitors.insert(*visit.visitor);
            }
        }
        facts.without_limit.assign(visitors.begin(), visitors.end());
    }

    [[nodiscard]] report::PlannedVisit with_parties(const Visit& visit, const VisitDays& days) const {
        const auto& plan = *all_.plan(visit.plan);
        return {.visit = visit,
                .supported = plan.supported,
                .supporter = plan.supporter,
                .refused = std::string(days.refused_since(visit))};
    }

    /// All visits, on the days that the schedule gives them.
    [[nodiscard]] PlansAndVisits after(const VisitSchedule& schedule) const {
        auto all = all_;
        for (const auto& placed : schedule.visits) {
            const auto found = std::ranges::lower_bound(all.visits, identity(placed), {}, identity);
            *found = placed;
        }
        return all;
    }

    void hand_over(report::ScheduleFacts& facts) const {
        const auto all = after(facts.schedule);
        const VisitDays days(all, known_, calendars_);
        facts.schedule.agreed += static_cast<int>(std::ssize(impossible_));
        for (const auto& visit : all.visits) {
            if (chosen_.contains(visit.plan) && visit.holds_its_day() && *visit.day >= known_.day) {
                facts.visits.push_back(with_parties(visit, days));
            }
        }
        std::ranges::stable_sort(facts.visits, {}, [](const report::PlannedVisit& each) {
            return std::pair(*each.visit.day, each.visit.part);
        });
        std::ranges::copy_if(facts.visits, std::back_inserter(facts.refused),
                             [](const report::PlannedVisit& each) { return !each.refused.empty(); });
        for (const auto& each : facts.schedule.unplaced) {
            facts.unplaced.push_back({.planned = with_parties(each.visit, days),
                                      .refused = each.refused,
                                      .blocked_by = each.blocked_by,
                                      .partnership_over = each.partnership_over,
                                      .would_place = each.would_place});
        }
        for (const auto& each : facts.schedule.moved) {
            facts.moved.push_back({.planned = with_parties(each.visit, days), .from = each.from});
        }
    }

    const SchedulingRequest& request_;
    Knowledge known_;
    PlansAndVisits all_;
    SchoolCalendars calendars_;
    std::set<std::int64_t> chosen_;  ///< Plans.
    std::vector<Visit> impossible_;  ///< Of these: agreed for a day on which the partnership is over.
    plan::ScheduleRequest asked_{
        .visits = {}, .others = {}, .hosts = {}, .parties = {}, .today = known_.day, .near = request_.near};
};

/// The visitor stays as it was stated: an heir has its place at reading alone.
void save_days(store::Write& write, const std::vector<Visit>& placed) {
    for (auto& kept : store::visits(write.current())) {
        const auto found = std::ranges::lower_bound(placed, identity(kept), {}, identity);
        if (found == placed.end() || identity(*found) != identity(kept)) {
            continue;
        }
        auto visit = kept;
        visit.day = found->day;
        visit.part = found->part;
        visit.status = found->status;
        store::save(write, visit);
    }
}

}  // namespace

report::ScheduleFacts schedule_visits(const Reading& reading, const SchedulingRequest& request) {
    std::optional<report::ScheduleFacts> facts;
    read_store(reading,
               [&](const store::Snapshot& snapshot) { facts = Scheduling(snapshot, reading.as_of, request).run(); });
    return std::move(*facts);
}

report::ScheduleFacts save_schedule(const Writing& writing, const SchedulingRequest& request) {
    std::optional<report::ScheduleFacts> facts;
    write_store(writing, store::Access::write, [&](store::Write& write) {
        facts = Scheduling(write.current(), writing.as_of, request).run();
        save_days(write, facts->schedule.visits);
        facts->saved = true;
        facts->changed = write.began();
        write.summarise(fmt::format("visits scheduled: {} of {}", facts->schedule.placed, facts->schedule.to_place));
    });
    return std::move(*facts);
}

}  // namespace llp::app
