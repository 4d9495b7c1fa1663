#include "app/peer_review_places.hpp"

#include <algorithm>
#include <tuple>

#include "app/made_reviews.hpp"
#include "app/stored_clusters.hpp"
#include "store/rounds.hpp"

namespace llp::app {

namespace {

bool holds(const Round& round) {
    return round.clusters && round.status == RoundStatus::approved && !round.ended_on;
}

}  // namespace

std::vector<report::ClusterPlace> cluster_places(const store::Snapshot& snapshot, const Knowledge& known, Urn school) {
    std::vector<report::ClusterPlace> places;
    for (const auto& round : store::rounds(snapshot)) {
        if (!holds(round)) {
            continue;
        }
        const auto clusters = clusters_of(round, known.succession);
        for (std::size_t number = 0; number < clusters.size(); ++number) {
            auto others = clusters[number];
            if (std::erase(others, school) > 0) {
                places.push_back({.round = round.name,
                                  .number = number + 1,
                                  .others = std::move(others),
                                  .from = round.approved_on.value_or(known.day)});
            }
        }
    }
    return places;
}

std::vector<ReviewMade> planned_reviews(const store::Snapshot& snapshot, const Knowledge& known, Urn school) {
    auto made = made_reviews(snapshot, known, {}, [&](Period year) { return year.last_day() >= known.day; }).reviews;
    std::erase_if(made, [&](const ReviewMade& review) { return review.reviewer != school && review.host != school; });
    std::ranges::sort(made, {}, [&](const ReviewMade& review) {
        return std::tuple(review.year, review.reviewer != school, review.reviewer, review.host);
    });
    return made;
}

}  // namespace llp::app
