#pragma once

#include <vector>

#include "core/date.hpp"
#include "model/pairing.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// What `llp pair partners` and, for a round of partners, `llp pair show` print.
struct PartnerFacts {
    Date as_of;
    Round round;  ///< Of kind "partners".
    Names names;
    std::vector<Partnership> partnerships = {};  ///< That the round became, by number; none before it is approved.
};

/// Which schools could be partners, what each would get, and who is left and why.
///
/// llp.partners/1: { as_of, kind ("partners"), round (null for a what-if), status, made_on, digest, weights, total,
/// optimal, pool {schools, candidates, pairs, most_pairs, unmatched}, parameters {..}, pairs [ {a, a_name, b, b_name,
/// score, km, parts
/// {"a:need:AREA": points, ..}, a_areas [..], b_areas [..], locked, not_known [rule]} ], unmatched [ {urn, name, areas
/// [..], candidates, why ("nobody", "few-for-many", "points"), taken [ {urn, score, with, score_there} ], refused
/// {rule: count}} ] (those that could have one first), refused [ {rule, pairs} ] }. In `parts`, what begins with "a:"
/// is what b brings a, and the other way round. Of an approved round also approved_by, approved_on and partnerships, as
/// of llp.round/1.
Document partners(const PartnerFacts& facts);

}  // namespace llp::report
