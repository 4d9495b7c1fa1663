#pragma once

#include <variant>

#include "model/declaration.hpp"
#include "model/judgement.hpp"
#include "model/membership.hpp"
#include "model/result.hpp"
#include "model/school.hpp"

namespace llp {

/// What one row of a file becomes.
using Record = std::variant<SchoolStatement, ResultRow, Judgement, Membership, Declaration, Capacity, Conflict>;

}  // namespace llp
