#include "model/review.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/embedded.hpp"
#include "core/number.hpp"
#include "model/area.hpp"

namespace llp {

namespace {

constexpr std::array parts{
    std::pair{ReviewPart::took_place, std::string_view("review")},
    std::pair{ReviewPart::reviewers, std::string_view("reviewers")},
    std::pair{ReviewPart::focus, std::string_view("focus")},
    std::pair{ReviewPart::right_of_reply, std::string_view("right-of-reply")},
    std::pair{ReviewPart::follow_up, std::string_view("follow-up")},
    std::pair{ReviewPart::rating, std::string_view("rating")},
    std::pair{ReviewPart::strength, std::string_view("strength")},
    std::pair{ReviewPart::development, std::string_view("development")},
    std::pair{ReviewPart::rating_follow_up, std::string_view("rating-follow-up")},
    std::pair{ReviewPart::strength_follow_up, std::string_view("strength-follow-up")},
    std::pair{ReviewPart::development_follow_up, std::string_view("development-follow-up")},
};

template <typename T>
bool has_id(const std::vector<T>& list, std::string_view id) {
    return std::ranges::find(list, id, &T::id) != list.end();
}

template <typename T>
const T* find_in(std::span<const T> list, std::string_view id) {
    const auto found = std::ranges::find(list, id, &T::id);
    return found == list.end() ? nullptr : &*found;
}

std::vector<ReviewSubject> read_attributes() {
    constexpr std::string_view file = "defaults/review-attributes.csv";
    std::vector<ReviewSubject> attributes;
    for (const auto& row : embedded_list(file)) {
        if (find_area(row.at(1)) == nullptr) {
            refuse_field(file, row.at(1), "is no area of areas.csv");
        }
        if (has_id(attributes, row.at(0))) {
            refuse_field(file, row.at(0), "stands in an earlier line already");
        }
        attributes.push_back({.id = row.at(0), .area = row.at(1), .title = row.at(2), .attribute = true});
    }
    return attributes;
}

std::vector<ReviewSubject> read_subjects() {
    auto subjects = read_attributes();
    const auto add = [&](std::string_view id, std::string_view area, std::string_view title) {
        if (!has_id(subjects, id)) {
            subjects.push_back({.id = id, .area = area, .title = title});
        }
    };
    for (const auto& area : areas()) {
        add(area.id, area.id, area.title);
        for (const auto& topic : area.topics) {
            add(topic.id, area.id, topic.title);
        }
    }
    return subjects;
}

std::vector<ReviewRating> read_ratings() {
    constexpr std::string_view file = "defaults/review-ratings.csv";
    constexpr std::int64_t furthest = 2000;
    std::vector<ReviewRating> ratings;
    for (const auto& row : embedded_list(file)) {
        const auto level = read_integer(row.at(2));
        if (!level || *level < -furthest || *level > furthest) {
            refuse_field(file, row.at(2), "is no level: a whole number from -2000 to 2000 is needed");
        }
        if (has_id(ratings, row.at(0))) {
            refuse_field(file, row.at(0), "stands in an earlier line already");
        }
        ratings.push_back({.id = row.at(0), .title = row.at(1), .level = PerMille(*level)});
    }
    std::ranges::stable_sort(ratings, std::ranges::greater(), &ReviewRating::level);
    return ratings;
}

}  // namespace

std::optional<ReviewPart> follow_up_of(ReviewPart part) noexcept {
    switch (part) {
        case ReviewPart::rating:
            return ReviewPart::rating_follow_up;
        case ReviewPart::strength:
            return ReviewPart::strength_follow_up;
        case ReviewPart::development:
            return ReviewPart::development_follow_up;
        default:
            return std::nullopt;
    }
}

std::string_view token(ReviewPart part) noexcept {
    const auto* const found = std::ranges::find(parts, part, [](const auto& pair) { return pair.first; });
    return found->second;
}

std::optional<ReviewPart> read_review_part(std::string_view text) noexcept {
    const auto* const found = std::ranges::find(parts, text, [](const auto& pair) { return pair.second; });
    return found == parts.end() ? std::nullopt : std::optional(found->first);
}

std::span<const ReviewSubject> review_subjects() {
    static const auto subjects = read_subjects();
    return subjects;
}

const ReviewSubject* find_review_subject(std::string_view id) {
    return find_in(review_subjects(), id);
}

std::span<const ReviewRating> review_ratings() {
    static const auto ratings = read_ratings();
    return ratings;
}

const ReviewRating* find_review_rating(std::string_view id) {
    return find_in(review_ratings(), id);
}

}  // namespace llp
