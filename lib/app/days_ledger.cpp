#include "app/days_ledger.hpp"

#include <fmt/format.h>

#include "app/party_calendar.hpp"
#include "core/error.hpp"

namespace llp::app {

DaysLedger::DaysLedger(const Knowledge& known, const PlansAndVisits& all, const SchoolCalendars& calendars,
                       const std::optional<Party>& supporter)
    : known_(known), all_(all), calendars_(calendars) {
    find_parties(supporter);
    gather_visits();
    choose_calendar();
}

const plan::Calendar& DaysLedger::calendar() const noexcept {
    return *calendar_;
}

void DaysLedger::find_parties(const std::optional<Party>& supporter) {
    std::set<Party> parties;
    for (const auto& line : known_.capacity_lines) {
        if (is_open(line.party)) {
            parties.insert(line.party);
        }
    }
    for (const auto& plan : all_.plans) {
        if (plan.is_running()) {
            parties.insert(plan.supporter);
            supported_[plan.supporter].insert(plan.supported);
        }
    }
    for (const auto& visit : all_.visits) {
        if (visit.visitor && visit.day && still_counts(plan_of(all_, visit.plan), visit)) {
            parties.insert(*visit.visitor);
        }
    }
    if (supporter && !parties.contains(*supporter)) {
        throw NotFoundError(fmt::format("{} offers no days and supports nobody", *supporter),
                            "see who does with: llp report capacity");
    }
    for (const auto& party : supporter ? std::set{*supporter} : parties) {
        parties_.push_back(ledger_party(party, all_, known_, calendars_));
    }
}

bool DaysLedger::is_open(const Party& party) const {
    if (const auto urn = party.urn()) {
        const auto* const school = known_.school(*urn);
        return school != nullptr && school->is_open(known_.day);
    }
    const auto* const body = known_.organisation(party);
    return body != nullptr && body->is_open(known_.day);
}

void DaysLedger::gather_visits() {
    for (const auto& visit : all_.visits) {
        if (visit.visitor && still_counts(plan_of(all_, visit.plan), visit)) {
            visits_[*visit.visitor].push_back(visit);
        }
    }
}

void DaysLedger::choose_calendar() {
    std::map<const plan::Calendar*, int> votes;
    for (const auto& party : parties_) {
        const auto votes_now = ++votes[party.calendar];
        calendar_ = calendar_ == nullptr || votes_now > votes[calendar_] ? party.calendar : calendar_;
    }
    calendar_ = calendar_ == nullptr ? &plan::calendar_for(std::nullopt) : calendar_;
}

const std::vector<Visit>& DaysLedger::visits_of(const Party& party) const {
    static const std::vector<Visit> none;
    const auto found = visits_.find(party);
    return found == visits_.end() ? none : found->second;
}

std::vector<report::SupporterTerm> DaysLedger::lines_of(const plan::TermOfYear& term) const {
    std::vector<report::SupporterTerm> list;
    list.reserve(parties_.size());
    for (const auto& party : parties_) {
        const auto account = plan::account_of(party, term, visits_of(party.party));
        list.push_back({.supporter = party.party,
                        .year = to_text(term.year),
                        .term = term.number,
                        .days = {.offered = account.offered,
                                 .booked = account.booked,
                                 .used = account.used,
                                 .missed = account.missed},
                        .schools = schools_of(party.party)});
    }
    return list;
}

std::int64_t DaysLedger::schools_of(const Party& party) const {
    const auto found = supported_.find(party);
    return found == supported_.end() ? 0 : std::ssize(found->second);
}

}  // namespace llp::app
