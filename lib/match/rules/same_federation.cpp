#include "match/rules/list.hpp"

namespace llp::match {

/// Schools of one federation share a governing body. A school without one stated is in none.
Verdict same_federation(const Candidate& candidate, const Settings& /*settings*/) {
    const auto& supported = candidate.supported.school;
    const auto& supporter = candidate.supporter.school;
    if (!supporter && !candidate.supporter.party.urn()) {
        return allowed();
    }
    if (!supported || !supporter) {
        return not_known("a school is not held");
    }
    const bool same = !supported->federation.empty() && supported->federation == supporter->federation;
    return same ? refused("same federation") : allowed();
}

}  // namespace llp::match
