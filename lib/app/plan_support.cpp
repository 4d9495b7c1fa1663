#include "app/plan_support.hpp"

#include <algorithm>
#include <set>

#include "app/closed_schools.hpp"
#include "app/knowledge.hpp"
#include "app/plan_figures.hpp"
#include "app/plan_ratings.hpp"
#include "app/school_calendars.hpp"
#include "app/session.hpp"
#include "core/error.hpp"
#include "plan/calendar.hpp"
#include "plan/draft.hpp"
#include "plan/draft_visits.hpp"
#include "plan/redraft.hpp"
#include "plan/templates.hpp"
#include "store/dated_facts.hpp"
#include "store/plans.hpp"
#include "store/rounds.hpp"
#include "store/schools.hpp"
#include "store/visits.hpp"

namespace llp::app {

namespace {

std::vector<Partnership> of_round(const store::Snapshot& snapshot, const Knowledge& known, const std::string& name) {
    const auto round = store::round(snapshot, name);
    if (!round) {
        throw NotFoundError(fmt::format("there is no round '{}'", name), "list them with: llp pair rounds");
    }
    if (round->clusters || round->reviews) {
        throw UsageError(fmt::format("round '{}' is one of {}: it has no partnerships to plan for", name, round->kind),
                         "list the rounds with: llp pair rounds");
    }
    if (round->status != RoundStatus::approved) {
        throw UsageError(
            fmt::format("round '{}' is not approved yet: a proposal has no partnerships to plan for", name),
            fmt::format("approve it first: llp pair approve {} --by \"NAME, ROLE\"", name));
    }
    auto all = known.partnerships;
    std::erase_if(all, [&](const Partnership& p) { return p.round != name; });
    return all;
}

/// A school with itself: of number 0, and never kept.
Partnership own_improvement(const Knowledge& known, Urn urn) {
    const auto* const school = known.school(urn);
    if (school == nullptr) {
        throw NotFoundError(fmt::format("the store holds no school with URN {}", urn),
                            "look it up with: llp school find TEXT");
    }
    if (!school->is_open(known.day)) {
        raise<UsageError>("{} ({}) is not open on {}: it has nothing to plan", school->name, urn, known.day);
    }
    return {.number = 0,
            .round = {},
            .supported = urn,
            .supporter = urn,
            .areas = {},
            .from = known.day,
            .to = {},
            .approved_by = {}};
}

std::vector<Partnership> asked_for(const store::Snapshot& snapshot, const Knowledge& known,
                                   const DraftRequest& request) {
    if (request.school) {
        return {own_improvement(known, *request.school)};
    }
    if (!request.partnership) {
        return of_round(snapshot, known, request.round);
    }
    const auto& all = known.partnerships;
    const auto found = std::ranges::find(all, *request.partnership, &Partnership::number);
    if (found == all.end()) {
        throw NotFoundError(fmt::format("there is no partnership {}", *request.partnership),
                            "llp pair show ROUND lists the partnerships, llp plan list the plans");
    }
    return {*found};
}

const School& school_of(const Knowledge& known, const Party& party) {
    const auto urn = party.urn();
    const auto* const school = urn ? known.school(*urn) : nullptr;
    if (school == nullptr) {
        raise<NotFoundError>("{} is not a school that the store holds: no plan can be drafted", party);
    }
    return *school;
}

std::string name_of(const Knowledge& known, const Party& supporter) {
    if (supporter.urn()) {
        return school_of(known, supporter).name;
    }
    const auto* const body = known.organisation(supporter);
    if (body == nullptr) {
        raise<NotFoundError>("{} is not an organisation that the store holds: no plan can be drafted", supporter);
    }
    return body->name;
}

/// Why the party, one of an analyst's own scores, has no plan; none where it is held. Only a school is supported.
std::optional<std::string> stranger(const Knowledge& known, const Party& party, bool is_supporter) {
    const auto urn = party.urn();
    if (urn || !is_supporter) {
        const auto* const school = urn ? known.school(*urn) : nullptr;
        if (school == nullptr) {
            return fmt::format("{} is not a school that the store holds", party);
        }
        return school->is_open(known.day) ? std::nullopt : std::optional(fmt::format("{} is closed", party));
    }
    return known.organisation(party) != nullptr
               ? std::nullopt
               : std::optional(fmt::format("{} is not an organisation that the store holds", party));
}

std::optional<std::string> stranger(const Knowledge& known, const Partnership& partnership) {
    const auto supported = stranger(known, partnership.supported, false);
    return supported ? supported : stranger(known, partnership.supporter, true);
}

/// A partnership that is over has nothing to plan for.
void refuse_or_leave_out(const Partnership& partnership, const DraftRequest& request, DraftOutcome& outcome) {
    const auto reason = fmt::format("partnership {}: it ended on {}", partnership.number, *partnership.to);
    if (request.partnership) {
        throw UsageError("no plan for " + reason, "llp pair show ROUND lists which partnerships run");
    }
    outcome.left_out.push_back(reason);
}

SupportPlan draft_for(const Knowledge& known, const Partnership& partnership, const SchoolCalendars& calendars) {
    const auto& supported = school_of(known, partnership.supported);
    const auto mode = partnership.supported == partnership.supporter ? plan::Mode::own : plan::Mode::support;
    return plan::draft(partnership, supported, name_of(known, partnership.supporter), *known.profile(supported.urn),
                       figures_for(known, supported), calendars.of(supported), plan::templates_for(mode), known.day);
}

void save_visits(store::Write& write, const SupportPlan& plan, const plan::Calendar& calendar, Date start) {
    const auto mode = plan.is_own() ? plan::Mode::own : plan::Mode::support;
    for (const auto& visit : plan::draft_visits(plan, calendar, plan::templates_for(mode), start)) {
        store::save(write, visit);
    }
}

/// The plan that the partnership has, or the school by itself; nullptr where none stands.
const SupportPlan* standing_plan(const std::vector<SupportPlan>& plans, const Partnership& partnership) {
    const bool own = partnership.supported == partnership.supporter;
    const auto found = std::ranges::find_if(plans, [&](const SupportPlan& plan) {
        return own ? plan.is_own() && plan.supported == partnership.supported && !plan.is_over()
                   : !plan.is_own() && plan.partnership == partnership.number;
    });
    return found == plans.end() ? nullptr : &*found;
}

void compare_with_draft(const Knowledge& known, const SchoolCalendars& calendars, const Partnership& partnership,
                        const SupportPlan* standing, Redraft& redraft) {
    if (standing == nullptr) {
        redraft.left_out.push_back(
            fmt::format("partnership {}: it has no plan yet, draft one without --again", partnership.number));
    } else if (const auto why = stranger(known, partnership)) {
        redraft.left_out.push_back(fmt::format("plan {}: {}", standing->number, *why));
    } else {
        redraft.compared.push_back(
            {.standing = *standing,
             .differences = plan::redraft_difference(*standing, draft_for(known, partnership, calendars))});
    }
}

bool is_of_round(const SupportPlan& plan, const std::string& round, const std::vector<Partnership>& partnerships) {
    const auto found = std::ranges::lower_bound(partnerships, plan.partnership, {}, &Partnership::number);
    return found != partnerships.end() && found->number == plan.partnership && found->round == round;
}

bool is_of_line(const Party& party, const std::set<Urn>& line) {
    const auto urn = party.urn();
    return urn && line.contains(*urn);
}

/// `line`: of the school that is asked for, which stands in the plan itself or through one of its line.
bool is_asked_for(const SupportPlan& plan, const PlanFilter& filter, const std::set<Urn>& line,
                  const std::vector<Partnership>& partnerships) {
    const auto has_rating = [&](const Objective& objective) { return objective.rag == filter.rag; };
    return (filter.round.empty() || is_of_round(plan, filter.round, partnerships)) &&
           (!filter.school || is_of_line(plan.supported, line) || is_of_line(plan.supporter, line)) &&
           (filter.status.empty() || plan.status == filter.status) &&
           (!filter.rag || std::ranges::any_of(plan.objectives, has_rating));
}

}  // namespace

DraftOutcome draft_plans(const Writing& writing, const DraftRequest& request) {
    DraftOutcome outcome;
    write_store(writing, store::Access::write, [&](store::Write& write) {
        const auto known = read_knowledge(write.current(), writing.as_of);
        const SchoolCalendars calendars(write.current(), known.succession);
        const auto standing = known.succession.read_all(store::plans(write.current()));
        auto number = store::next_plan(write.current());
        for (const auto& partnership : asked_for(write.current(), known, request)) {
            if (const auto* const found = standing_plan(standing, partnership)) {
                outcome.standing.push_back(*found);
                continue;
            }
            if (partnership.is_over(writing.as_of)) {
                refuse_or_leave_out(partnership, request, outcome);
                continue;
            }
            if (const auto why = stranger(known, partnership); why && !request.partnership) {
                outcome.left_out.push_back(fmt::format("partnership {}: {}", partnership.number, *why));
                continue;
            }
            auto plan = draft_for(known, partnership, calendars);
            plan.number = number++;
            store::save(write, plan);
            save_visits(write, plan, calendars.of(school_of(known, plan.supported)),
                        std::max(known.day, partnership.from));
            outcome.drafted.push_back(std::move(plan));
        }
        write.summarise(fmt::format("plans drafted: {}", outcome.drafted.size()));
    });
    return outcome;
}

Redraft redraft_plans(const Reading& reading, const DraftRequest& request) {
    Redraft redraft;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        const SchoolCalendars calendars(snapshot, known.succession);
        const auto standing = known.succession.read_all(store::plans(snapshot));
        for (const auto& partnership : asked_for(snapshot, known, request)) {
            compare_with_draft(known, calendars, partnership, standing_plan(standing, partnership), redraft);
        }
    });
    std::ranges::sort(redraft.compared, {}, [](const Redraft::Compared& compared) { return compared.standing.number; });
    if (redraft.compared.empty()) {
        throw NotFoundError("there is no plan to draft again", "draft one first, without --again");
    }
    return redraft;
}

