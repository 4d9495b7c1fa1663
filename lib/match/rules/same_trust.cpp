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

/// The trust to which the school belongs, as an organisation of its own: by the number that both registers give it, or
/// by its name where the school has no number.
bool is_trust_of(const Someone& someone, const School& school) {
    if (!school.trust_id.empty()) {
        return someone.party.text() == fmt::format("org:{}", slug(school.trust_id));
    }
    const auto& body = someone.organisation;
    return body && !school.trust_name.empty() && body->kind.find("trust") != std::string::npos &&
           same_ignoring_case(body->name, school.trust_name);
}

}  // namespace

/// Schools of one trust help each other without a broker, and so does the trust itself: of organisations it alone is
/// refused. A maintained school has no trust; of an academy without one it is not known.
Verdict same_trust(const Candidate& candidate, const Settings& /*settings*/) {
    const auto& supported = candidate.supported.school;
    const auto& supporter = candidate.supporter.school;
    if (candidate.supporter.is_organisation()) {
        const bool own = supported && is_trust_of(candidate.supporter, *supported);
        return own ? refused("its own trust") : not_applicable();
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
