#pragma once

#include <span>
#include <string>
#include <vector>

#include "match/rule.hpp"

namespace llp::match {

/// Every rule, in the order in which they are asked.
std::span<const Rule> rules() noexcept;

/// Those that are not switched off, in their order. `without` holds names, or "all".
/// Throws UsageError naming an unknown one and the nearest that there is.
std::vector<Rule> rules_in_force(const std::vector<std::string>& without);

// The members of the family, each in its own file; what refuses is said there.
Verdict not_open(const Candidate& candidate, const Settings& settings);
Verdict phase(const Candidate& candidate, const Settings& settings);
Verdict same_trust(const Candidate& candidate, const Settings& settings);
Verdict same_federation(const Candidate& candidate, const Settings& settings);
Verdict too_far(const Candidate& candidate, const Settings& settings);
Verdict no_capacity(const Candidate& candidate, const Settings& settings);
Verdict not_willing(const Candidate& candidate, const Settings& settings);
Verdict conflict(const Candidate& candidate, const Settings& settings);
Verdict in_category(const Candidate& candidate, const Settings& settings);
Verdict own_need(const Candidate& candidate, const Settings& settings);
Verdict nothing_to_offer(const Candidate& candidate, const Settings& settings);
Verdict cooling_off(const Candidate& candidate, const Settings& settings);
Verdict reciprocal(const Candidate& candidate, const Settings& settings);
Verdict admissions(const Candidate& candidate, const Settings& settings);

}  // namespace llp::match
