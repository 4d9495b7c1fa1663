#include "match/rules/list.hpp"

namespace llp::match {

/// The supported supports the supporter already.
Verdict reciprocal(const Candidate& candidate, const Settings& /*settings*/) {
    return candidate.tie.returned ? refused("supported by the other") : allowed();
}

}  // namespace llp::match
