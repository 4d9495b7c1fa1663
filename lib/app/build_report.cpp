#include "app/build_report.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "app/inheritance.hpp"
#include "app/open_evidence.hpp"
#include "app/plan_support.hpp"
#include "app/session.hpp"
#include "app/week.hpp"
#include "match/problem.hpp"
#include "store/dated_facts.hpp"
#include "store/facts.hpp"
#include "store/help_requests.hpp"
#include "store/people.hpp"
#include "store/plans.hpp"
#include "store/reviews.hpp"
#include "store/rounds.hpp"
#include "store/schools.hpp"

namespace llp::app {

namespace {

void read_before(Week& week, const store::Snapshot& before) {
    week.schools_before = store::schools(before, week.since);
    const Succession heirs(Lineage(store::school_links(before)), week.schools_before, week.since);
    week.judgements_before = store::judgements(before);
    week.partnerships_before = heirs.read_all(store::partnerships(before));
    week.appointments_before = read_for_heirs(store::appointments(before), heirs, week.since);
    week.requests_before = store::help_requests(before);
    week.visits_before = plans_and_visits(before, heirs, week.partnerships_before, week.since);
    week.plans_before = with_ends(heirs.read_all(store::plans(before)), week.partnerships_before, week.since);
}

Week read_week(const store::Snapshot& snapshot, Date day, const WeeklyRequest& request) {
    Week week{.reported = {},
              .since = day,
              .day = day,
              .last_command = snapshot.command(),
              .now = read_knowledge(snapshot, day),
              .rounds = store::rounds(snapshot),
              .stalled_weeks = request.stalled_weeks,
              .plans = {},
              .requests = store::help_requests(snapshot),
              .follow_ups = store::follow_ups(snapshot),
              .loads = store::loads(snapshot),
              .superseded = store::superseded_loads(snapshot),
              .not_held = store::not_held(snapshot)};
    week.lineage = Lineage(store::school_links(snapshot));
    week.calendars = SchoolCalendars(snapshot, week.now.succession);
    week.plans = with_ends(week.now.succession.read_all(store::plans(snapshot)), week.now.partnerships, day);
    week.visits = plans_and_visits(snapshot, week.now.succession, week.now.partnerships, day);
    week.reported = reported_schools(week.now, request.schools);
    const auto since = point_of(request.since, day, store::commands(snapshot));
    week.since = since.day;
    week.since_command = since.command;
    read_before(week, snapshot.at(week.since_command));
    return week;
}

report::NamedPair named(const Week& week, const Partnership& partnership) {
    const auto name = [&](const Party& party) -> PartyName {
        if (const auto* const body = week.now.organisation(party)) {
            return {body->name, body->kind};
        }
        const auto* const school = week.school(party);
        return school != nullptr ? school->name : party.text();
    };
    return {.supported_name = name(partnership.supported),
            .supporter_name = name(partnership.supporter),
            .partnership = partnership};
}

/// Supported or supporter is a school of the home county.
bool concerns_home(const Week& week, const Partnership& partnership) {
    return std::ranges::any_of(std::array{partnership.supported, partnership.supporter}, [&](const Party& party) {
        const auto* const school = week.school(party);
        return school != nullptr && week.is_home(*school);
    });
}

bool has_closed_party(const Week& week, const Partnership& partnership) {
    return std::ranges::any_of(std::array{partnership.supported, partnership.supporter}, [&](const Party& party) {
        const auto* const school = week.school(party);
        const auto* const body = week.now.organisation(party);
        return (school != nullptr && !school->is_open(week.day)) || (body != nullptr && !body->is_open(week.day));
    });
}

bool was_over(const Week& week, const Partnership& partnership) {
    const auto before = std::ranges::find(week.partnerships_before, partnership.number, &Partnership::number);
    return before != week.partnerships_before.end() && before->is_over(week.since);
}

/// The plan of a partnership that is over, which somebody has to close.
std::optional<std::int64_t> open_plan_of(const Week& week, const Partnership& partnership) {
    const auto found = std::ranges::find(week.plans, partnership.number, &SupportPlan::partnership);
    return found != week.plans.end() && found->status == "in progress" ? std::optional(found->number) : std::nullopt;
}

std::set<Party> supported_now(const Week& week) {
    std::set<Party> supported;
    for (const auto& partnership : week.now.partnerships) {
        if (match::runs_on(partnership, week.day)) {
            supported.insert(partnership.supported);
        }
    }
    return supported;
}

/// Without what peers found: beside the report of the county, which counts so, the number would tell how much they did.
bool has_open_need(const Profile& profile, const evidence::Profiler& open) {
    const bool confidential = std::ranges::any_of(profile.areas, &AreaProfile::is_confidential);
    return confidential ? open.profile(profile.urn)->has_need() : profile.has_need();
}

void count_schools(const Week& week, report::WeeklyFacts& facts) {
    const auto supported = supported_now(week);
    const auto open = open_profiler(week.now);
    facts.members = week.now.memberships.empty() ? std::nullopt : std::optional(0);
    for (const auto& school : week.now.schools) {
        if (!week.is_counted(school)) {
            continue;
        }
        const auto& profile = *week.now.profile(school.urn);
        const auto membership = week.now.membership(school.urn);
        const bool known = std::ranges::any_of(profile.areas, [](const AreaProfile& a) { return a.level.has_value(); });
        facts.schools_open += 1;
        if (facts.members && membership && membership->is_member()) {
            ++*facts.members;
        }
        facts.with_evidence += known ? 1 : 0;
        facts.with_need += has_open_need(profile, open) ? 1 : 0;
        facts.urgent += profile.is_urgent() ? 1 : 0;
        if (profile.is_urgent() && !supported.contains(school.urn)) {
            facts.urgent_without.push_back(school);
        }
    }
}

void list_partnerships(const Week& week, report::WeeklyFacts& facts) {
    for (const auto& partnership : week.now.partnerships) {
        if (!concerns_home(week, partnership)) {
            continue;
        }
        const bool runs = match::runs_on(partnership, week.day);
        facts.partnerships_running += runs ? 1 : 0;
        if (std::ranges::find(week.partnerships_before, partnership.number, &Partnership::number) ==
            week.partnerships_before.end()) {
            facts.started.push_back(named(week, partnership));
        }
        if (partnership.is_over(week.day) && !was_over(week, partnership)) {
            facts.ended.push_back(named(week, partnership));
            facts.ended.back().plan = open_plan_of(week, partnership);
        }
        if (runs && has_closed_party(week, partnership)) {
            facts.to_end.push_back(named(week, partnership));
        }
    }
}

void list_if_passed_on(const Week& week, const Partnership& partnership, report::PassedOn::Side side,
                       report::WeeklyFacts& facts) {
    const bool supported = side == report::PassedOn::Side::supported;
    const auto& party = supported ? partnership.supported : partnership.supporter;
    const auto& at_the_time = supported ? partnership.supported_at_the_time : partnership.supporter_at_the_time;
    const auto before = std::ranges::find(week.partnerships_before, partnership.number, &Partnership::number);
    const bool stood =
        before != week.partnerships_before.end() && (supported ? before->supported : before->supporter) == party;
    if (!at_the_time || stood) {
        return;
    }
    const auto* const school = week.now.school(*at_the_time);
    facts.passed_on.push_back({.partnership = partnership.number,
                               .side = side,
                               .before = *at_the_time,
                               .before_name = school != nullptr ? school->name : std::string(),
                               .heir = *week.school(party)});
}

/// Running partnerships in which an heir stands now and did not before.
void list_passed_on(const Week& week, report::WeeklyFacts& facts) {
    for (const auto& partnership : week.now.partnerships) {
        if (concerns_home(week, partnership) && match::runs_on(partnership, week.day)) {
            list_if_passed_on(week, partnership, report::PassedOn::Side::supported, facts);
            list_if_passed_on(week, partnership, report::PassedOn::Side::supporter, facts);
        }
    }
}

void list_proposals(const Week& week, report::WeeklyFacts& facts) {
    std::ranges::copy_if(week.rounds, std::back_inserter(facts.proposals), [&](const Round& round) {
        const auto is_new = [&](const std::optional<Date>& day) { return day && *day > week.since; };
        return round.status == RoundStatus::proposed || is_new(round.made_on) || is_new(round.approved_on) ||
               is_new(round.ended_on);
    });
}

std::vector<std::pair<std::int64_t, int>> numbers(const std::vector<report::DueAction>& actions) {
    std::vector<std::pair<std::int64_t, int>> list;
    std::ranges::transform(actions, std::back_inserter(list),
                           [](const report::DueAction& due) { return std::pair(due.plan, due.action.number); });
    return list;
}

std::vector<std::tuple<Urn, Date, int>> numbers(const std::vector<report::DueFollowUp>& follow_ups) {
    std::vector<std::tuple<Urn, Date, int>> list;
    std::ranges::transform(follow_ups, std::back_inserter(list), [](const report::DueFollowUp& due) {
        return std::tuple(due.school.urn, due.follow_up.date, due.number);
    });
    return list;
}

bool follow_ups_differ(const Week& week, const DueFollowUps& due) {
    const auto before = due_follow_ups(week, week.since);
    return numbers(due.overdue) != numbers(before.overdue) || numbers(due.soon) != numbers(before.soon);
}

/// An event was recorded, or time alone made something due or overdue.
bool has_changed(const Week& week, const Due& due) {
    const auto before = due_actions(week, week.plans_before, week.since);
    return week.last_command > week.since_command || numbers(due.overdue) != numbers(before.overdue) ||
           numbers(due.soon) != numbers(before.soon) || terms_differ(week) || plans_differ(week) || visits_differ(week);
}

report::WeeklyFacts facts_of(const Week& week) {
    report::WeeklyFacts facts{.authority = authority_names(week.now, week.reported.home),
                              .as_of = week.day,
                              .since_day = week.since,
                              .since_command = week.since_command,
                              .last_command = week.last_command};
    facts.part = part_in_words(week.reported);
    facts.part_as_typed = part_as_typed(week.reported);
    facts.uncounted = uncounted_schools(week.now, week.reported.home);
    count_schools(week, facts);
    list_partnerships(week, facts);
    list_passed_on(week, facts);
    list_proposals(week, facts);
    facts.plans_open = static_cast<int>(std::ranges::count_if(week.plans, [&](const SupportPlan& plan) {
        const auto* const school = week.school(plan.supported);
        return plan.is_running() && school != nullptr && week.is_home(*school);
    }));
    auto outcomes = new_outcomes(week);
    facts.outcomes = std::move(outcomes.recent);
    facts.older_outcomes = outcomes.older;
    facts.changes = school_changes(week);
    facts.first_loaded = week.schools_before.empty() ? facts.schools_open : 0;
    auto due = due_actions(week, week.plans, week.day);
    auto follow_ups = due_follow_ups(week, week.day);
    facts.changed = has_changed(week, due) || follow_ups_differ(week, follow_ups);
    facts.follow_ups_overdue = std::move(follow_ups.overdue);
    facts.follow_ups_due = std::move(follow_ups.soon);
    facts.overdue = std::move(due.overdue);
    facts.due_soon = std::move(due.soon);
    facts.without_follow_up = reviews_without_follow_up(week);
    add_capacity_left(week, facts);
    facts.people = week_of_people(week);
    facts.plans = week_of_plans(week);
    facts.visits = week_of_visits(week);
    facts.problems = data_problems(week);
    return facts;
}

}  // namespace

report::WeeklyFacts weekly_facts(const Reading& reading, const WeeklyRequest& request) {
    std::optional<report::WeeklyFacts> facts;
    read_store(reading,
               [&](const store::Snapshot& snapshot) { facts = facts_of(read_week(snapshot, reading.as_of, request)); });
    return *facts;
}

bool wants_attention(const report::WeeklyFacts& facts) {
    const auto& [done, missed, without_word, refused, soon, names] = facts.visits;
    return !facts.overdue.empty() || !facts.follow_ups_overdue.empty() || !facts.urgent_without.empty() ||
           !facts.plans.red.empty() || !facts.plans.reviews_overdue.empty() || !facts.plans.requests.empty() ||
           !missed.empty() || !without_word.empty() || !refused.empty();
}

}  // namespace llp::app
