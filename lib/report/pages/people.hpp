#pragma once

#include <vector>

#include "model/appointment.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// What `llp school people` prints.
struct PeopleFacts {
    Date as_of;
    std::vector<Appointment> appointments;  ///< In the order to print.
    Names names;                            ///< Of the schools and organisations.
};

/// llp.people/1: { as_of, count, people [ {party, party_name, role, name, email, phone, constituency, elected, from,
/// to, said, urn_at_the_time} ] }.
Document people(const PeopleFacts& facts);

}  // namespace llp::report
