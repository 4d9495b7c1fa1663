#pragma once

#include "core/date.hpp"
#include "model/pairing.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// What `llp pair reviews` and, for a rota, `llp pair show` print.
struct RotaFacts {
    Date as_of;
    Round round;  ///< Of kind "reviews".
    Names names;
};

/// Who reviews whom, year by year, what each school has to do, and which have too few reviews.
///
/// llp.reviews/1: { as_of, kind ("reviews"), round (null for a what-if), status, made_on, digest, weights, total, bound
/// (null where none is shown), gap_percent (likewise), optimal, pool {schools, candidates, asked, made, most, kept,
/// dropped}, parameters {..}, reviews [ {reviewer, reviewer_name, host, host_name, year, score, km, leads, kept,
/// not_known [rule]} ], short [ {urn, name, cluster, to_make, to_have, others, needed, refused {rule: count}} ], load [
/// {urn, name, cluster, reviews, reviewed, days, years_without_lead} ], dropped [ {reviewer, reviewer_name, host,
/// host_name, year} ] }.
Document reviews(const RotaFacts& facts);

}  // namespace llp::report
