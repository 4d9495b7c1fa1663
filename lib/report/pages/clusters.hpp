#pragma once

#include <map>

#include "core/date.hpp"
#include "model/pairing.hpp"
#include "model/profile.hpp"
#include "model/school.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// What `llp pair clusters` and, for a round of clusters, `llp pair show` print.
struct ClusterFacts {
    Date as_of;
    Round round;  ///< Of kind "clusters".
    Names names;
    std::map<Urn, School> schools;    ///< Of those in the round; one that is not held is missing.
    std::map<Urn, Profile> profiles;  ///< The same: what each brings and needs.
};

/// Who stands with whom, how far apart, why, and who was left.
///
/// llp.groups/1: { as_of, kind, round (null for a what-if), status, made_on, digest, weights, objective, total, bound,
/// gap_per_school (points), gap_percent, scale (parts of a point in total and bound), pool {schools, clusters,
/// left_over, allowed_pairs, moved}, groups [ {group, members [urn], schools, score (mean of its pairs), sum, parts
/// {name: points}, areas [..], km_across} ], members [ {group, urn, name, phase, needs [area], strengths [area],
/// km_mean} ], left_over [ {urn, name, partners, reasons [rule], refused {rule: count}} ], bounds [ {by, bound,
/// gap_per_school, gap_percent} ], parameters {..} }.
Document clusters(const ClusterFacts& facts);

}  // namespace llp::report
