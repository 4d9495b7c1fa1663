#include "app/follow_up.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "app/knowledge.hpp"
#include "app/review_findings.hpp"
#include "app/session.hpp"
#include "core/error.hpp"
#include "store/reviews.hpp"

namespace llp::app {

namespace {

report::FollowUpFacts facts_of(const store::Snapshot& snapshot, Date day, Urn urn) {
    const auto known = read_knowledge(snapshot, day);
    const auto* const school = known.school(urn);
    if (school == nullptr) {
        throw NotFoundError(fmt::format("the store holds no school with URN {}", urn),
                            "look it up with: llp school find TEXT");
    }
    const std::span<const ReviewLine> reviews(std::ranges::lower_bound(known.reviews, urn, {}, &ReviewLine::urn),
                                              std::ranges::upper_bound(known.reviews, urn, {}, &ReviewLine::urn));
    return {.as_of = day, .school = *school, .findings = review_findings(reviews, store::follow_ups(snapshot))};
}

/// No message says what was found.
const report::ReviewFinding& chosen(const std::vector<report::ReviewFinding>& findings, const FindingChoice& choice) {
    if (findings.empty()) {
        throw NotFoundError(fmt::format("no review of {} names an area to develop", choice.urn),
                            "load the survey with: llp import reviews.csv");
    }
    const auto review = choice.review.value_or(findings.front().line.date);
    const auto found = std::ranges::find_if(findings, [&](const report::ReviewFinding& finding) {
        return finding.line.date == review && finding.number == choice.number;
    });
    if (found == findings.end()) {
        throw NotFoundError(
            fmt::format("the review of {} on {} has no area to develop number {}", choice.urn, review, choice.number),
            fmt::format("list them with: llp school follow-up {}", choice.urn));
    }
    return *found;
}

ReviewFollowUp decided_of(const ReviewLine& line, const FollowUpDecision& decision) {
    if (decision.due && *decision.due < line.date) {
        raise<UsageError>("an action due on {} is before the review of {}", *decision.due, line.date);
    }
    return {.urn = line.at_the_time.value_or(line.urn),
            .date = line.date,
            .subject = line.subject,
            .text = line.text,
            .action = decision.action,
            .owner = decision.owner,
            .due = decision.due,
            .reason = decision.reason};
}

ReviewFollowUp done_with(const report::ReviewFinding& finding, Date day) {
    if (!finding.decision || finding.decision->action.empty()) {
        throw UsageError(
            fmt::format("no action is recorded for finding {} of the review of {}", finding.number, finding.line.date),
            "record one with: --action TEXT --owner \"NAME, ROLE\" --due DAY");
    }
    auto follow_up = *finding.decision;
    if (!follow_up.done) {
        follow_up.done = day;
        follow_up.said = std::nullopt;
    }
    return follow_up;
}

std::string_view summary_of(const FollowUpDecision& decision) {
    if (decision.done) {
        return "action done";
    }
    return decision.action.empty() ? "no action" : "action";
}

}  // namespace

report::FollowUpFacts follow_ups(const Reading& reading, Urn urn) {
    std::optional<report::FollowUpFacts> facts;
    read_store(reading, [&](const store::Snapshot& snapshot) { facts = facts_of(snapshot, reading.as_of, urn); });
    return *facts;
}

Saved decide_follow_up(const Writing& writing, const FindingChoice& choice, const FollowUpDecision& decision) {
    auto saved = Saved::unchanged;
    write_store(writing, store::Access::write, [&](store::Write& write) {
        const auto facts = facts_of(write.current(), writing.as_of, choice.urn);
        const auto& finding = chosen(facts.findings, choice);
        saved =
            store::save(write, decision.done ? done_with(finding, writing.as_of) : decided_of(finding.line, decision));
        write.summarise(std::string(summary_of(decision)));
    });
    return saved;
}

}  // namespace llp::app
