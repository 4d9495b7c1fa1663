#include "match/rules/list.hpp"

#include <algorithm>

namespace llp::match {

namespace {

bool is_inspected(const AreaProfile& area) {
    return std::ranges::find(area.lines, "inspection", &EvidenceLine::source) != area.lines.end();
}

}  // namespace

/// The supporter is in one of Ofsted's categories of concern. Not known of a school without any inspection.
Verdict in_category(const Candidate& candidate, const Settings& /*settings*/) {
    const auto& profile = candidate.supporter.profile;
    if (!candidate.supporter.party.urn()) {
        return allowed();
    }
    if (profile && !profile->category.empty()) {
        return refused(profile->category);
    }
    const bool inspected = profile && std::ranges::any_of(profile->areas, is_inspected);
    return inspected ? allowed() : not_known("no inspection known");
}

}  // namespace llp::match
