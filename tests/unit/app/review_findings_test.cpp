#include "app/review_findings.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace llp;

namespace {

const Urn school = Urn::of(100001);

ReviewLine development(const char* day, std::string subject, std::string text = "", std::string follow_up = "") {
    return {.urn = school,
            .date = Date::parse(day),
            .part = ReviewPart::development,
            .subject = std::move(subject),
            .text = std::move(text),
            .follow_up = std::move(follow_up)};
}

ReviewFollowUp decided(const ReviewLine& line) {
    return {.urn = line.urn, .date = line.date, .subject = line.subject, .text = line.text, .reason = "done already"};
}

/// "day number subject open" of each.
std::vector<std::string> in_short(const std::vector<ReviewLine>& reviews,
                                  const std::vector<ReviewFollowUp>& decisions = {}) {
    std::vector<std::string> words;
    for (const auto& finding : app::review_findings(reviews, decisions)) {
        words.push_back(fmt::format("{} {} {}{} {}", finding.line.date, finding.number, finding.line.subject,
                                    finding.line.text, finding.is_open() ? "open" : "followed up"));
    }
    return words;
}

}  // namespace

TEST_CASE("findings are numbered within their review, the newest review first") {
    CHECK(in_short(
              {development("2025-06-10", "writing"),
               development("2026-06-10", "writing"),
               development("2026-06-10", "assessment"),
               {.urn = school, .date = Date::parse("2026-06-10"), .part = ReviewPart::strength, .subject = "send"}}) ==
          std::vector<std::string>{"2026-06-10 1 assessment open", "2026-06-10 2 writing open",
                                   "2025-06-10 1 writing open"});
}

TEST_CASE("a finding is followed up by the survey, by what the survey says of the whole review, or by a decision") {
    CHECK(in_short({development("2026-06-10", "writing", "", "Coaching")}) ==
          std::vector<std::string>{"2026-06-10 1 writing followed up"});
    const auto open = development("2026-06-10", "writing");
    CHECK(in_short(
              {{.urn = school, .date = Date::parse("2026-06-10"), .part = ReviewPart::follow_up, .text = "Seen again"},
               open}) == std::vector<std::string>{"2026-06-10 1 writing followed up"});
    CHECK(in_short({open}, {decided(open)}) == std::vector<std::string>{"2026-06-10 1 writing followed up"});
}

TEST_CASE("a decision is about one finding of one review") {
    const auto open = development("2026-06-10", "writing");
    for (const auto& other : {development("2026-06-11", "writing"), development("2026-06-10", "send"),
                              development("2026-06-10", "writing", "Handwriting")}) {
        CHECK(app::review_findings(std::vector{open}, std::vector{decided(other)}).front().is_open());
    }
}

TEST_CASE("a decision taken under the number of a predecessor stays with the finding at its heir") {
    auto line = development("2026-06-10", "writing");
    const auto decision = decided(line);
    line.urn = Urn::of(100002);
    CHECK(app::review_findings(std::vector{line}, std::vector{decision}).front().is_open());
    line.at_the_time = school;
    CHECK_FALSE(app::review_findings(std::vector{line}, std::vector{decision}).front().is_open());
}
