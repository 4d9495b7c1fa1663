#pragma once

#include "core/date.hpp"
#include "model/review_rota.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// What `llp pair reviews` prints.
struct RotaFacts {
    Date as_of;
    ReviewRota rota;
    Names names;
};

/// Who reviews whom, year by year, what each school has to do, and which have too few reviews.
///
/// llp.reviews/1: { as_of, kind ("reviews"), round (null: nothing is stored), digest, weights, total, bound (null where
/// none is shown), gap_percent (likewise), optimal, pool {schools, candidates, asked, made, most, kept, dropped},
/// parameters {..}, reviews [ {reviewer, reviewer_name, host, host_name, year, score, km, leads, kept, not_known
/// [rule]} ], short [ {urn, name, cluster, to_make, to_have, others, needed, refused {rule: count}} ], load [ {urn,
/// name, cluster, reviews, reviewed, days, years_without_lead} ], dropped [ {reviewer, reviewer_name, host, host_name,
/// year} ] }.
Document reviews(const RotaFacts& facts);

}  // namespace llp::report
