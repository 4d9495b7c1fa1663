#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/school.hpp"
#include "store/session.hpp"

namespace llp::store {

/// A school that the store held once and holds no more: a complete file lacks it, or all that was said of it was taken
/// back.
struct FormerSchool {
    School school;             ///< As it was last described.
    std::int64_t command = 0;  ///< That ended it.
    Date since;                ///< The day of the file that lacks it; else that of the command.
    std::string file;          ///< Which is complete and lacks it; empty where a command was taken back.
};

/// nullopt where the store holds the school, or never did. Statements dated after `day` are not seen. Which file ended
/// it is worked out at reading (Testimony), so that the order of loading does not matter.
std::optional<FormerSchool> former_school(const Snapshot& snapshot, Date day, Urn urn);

}  // namespace llp::store
