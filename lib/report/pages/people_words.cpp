#include "report/pages/people_words.hpp"

#include "model/role.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

Cell role_cell(const Appointment& appointment) {
    const auto* const role = find_role(appointment.role);
    return Cell::open(appointment.role).reading(role == nullptr ? spoken(appointment.role) : std::string(role->title));
}

Cell person_cell(const Appointment& appointment) {
    return personal_cell(appointment.person.name);
}

Cell personal_cell(const std::string& text) {
    return text.empty() ? Cell::nothing() : Cell::personal(text);
}

Cell election_cell(const Appointment& appointment) {
    const auto& way = appointment.election;
    return way.empty() ? Cell::nothing() : Cell::open(way).reading(way == "elected" ? "Elected" : "Co-opted");
}

}  // namespace llp::report
