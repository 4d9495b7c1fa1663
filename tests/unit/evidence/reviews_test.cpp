#include "evidence/reviews.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/evidence_facts.hpp"

using namespace llp;
using test::today;

namespace {

ReviewLine said(ReviewPart part, std::string subject, const char* day, std::string rating = "") {
    return {.urn = Urn::of(100001),
            .date = Date::parse(day),
            .part = part,
            .subject = std::move(subject),
            .rating = std::move(rating)};
}

/// "area text level weight" of each.
std::vector<std::string> lines_of(const std::vector<ReviewLine>& reviews) {
    std::vector<const ReviewLine*> all;
    all.reserve(reviews.size());
    for (const auto& line : reviews) {
        all.push_back(&line);
    }
    std::vector<std::string> words;
    for (const auto& [area, line] : evidence::read_reviews(all, evidence::default_weights(), today())) {
        CHECK(line.source == "peer review");
        CHECK(line.confidential);
        CHECK_FALSE(line.urgent);
        words.push_back(fmt::format("{} | {} | {} | {}", area, line.text, line.level, line.weight));
    }
    return words;
}

}  // namespace

TEST_CASE("a rating, a strength and a development area are lines of the area on which they bear") {
    CHECK(lines_of({said(ReviewPart::rating, "assessment", "2026-11-23", "average")}) ==
          std::vector<std::string>{"curriculum-and-teaching | Peers rate Assessment: average | -500 | 600"});
    CHECK(lines_of({said(ReviewPart::strength, "governance", "2026-11-23")}) ==
          std::vector<std::string>{"leadership-and-governance | Peers found strong: Governance | 1000 | 600"});
    CHECK(lines_of({said(ReviewPart::development, "inclusion", "2026-11-23")}) ==
          std::vector<std::string>{"inclusion | Peers ask to develop: Inclusion | -1000 | 600"});
}

TEST_CASE("what one review says of an area shares the weight of one line") {
    CHECK(lines_of({said(ReviewPart::rating, "assessment", "2026-11-23", "very-good"),
                    said(ReviewPart::rating, "writing", "2026-11-23", "good"),
                    said(ReviewPart::development, "writing", "2026-11-23"),
                    said(ReviewPart::rating, "governance", "2026-11-23", "good")}) ==
          std::vector<std::string>{"curriculum-and-teaching | Peers rate Assessment: very good | 1000 | 200",
                                   "curriculum-and-teaching | Peers rate Writing: good | 0 | 200",
                                   "curriculum-and-teaching | Peers ask to develop: Writing | -1000 | 200",
                                   "leadership-and-governance | Peers rate Governance: good | 0 | 600"});
}

TEST_CASE("the newest review of an area speaks, and it weighs half after two years") {
    CHECK(lines_of({said(ReviewPart::rating, "assessment", "2024-11-23", "very-good"),
                    said(ReviewPart::rating, "writing", "2023-11-23", "average"),
                    said(ReviewPart::rating, "governance", "2026-11-23", "good")}) ==
          std::vector<std::string>{"curriculum-and-teaching | Peers rate Assessment: very good | 1000 | 300",
                                   "leadership-and-governance | Peers rate Governance: good | 0 | 600"});
}

TEST_CASE("words of the school's own, what holds for the whole review, and a review to come are no evidence") {
    CHECK(lines_of({said(ReviewPart::strength, "", "2026-11-22"), said(ReviewPart::took_place, "", "2026-11-22"),
                    said(ReviewPart::focus, "", "2026-11-22"), said(ReviewPart::strength, "writing", "2026-11-24"),
                    said(ReviewPart::rating, "writing", "2026-11-22", "no-longer-a-word")})
              .empty());
}
