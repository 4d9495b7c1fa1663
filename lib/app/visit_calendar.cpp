#include "app/visit_calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "app/held_party.hpp"
#include "app/knowledge.hpp"
#include "app/plan_visits.hpp"
#include "app/session.hpp"
#include "core/digest.hpp"
#include "core/error.hpp"
#include "report/pages/plan_words.hpp"
#include "store/plans.hpp"
#include "store/traces.hpp"

namespace llp::app {

namespace {

using report::CalendarEntry;
using report::EntryStatus;

/// Told apart from the plans of any other partnership, which number theirs as we do; never changed by what becomes of
/// the plan, or of its schools.
std::string mark_of(const SupportPlan& stated) {
    constexpr std::size_t digits = 16;
    return digest_of(fmt::format("{} {} {} {}", stated.partnership, stated.supported, stated.supporter, stated.drafted))
        .substr(0, digits);
}

/// Work goes on, or may go on again.
std::string why_given_up(const SupportPlan& plan) {
    return plan.partnership_ended ? fmt::format("the partnership ended on {}", in_words(*plan.partnership_ended))
                                  : fmt::format("the support plan is {}", plan.status);
}

/// A partnership that is over calls off what was to be from that day on; a plan that is given up what nobody has said
/// anything of.
bool is_called_off(const Visit& visit, const SupportPlan& plan) {
    const bool to_come = visit.status == VisitStatus::proposed || visit.status == VisitStatus::agreed;
    return to_come && plan.has_ended() && (!plan.partnership_ended || *visit.day >= *plan.partnership_ended);
}

EntryStatus status_of(const Visit& visit, const SupportPlan& plan) {
    if (!visit.day || visit.status == VisitStatus::cancelled || visit.status == VisitStatus::missed ||
        is_called_off(visit, plan)) {
        return EntryStatus::cancelled;
    }
    const bool waits =
        visit.status == VisitStatus::proposed || (visit.status == VisitStatus::agreed && plan.status == "paused");
    return waits ? EntryStatus::tentative : EntryStatus::confirmed;
}

/// What became of it, in a sentence.
std::string news_of(const Visit& visit, const SupportPlan& plan) {
    if (visit.status == VisitStatus::cancelled) {
        return "Cancelled.";
    }
    if (!visit.day) {
        return "It is not on this day any more, and has no other yet.";
    }
    if (visit.status == VisitStatus::missed) {
        return "It did not take place.";
    }
    if (is_called_off(visit, plan)) {
        return fmt::format("Cancelled: {}.", why_given_up(plan));
    }
    if (visit.status == VisitStatus::done) {
        return "It took place.";
    }
    const auto* const pause = plan.status == "paused" ? " The support plan is paused." : "";
    return fmt::format("{}{}", visit.status == VisitStatus::agreed ? "Agreed." : "Proposed: not agreed yet.", pause);
}

std::string mark_in_summary(const Visit& visit, const SupportPlan& plan) {
    switch (status_of(visit, plan)) {
        case EntryStatus::tentative:
            return visit.status == VisitStatus::proposed ? " (proposed)" : " (paused)";
        case EntryStatus::cancelled:
            return visit.status == VisitStatus::missed ? " (did not take place)" : " (cancelled)";
        case EntryStatus::confirmed:
            break;
    }
    return "";
}

/// The entries of one state of the store.
class Entries {
public:
    Entries(const store::Snapshot& snapshot, Date day, const CalendarRequest& request)
        : request_(request),
          known_(read_knowledge(snapshot, day)),
          all_(plans_and_visits(snapshot, known_.succession, known_.partnerships, day)) {
        for (const auto& stated : store::plans(snapshot)) {
            marks_.emplace(stated.number, mark_of(stated));
        }
        for (const auto& trace : store::plan_traces(snapshot)) {
            heads_.emplace(trace.plan, trace);
        }
        for (const auto& trace : store::visit_traces(snapshot)) {
            visits_.emplace(std::pair(trace.trace.plan, trace.trace.number), trace);
        }
        for (const auto& trace : store::action_traces(snapshot)) {
            actions_.emplace(std::pair(trace.plan, trace.number), trace);
        }
    }