std::vector<SupportPlan> with_ends(std::vector<SupportPlan> plans, const std::vector<Partnership>& partnerships,
                                   Date day) {
    for (auto& plan : plans) {
        const auto found = std::ranges::lower_bound(partnerships, plan.partnership, {}, &Partnership::number);
        const bool known = found != partnerships.end() && found->number == plan.partnership;
        plan.partnership_ends = known ? found->to : std::nullopt;
        plan.partnership_ended = known && found->is_over(day) ? found->to : std::nullopt;
    }
    return plans;
}

std::vector<SupportPlan> list_plans(const store::Snapshot& snapshot, Date day, const PlanFilter& filter) {
    const auto partnerships = store::partnerships(snapshot);
    auto list = with_ends(read_succession(snapshot, day).read_all(store::plans(snapshot)), partnerships, day);
    if (!filter.round.empty() && !store::round(snapshot, filter.round)) {
        throw NotFoundError(fmt::format("there is no round '{}'", filter.round), "list them with: llp pair rounds");
    }
    const auto line =
        filter.school ? all_of_line(*filter.school, Lineage(store::school_links(snapshot))) : std::set<Urn>();
    std::erase_if(list, [&](const SupportPlan& plan) { return !is_asked_for(plan, filter, line, partnerships); });
    return list;
}

