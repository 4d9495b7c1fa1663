#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/quantity.hpp"
#include "core/urn.hpp"
#include "model/partners.hpp"
#include "model/score_part.hpp"

namespace llp {

/// A partner that a school was not given.
struct PartnerAlternative {
    Urn partner;
    std::string rule;             ///< That refuses it; empty where it is allowed.
    std::optional<Points> score;  ///< Of the pair; none where it is refused.
    std::optional<Urn> with;      ///< Its partner in the round.
    /// What the round would lose if the two were partners, found by solving it again with the pair; none where that
    /// cannot be.
    std::optional<Points> cost;
};

/// Why a school has its partner, or none.
struct PartnerExplanation {
    std::optional<PartnerPair> pair;
    Unpartnered::Why why = Unpartnered::Why::nobody;  ///< Where there is no pair.
    /// What the best round without the pair has less, and whom that gives the school; 0: one is as good, and the fewest
    /// kilometres or the order decided. None where there is no pair, or a person locked it.
    std::optional<Points> cost;
    std::optional<Urn> instead;
    std::vector<PartnerAlternative> others;  ///< The best allowed ones, best first, and the one that was asked for.
};

/// A school of the same cluster, and what the two are worth to each other.
struct ClusterTie {
    Urn school;
    std::vector<ScorePart> parts;
    std::optional<Metres> apart;
};

/// Another cluster, and the least that it costs to put the school there.
struct ClusterAlternative {
    std::size_t cluster = 0;  ///< Its number, from 1.
    /// What the clusters lose, in parts of a point; below 0 where they gain. None where no rule lets it: neither moved
    /// alone nor in exchange for one school.
    std::optional<std::int64_t> cost;
    std::optional<Urn> exchanged;  ///< The school that takes its place; none where it moves alone.
    std::string rule;            ///< That stops it first, where it cannot be: of two schools, "size", "same-trust", ...
    std::optional<Urn> against;  ///< The school of that cluster by which the rule stops it.
};

/// Why a school stands in its cluster, or in none.
struct ClusterExplanation {
    std::optional<std::size_t> cluster;  ///< Its number, from 1.
    std::vector<ClusterTie> ties;        ///< By school.
    std::int64_t scale = 1;              ///< Parts of a point.
    std::vector<ClusterAlternative>
        others;  ///< Where it could go by cost, then by number; of a school asked for alone.
};

/// By points, among all that are allowed to review a school; place 0: not among them.
struct ReviewRank {
    int place = 0;
    int of = 0;
};

/// A school that reviews another, or is reviewed by it.
struct ReviewTie {
    Urn school;
    bool as_reviewer = true;  ///< It reviews the school that is asked about; false: it is its host.
    Period year;
    Points score;
    ReviewRank rank;  ///< Of the reviewer.
    std::optional<Metres> apart;
};

/// A school that does not review another, or is not reviewed by it.
struct ReviewAlternative {
    Urn school;
    bool as_reviewer = true;
    /// That refuses it; "cluster" or "repeat" by the terms, "mutual" where the rota has the review the other way; empty
    /// where it is allowed.
    std::string rule;
    std::optional<Points> score;  ///< None where it is refused.
    ReviewRank rank = {};
    std::vector<Urn> instead = {};  ///< As a reviewer whom it reviews, as a host by whom it is reviewed.
};

/// Why a school has its reviewers and its hosts.
struct ReviewExplanation {
    std::vector<ReviewTie> ties;            ///< Its reviewers first; by year, then school.
    std::vector<ReviewAlternative> others;  ///< The best other reviewers, or the one that was asked for, both ways.
};

}  // namespace llp
