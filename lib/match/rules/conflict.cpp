#include "match/rules/list.hpp"

namespace llp::match {

/// A conflict between the two is declared, by whomever.
Verdict conflict(const Candidate& candidate, const Settings& /*settings*/) {
    return candidate.tie.conflict ? refused("declared conflict") : allowed();
}

}  // namespace llp::match
