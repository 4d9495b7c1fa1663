#pragma once

#include "core/date.hpp"
#include "model/partners.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// What `llp pair partners` prints.
struct PartnerFacts {
    Date as_of;
    PartnerRound round;
    Names names;
};

/// Which schools could be partners, what each would get, and who is left and why.
///
/// llp.partners/1: { as_of, kind ("partners"), round (null: nothing is stored), digest, weights, total, optimal, pool
/// {schools, candidates, pairs, most_pairs, unmatched}, parameters {..}, pairs [ {a, a_name, b, b_name, score, km,
/// parts
/// {"a:need:AREA": points, ..}, a_areas [..], b_areas [..], locked, not_known [rule]} ], unmatched [ {urn, name, areas
/// [..], candidates, why ("nobody", "few-for-many", "points"), taken [ {urn, score, with, score_there} ], refused
/// {rule: count}} ] (those that could have one first), refused [ {rule, pairs} ] }. In `parts`, what begins with "a:"
/// is what b brings a, and the other way round.
Document partners(const PartnerFacts& facts);

}  // namespace llp::report
