#include "match/rules/list.hpp"

namespace llp::match {

/// The supporter has an urgent need anywhere, or a declared need in each area in which it could help. Not known of a
/// school without evidence.
Verdict own_need(const Candidate& candidate, const Settings& /*settings*/) {
    if (candidate.strength.urgent) {
        return refused("urgent need of its own");
    }
    const auto met = areas_met(candidate.need, candidate.strength);
    if (!(met & candidate.strength.declared_needs).empty()) {
        return refused("declared need of its own");
    }
    const bool unknown = candidate.supporter.party.urn() && !candidate.supporter.profile;
    return unknown ? not_known("no evidence") : allowed();
}

}  // namespace llp::match
