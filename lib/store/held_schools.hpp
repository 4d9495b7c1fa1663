#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>

#include "core/urn_set.hpp"
#include "model/party.hpp"
#include "model/school.hpp"
#include "store/session.hpp"

namespace llp::store {

/// Of every school that the store holds what an import asks.
struct HeldSchools {
    std::map<Urn, std::optional<int>> authorities;  ///< None where no source says it.
    std::set<std::int64_t> numbers;                 ///< LAESTABs.
    UrnSet by_hand;                                 ///< Those of which a person said something.

    [[nodiscard]] std::optional<int> authority_of(Urn urn) const;
    /// None of an organisation.
    [[nodiscard]] std::optional<int> authority_of(const Party& party) const;
    /// The one that it states goes before.
    [[nodiscard]] std::optional<int> authority_of(const SchoolStatement& statement) const;
};
HeldSchools held_schools(const Snapshot& snapshot);

/// By school, held or not, the authority of which any source last said that it is; those without are left out.
std::map<Urn, int> last_authorities(const Snapshot& snapshot);

/// Which schools are held, or what is said of them, may be otherwise than right after the command.
bool have_schools_changed(const Snapshot& snapshot, std::int64_t since_command);

}  // namespace llp::store
