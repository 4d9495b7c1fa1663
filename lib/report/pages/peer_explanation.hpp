#pragma once

#include <optional>

#include "core/date.hpp"
#include "model/pairing.hpp"
#include "model/peer_explanation.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// What `llp pair explain` prints of a round of partners, clusters or reviews.
struct PeerExplanationFacts {
    Date as_of;
    Round round;
    Urn school;
    std::optional<PartnerExplanation> partner = {};  ///< Of partners.
    std::optional<ClusterExplanation> cluster = {};  ///< Of clusters.
    std::optional<ReviewExplanation> review = {};    ///< Of reviews.
    Names names = {};
};

/// Why a school has its partner, or stands in its cluster, and what another would cost. llp.explanation/1: { as_of,
/// kind, round, urn, name } and of partners partner {partner, score, locked, cost, instead, why}, parts [ {for, parts}
/// ], others [ {partner, partner_name, score, cost, rule, with} ]; of clusters cluster {cluster, scale}, ties [ {urn,
/// name, score, parts, km} ], others [ {cluster, cost (parts of a point), exchanged, rule, against} ]; of reviews
/// reviews [ {urn, name, role ("reviewer" of it or "host"), year, score, rank, km} ], others [ {urn, name, role, score,
/// rank, rule, instead [urn]} ].
Document peer_explanation(const PeerExplanationFacts& facts);

}  // namespace llp::report
