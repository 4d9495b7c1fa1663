#include <algorithm>
#include <tuple>

#include "app/week.hpp"
#include "core/text.hpp"

namespace llp::app {

namespace {

constexpr int days_ahead = 7;

/// A school of the home county; an organisation is everybody's, and no part's.
bool is_told(const Week& week, const Party& party) {
    return party.urn() ? week.is_home(party) : !week.reported.is_part();
}

PartyName name_of(const Week& week, const Party& party) {
    if (const auto* const body = week.now.organisation(party)) {
        return {body->name, body->kind};
    }
    const auto* const school = week.school(party);
    return school != nullptr ? school->name : std::string();
}

/// What tells a term of office from all others.
auto key_of(const Appointment& term) {
    return std::tuple(term.to, term.party, term.role, folded(term.person.name), term.constituency, term.from);
}

/// Those that end after one day and by another, by their last day.
std::vector<Appointment> terms_ending(const Week& week, std::vector<Appointment> terms, Date after, Date last) {
    std::erase_if(terms, [&](const Appointment& term) {
        return !term.to || *term.to <= after || *term.to > last || !is_told(week, term.party);
    });
    std::ranges::stable_sort(terms, {}, key_of);
    return terms;
}

/// Those that a person must see to by the day.
std::vector<decltype(key_of(std::declval<Appointment>()))> terms_due(const Week& week,
                                                                     const std::vector<Appointment>& terms, Date day) {
    std::vector<decltype(key_of(std::declval<Appointment>()))> keys;
    std::ranges::transform(terms_ending(week, terms, day - 1, day + days_ahead), std::back_inserter(keys), key_of);
    return keys;
}

}  // namespace

report::WeekOfPeople week_of_people(const Week& week) {
    report::WeekOfPeople people{.any_known = !week.now.appointments.empty()};
    for (const auto& news :
         new_holders(in_office(week.appointments_before, week.since), in_office(week.now.appointments, week.day))) {
        if (is_told(week, news.now.party)) {
            people.new_holders.push_back({.name = name_of(week, news.now.party), .appointment = news.now});
        }
    }
    for (const auto& term : terms_ending(week, week.now.appointments, week.since, week.day + days_ahead)) {
        people.terms.push_back({.name = name_of(week, term.party), .appointment = term});
    }
    return people;
}

bool terms_differ(const Week& week) {
    return terms_due(week, week.now.appointments, week.day) != terms_due(week, week.appointments_before, week.since);
}

}  // namespace llp::app
