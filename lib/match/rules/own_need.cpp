#include "match/rules/list.hpp"

namespace llp::match {

/// The supporter has an urgent need anywhere, or a declared need in each area in which it could help. Not known of a
/// school without evidence; no question to an organisation.
Verdict own_need(const Candidate& candidate, const Settings& /*settings*/) {
    if (candidate.supporter.is_organisation()) {
        return not_applicable();
    }
    if (candidate.strength.urgent) {
        return refused("urgent need of its own");
    }
    const auto met = areas_met(candidate.need, candidate.strength);
    if (!(met & candidate.strength.declared_needs).empty()) {
        return refused("declared need of its own");
    }
    return candidate.strength.evidenced ? allowed() : not_known("no evidence");
}

}  // namespace llp::match
