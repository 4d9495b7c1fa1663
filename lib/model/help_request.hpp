#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/date.hpp"
#include "core/urn.hpp"

namespace llp {

/// A school asks for help; it needs neither a plan nor a partner to do so.
struct HelpRequest {
    std::int64_t number = 0;  ///< Its identity, given by the store.
    Urn school;
    std::string area;  ///< Of data/defaults/areas.csv; empty where none was named.
    std::string text;
    Date raised;
    std::string raised_by;              ///< "NAME, ROLE", or a login.
    std::optional<Date> answered = {};  ///< The day on which somebody replied; none while it waits.
    std::string answer = {};
    std::optional<Date> closed = {};  ///< None while something is still to be done.
    std::string outcome = {};

    /// Nobody has replied yet.
    [[nodiscard]] bool is_waiting() const noexcept { return !answered && !closed; }

    friend bool operator==(const HelpRequest&, const HelpRequest&) = default;
};

/// A request that has waited for more school days than this wants attention.
inline constexpr int longest_wait_school_days = 2;

}  // namespace llp
