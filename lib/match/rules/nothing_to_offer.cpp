#include "match/rules/list.hpp"

namespace llp::match {

/// In no area that the supported needs has the supporter a strength or a willing offer. A pair is made on something
/// known, so a supporter of whom nothing is known refuses here; only of a supported without evidence or declared
/// needs is it not known.
Verdict nothing_to_offer(const Candidate& candidate, const Settings& /*settings*/) {
    if (!candidate.need.evidenced && candidate.need.declared_needs.empty()) {
        return not_known("no need known");
    }
    const bool nothing = areas_met(candidate.need, candidate.strength).empty();
    return nothing ? refused("nothing to offer") : allowed();
}

}  // namespace llp::match
