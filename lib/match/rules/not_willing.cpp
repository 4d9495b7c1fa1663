#include "match/rules/list.hpp"

namespace llp::match {

/// The supporter has said that it will not help, or not this year, in each area in which it could. A willing offer in
/// the same area overrules it. Not known where it was not asked.
Verdict not_willing(const Candidate& candidate, const Settings& /*settings*/) {
    const auto met = areas_met(candidate.need, candidate.strength);
    if (!(met & candidate.strength.unwilling).empty()) {
        return refused("not willing");
    }
    return (met & candidate.strength.willing).empty() ? not_known("not asked yet") : allowed();
}

}  // namespace llp::match
