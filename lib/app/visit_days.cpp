#include "app/visit_days.hpp"

namespace llp::app {

namespace {

bool is_closed(const Party& party, Date day, const Knowledge& known, const SchoolCalendars& calendars) {
    const auto urn = party.urn();
    const auto* const school = urn ? known.school(*urn) : nullptr;
    return school != nullptr && !calendars.of(*school).is_school_day(day);
}

}  // namespace

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

std::string_view refused_since(const Visit& visit, const SupportPlan& plan, const Knowledge& known,
                               const SchoolCalendars& calendars) {
    const bool waits = visit.day && !visit.is_over() && *visit.day >= known.day && plan.is_running();
    return waits ? refused_for_itself(visit, plan, known, calendars) : "";
}

}  // namespace llp::app
