#include "report/pages/follow_ups.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

Cell own(const std::string& text) {
    return text.empty() ? Cell::nothing() : Cell::of_one_school(Value(text)).of_people();
}

std::string finding_in_words(const ReviewLine& line) {
    const auto* const subject = find_review_subject(line.subject);
    const auto title = subject == nullptr ? line.subject : std::string(subject->title);
    return title.empty() || line.text.empty() ? title + line.text : fmt::format("{}: {}", title, line.text);
}

/// As a token, and as people read it.
Cell state_cell(const ReviewFinding& finding) {
    if (finding.decision) {
        const auto& decision = *finding.decision;
        return decision.action.empty() ? Cell::open("none").reading("no action")
                                       : Cell::open(decision.done ? "done" : "action");
    }
    return finding.in_survey.empty() ? Cell::open("open") : Cell::open("survey").reading("in the survey");
}

Row finding_row(const ReviewFinding& finding) {
    const auto& decision = finding.decision;
    const auto decided = decision ? decision->action + decision->reason : finding.in_survey;
    return {Cell::open(finding.line.date),
            Cell::open(finding.number),
            own(finding_in_words(finding.line)),
            state_cell(finding),
            own(decided),
            own(decision ? decision->owner : std::string()),
            decision ? Cell::open(decision->due) : Cell::nothing()};
}

}  // namespace

Table findings_table(std::string name, const std::vector<ReviewFinding>& findings) {
    Table table{.name = std::move(name),
                .caption = "",
                .columns = {{.name = "review", .heading = "Review"},
                            count_column("number", "No."),
                            {.name = "finding", .heading = "To develop"},
                            {.name = "state", .heading = "Follow-up"},
                            {.name = "follow_up", .heading = "What"},
                            {.name = "owner", .heading = "Who"},
                            {.name = "due", .heading = "Due"}},
                .empty = "No review of this school names an area to develop."};
    std::ranges::transform(findings, std::back_inserter(table.rows), finding_row);
    return table;
}

Document follow_ups(const FollowUpFacts& facts) {
    return {
        .schema = "llp.follow_ups/1",
        .title = fmt::format("{}: findings of peer review", facts.school.name),
        .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                 {.name = "urn", .label = "URN", .value = Cell::open(facts.school.urn)},
                 {.name = "name", .label = "Name", .value = Cell::open(facts.school.name), .readers = For::machines}},
        .sections = {{.heading = "", .blocks = {findings_table("findings", facts.findings)}}}};
}

}  // namespace llp::report