    report::VisitCalendarFacts run() {
        report::VisitCalendarFacts facts{.as_of = known_.day, .name = name(), .entries = {}};
        for (const auto& visit : all_.visits) {
            add_visit(visit, facts.entries);
        }
        for (const auto& plan : all_.plans) {
            if (request_.due_days && is_of_plan(plan)) {
                add_due_days(plan, facts.entries);
            }
        }
        std::ranges::stable_sort(
            facts.entries, {}, [](const CalendarEntry& entry) { return std::tuple(entry.day, entry.part, entry.uid); });
        return facts;
    }

private:
    [[nodiscard]] std::string name() const {
        if (request_.plan) {
            const auto& plan = plan_of(all_, *request_.plan);
            return fmt::format("{} plan {}: {}", plan.is_own() ? "Improvement" : "Support", plan.number,
                               name_of(plan.supported));
        }
        if (const auto party = request_.school ? request_.school : request_.supporter) {
            check_held(*party, known_);
            return fmt::format("{} {}", request_.school ? "Support visits:" : "Visits made by", name_of(*party));
        }
        return "Support visits of the partnership";
    }

    static std::string_view kind_of(const SupportPlan& plan) {
        return plan.is_own() ? "improvement plan" : "support plan";
    }

    [[nodiscard]] std::string sentence(const SupportPlan& plan) const {
        if (plan.is_own()) {
            return fmt::format("Improvement plan {}: {}.", plan.number, name_of(plan.supported));
        }
        return fmt::format("Support plan {}: {} supports {}.", plan.number, name_of(plan.supporter),
                           name_of(plan.supported));
    }

    [[nodiscard]] std::string name_of(const Party& party) const {
        const auto urn = party.urn();
        if (const auto* const school = urn ? known_.school(*urn) : nullptr) {
            return school->name;
        }
        const auto* const body = known_.organisation(party);
        return body == nullptr ? party.text() : body->name;
    }

    /// "Alderhythe Primary School, Low Road, Alderhythe, ZZ1 1AA": as much of it as is known.
    [[nodiscard]] std::string place_of(const Party& party) const {
        auto text = name_of(party);
        const auto urn = party.urn();
        if (const auto* const school = urn ? known_.school(*urn) : nullptr) {
            for (const auto& part : {school->street, school->town, school->postcode}) {
                text += part.empty() ? "" : ", " + part;
            }
        }
        return text;
    }

    [[nodiscard]] bool is_of_plan(const SupportPlan& plan) const {
        if (request_.supporter) {
            return plan.supporter == *request_.supporter;
        }
        return (!request_.plan || plan.number == *request_.plan) &&
               (!request_.school || plan.supported == *request_.school || plan.supporter == *request_.school);
    }

    void add_visit(const Visit& visit, std::vector<CalendarEntry>& entries) const {
        const auto& plan = plan_of(all_, visit.plan);
        const auto& trace = visits_.at({visit.plan, visit.number});
        if (!trace.last_day || !is_of_plan(plan) || (request_.supporter && visit.visitor != request_.supporter)) {
            return;
        }
        const auto [sequence, changed] = change_of(plan, trace.trace);
        entries.push_back({.uid = fmt::format("plan-{}-visit-{}-{}@llp", plan.number, visit.number, mark(plan)),
                           .sequence = sequence,
                           .changed = changed,
                           .status = status_of(visit, plan),
                           .day = visit.day.value_or(*trace.last_day),
                           .part = visit.day ? visit.part : trace.last_part,
                           .summary = what(visit, plan) + mark_in_summary(visit, plan),
                           .location = place_of(plan.supported),
                           .description = about(visit, plan),
                           .note = visit.note.empty() ? "" : "Note: " + visit.note});
    }

    [[nodiscard]] std::string what(const Visit& visit, const SupportPlan& plan) const {
        if (visit.kind == VisitKind::review) {
            return fmt::format("Review of the {} of {}", kind_of(plan), name_of(plan.supported));
        }
        const auto which =
            visit.kind == VisitKind::first_visit ? std::string("First visit") : fmt::format("Visit {}", visit.number);
        const auto by = visit.visitor ? name_of(*visit.visitor) : std::string("the broker");
        return fmt::format("{}: {} to {}", which, by, name_of(plan.supported));
    }

