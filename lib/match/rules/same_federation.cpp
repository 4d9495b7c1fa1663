#include "core/text.hpp"
#include "match/rules/list.hpp"

namespace llp::match {

namespace {

/// The federation to which the school belongs, as an organisation of its own.
bool is_federation_of(const Someone& someone, const School& school) {
    const auto& body = someone.organisation;
    return body && !school.federation.empty() && body->kind.find("federation") != std::string::npos &&
           same_ignoring_case(body->name, school.federation);
}

}  // namespace

/// Schools of one federation share a governing body. A school without one stated is in none. Of organisations only the
/// supported's own federation is refused.
Verdict same_federation(const Candidate& candidate, const Settings& /*settings*/) {
    const auto& supported = candidate.supported.school;
    const auto& supporter = candidate.supporter.school;
    if (candidate.supporter.is_organisation()) {
        const bool own = supported && is_federation_of(candidate.supporter, *supported);
        return own ? refused("its own federation") : not_applicable();
    }
    if (!supported || !supporter) {
        return not_known("a school is not held");
    }
    const bool same = !supported->federation.empty() && supported->federation == supporter->federation;
    return same ? refused("same federation") : allowed();
}

}  // namespace llp::match
