#pragma once

#include "model/appointment.hpp"
#include "report/document.hpp"

namespace llp::report {

/// What several pages say of a person in a role. Names and ways to reach people are hidden from the public.

/// The role's id for machines, its title for people.
Cell role_cell(const Appointment& appointment);
/// Nothing where nobody is named.
Cell person_cell(const Appointment& appointment);
/// A name, or a way to reach somebody; nothing where it is empty.
Cell personal_cell(const std::string& text);
/// "elected" or "co-opted"; nothing where that is not said.
Cell election_cell(const Appointment& appointment);

}  // namespace llp::report
