#pragma once

#include <optional>
#include <vector>

#include "core/date.hpp"
#include "model/pairing.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// What `llp pair support` and `llp pair show` print.
struct RoundFacts {
    Date as_of;
    Round round;
    Names names;                  ///< Of every party in the round, runners-up included.
    std::optional<bool> optimal;  ///< Whether the solver proved the total to be the best; none where it did not say.
    std::vector<Partnership> partnerships = {};  ///< That the round became, by number; none before it is approved.
};

/// Who would support whom, why, and for whom nobody was found.
///
/// llp.round/1: { as_of, kind, round (null for a what-if), status, approved_by, digest, weights, total, optimal,
/// pool {supported, supporters, organisations, outside, candidates}, parameters {..}, pairs [ {supported,
/// supported_name, supporter, supporter_name, supporter_kind ("school", or that of an organisation), score, parts
/// {name: points}, rank, km, minutes, asked, locked, outside, areas [..], not_known [rule], not_applicable [rule],
/// runners_up [ {supporter, score} ], refused {rule: count}} ], unmatched [ {urn, name, missing, candidates, refused
/// {rule: count}, areas [..]} ], refused [ {rule, pairs} ], not_known [ {rule, pairs} ], not_applicable [ {rule, pairs}
/// ], equity [ {by, band, in_need, served, served_before, not_served, served_percent} ], fsm_quintiles {of, schools},
/// load_summary {supporters, idle, schools, days_per_school, days_per_term, five_most_days, five_most_percent, gini},
/// load [ {supporter, supporter_name, before, added, schools, days_per_term} ], certificate {scale, kept, floor, bar},
/// certificate_lines [ {party, side, shortage, fair, bar, price} ] }; of an approved round also
/// partnerships [ {partnership, supported, supported_name, supporter, supporter_name, from, ended_on, ended_by,
/// end_reason} ]. A round that was saved before accounts were kept lacks the four. A round that keeps an earlier one
/// also has keeping {round, rate ("12", "37/2" or "first"), in_score, kept, stand, changes, cannot_be_kept, points,
/// max_changes, bound, gap}, kept_pairs [ {supported, supported_name, supporter, supporter_name, fate, rule, why} ]
/// and, but for a repaired one, frontier [ {changes, points, lost, from, chosen} ].
Document round(const RoundFacts& facts);

}  // namespace llp::report
