#pragma once

#include <optional>
#include <string>
#include <vector>

#include "match/problem.hpp"
#include "match/roster.hpp"
#include "model/pupil_reach.hpp"
#include "model/round_accounts.hpp"

namespace llp::match {

/// Of the schools in need, how many have a supporter: all together and by five breakdowns.
///
/// In need are the pool's schools with a need, by evidence or declared, whatever support they have already; and those
/// that a lock, or an analyst's own scores, name as supported. Served before are those with a supporter in a running
/// partnership, served now those without one to whom the round gives one; each counts once, whatever its demand.
///
/// The bands: "size" by pupils on roll, under-100, 100-209, 210-419, 420-999, 1000-up (a form of entry in a primary is
/// 210); "rurality" by the register's classification, rural or urban; "fsm-quintile" as `fsm_quintile`; "phase"; and
/// "governance", academy (free schools among them) or maintained. A band without a school in need is left out, but for
/// "unknown", which each breakdown has as its last row.
EquityAccount equity_account(const Roster& roster, const FsmShares& fsm, const Round& round);

/// The pupils on roll at the schools of a row of the account; reached are those served.
struct EquityPupils {
    std::string by;
    std::string band;
    PupilReach reach;

    friend bool operator==(const EquityPupils&, const EquityPupils&) = default;
};

/// Of the same schools and bands, all together and by "size", "rurality" and "fsm-quintile" alone.
std::vector<EquityPupils> equity_pupils(const Roster& roster, const FsmShares& fsm, const Round& round);

/// The fifth, 1 to 5, of a share among those known: 1 + 5 x (shares that are lower) / (all shares), rounded down and at
/// most 5, so that equal shares fall in one fifth and 5 has the greatest. nullopt with fewer than 5 shares.
std::optional<int> fsm_quintile(Millionths share, const std::vector<Millionths>& ascending);

}  // namespace llp::match
