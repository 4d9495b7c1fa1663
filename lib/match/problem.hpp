#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "model/context.hpp"
#include "model/declaration.hpp"
#include "model/membership.hpp"
#include "model/organisation.hpp"
#include "model/pairing.hpp"
#include "model/party.hpp"
#include "model/profile.hpp"
#include "model/school.hpp"
#include "model/travel.hpp"

namespace llp::match {

/// One school or organisation with all that matching asks of it. What is absent is not known.
struct Someone {
    Party party;
    std::optional<School> school;    ///< None for an organisation, or for a school that is not held.
    std::optional<Profile> profile;  ///< None where there is no evidence.
    std::optional<Context> context;
    std::vector<Declaration> declarations;  ///< Needs and offers that hold on the day.
    std::optional<Capacity> capacity;       ///< That holds on the day; none: it was not asked yet.
    /// Takes part in the partnership. True for everybody where no memberships are loaded; where they are, a school
    /// without a line is not a member. An organisation, or a school of another authority, takes part unless a line of
    /// its own says otherwise.
    bool member = true;
    /// Comes from outside those asked for, by the name of a lock: it takes part in its locks and in nothing else.
    bool guest = false;
    /// A school of another authority: it may support, and is never supported.
    bool outside = false;
    std::optional<Organisation> organisation = {};  ///< None for a school, or for an organisation that is not held.

    /// Asked of every candidate: that a school is held answers it at once.
    [[nodiscard]] bool is_organisation() const { return !school && !party.urn(); }
    /// Where it is; none where that is not known.
    [[nodiscard]] std::optional<GridPoint> place() const noexcept;
};

/// Known shares of pupils eligible for free school meals, among which fifths are cut.
struct FsmShares {
    std::string of = "none";  ///< "nation" or "county": whose schools they are.
    std::vector<Millionths> shares;
};

/// What a round is decided on. Nothing else enters: the same problem and settings give the same round, whatever the
/// order of the lists.
struct Problem {
    Date day;
    std::vector<Someone> parties;           ///< Each party once.
    std::vector<Conflict> conflicts;        ///< That hold on the day.
    std::vector<Partnership> partnerships;  ///< Running and ended ones: load, cooling-off, reciprocity, continuity.
    std::vector<Travel> travel = {};        ///< Each way once.
    FsmShares fsm = {};                     ///< For the account of equity alone: it decides no pair.
};

/// It still runs on `day`.
inline bool runs_on(const Partnership& partnership, Date day) noexcept {
    return partnership.from <= day && !partnership.is_over(day);
}

}  // namespace llp::match
