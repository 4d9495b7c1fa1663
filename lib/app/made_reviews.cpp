#include "app/made_reviews.hpp"

#include <algorithm>

#include "store/rounds.hpp"

namespace llp::app {

namespace {

void put_in_order(std::vector<ReviewMade>& reviews) {
    std::ranges::sort(reviews);
    reviews.erase(std::unique(reviews.begin(), reviews.end()), reviews.end());
}

Urn read(const Succession& succession, Urn urn) {
    const auto heir = succession.heir(urn);
    return heir ? heir->urn : urn;
}

std::vector<ReviewMade> made_in(const Round& round, const Succession& succession,
                                const std::function<bool(Period)>& counts) {
    auto reviews = reviews_of(round, succession);
    std::erase_if(reviews, [&](const ReviewMade& review) {
        return !counts(review.year) || (round.ended_on && review.year.last_day() >= *round.ended_on);
    });
    return reviews;
}

}  // namespace

MadeReviews made_reviews(const store::Snapshot& snapshot, const Knowledge& known, const std::set<std::string>& but,
                         const std::function<bool(Period)>& counts) {
    MadeReviews made;
    for (const auto& round : store::rounds(snapshot)) {
        if (!round.reviews || round.status != RoundStatus::approved || but.contains(round.name)) {
            continue;
        }
        const auto reviews = made_in(round, known.succession, counts);
        if (!reviews.empty()) {
            made.reviews.insert(made.reviews.end(), reviews.begin(), reviews.end());
            made.rounds.push_back(round.name);
        }
    }
    put_in_order(made.reviews);
    return made;
}

std::vector<ReviewMade> reviews_of(const Round& round, const Succession& succession) {
    std::vector<ReviewMade> reviews;
    for (const auto& review : round.reviews->reviews) {
        const ReviewMade made{
            .reviewer = read(succession, review.reviewer), .host = read(succession, review.host), .year = review.year};
        if (made.reviewer != made.host) {
            reviews.push_back(made);
        }
    }
    put_in_order(reviews);
    return reviews;
}

}  // namespace llp::app
