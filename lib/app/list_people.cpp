#include "app/list_people.hpp"

#include <algorithm>

#include "app/knowledge.hpp"
#include "app/session.hpp"
#include "model/role.hpp"

namespace llp::app {

namespace {

bool is_wanted(const Knowledge& known, const PeopleFilter& filter, const Appointment& appointment) {
    const auto urn = appointment.party.urn();
    const auto* const school = urn ? known.school(*urn) : nullptr;
    const bool is_home =
        filter.authorities.empty() || !urn || (school != nullptr && is_of(*school, filter.authorities));
    return is_home && (filter.role.empty() || appointment.role == filter.role);
}

}  // namespace

report::PeopleFacts list_people(const Reading& reading, const PeopleFilter& filter) {
    report::PeopleFacts facts{.as_of = reading.as_of, .appointments = {}, .names = {}};
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto known = read_knowledge(snapshot, reading.as_of);
        facts.appointments = in_office(known.appointments, known.day);
        std::erase_if(facts.appointments, [&](const Appointment& each) { return !is_wanted(known, filter, each); });
        facts.names = names_of(known);
    });
    std::ranges::stable_sort(facts.appointments, {}, [](const Appointment& each) { return role_rank(each.role); });
    return facts;
}

}  // namespace llp::app
