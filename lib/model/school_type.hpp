#pragma once

#include <optional>
#include <string_view>

#include "model/phase.hpp"

namespace llp {

/// What a GIAS type of establishment says of a school (data/defaults/school-types.csv).
struct SchoolType {
    std::string_view code;   ///< Two digits, as GIAS has it.
    std::string_view name;   ///< "Community school".
    std::string_view group;  ///< "Local authority maintained schools".
    bool state_funded = false;
    std::optional<Phase> phase;  ///< Where the type decides the effective phase.
};

/// By name, in any case, or by code with or without its leading zero. nullptr where the list has none.
const SchoolType* find_school_type(std::string_view name_or_code);

}  // namespace llp
