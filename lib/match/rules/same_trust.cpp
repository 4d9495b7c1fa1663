#include "core/text.hpp"
#include "match/rules/list.hpp"

namespace llp::match {

namespace {

bool has_trust(const School& school) noexcept {
    return !school.trust_id.empty() || !school.trust_name.empty();
}

/// By number where both have one; a source that gives names alone is compared by them.
bool is_same(const School& one, const School& other) {
    if (!one.trust_id.empty() && !other.trust_id.empty()) {
        return one.trust_id == other.trust_id;
    }
    return !one.trust_name.empty() && same_ignoring_case(one.trust_name, other.trust_name);
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
    for (const auto* const school : {&*supported, &*supporter}) {
        if (school->is_academy() && !has_trust(*school)) {
            return not_known("an academy's trust is not known");
        }
    }
    return is_same(*supported, *supporter) ? refused("same trust") : allowed();
}

}  // namespace llp::match
