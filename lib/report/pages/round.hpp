#pragma once

#include <optional>

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
};

/// Who would support whom, why, and for whom nobody was found.
///
/// llp.round/1: { as_of, kind, round (null for a what-if), status, approved_by, digest, weights, total, optimal,
/// pool {supported, supporters, candidates}, parameters {..}, pairs [ {supported, supported_name, supporter,
/// supporter_name, score, parts {name: points}, rank, km, asked, locked, areas [..], not_known [rule],
/// runners_up [ {supporter, score} ], refused {rule: count}} ], unmatched [ {urn, name, missing, candidates,
/// refused {rule: count}, areas [..]} ], refused [ {rule, pairs} ], not_known [ {rule, pairs} ], certificate {scale,
/// floor, bar}, certificate_lines [ {party, side, shortage, fair, bar, price} ] }.
Document round(const RoundFacts& facts);

}  // namespace llp::report
