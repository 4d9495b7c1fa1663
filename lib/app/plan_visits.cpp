#include "app/plan_visits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "app/knowledge.hpp"
#include "app/plan_support.hpp"
#include "app/school_calendars.hpp"
#include "app/session.hpp"
#include "core/error.hpp"
#include "store/plans.hpp"
#include "store/rounds.hpp"
#include "store/visits.hpp"

namespace llp::app {

namespace {

/// Under the party that is read where it stood, unless that is the school itself.
Visit read_for_heirs(Visit visit, const SupportPlan& plan, const Succession& succession) {
    if (visit.visitor) {
        const auto heir = succession.read(*visit.visitor);
        visit.visitor = heir == plan.supported ? plan.supporter : heir;
    }
    return visit;
}

PlansAndVisits as_of(const store::Snapshot& snapshot, Date day) {
    return plans_and_visits(snapshot, read_succession(snapshot, day), store::partnerships(snapshot), day);
}

const SupportPlan& plan_of(const PlansAndVisits& all, std::int64_t number) {
    const auto* const plan = all.plan(number);
    if (plan == nullptr) {
        throw NotFoundError(fmt::format("there is no plan {}", number), "list them with: llp plan list");
    }
    return *plan;
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

/// The change of one visit, held against what else is planned.
class Changing {
public:
    Changing(const PlansAndVisits& all, const Knowledge& known, const SchoolCalendars& calendars,
             const VisitChange& change)
        : all_(all), known_(known), calendars_(calendars), change_(change) {}

    [[nodiscard]] Visit apply(Visit visit) const {
        visit.earliest = change_.earliest.value_or(visit.earliest);
        visit.latest = change_.latest.value_or(visit.latest);
        if (visit.latest < visit.earliest) {
            raise<UsageError>("the window of the visit would end on {}, before it begins on {}", visit.latest,
                              visit.earliest);
        }
        visit.note = change_.note.value_or(visit.note);
        if (change_.day || change_.status || change_.part) {
            set_day(visit);
        }
        return visit;
    }

private:
    void set_day(Visit& visit) const {
        const auto otherwise = change_.day ? VisitStatus::agreed : visit.status;
        visit.status = change_.status.value_or(otherwise);
        if (visit.status == VisitStatus::unplaced) {
            clear(visit);
            return;
        }
        if (change_.day) {
            visit.day = change_.day;
        }
        set_part(visit);
        if (!visit.day && visit.status != VisitStatus::cancelled) {
            throw UsageError(fmt::format("a visit that is {} has a day", token(visit.status)),
                             "say it with: --date DAY");
        }
        hold_against_today(visit);
        if (visit.status == VisitStatus::proposed || visit.status == VisitStatus::agreed) {
            hold_against_calendars(visit);
            hold_against_others(visit);
        }
    }

    void clear(Visit& visit) const {
        if (change_.day || change_.part) {
            throw UsageError("an unplaced visit has no day", "leave out --date and --part");
        }
        visit.day.reset();
        visit.part = DayPart::whole;
    }

    void set_part(Visit& visit) const {
        const bool half = visit.half_days == 1 && visit.day;
        if (change_.part && (*change_.part == DayPart::whole) == half) {
            throw UsageError(fmt::format("the visit takes {}", visit.half_days == 1 ? "half a day" : "a whole day"),
                             visit.half_days == 1 ? "say --part morning or --part afternoon" : "leave out --part");
        }
        const auto otherwise = visit.part == DayPart::whole ? DayPart::morning : visit.part;
        visit.part = half ? change_.part.value_or(otherwise) : DayPart::whole;
    }

    void hold_against_today(const Visit& visit) const {
        const bool took_place = visit.status == VisitStatus::done || visit.status == VisitStatus::missed;
        if (took_place && *visit.day > known_.day) {
            throw UsageError(
                fmt::format("{} is still to come: a visit is {} on its day or after", *visit.day, token(visit.status)),
                "say on which day it was with: --date DAY");
        }
        if (change_.day && !took_place && visit.status != VisitStatus::cancelled && *visit.day < known_.day) {
            throw UsageError(fmt::format("{} is past", *visit.day), "say what came of it: --status done, or missed");
        }
    }

    void hold_against_calendars(const Visit& visit) const {
        const auto& plan = plan_of(all_, visit.plan);
        refuse_closed(plan.supported, *visit.day);
        if (visit.visitor) {
            refuse_closed(*visit.visitor, *visit.day);
        }
    }

    void refuse_closed(const Party& party, Date day) const {
        const auto urn = party.urn();
        const auto* const school = urn ? known_.school(*urn) : nullptr;
        if (school != nullptr && !calendars_.of(*school).is_school_day(day)) {
            throw UsageError(fmt::format("{} is no school day of {} ({})", day, school->name, school->urn),
                             "choose another day, or record one on which it took place with --status done");
        }
    }

    /// Nobody meets twice on a day, but for half days that do not overlap.
    void hold_against_others(const Visit& visit) const {
        for (const auto& other : all_.visits) {
            const bool same = other.plan == visit.plan && other.number == visit.number;
            const auto& plan = plan_of(all_, other.plan);
            if (!same && is_running(plan) && other.holds_its_day() && other.day == visit.day && meet(visit, other) &&
                overlap(visit, other)) {
                throw UsageError(fmt::format("{} is taken: visit {} of plan {}, to {}, is {} for that day", *visit.day,
                                             other.number, other.plan, plan.supported, token(other.status)),
                                 fmt::format("llp plan visits --from {0} --until {0}", *visit.day));
            }
        }
    }

    [[nodiscard]] bool meet(const Visit& a, const Visit& b) const {
        const auto& host = plan_of(all_, a.plan).supported;
        const auto& other_host = plan_of(all_, b.plan).supported;
        return host == other_host || b.visitor == host || a.visitor == other_host ||
               (a.visitor && a.visitor == b.visitor);
    }

    static bool overlap(const Visit& a, const Visit& b) {
        return a.part == DayPart::whole || b.part == DayPart::whole || a.part == b.part || a.visitor != b.visitor;
    }

    const PlansAndVisits& all_;
    const Knowledge& known_;
    const SchoolCalendars& calendars_;
    const VisitChange& change_;
};

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

bool is_running(const SupportPlan& plan) {
    return plan.status == "in progress" && !plan.partnership_ended;
}

std::vector<report::PlannedVisit> list_visits(const Reading& reading, const VisitFilter& filter) {
    std::vector<report::PlannedVisit> list;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto all = as_of(snapshot, reading.as_of);
        if (filter.plan) {
            plan_of(all, *filter.plan);
        }
        for (const auto& visit : all.visits) {
            auto each = planned(all, visit);
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
        kept = Changing(all, known, calendars, change)
                   .apply(read_for_heirs(std::move(kept), plan_of(all, change.plan), known.succession));
        auto shown = planned(all, kept);
        kept.visitor = visitor;
        outcome = VisitOutcome{.saved = store::save(write, kept), .planned = std::move(shown)};
        write.summarise(fmt::format("visit {} of plan {}: {}", kept.number, kept.plan, token(kept.status)));
    });
    return *outcome;
}

}  // namespace llp::app
