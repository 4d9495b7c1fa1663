#include "ingest/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "core/embedded.hpp"
#include "core/text.hpp"
#include "model/area.hpp"
#include "model/review.hpp"

namespace llp::ingest {

namespace {

using Rows = std::vector<std::vector<std::string_view>>;

constexpr std::array<std::string_view, 6> modes{"sharing-practice", "coaching", "mentoring",
                                                "training",         "review",   "governance"};
constexpr std::array<std::string_view, 2> frameworks{"four-point", "report-card"};
constexpr std::array<std::string_view, 2> beside_areas{"safeguarding", "category-of-concern"};
constexpr std::array<std::string_view, 2> safeguarding{"met", "not-met"};
constexpr std::array<std::string_view, 3> categories{"special-measures", "serious-weaknesses",
                                                     "requires-significant-improvement"};
constexpr std::array<std::string_view, 4> four_points{"outstanding", "good", "requires-improvement", "inadequate"};

const Rows& grade_rows() {
    static const auto rows = embedded_list("defaults/grades.csv");
    return rows;
}

const Rows& judged_area_rows() {
    static const auto rows = embedded_list("defaults/judged-areas.csv");
    return rows;
}

/// The first of the words that the text is, case and hyphens aside.
template <typename Words>
std::optional<std::string_view> one_of(const Words& words, std::string_view text) {
    const auto wanted = slug(text);
    const auto found = std::ranges::find(words, wanted);
    return found == words.end() ? std::nullopt : std::optional<std::string_view>(*found);
}

/// Of a list of framework, id, title: the id in this framework that the text is, or is the title of.
std::optional<std::string_view> in_list(const Rows& rows, std::string_view framework, std::string_view text) {
    const auto wanted = slug(text);
    const auto fits = [&](const auto& row) {
        return row[0] == framework && (row[1] == wanted || slug(row[2]) == wanted);
    };
    const auto found = std::ranges::find_if(rows, fits);
    return found == rows.end() ? std::nullopt : std::optional((*found)[1]);
}

/// The id of the first that the text is, or is the title of, where `fits` says so.
template <typename T, typename Fits>
std::optional<std::string_view> by_id_or_title(std::span<const T> list, std::string_view text, Fits fits) {
    const auto wanted = slug(text);
    const auto is_it = [&](const T& one) { return fits(one) && (one.id == wanted || slug(one.title) == wanted); };
    const auto found = std::ranges::find_if(list, is_it);
    return found == list.end() ? std::nullopt : std::optional(found->id);
}

}  // namespace

const std::vector<std::string_view>& measure_ids() {
    static const auto ids = [] {
        std::vector<std::string_view> result;
        for (const auto& row : embedded_list("defaults/measures.csv")) {
            result.push_back(row[0]);
        }
        return result;
    }();
    return ids;
}

bool is_percentage(std::string_view measure) {
    static const auto percentages = [] {
        std::set<std::string_view> result;
        for (const auto& row : embedded_list("defaults/measures.csv")) {
            if (row[2] == "percent") {
                result.insert(row[0]);
            }
        }
        return result;
    }();
    return percentages.contains(measure);
}

std::optional<std::string_view> read_framework(std::string_view text) {
    return one_of(frameworks, text);
}

const std::vector<std::string_view>& judged_area_ids() {
    static const auto ids = [] {
        std::vector<std::string_view> result(beside_areas.begin(), beside_areas.end());
        for (const auto& row : judged_area_rows()) {
            if (std::ranges::find(result, row[1]) == result.end()) {
                result.push_back(row[1]);
            }
        }
        return result;
    }();
    return ids;
}

std::optional<std::string_view> read_judged_area(std::string_view framework, std::string_view text) {
    const auto listed = in_list(judged_area_rows(), framework, text);
    return listed ? listed : one_of(beside_areas, text);
}

std::optional<std::string_view> read_grade(std::string_view framework, std::string_view area, std::string_view text) {
    if (area == "safeguarding") {
        return one_of(safeguarding, text);
    }
    if (area == "category-of-concern") {
        return one_of(categories, text);
    }
    if (framework == "four-point" && text.size() == 1 && text[0] >= '1' && text[0] <= '4') {
        return four_points.at(static_cast<std::size_t>(text[0] - '1'));
    }
    return in_list(grade_rows(), framework, text);
}

std::optional<std::string_view> read_area(std::string_view text) {
    const auto wanted = slug(text);
    for (const auto& area : areas()) {
        if (area.id == wanted || slug(area.title) == wanted) {
            return area.id;
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> read_topic(std::string_view area_id, std::string_view text) {
    const auto* const area = find_area(area_id);
    const auto wanted = slug(text);
    if (area != nullptr) {
        for (const auto& topic : area->topics) {
            if (topic.id == wanted || slug(topic.title) == wanted) {
                return topic.id;
            }
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> read_mode(std::string_view text) {
    return one_of(modes, text);
}

std::optional<std::string_view> read_review_attribute(std::string_view text) {
    return by_id_or_title(review_subjects(), text, [](const ReviewSubject& subject) { return subject.attribute; });
}

std::optional<std::string_view> read_review_subject(std::string_view text) {
    return by_id_or_title(review_subjects(), text, [](const ReviewSubject&) { return true; });
}

std::optional<std::string_view> read_review_rating(std::string_view text) {
    return by_id_or_title(review_ratings(), text, [](const ReviewRating&) { return true; });
}

}  // namespace llp::ingest
