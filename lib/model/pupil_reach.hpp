#pragma once

#include <cstdint>
#include <optional>

namespace llp {

/// Pupils on roll at some schools, and at those of them that something reaches. Schools whose roll is not known are
/// counted apart.
struct PupilReach {
    int schools = 0;  ///< Whose roll is known.
    int reached = 0;  ///< Of these.
    std::int64_t pupils = 0;
    std::int64_t pupils_reached = 0;
    int unknown = 0;          ///< Schools whose roll is not known.
    int unknown_reached = 0;  ///< Of these.

    void add(std::optional<std::int64_t> roll, bool is_reached) {
        if (!roll) {
            ++unknown;
            unknown_reached += is_reached ? 1 : 0;
            return;
        }
        ++schools;
        pupils += *roll;
        if (is_reached) {
            ++reached;
            pupils_reached += *roll;
        }
    }

    friend bool operator==(const PupilReach&, const PupilReach&) = default;
};

}  // namespace llp
