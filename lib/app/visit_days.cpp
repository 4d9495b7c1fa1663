#include "app/visit_days.hpp"

namespace llp::app {

namespace {

bool is_closed(const Party& party, Date day, const Knowledge& known, const SchoolCalendars& calendars) {
    const auto urn = party.urn();
    const auto* const school = urn ? known.school(*urn) : nullptr;
    if (school == nullptr) {
        return false;
    }
    const auto closing = closing_of(party, known, calendars);
    return (closing && *closing <= day) || !calendars.of(*school).is_school_day(day);
}

bool share_the_host(const Party& host_of_a, const Visit& b, const Party& host_of_b) {
    return host_of_a == host_of_b || b.visitor == host_of_a;
}

bool meet(const Visit& a, const Party& host_of_a, const Visit& b, const Party& host_of_b) {
    return share_the_host(host_of_a, b, host_of_b) || a.visitor == host_of_b || (a.visitor && a.visitor == b.visitor);
}

/// Two of one plan are never on one day: what the first finds is the ground of the second.
bool overlap(const Visit& a, const Visit& b) {
    return a.plan == b.plan || a.part == DayPart::whole || b.part == DayPart::whole || a.part == b.part ||
           a.visitor != b.visitor;
}

}  // namespace

std::optional<Date> closing_of(const Party& party, const Knowledge& known, const SchoolCalendars& calendars) {
    const auto urn = party.urn();
    const auto* const school = urn ? known.school(*urn) : nullptr;
    if (school == nullptr) {
        return std::nullopt;
    }
    const auto follower = calendars.follower(*urn);
    if (follower && known.school(*follower) != nullptr) {
        return std::nullopt;
    }
    const bool closed = school->status == Status::closed && !school->close_date;
    return closed ? std::optional(known.day) : school->close_date;
}

std::string_view refused_for_itself(const Visit& visit, const SupportPlan& plan, const Knowledge& known,
                                    const SchoolCalendars& calendars) {
    if (plan.partnership_ends && *plan.partnership_ends <= *visit.day) {
        return "partnership-over";
    }
    if (is_closed(plan.supported, *visit.day, known, calendars)) {
        return "school-closed";
    }
    return visit.visitor && is_closed(*visit.visitor, *visit.day, known, calendars) ? "supporter-closed" : "";
}

bool collide(const Visit& a, const Party& host_of_a, const Visit& b, const Party& host_of_b) {
    const bool same = a.plan == b.plan && a.number == b.number;
    return !same && meet(a, host_of_a, b, host_of_b) && overlap(a, b);
}

VisitDays::VisitDays(const PlansAndVisits& all, const Knowledge& known, const SchoolCalendars& calendars)
    : all_(all), known_(known), calendars_(calendars) {
    for (const auto& visit : all.visits) {
        if (takes_its_day(plan_of(all, visit.plan), visit)) {
            by_day_[*visit.day].push_back(&visit);
        }
    }
}

std::string_view VisitDays::refused_since(const Visit& visit) const {
    const auto& plan = plan_of(all_, visit.plan);
    const bool waits = visit.day && !visit.is_over() && *visit.day >= known_.day;
    if (!waits || plan.is_over()) {
        return waits ? "plan-over" : "";
    }
    if (!plan.has_ended() && !plan.is_running() && visit.status != VisitStatus::agreed) {
        return "";
    }
    const auto why = refused_for_itself(visit, plan, known_, calendars_);
    return why.empty() ? busy(visit, plan) : why;
}

std::string_view VisitDays::busy(const Visit& visit, const SupportPlan& plan) const {
    const auto found = by_day_.find(*visit.day);
    if (found == by_day_.end()) {
        return "";
    }
    std::string_view why;
    for (const auto* const other : found->second) {
        const auto& host = plan_of(all_, other->plan).supported;
        if (other->status >= visit.status && collide(visit, plan.supported, *other, host)) {
            if (share_the_host(plan.supported, *other, host)) {
                return "school-busy";
            }
            why = "supporter-busy";
        }
    }
    return why;
}

}  // namespace llp::app
