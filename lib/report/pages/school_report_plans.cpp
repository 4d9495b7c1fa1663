#include "report/pages/school_report_plans.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/pages/plan_ratings.hpp"
#include "report/pages/plans.hpp"
#include "report/pages/school_partners.hpp"
#include "report/pages/school_reviews.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/visits.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

/// With whom a plan is stands above it, and what is overdue at the head of the page.
Table plans(const SchoolReportFacts& facts) {
    auto table = for_machines_alone(
        plan_table("plans", facts.plans, facts.school.names, facts.school.as_of, "The school has no open plan."),
        {"supported", "supporter", "actions", "overdue"});
    const bool all_run = std::ranges::all_of(facts.plans, &SupportPlan::is_running);
    return all_run ? for_machines_alone(std::move(table), {"status"}) : table;
}

/// First what is to come.
Table visits(const SchoolReportFacts& facts) {
    constexpr std::size_t next_few = 3;
    auto list = facts.visits;
    std::ranges::stable_sort(list, {}, [](const PlannedVisit& planned) { return planned.visit.is_over(); });
    auto table = for_machines_alone(visit_table("visits", list, facts.school.names, facts.school.as_of, ""),
                                    {"weekday", "visit", "supported", "supporter", "latest", "note"});
    table.caption = "Visits and reviews of these plans, what is to come first";
    table.readers = list.empty() ? For::machines : For::all;
    return cut_for_people(std::move(table), next_few, {"visit", "visits"},
                          fmt::format("llp plan visits --school {}", facts.school.school.urn));
}

bool has_plan(const SchoolReportFacts& facts, const Partnership& partnership) {
    return std::ranges::find(facts.plans, partnership.number, &SupportPlan::partnership) != facts.plans.end();
}

/// What each is for stands with its plan, where all have one.
Table partnerships(const SchoolReportFacts& facts) {
    auto table = for_machines_alone(running_partnerships(facts.school), {"round", "approved_by"});
    table.caption.clear();
    const auto& running = facts.school.partnerships;
    if (!std::ranges::all_of(running, [&](const Partnership& each) { return has_plan(facts, each); })) {
        return table;
    }
    table = for_machines_alone(std::move(table), {"partnership", "areas"});
    table.columns.push_back(people_column("plan", "Plan"));
    for (std::size_t i = 0; i < running.size(); ++i) {
        const auto plan = std::ranges::find(facts.plans, running[i].number, &SupportPlan::partnership);
        table.rows[i].push_back(plain_number(plan->number));
    }
    return table;
}

}  // namespace

Section partners_and_plans(const SchoolReportFacts& facts) {
    return {.heading = "Partnerships and plans",
            .blocks = {partnerships(facts), standing_clusters(facts.school), planned_reviews(facts.school),
                       plans(facts), visits(facts), ratings_table("ratings", facts.ratings, true)}};
}

}  // namespace llp::report
