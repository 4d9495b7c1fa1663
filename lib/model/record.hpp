#pragma once

#include <variant>

#include "model/appointment.hpp"
#include "model/declaration.hpp"
#include "model/judgement.hpp"
#include "model/membership.hpp"
#include "model/organisation.hpp"
#include "model/postcode.hpp"
#include "model/result.hpp"
#include "model/review.hpp"
#include "model/school.hpp"
#include "model/school_link.hpp"
#include "model/term_dates.hpp"
#include "model/travel.hpp"

namespace llp {

/// What one row of a file becomes.
using Record =
    std::variant<SchoolStatement, ResultRow, NumberedResult, Judgement, SchoolLink, Organisation, PostcodePlace,
                 Membership, Declaration, Capacity, Conflict, Travel, TermDates, ReviewLine, Appointment>;

}  // namespace llp
