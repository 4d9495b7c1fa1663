#pragma once

#include "core/date.hpp"
#include "model/explanation.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// What `llp pair explain` prints.
struct ExplanationFacts {
    Date as_of;
    Round round;
    Explanation explanation;
    Names names;
};

/// Why a school has its supporters in a round, or none; what another would cost; what would have to give.
///
/// llp.explanation/1: { as_of, round, urn, name, wanted, pairs [ {supporter, supporter_name, score, rank, km, parts
/// {name: points}, areas [..]} ], decided [ {supporter, decided_by, cost, instead [..], urgent, served, pairs, total,
/// moves
/// [..]} ], alternatives [ {supporter, supporter_name, score, km, rule, why, given_to [..],
/// possible, urgent, served, pairs, total, moves [ {supported, before [..], after [..]} ]} ], refused {rule: count},
/// competition {schools [..], supporters [..], room}, relaxations [ {kind, option, supporter, schools, days, served_by,
/// urgent, served, pairs, total, moves [..]} ] }. Figures are against the round as it is. `decided_by` is the aim in
/// which the best round without the pair is worse by `cost`: urgent, served, pairs, worst, points, metres; order where
/// in none; or lock, loads.
Document explanation(const ExplanationFacts& facts);

}  // namespace llp::report
