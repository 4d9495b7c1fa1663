#pragma once

#include <string>
#include <vector>

#include "app/knowledge.hpp"
#include "model/review_rota.hpp"
#include "report/pages/school.hpp"
#include "store/session.hpp"

namespace llp::app {

/// Where schools stand in the approved rounds of peer review, which are read once; heirs stand in the places of schools
/// that closed.
class PeerReviewPlaces {
public:
    PeerReviewPlaces(const store::Snapshot& snapshot, const Knowledge& known);

    /// The clusters of rounds that have not ended in which the school stands, by the name of the round.
    [[nodiscard]] std::vector<report::ClusterPlace> clusters(Urn school) const;
    /// Reviews that the school makes or has in the school year of the day or later; by year, those that it makes first,
    /// then by school.
    [[nodiscard]] std::vector<ReviewMade> rota(Urn school) const;

private:
    struct Standing {
        std::string round;
        Date from;
        std::vector<std::vector<Urn>> clusters;
    };

    std::vector<Standing> standing_;
    std::vector<ReviewMade> reviews_;
};

}  // namespace llp::app
