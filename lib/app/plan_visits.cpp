#include "app/plan_visits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "app/held_party.hpp"
#include "app/knowledge.hpp"
#include "app/plan_support.hpp"
#include "app/session.hpp"
#include "app/visit_change.hpp"
#include "app/visit_days.hpp"
#include "core/error.hpp"
#include "store/plans.hpp"
#include "store/visits.hpp"

namespace llp::app {

namespace {

void check(const VisitFilter& filter, const PlansAndVisits& all, const Knowledge& known) {
    if (filter.plan) {
        plan_of(all, *filter.plan);
    }
    for (const auto& party : {filter.school, filter.supporter}) {
        if (party) {
            check_held(*party, known);
        }
    }
}

bool passes(const VisitFilter& filter, const report::PlannedVisit& planned) {
    const auto& visit = planned.visit;
    return (!filter.plan || visit.plan == *filter.plan) &&
           (!filter.school || planned.supported == *filter.school || planned.supporter == *filter.school) &&
           (!filter.supporter || visit.visitor == *filter.supporter) &&
           (!filter.from || visit.day.value_or(visit.latest) >= *filter.from) &&
           (!filter.until || visit.day.value_or(visit.earliest) <= *filter.until) &&
           (!filter.status || visit.status == *filter.status);
}

/// As it is kept, under the visitor that was stated.
Visit kept_visit(const store::Snapshot& snapshot, const VisitChange& change) {
    const auto all = store::visits(snapshot);
    const auto found = std::ranges::find_if(
        all, [&](const Visit& visit) { return visit.plan == change.plan && visit.number == change.number; });
    if (found == all.end()) {
        throw NotFoundError(fmt::format("plan {} has no visit {}", change.plan, change.number),
                            fmt::format("list them with: llp plan visits --plan {}", change.plan));
    }
    return *found;
}

report::PlannedVisit planned(const PlansAndVisits& all, Visit visit) {
    const auto& plan = plan_of(all, visit.plan);
    return {.visit = std::move(visit), .supported = plan.supported, .supporter = plan.supporter};
}

}  // namespace

Visit read_for_heirs(Visit visit, const SupportPlan& plan, const Succession& succession) {
    if (visit.visitor) {
        const auto heir = succession.read(*visit.visitor);
        visit.visitor = heir == plan.supported ? plan.supporter : heir;
    }
    return visit;
}

const SupportPlan& plan_of(const PlansAndVisits& all, std::int64_t number) {
    const auto* const plan = all.plan(number);
    if (plan == nullptr) {
        throw NotFoundError(fmt::format("there is no plan {}", number), "list them with: llp plan list");
    }
    return *plan;
}

const SupportPlan* PlansAndVisits::plan(std::int64_t number) const {
    const auto found = std::ranges::lower_bound(plans, number, {}, &SupportPlan::number);
    return found != plans.end() && found->number == number ? &*found : nullptr;
}

PlansAndVisits plans_and_visits(const store::Snapshot& snapshot, const Succession& succession,
                                const std::vector<Partnership>& partnerships, Date day) {
    PlansAndVisits all{.plans = with_ends(succession.read_all(store::plans(snapshot)), partnerships, day),
                       .visits = {}};
    for (auto& visit : store::visits(snapshot)) {
        if (const auto* const plan = all.plan(visit.plan)) {
            all.visits.push_back(read_for_heirs(std::move(visit), *plan, succession));
        }
    }
    return all;
}

bool still_counts(const SupportPlan& plan, const Visit& visit) {
    if (!visit.is_over() && visit.day && plan.partnership_ends && *plan.partnership_ends <= *visit.day) {
        return false;
    }
    return plan.is_running() || visit.status == VisitStatus::done || visit.status == VisitStatus::missed ||
           (!plan.has_ended() && visit.status == VisitStatus::agreed);
}

bool takes_its_day(const SupportPlan& plan, const Visit& visit) {
    return visit.holds_its_day() && still_counts(plan, visit);
}

std::vector<report::PlannedVisit> list_visits(const Reading& reading, const VisitFilter& filter) {
    std::vector<report::PlannedVisit> list;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        const auto all = plans_and_visits(snapshot, known.succession, known.partnerships, reading.as_of);
        const SchoolCalendars calendars(snapshot, known.succession);
        const VisitDays days(all, known, calendars);
        check(filter, all, known);
        for (const auto& visit : all.visits) {
            auto each = planned(all, visit);
            each.refused = days.refused_since(visit);
            if (passes(filter, each)) {
                list.push_back(std::move(each));
            }
        }
    });
    std::ranges::stable_sort(list, {}, [](const report::PlannedVisit& each) {
        return std::tuple(!each.visit.day, each.visit.day.value_or(each.visit.earliest));
    });
    return list;
}

VisitOutcome change_visit(const Writing& writing, const VisitChange& change) {
    std::optional<VisitOutcome> outcome;
    write_store(writing, store::Access::write, [&](store::Write& write) {
        const auto known = read_knowledge(write.current(), writing.as_of);
        const auto all = plans_and_visits(write.current(), known.succession, known.partnerships, writing.as_of);
        plan_of(all, change.plan);
        auto kept = kept_visit(write.current(), change);
        const auto visitor = kept.visitor;
        const SchoolCalendars calendars(write.current(), known.succession);
        const auto before = read_for_heirs(std::move(kept), plan_of(all, change.plan), known.succession);
        kept = changed_visit(before, change, writing.as_of);
        const TakenDays taken(all, known, calendars);
        taken.hold_against(before, kept);
        auto warnings = taken.warnings(before, kept);
        auto shown = planned(all, kept);
        kept.visitor = visitor;
        outcome = VisitOutcome{
            .saved = store::save(write, kept), .planned = std::move(shown), .warnings = std::move(warnings)};
        write.summarise(fmt::format("visit {} of plan {}: {}", kept.number, kept.plan, token(kept.status)));
    });
    return *outcome;
}

}  // namespace llp::app
