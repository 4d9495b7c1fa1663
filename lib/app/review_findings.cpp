#include "app/review_findings.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace llp::app {

namespace {

/// What the survey says came of the reviews as a whole, by day and school.
using Whole = std::map<std::pair<Date, Urn>, std::string>;

Urn reviewed(const ReviewLine& line) {
    return line.at_the_time.value_or(line.urn);
}

Whole of_the_whole(std::span<const ReviewLine> reviews) {
    Whole whole;
    for (const auto& line : reviews) {
        if (line.part == ReviewPart::follow_up) {
            whole.emplace(std::pair(line.date, reviewed(line)), line.text);
        }
    }
    return whole;
}

std::optional<ReviewFollowUp> decision_on(const ReviewLine& line, std::span<const ReviewFollowUp> decisions) {
    const auto found =
        std::ranges::find_if(decisions, [&](const ReviewFollowUp& decision) { return decision.is_about(line); });
    return found == decisions.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::vector<report::ReviewFinding> review_findings(std::span<const ReviewLine> reviews,
                                                   std::span<const ReviewFollowUp> decisions) {
    const auto whole = of_the_whole(reviews);
    std::vector<report::ReviewFinding> findings;
    for (const auto& line : reviews) {
        if (line.part == ReviewPart::development) {
            const auto said = whole.find({line.date, reviewed(line)});
            findings.push_back(
                {.line = line,
                 .in_survey = line.follow_up.empty() && said != whole.end() ? said->second : line.follow_up,
                 .decision = decision_on(line, decisions)});
        }
    }
    std::ranges::stable_sort(findings, [](const auto& a, const auto& b) {
        return std::tie(b.line.date, a.line.subject, a.line.text) < std::tie(a.line.date, b.line.subject, b.line.text);
    });
    int number = 0;
    for (std::size_t n = 0; n < findings.size(); ++n) {
        number = n > 0 && findings[n].line.date == findings[n - 1].line.date ? number + 1 : 1;
        findings[n].number = number;
    }
    return findings;
}

}  // namespace llp::app