std::vector<SupportPlan> list_plans(const Reading& reading, const PlanFilter& filter) {
    std::vector<SupportPlan> list;
    read_store(reading, [&](const store::Snapshot& snapshot) { list = list_plans(snapshot, reading.as_of, filter); });
    return list;
}

PlanShown show_plan(const Reading& reading, std::int64_t number) {
    std::optional<PlanShown> shown;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto kept = store::plan(snapshot, number);
        if (!kept) {
            return;
        }
        const auto succession = read_succession(snapshot, reading.as_of);
        auto plan = with_ends({succession.read(*kept)}, store::partnerships(snapshot), reading.as_of).front();
        auto figures = tells_before_and_after(plan) ? plan_figures(read_knowledge(snapshot, reading.as_of), plan)
                                                    : std::vector<report::PlanFigure>();
        auto visits = store::visits(snapshot);
        std::erase_if(visits, [&](const Visit& visit) { return visit.plan != number; });
        auto closed = closed_schools(
            *kept, succession, Lineage(store::school_links(snapshot)),
            [&](Urn urn) { return store::school(snapshot, reading.as_of, urn); }, reading.as_of);
        auto ratings = plan_ratings(snapshot, plan);
        shown = {.plan = std::move(plan),
                 .figures = std::move(figures),
                 .visits = std::move(visits),
                 .closed = std::move(closed),
                 .ratings = std::move(ratings)};
    });
    if (!shown) {
        throw NotFoundError(fmt::format("there is no plan {}", number), "list them with: llp plan list");
    }
    return *shown;
}

}  // namespace llp::app
