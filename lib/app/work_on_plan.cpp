#include "app/work_on_plan.hpp"

#include <fmt/format.h>

#include <functional>

#include "app/school_calendars.hpp"
#include "app/session.hpp"
#include "core/error.hpp"
#include "plan/calendar.hpp"
#include "plan/changes.hpp"
#include "plan/concern.hpp"
#include "plan/objective.hpp"
#include "plan/review.hpp"
#include "plan/reviewed_visits.hpp"
#include "plan/templates.hpp"
#include "store/plans.hpp"
#include "store/schools.hpp"
#include "store/visits.hpp"

namespace llp::app {

namespace {

/// As it is kept: under the schools that it was drafted for.
SupportPlan kept_plan(const store::Snapshot& snapshot, std::int64_t number) {
    auto plan = store::plan(snapshot, number);
    if (!plan) {
        throw NotFoundError(fmt::format("there is no plan {}", number), "list them with: llp plan list");
    }
    return *plan;
}

PlanWork work(const Writing& writing, std::int64_t number,
              const std::function<void(store::Write&, SupportPlan&)>& edit) {
    std::optional<PlanWork> outcome;
    write_store(writing, store::Access::write, [&](store::Write& write) {
        const auto before = kept_plan(write.current(), number);
        auto plan = before;
        edit(write, plan);
        auto changes = plan::changes(before, plan);
        // Words of a review or its ratings may be corrected without any other change.
        const bool changed = !(plan == before);
        if (changed) {
            store::save(write, plan);
        }
        write.summarise(
            fmt::format("plan {}: {} {}", number, changes.size(), changes.size() == 1 ? "change" : "changes"));
        outcome = {.saved = changed ? Saved::changed : Saved::unchanged,
                   .plan = std::move(plan),
                   .changes = std::move(changes)};
    });
    return *outcome;
}

plan::Calendar calendar_of(const store::Snapshot& snapshot, const SupportPlan& plan, Date day) {
    const auto urn = plan.supported.urn();
    const auto school = urn ? store::school(snapshot, day, *urn) : std::nullopt;
    return school ? SchoolCalendars(snapshot, read_succession(snapshot, day)).of(*school) : plan::Calendar();
}

const plan::Templates& templates_of(const SupportPlan& plan) {
    return plan::templates_for(plan.is_own() ? plan::Mode::own : plan::Mode::support);
}

std::vector<Visit> visits_of(const store::Snapshot& snapshot, std::int64_t plan) {
    auto visits = store::visits(snapshot);
    std::erase_if(visits, [&](const Visit& visit) { return visit.plan != plan; });
    return visits;
}

/// nullopt where there is nothing to say of it.
std::optional<PlanWork::ReviewVisit> move_review_visit(store::Write& write, const SupportPlan& plan, Date day) {
    const auto visits = visits_of(write.current(), plan.number);
    const auto* const before = plan::next_review_visit(visits);
    const auto moved = plan::visit_after_due_day(visits, plan.review_due, calendar_of(write.current(), plan, day),
                                                 templates_of(plan).visits);
    if (moved) {
        store::save(write, *moved);
    }
    if (before == nullptr || (!moved && before->status != VisitStatus::agreed)) {
        return std::nullopt;
    }
    return PlanWork::ReviewVisit{.before = *before, .after = moved.value_or(*before)};
}

/// A criterion that still reads as drafted follows its target; what is said of another.
std::optional<std::string> follow_target(SupportPlan& plan, const plan::Update& update,
                                         const std::optional<Millionths>& before) {
    auto& objective = plan::objective_of(plan, *update.objective);
    if (plan::redraft_criterion(objective, before, templates_of(plan).wording)) {
        return std::nullopt;
    }
    return fmt::format(
        "the success criterion of objective {} is in a person's own words, which may name another target: "
        "read it, and change it with --criterion",
        objective.number);
}

}  // namespace

PlanWork update_plan(const Writing& writing, std::int64_t number, const plan::Update& update) {
    std::vector<std::string> remarks;
    std::optional<PlanWork::ReviewVisit> review_visit;
    auto outcome = work(writing, number, [&](store::Write& write, SupportPlan& plan) {
        const auto due_before = plan.review_due;
        const auto target = update.target ? plan::objective_of(plan, *update.objective).target : std::nullopt;
        plan::update(plan, update, writing.as_of, writing.who);
        if (update.target && target != update.target && !update.criterion) {
            if (auto remark = follow_target(plan, update, target)) {
                remarks.push_back(std::move(*remark));
            }
        }
        if (plan.review_due != due_before) {
            review_visit = move_review_visit(write, plan, writing.as_of);
        }
    });
    outcome.remarks = std::move(remarks);
    outcome.review_visit = std::move(review_visit);
    return outcome;
}

PlanWork review_plan(const Writing& writing, std::int64_t number, const PlanReview& review) {
    return work(writing, number, [&](store::Write& write, SupportPlan& plan) {
        const auto& templates = templates_of(plan);
        const auto calendar = calendar_of(write.current(), plan, writing.as_of);
        plan::record_review(plan, review, calendar, templates.review, writing.as_of);
        const auto since = plan.reviews.size() > 1 ? plan.reviews[plan.reviews.size() - 2].date : plan.drafted - 1;
        const auto visits = visits_of(write.current(), number);
        for (const auto& visit :
             plan::visits_after_review(visits, plan.reviews.back(), since, calendar, templates.visits)) {
            store::save(write, visit);
        }
    });
}

PlanWork raise_concern(const Writing& writing, std::int64_t number, const Concern& concern) {
    return work(writing, number,
                [&](store::Write& /*write*/, SupportPlan& plan) { plan::raise_concern(plan, concern, writing.as_of); });
}

PlanWork resolve_concern(const Writing& writing, std::int64_t number, int concern, const std::string& how) {
    return work(writing, number, [&](store::Write& /*write*/, SupportPlan& plan) {
        plan::resolve_concern(plan, concern, writing.as_of, how);
    });
}

}  // namespace llp::app
