#include "app/plan_support.hpp"

#include <algorithm>

#include "app/knowledge.hpp"
#include "app/school_calendars.hpp"
#include "app/session.hpp"
#include "core/error.hpp"
#include "plan/calendar.hpp"
#include "plan/draft.hpp"
#include "plan/draft_visits.hpp"
#include "plan/templates.hpp"
#include "store/plans.hpp"
#include "store/rounds.hpp"
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

std::vector<Partnership> asked_for(const store::Snapshot& snapshot, const Knowledge& known,
                                   const DraftRequest& request) {
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
        const bool held = urn && known.school(*urn) != nullptr;
        return held ? std::nullopt : std::optional(fmt::format("{} is not a school that the store holds", party));
    }
    return known.organisation(party) != nullptr
               ? std::nullopt
               : std::optional(fmt::format("{} is not an organisation that the store holds", party));
}

std::optional<std::string> stranger(const Knowledge& known, const Partnership& partnership) {
    const auto supported = stranger(known, partnership.supported, false);
    return supported ? supported : stranger(known, partnership.supporter, true);
}

/// The rows of the school and of the open ones of its effective phase, with which its figures are compared.
std::vector<ResultRow> figures_for(const Knowledge& known, const School& school) {
    std::vector<ResultRow> rows;
    for (const auto& row : known.results) {
        const auto* const other = known.school(row.urn);
        const bool compares = other != nullptr && other->phase && school.phase && other->is_open(known.day) &&
                              comparison_phase(*other->phase) == comparison_phase(*school.phase);
        if (row.urn == school.urn || compares) {
            rows.push_back(row);
        }
    }
    return rows;
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
    return plan::draft(partnership, supported, name_of(known, partnership.supporter), *known.profile(supported.urn),
                       figures_for(known, supported), calendars.of(supported), plan::support_templates(), known.day);
}

void save_visits(store::Write& write, const SupportPlan& plan, const plan::Calendar& calendar, Date start) {
    for (const auto& visit : plan::draft_visits(plan, calendar, plan::support_templates(), start)) {
        store::save(write, visit);
    }
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
            const auto found = std::ranges::find(standing, partnership.number, &SupportPlan::partnership);
            if (found != standing.end()) {
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

std::vector<SupportPlan> with_ends(std::vector<SupportPlan> plans, const std::vector<Partnership>& partnerships,
                                   Date day) {
    for (auto& plan : plans) {
        const auto found = std::ranges::lower_bound(partnerships, plan.partnership, {}, &Partnership::number);
        const bool over = found != partnerships.end() && found->number == plan.partnership && found->is_over(day);
        plan.partnership_ended = over ? found->to : std::nullopt;
    }
    return plans;
}

std::vector<SupportPlan> list_plans(const Reading& reading) {
    std::vector<SupportPlan> list;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        list = with_ends(read_succession(snapshot, reading.as_of).read_all(store::plans(snapshot)),
                         store::partnerships(snapshot), reading.as_of);
    });
    return list;
}

SupportPlan show_plan(const Reading& reading, std::int64_t number) {
    std::optional<SupportPlan> plan;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        plan = store::plan(snapshot, number);
        if (plan) {
            plan = with_ends({read_succession(snapshot, reading.as_of).read(*plan)}, store::partnerships(snapshot),
                             reading.as_of)
                       .front();
        }
    });
    if (!plan) {
        throw NotFoundError(fmt::format("there is no plan {}", number), "list them with: llp plan list");
    }
    return *plan;
}

}  // namespace llp::app
