#include <doctest/doctest.h>

#include <algorithm>

#include "model/area.hpp"
#include "model/review.hpp"

using namespace llp;

TEST_CASE("every part of a review is read by its token") {
    for (const auto part :
         {ReviewPart::took_place, ReviewPart::reviewers, ReviewPart::focus, ReviewPart::right_of_reply,
          ReviewPart::follow_up, ReviewPart::rating, ReviewPart::strength, ReviewPart::development,
          ReviewPart::rating_follow_up, ReviewPart::strength_follow_up, ReviewPart::development_follow_up}) {
        CHECK(read_review_part(token(part)) == part);
    }
    CHECK_FALSE(read_review_part("praise"));
}

TEST_CASE("an attribute that is a topic too bears on the area of the topic") {
    for (const auto& area : areas()) {
        for (const auto& topic : area.topics) {
            REQUIRE(find_review_subject(topic.id) != nullptr);
            CHECK(find_review_subject(topic.id)->area == area.id);
        }
        REQUIRE(find_review_subject(area.id) != nullptr);
        CHECK(find_review_subject(area.id)->area == area.id);
    }
}

TEST_CASE("attributes are subjects, and so are areas and topics that nobody rates") {
    CHECK(find_review_subject("assessment")->attribute);
    CHECK(find_review_subject("phonics") != nullptr);
    CHECK_FALSE(find_review_subject("phonics")->attribute);
    CHECK(find_review_subject("handwriting") == nullptr);
}

TEST_CASE("the best rating stands first, and each is known by its id") {
    const auto ratings = review_ratings();
    REQUIRE(ratings.size() == 3);
    CHECK(std::ranges::is_sorted(ratings, std::ranges::greater(), &ReviewRating::level));
    CHECK(find_review_rating("very-good")->title == "Very good");
    CHECK(find_review_rating("superb") == nullptr);
}
