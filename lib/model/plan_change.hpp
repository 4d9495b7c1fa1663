#pragma once

#include <string>

namespace llp {

/// One thing that reads otherwise in one state of a plan than in another.
struct PlanChange {
    enum class Kind { added, gone, changed };
    Kind kind = Kind::changed;
    std::string part;        ///< "plan", "priority", "objective", "action", "note", "review", "concern".
    int number = 0;          ///< Of the part within its plan; 0 for the plan as a whole.
    std::string field = {};  ///< "status", "due", "today"; empty where the whole part was added or is gone.
    std::string before = {};
    std::string after = {};
    bool found_by_peers = false;  ///< It is of a priority that would tell what peers found.

    friend bool operator==(const PlanChange&, const PlanChange&) = default;
};

/// "added", "gone", "changed".
constexpr const char* token(PlanChange::Kind kind) noexcept {
    return kind == PlanChange::Kind::added ? "added" : kind == PlanChange::Kind::gone ? "gone" : "changed";
}

}  // namespace llp