    [[nodiscard]] std::string about(const Visit& visit, const SupportPlan& plan) const {
        auto text = plan.is_own()
                        ? fmt::format("Visit {} of improvement plan {}: {}.\n{}", visit.number, plan.number,
                                      name_of(plan.supported), news_of(visit, plan))
                        : fmt::format("Visit {} of support plan {}: {} supports {}.\n{}", visit.number, plan.number,
                                      name_of(plan.supporter), name_of(plan.supported), news_of(visit, plan));
        if (!visit.visitor) {
            text += "\nLed by the broker.";
        }
        if (visit.half_days == 1 && !visit.is_over() && visit.day) {
            text += "\nIt takes half a day: agree between you when it begins.";
        }
        return text;
    }

    void add_due_days(const SupportPlan& plan, std::vector<CalendarEntry>& entries) const {
        const auto [sequence, changed] = change_of(plan, heads_.at(plan.number));
        entries.push_back(
            due_entry(plan, "review-due", sequence, changed, plan.review_due,
                      fmt::format("Next review of the {} of {}", kind_of(plan), name_of(plan.supported))));
        for (const auto& action : plan.actions) {
            // A calendar file goes to whoever subscribes: what would tell what peers found is not in it.
            if (tells_of_peers(plan, action.priority)) {
                continue;
            }
            const auto [action_sequence, action_changed] = change_of(plan, actions_.at({plan.number, action.number}));
            auto entry =
                due_entry(plan, fmt::format("action-{}", action.number), action_sequence, action_changed, action.due,
                          fmt::format("{}: {}", action.status == "done" ? "Done" : "Due", action.text));
            auto& by = report::may_name_somebody(action.owner_role) ? entry.note : entry.description;
            by += (by.empty() ? "By: " : "\nBy: ") + action.owner_role + ".";
            entries.push_back(std::move(entry));
        }
    }

    [[nodiscard]] CalendarEntry due_entry(const SupportPlan& plan, std::string_view part, std::int64_t sequence,
                                          Date changed, Date day, std::string summary) const {
        const bool over = plan.has_ended();
        return {.uid = fmt::format("plan-{}-{}-{}@llp", plan.number, part, mark(plan)),
                .sequence = sequence,
                .changed = changed,
                .status = over ? EntryStatus::cancelled : EntryStatus::confirmed,
                .day = day,
                .busy = false,
                .summary = std::move(summary) + (over ? " (cancelled)" : ""),
                .location = {},
                .description = sentence(plan),
                .note = {}};
    }

    /// A change of the plan, or its end, changes what stands in calendars too.
    [[nodiscard]] std::pair<std::int64_t, Date> change_of(const SupportPlan& plan, const store::Trace& trace) const {
        const auto& head = heads_.at(plan.number);
        const auto of_plan = trace.number == 0 ? 0 : head.sequence;
        auto changed = std::max(trace.changed, head.changed);
        if (plan.partnership_ended) {
            changed = std::max(changed, *plan.partnership_ended);
        }
        return {trace.sequence + of_plan + (plan.partnership_ended ? 1 : 0), changed};
    }

    [[nodiscard]] const std::string& mark(const SupportPlan& plan) const { return marks_.at(plan.number); }

    const CalendarRequest& request_;
    Knowledge known_;
    PlansAndVisits all_;
    std::map<std::int64_t, std::string> marks_;  ///< By plan.
    std::map<std::int64_t, store::Trace> heads_;
    std::map<std::pair<std::int64_t, int>, store::VisitTrace> visits_;  ///< By plan and number.
    std::map<std::pair<std::int64_t, int>, store::Trace> actions_;
};

}  // namespace

report::VisitCalendarFacts visit_calendar(const Reading& reading, const CalendarRequest& request) {
    std::optional<report::VisitCalendarFacts> facts;
    read_store(reading,
               [&](const store::Snapshot& snapshot) { facts = Entries(snapshot, reading.as_of, request).run(); });
    return std::move(*facts);
}

}  // namespace llp::app
