#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "core/quantity.hpp"
#include "core/urn.hpp"

namespace llp {

/// What a line of a peer review says.
enum class ReviewPart {
    took_place,      ///< That there was a review.
    reviewers,       ///< Who reviewed, as typed.
    focus,           ///< The question of the review.
    right_of_reply,  ///< What the reviewed school answers.
    follow_up,       ///< What came of the review as a whole.
    rating,          ///< Of an attribute.
    strength,
    development,  ///< What the school should develop.
    // What came of one of these, which is said, and stands, apart from it.
    rating_follow_up,
    strength_follow_up,
    development_follow_up
};

/// What a rating, a strength or a development area is followed up by; none of other parts.
std::optional<ReviewPart> follow_up_of(ReviewPart part) noexcept;

/// "review", "reviewers", "focus", "right-of-reply", "follow-up", "rating", "strength", "development",
/// "rating-follow-up", "strength-follow-up", "development-follow-up".
std::string_view token(ReviewPart part) noexcept;
std::optional<ReviewPart> read_review_part(std::string_view text) noexcept;

/// One line of the outcomes of a peer review, as the reviewed school states them. A review is a school and a day.
struct ReviewLine {
    Urn urn;
    Date date;  ///< Of the review.
    ReviewPart part = ReviewPart::took_place;
    std::string subject = {};  ///< Of a rating, strength or development: of `review_subjects`; else, or none, empty.
    std::string text = {};     ///< As typed; empty where the subject says it all.
    std::string rating = {};   ///< Of `review_ratings`; of a rating alone.
    /// What came of a rating, strength or development, as typed. It is written as a line of its own, with the subject
    /// and the text of what it follows, and read as part of that.
    std::string follow_up = {};
    std::optional<Date> said = {};  ///< Of two statements the later stands; none before it is kept: as of that day.
    std::string file = {};          ///< Where it was read; filled in by the store.
    std::optional<Urn> at_the_time = {};  ///< The predecessor that was reviewed, where it counts for its heir.
};

/// What a rating, strength or development area may speak of.
struct ReviewSubject {
    std::string_view id;
    std::string_view area;  ///< Of data/defaults/areas.csv, on which it bears.
    std::string_view title;
    bool attribute = false;  ///< One of those that are rated: data/defaults/review-attributes.csv.
};

/// The attributes in the order of their list, then the areas and topics that are none of them.
std::span<const ReviewSubject> review_subjects();
/// nullptr where there is none of this id.
const ReviewSubject* find_review_subject(std::string_view id);

/// A word of the scale of ratings: data/defaults/review-ratings.csv.
struct ReviewRating {
    std::string_view id;
    std::string_view title;
    PerMille level;  ///< -2000 to 2000, as evidence.
};

/// The best first.
std::span<const ReviewRating> review_ratings();
/// nullptr where there is none of this id.
const ReviewRating* find_review_rating(std::string_view id);

}  // namespace llp
