#include "app/party_calendar.hpp"

#include <algorithm>

namespace llp::app {

namespace {

const School* first_supported(const Party& supporter, const PlansAndVisits& all, const Knowledge& known) {
    const auto plan = std::ranges::find(all.plans, supporter, &SupportPlan::supporter);
    const auto urn = plan == all.plans.end() ? std::nullopt : plan->supported.urn();
    return urn ? known.school(*urn) : nullptr;
}

}  // namespace

const plan::Calendar& calendar_of(const Party& party, const PlansAndVisits& all, const Knowledge& known,
                                  const SchoolCalendars& calendars) {
    const auto urn = party.urn();
    if (const auto* const school = urn ? known.school(*urn) : nullptr) {
        return calendars.of(*school);
    }
    const auto* const supported = first_supported(party, all, known);
    return plan::calendar_for(supported == nullptr ? std::nullopt : supported->la_code);
}

plan::LedgerParty ledger_party(const Party& party, const PlansAndVisits& all, const Knowledge& known,
                               const SchoolCalendars& calendars) {
    const auto& calendar = calendar_of(party, all, known, calendars);
    return {.party = party, .calendar = &calendar, .days = plan::DaysOffered(known.lines_of(party), calendar)};
}

}  // namespace llp::app
