#include "evidence/reviews.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/number.hpp"
#include "core/text.hpp"

namespace llp::evidence {

namespace {

/// What one line of a review says of its subject.
struct Said {
    PerMille level;
    std::string text;
};

/// Nothing for what is about the review as a whole, and for a rating that the list has no more.
std::optional<Said> said(const ReviewLine& line, const ReviewSubject& subject, const Weights& weights) {
    switch (line.part) {
        case ReviewPart::rating: {
            const auto* const rating = find_review_rating(line.rating);
            return rating == nullptr ? std::nullopt
                                     : std::optional(Said{.level = rating->level,
                                                          .text = fmt::format("Peers rate {}: {}", subject.title,
                                                                              lower(rating->title))});
        }
        case ReviewPart::strength:
            return Said{.level = weights.review_strength, .text = fmt::format("Peers found strong: {}", subject.title)};
        case ReviewPart::development:
            return Said{.level = weights.review_development,
                        .text = fmt::format("Peers ask to develop: {}", subject.title)};
        default:
            return std::nullopt;
    }
}

std::optional<AreaLine> line_of(const ReviewLine& line, const Weights& weights, Date as_of) {
    const auto* const subject = find_review_subject(line.subject);
    auto what = subject == nullptr ? std::nullopt : said(line, *subject, weights);
    if (!what || line.date > as_of) {
        return std::nullopt;
    }
    const auto& [weight, half_life] = weights.peer_review;
    return AreaLine{.area = subject->area,
                    .line = {.source = std::string(review_source),
                             .text = std::move(what->text),
                             .level = what->level,
                             .weight = decayed(weight, days_between(line.date, as_of), half_life, weights.decay),
                             .date = line.date,
                             .file = line.file,
                             .at_the_time = line.at_the_time,
                             .confidential = true}};
}

/// The day of the newest review of each area, and how many lines it has there.
struct Newest {
    Date day;
    std::int64_t lines = 0;
};

std::map<std::string_view, Newest> newest_by_area(const std::vector<AreaLine>& lines) {
    std::map<std::string_view, Newest> newest;
    for (const auto& each : lines) {
        auto& known = newest.try_emplace(each.area, Newest{.day = each.line.date}).first->second;
        if (each.line.date > known.day) {
            known = {.day = each.line.date};
        }
        known.lines += each.line.date == known.day ? 1 : 0;
    }
    return newest;
}

}  // namespace

std::vector<AreaLine> read_reviews(const std::vector<const ReviewLine*>& reviews, const Weights& weights, Date as_of) {
    std::vector<AreaLine> lines;
    for (const auto* const review : reviews) {
        if (auto line = line_of(*review, weights, as_of)) {
            lines.push_back(std::move(*line));
        }
    }
    const auto newest = newest_by_area(lines);
    std::erase_if(lines, [&](const AreaLine& each) { return each.line.date != newest.at(each.area).day; });
    for (auto& each : lines) {
        each.line.weight = PerMille(divide_rounding(each.line.weight.count(), newest.at(each.area).lines));
    }
    return lines;
}

}  // namespace llp::evidence
