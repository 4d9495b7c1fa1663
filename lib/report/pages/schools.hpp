#pragma once

#include <string>
#include <vector>

#include "core/date.hpp"
#include "model/school.hpp"
#include "report/document.hpp"

namespace llp::report {

/// What `llp school list` and `llp school find` print.
struct SchoolListFacts {
    Date as_of;
    std::string title;            ///< "Open schools of Eskershire", "Schools that match 'st anne'".
    std::vector<School> schools;  ///< In the order to print.
};

/// llp.schools/1: { as_of, count, schools [ {urn, name, laestab, phase, type, status, la_code, la_name, trust,
/// district, postcode, pupils, state_funded} ] }.
Document schools(const SchoolListFacts& facts);

}  // namespace llp::report
