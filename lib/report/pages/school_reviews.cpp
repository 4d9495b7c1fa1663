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
    return Cell::of_one_school(Value(std::move(list))).reading(words.empty() ? "-" : words).of_people();
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

struct Part {
    const char* name;
    const char* heading;
    Cell cell;
};

std::vector<Part> parts_of(const Lines& lines) {
    return {{"reviewers", "By", said(lines, ReviewPart::reviewers)},
            {"focus", "Focus", said(lines, ReviewPart::focus)},
            {"ratings", "Ratings", said(lines, ReviewPart::rating)},
            {"strengths", "Strengths", said(lines, ReviewPart::strength)},
            {"developments", "To develop", said(lines, ReviewPart::development)},
            {"right_of_reply", "The school's reply", said(lines, ReviewPart::right_of_reply)},
            {"follow_up", "Follow-up", followed_up(lines)}};
}

/// All of it in one place, as a column for each part would be too narrow to be read.
Cell in_words(const std::vector<Part>& parts) {
    std::string words;
    for (const auto& part : parts) {
        if (part.cell.words() != "-") {
            words += fmt::format("{}{}: {}", words.empty() ? "" : " ", part.heading, part.cell.words());
            words += std::string_view(".?!").find(words.back()) == std::string_view::npos ? "." : "";
        }
    }
    return own({}, words);
}

Row review_row(const Lines& lines) {
    auto parts = parts_of(lines);
    Row row{Cell::open(lines.front()->date), in_words(parts)};
    for (auto& part : parts) {
        row.push_back(std::move(part.cell));
    }
    row.push_back(file_cell(lines.front()->file));
    row.push_back(Cell::open(lines.front()->at_the_time));
    return row;
}

Table review_table(const SchoolFacts& facts) {
    Table table{.name = "reviews",
                .caption = "",
                .columns = {{.name = "date", .heading = "Date"}, people_column("said", "What was said")},
                .readers = facts.reviews.empty() ? For::machines : For::all};
    for (const auto& part : parts_of({})) {
        table.columns.push_back(machine_column(part.name));
    }
    table.columns.push_back({.name = "file", .heading = "File"});
    table.columns.push_back(at_the_time_column(facts.reviews));
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
