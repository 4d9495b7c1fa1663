#pragma once

#include <vector>

#include "model/appointment.hpp"
#include "report/document.hpp"

namespace llp::report {

/// Who holds which role, how to reach them and for how long: a table "people" with role, name, email, phone,
/// constituency, elected, from, to, said and urn_at_the_time. People see the columns in which something stands.
Table people_table(const std::vector<Appointment>& appointments);

}  // namespace llp::report
