#include "match/rules/list.hpp"

namespace llp::match {

/// The supporter is in one of Ofsted's categories of concern. Not known of a school without any inspection; no question
/// to an organisation.
Verdict in_category(const Candidate& candidate, const Settings& /*settings*/) {
    const auto& profile = candidate.supporter.profile;
    if (candidate.supporter.is_organisation()) {
        return not_applicable();
    }
    if (profile && !profile->category.empty()) {
        return refused(profile->category);
    }
    return candidate.strength.inspected ? allowed() : not_known("no inspection known");
}

}  // namespace llp::match
