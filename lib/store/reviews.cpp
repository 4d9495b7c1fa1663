#include "store/reviews.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "store/columns.hpp"
#include "store/fact_rows.hpp"

namespace llp::store {

namespace {

/// Of what is said of a review as a whole there is one each, so its words are no part of the key.
bool is_of_the_whole(ReviewPart part) {
    return part < ReviewPart::rating;
}

std::array<Value, 5> key_of(const ReviewLine& line) {
    return {std::int64_t{line.urn.value()}, iso(line.date), std::string(token(line.part)), line.subject,
            is_of_the_whole(line.part) ? std::string() : line.text};
}

bool is_outcome(const ReviewLine& line) {
    return line.part > ReviewPart::development;
}

/// What the survey says came of a finding has a table of its own.
std::string_view table_of(const ReviewLine& line) {
    return is_outcome(line) ? "finding_outcomes" : "reviews";
}

using Outcomes = std::map<std::tuple<Urn, Date, ReviewPart, std::string, std::string>, std::string>;

Outcomes outcomes(const Snapshot& snapshot) {
    auto rows = facts_of(snapshot, "finding_outcomes", "urn, date, part, subject, finding, follow_up",
                         "urn, date, subject, finding");
    Outcomes list;
    while (rows.executeStep()) {
        const auto part = known(read_review_part(text_at(rows, 2)), text_at(rows, 2));
        list.emplace(std::tuple(urn_at(rows, 0), day_at(rows, 1), part, text_at(rows, 3), text_at(rows, 4)),
                     text_at(rows, 5));
    }
    return list;
}

/// Gives what came of a finding to the finding. Without that it is not read.
void join_outcomes(const Outcomes& outcomes, std::vector<ReviewLine>& lines) {
    for (auto& line : lines) {
        const auto part = llp::follow_up_of(line.part);
        const auto found = part ? outcomes.find({line.urn, line.date, *part, line.subject, line.text}) : outcomes.end();
        line.follow_up = found == outcomes.end() ? std::string() : found->second;
    }
}

}  // namespace

Saved save(Write& write, const ReviewLine& line) {
    const auto said = iso(line.said.value_or(write.day()));
    if (is_outcome(line)) {
        const std::array<Value, 2> content{line.follow_up, said};
        return write.table(table_of(line)).put(key_of(line), content);
    }
    const bool whole = is_of_the_whole(line.part);
    const std::array<Value, 4> content{whole ? line.text : std::string(), line.rating, std::string(), said};
    return write.table(table_of(line)).put(key_of(line), content);
}

std::uint64_t form_key(const ReviewLine& line) {
    return key_hash(table_of(line), key_of(line));
}

std::vector<ReviewLine> reviews(const Snapshot& snapshot) {
    auto rows = facts_of(snapshot, "reviews", "urn, date, part, subject, finding, text, rating, said_on",
                         "urn, date, subject, finding");
    std::vector<ReviewLine> lines;
    while (rows.executeStep()) {
        const auto part = known(read_review_part(text_at(rows, 2)), text_at(rows, 2));
        lines.push_back({.urn = urn_at(rows, 0),
                         .date = day_at(rows, 1),
                         .part = part,
                         .subject = text_at(rows, 3),
                         .text = text_at(rows, is_of_the_whole(part) ? 5 : 4),
                         .rating = text_at(rows, 6),
                         .said = day_at(rows, 7),
                         .file = text_at(rows, 8)});
    }
    join_outcomes(outcomes(snapshot), lines);
    std::ranges::stable_sort(lines, {},
                             [](const ReviewLine& line) { return std::tuple(line.urn, line.date, line.part); });
    return lines;
}

Saved save(Write& write, const ReviewFollowUp& follow_up) {
    const std::array<Value, 4> key{std::int64_t{follow_up.urn.value()}, iso(follow_up.date), follow_up.subject,
                                   follow_up.text};
    const std::array<Value, 6> content{follow_up.action,          follow_up.owner,
                                       column_of(follow_up.due),  follow_up.reason,
                                       column_of(follow_up.done), iso(follow_up.said.value_or(write.day()))};
    return write.table("review_follow_ups").put(key, content);
}

std::vector<ReviewFollowUp> follow_ups(const Snapshot& snapshot) {
    auto rows = facts_of(snapshot, "review_follow_ups",
                         "urn, date, subject, finding, action, owner, due, reason, said_on, done_on",
                         "urn, date, subject, finding");
    std::vector<ReviewFollowUp> list;
    while (rows.executeStep()) {
        list.push_back({.urn = urn_at(rows, 0),
                        .date = day_at(rows, 1),
                        .subject = text_at(rows, 2),
                        .text = text_at(rows, 3),
                        .action = text_at(rows, 4),
                        .owner = text_at(rows, 5),
                        .due = date_at(rows, 6),
                        .reason = text_at(rows, 7),
                        .said = day_at(rows, 8),
                        .done = date_at(rows, 9)});
    }
    return list;
}

}  // namespace llp::store
