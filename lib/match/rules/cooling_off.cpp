#include "match/rules/list.hpp"

namespace llp::match {

/// The two work together already, or their last partnership ended too short a time ago (settings.cooling_off).
Verdict cooling_off(const Candidate& candidate, const Settings& settings) {
    if (candidate.tie.running) {
        return refused("already partners");
    }
    const auto& ended = candidate.tie.ended;
    if (ended && days_between(*ended, candidate.day) < settings.cooling_off) {
        return refused(fmt::format("partners until {}", *ended));
    }
    return allowed();
}

}  // namespace llp::match
