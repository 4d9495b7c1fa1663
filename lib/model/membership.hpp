#pragma once

#include <optional>
#include <string>

#include "core/date.hpp"
#include "model/party.hpp"

namespace llp {

/// Whether a school takes part in the partnership: the denominator of participation.
struct Membership {
    Party party;
    std::string status;  ///< "member", "not-a-member" or "alternative-arrangement".
    std::optional<Date> from;
    std::optional<Date> to;        ///< The last day on which it holds.
    std::optional<Date> said;      ///< Of two statements the later stands; none before it is kept: as of that day.
    std::optional<Date> recorded;  ///< The day on which it first came into the store; none before.

    [[nodiscard]] bool holds_on(Date day) const noexcept { return (!from || *from <= day) && (!to || day <= *to); }
    /// Where no first day is said, it begins with the day on which it was recorded: the later fact of two holds.
    [[nodiscard]] std::optional<Date> since() const noexcept { return from ? from : recorded; }
    [[nodiscard]] bool is_member() const noexcept { return status == "member"; }
};

/// A declared link between two parties for which neither may be matched with the other.
struct Conflict {
    Party a;  ///< The lesser of the two.
    Party b;
    std::string kind;  ///< "family", "former-school", "governor", ... as stated; may be empty.
    std::string reason;
    std::optional<Date> from;
    std::optional<Date> to;
    std::optional<Date> said = {};  ///< As of a membership.

    [[nodiscard]] bool holds_on(Date day) const noexcept { return (!from || *from <= day) && (!to || day <= *to); }
};

}  // namespace llp
