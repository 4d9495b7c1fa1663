#include "match/rules/list.hpp"

namespace llp::match {

/// The two teach the same phase, or one is an all-through school. An organisation has no phase.
Verdict phase(const Candidate& candidate, const Settings& /*settings*/) {
    if (candidate.supporter.is_organisation()) {
        return not_applicable();
    }
    const auto& supported = candidate.supported.school;
    const auto& supporter = candidate.supporter.school;
    if (!supported || !supporter || !supported->phase || !supporter->phase) {
        return refused("no phase known");
    }
    return phases_fit(*supported->phase, *supporter->phase) ? allowed() : refused("other phase");
}

}  // namespace llp::match
