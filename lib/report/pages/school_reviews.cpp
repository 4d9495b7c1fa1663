#include "report/pages/school_reviews.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <utility>

#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

using Lines = std::vector<const ReviewLine*>;

/// The reviews of the school and of those that it follows, newest first.
std::map<std::pair<Date, std::optional<Urn>>, Lines, std::greater<>> by_review(std::span<const ReviewLine> lines) {
    std::map<std::pair<Date, std::optional<Urn>>, Lines, std::greater<>> reviews;
    for (const auto& line : lines) {
        reviews[{line.date, line.at_the_time}].push_back(&line);
    }
    return reviews;
}

std::string words_of(const ReviewLine& line) {
    const auto* const subject = find_review_subject(line.subject);
    auto title = subject == nullptr ? line.subject : std::string(subject->title);
    if (line.part == ReviewPart::rating) {
        const auto* const rating = find_review_rating(line.rating);
        return fmt::format("{}: {}", title, rating == nullptr ? line.rating : std::string(rating->title));
    }
    if (line.text.empty()) {
        return title;
    }
    return title.empty() ? line.text : fmt::format("{}: {}", title, line.text);
}

/// Whether there is anything to read is for the school too.
Cell own(List list, const std::string& words) {
    return Cell::of_one_school(Value(std::move(list))).reading(words.empty() ? "-" : words);
}

/// All that the review says of one kind: a list for machines, one after the other for people.
Cell said(const Lines& lines, ReviewPart part) {
    List list;
    std::string words;
    for (const auto* const line : lines) {
        if (line->part == part) {
            const auto text = words_of(*line);
            list.push_back(Cell::open(text));
            words += (words.empty() ? "" : "; ") + text;
        }
    }
    return own(std::move(list), words);
}

Cell followed_up(const Lines& lines) {
    List list;
    std::string words;
    for (const auto* const line : lines) {
        const auto& text = line->part == ReviewPart::follow_up ? line->text : line->follow_up;
        if (!text.empty()) {
            list.push_back(Cell::open(text));
            words += (words.empty() ? "" : "; ") + text;
        }
    }
    return own(std::move(list), words);
}

Row review_row(const Lines& lines) {
    return {Cell::open(lines.front()->date),         said(lines, ReviewPart::reviewers),
            said(lines, ReviewPart::focus),          said(lines, ReviewPart::rating),
            said(lines, ReviewPart::strength),       said(lines, ReviewPart::development),
            said(lines, ReviewPart::right_of_reply), followed_up(lines),
            file_cell(lines.front()->file),          Cell::open(lines.front()->at_the_time)};
}

Table review_table(const SchoolFacts& facts) {
    Table table{.name = "reviews",
                .caption = "",
                .columns = {{.name = "date", .heading = "Date"},
                            {.name = "reviewers", .heading = "Reviewers"},
                            {.name = "focus", .heading = "Focus"},
                            {.name = "ratings", .heading = "Ratings"},
                            {.name = "strengths", .heading = "Strengths"},
                            {.name = "developments", .heading = "To develop"},
                            {.name = "right_of_reply", .heading = "The school's reply"},
                            {.name = "follow_up", .heading = "Follow-up"},
                            {.name = "file", .heading = "File"},
                            at_the_time_column(facts.reviews)},
                .readers = facts.reviews.empty() ? For::machines : For::all};
    for (const auto& [key, lines] : by_review(facts.reviews)) {
        table.rows.push_back(review_row(lines));
    }
    return table;
}

/// What was decided; what the survey says came of a finding stands with its review.
Table follow_up_table(const SchoolFacts& facts) {
    auto table = findings_table("follow_ups", facts.follow_ups);
    table.caption = "What was decided about areas to develop";
    table.readers = facts.follow_ups.empty() ? For::machines : For::all;
    return table;
}

}  // namespace

void add_peer_reviews(const SchoolFacts& facts, std::vector<Section>& sections) {
    if (facts.reviews.empty()) {
        sections.back().blocks.emplace_back(review_table(facts));
        sections.back().blocks.emplace_back(follow_up_table(facts));
        return;
    }
    sections.push_back(
        {.heading = "Peer reviews",
         .blocks = {review_table(facts), follow_up_table(facts),
                    Note{.text = "What peers found is for the school: others see that there was a review. The school "
                                 "reads it with --audience school --by NAME."}}});
}

}  // namespace llp::report
