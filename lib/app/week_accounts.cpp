#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "app/days_ledger.hpp"
#include "app/week.hpp"
#include "model/role.hpp"
#include "model/school_change.hpp"

namespace llp::app {

namespace {

void sort_by_due(std::vector<report::DueAction>& actions) {
    std::ranges::stable_sort(actions, {}, [](const report::DueAction& due) {
        return std::tuple(due.action.due, due.plan, due.action.number);
    });
}

using Problem = report::WeeklyFacts::DataProblem;

void note_count(std::string what, const store::Load& load, std::int64_t count, std::vector<Problem>& problems) {
    if (count > 0) {
        const auto& summary = load.summary;
        problems.push_back({.what = std::move(what),
                            .where = summary.file,
                            .count = count,
                            .detail = fmt::format("layout {}, loaded on {}", summary.layout, load.day)});
    }
}

bool is_new_holder(std::string_view code) {
    return std::ranges::any_of(roles(), [&](const Role& role) { return role.finding == code; });
}

/// Changes of schools, and of who holds a role, have tables of their own.
void note_findings(const store::Load& load, std::vector<Problem>& problems) {
    for (const auto& [code, count] : load.summary.found) {
        note_count(code, load, is_school_change(code) || is_new_holder(code) ? 0 : count, problems);
    }
    // Of loads of older versions only those are known by kind that were kept.
    note_count("other-findings", load, load.summary.finding_count - sum_of(load.summary.found), problems);
}

void note_not_held(const Week& week, std::vector<Problem>& problems) {
    for (const auto& [number, count] : week.not_held) {
        const auto load = std::ranges::find(week.loads, number, &store::Load::number);
        if (load != week.loads.end()) {
            problems.push_back({.what = "not-held",
                                .where = load->summary.file,
                                .count = count,
                                .detail = "schools that the store does not hold; the rows join when they are loaded"});
        }
    }
}

/// Oldest first; without those of which newer ones of the same kind take the place.
std::vector<const store::Load*> standing_loads(const Week& week) {
    std::vector<const store::Load*> list;
    for (const auto& load : week.loads) {
        if (!week.superseded.contains(load.number)) {
            list.push_back(&load);
        }
    }
    std::ranges::reverse(list);
    return list;
}

void note_stale(const std::vector<store::Load>& loads, Date day, std::vector<Problem>& problems) {
    std::map<std::string, const store::Load*> newest;
    for (const auto& load : loads) {
        auto& known = newest[load.summary.layout];
        if (load.summary.dated && (known == nullptr || *load.summary.dated > *known->summary.dated)) {
            known = &load;
        }
    }
    for (const auto& [layout, load] : newest) {
        const int age = load == nullptr ? 0 : days_between(*load->summary.dated, day);
        if (load != nullptr && has_grown_old(load->summary, age)) {
            problems.push_back({.what = "stale-extract",
                                .where = load->summary.file,
                                .count = age,
                                .detail = fmt::format("the newest of {} is of {}", layout, *load->summary.dated)});
        }
    }
}

/// nullopt for a supporter that the report is not about.
std::optional<PartyName> reported_name(const Week& week, const Party& party) {
    if (const auto* const school = week.school(party)) {
        return week.is_counted(*school) ? std::optional<PartyName>(school->name) : std::nullopt;
    }
    const auto* const body = week.now.organisation(party);
    const bool counts = body != nullptr && body->is_open(week.day) && !week.reported.is_part();
    return counts ? std::optional(PartyName{body->name, body->kind}) : std::nullopt;
}

}  // namespace

bool Week::is_counted(const School& candidate) const {
    return reported.has_open(candidate, day);
}

bool Week::is_home(const Party& party) const {
    const auto* const held = school(party);
    return held != nullptr && is_home(*held);
}

const School* Week::school(const Party& party) const {
    const auto urn = party.urn();
    return urn ? now.school(*urn) : nullptr;
}

Due due_actions(const Week& week, const std::vector<SupportPlan>& plans, Date day) {
    Due due;
    for (const auto& plan : plans) {
        const auto* const school = week.school(plan.supported);
        if (!plan.is_running() || school == nullptr || !week.is_home(*school)) {
            continue;
        }
        for (const auto& action : plan.actions) {
            if (!action.is_open() || action.due > day + soon_days) {
                continue;
            }
            auto& list = action.due < day ? due.overdue : due.soon;
            list.push_back({.plan = plan.number,
                            .school = *school,
                            .action = action,
                            .found_by_peers = tells_of_peers(plan, action.priority)});
        }
    }
    sort_by_due(due.overdue);
    sort_by_due(due.soon);
    return due;
}

std::vector<Problem> data_problems(const Week& week) {
    std::vector<Problem> problems;
    for (const auto* const load : standing_loads(week)) {
        note_count("rejected-rows", *load, load->summary.rejected, problems);
        note_findings(*load, problems);
    }
    note_not_held(week, problems);
    note_stale(week.loads, week.day, problems);
    return problems;
}

void add_capacity_left(const Week& week, report::WeeklyFacts& facts) {
    const DaysLedger ledger(week.now, week.visits, week.calendars);
    const auto term = ledger.calendar().term_of(week.day);
    facts.capacity_term = fmt::format("term {} of {}", term.number, to_text(term.year));
    for (auto& line : ledger.lines_of(term)) {
        auto name = reported_name(week, line.supporter);
        if (name && line.says_something()) {
            facts.capacity.push_back({.line = std::move(line), .name = std::move(*name)});
        }
    }
    std::ranges::stable_sort(facts.capacity, std::ranges::greater(),
                             [](const report::WeeklyFacts::CapacityLeft& each) { return each.line.days.left(); });
}

}  // namespace llp::app
