#pragma once

#include <cstddef>
#include <vector>

#include "match/review_plain.hpp"
#include "match/reviews.hpp"
#include "match/roster.hpp"

namespace llp::match {

/// A review of a rota, by its position among the arcs.
struct ArcInYear {
    std::size_t arc;
    Period year;
};

/// All that a round says of reviews that are made, but how many there could be and how much better they could be.
ReviewRota reviews_told(const Roster& roster, const PlainReviews& plain, const ReviewTerms& asked,
                        const ReviewTermsAsked& terms, const std::vector<ArcInYear>& made);

}  // namespace llp::match
