#include "app/peer_review_places.hpp"

#include <algorithm>
#include <iterator>
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

PeerReviewPlaces::PeerReviewPlaces(const store::Snapshot& snapshot, const Knowledge& known)
    : reviews_(made_reviews(snapshot, known, {}, [&](Period year) { return year.last_day() >= known.day; }).reviews) {
    for (const auto& round : store::rounds(snapshot)) {
        if (holds(round)) {
            standing_.push_back({.round = round.name,
                                 .from = round.approved_on.value_or(known.day),
                                 .clusters = clusters_of(round, known.succession)});
        }
    }
}

std::vector<report::ClusterPlace> PeerReviewPlaces::clusters(Urn school) const {
    std::vector<report::ClusterPlace> places;
    for (const auto& round : standing_) {
        for (std::size_t number = 0; number < round.clusters.size(); ++number) {
            auto others = round.clusters[number];
            if (std::erase(others, school) > 0) {
                places.push_back(
                    {.round = round.round, .number = number + 1, .others = std::move(others), .from = round.from});
            }
        }
    }
    return places;
}

std::vector<ReviewMade> PeerReviewPlaces::rota(Urn school) const {
    std::vector<ReviewMade> made;
    std::ranges::copy_if(reviews_, std::back_inserter(made),
                         [&](const ReviewMade& review) { return review.reviewer == school || review.host == school; });
    std::ranges::sort(made, {}, [&](const ReviewMade& review) {
        return std::tuple(review.year, review.reviewer != school, review.reviewer, review.host);
    });
    return made;
}

}  // namespace llp::app
