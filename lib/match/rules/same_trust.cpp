#include "match/rules/list.hpp"

namespace llp::match {

namespace {

const std::string& trust_of(const School& school) noexcept {
    return school.trust_id.empty() ? school.trust_name : school.trust_id;
}

}  // namespace

/// Schools of one trust help each other without a broker. A maintained school has no trust; of an academy without one
/// it is not known.
Verdict same_trust(const Candidate& candidate, const Settings& /*settings*/) {
    const auto& supported = candidate.supported.school;
    const auto& supporter = candidate.supporter.school;
    if (!supporter && !candidate.supporter.party.urn()) {
        return allowed();
    }
    if (!supported || !supporter) {
        return not_known("a school is not held");
    }
    const auto& one = trust_of(*supported);
    const auto& other = trust_of(*supporter);
    if ((one.empty() && supported->is_academy()) || (other.empty() && supporter->is_academy())) {
        return not_known("an academy's trust is not known");
    }
    return one.empty() || one != other ? allowed() : refused("same trust");
}

}  // namespace llp::match
