#include "store/reviews.hpp"

#include <algorithm>
#include <array>
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

}  // namespace

Saved save(Write& write, const ReviewLine& line) {
    const bool whole = is_of_the_whole(line.part);
    const std::array<Value, 4> content{whole ? line.text : std::string(), line.rating, line.follow_up,
                                       iso(line.said.value_or(write.day()))};
    return write.table("reviews").put(key_of(line), content);
}

std::uint64_t form_key(const ReviewLine& line) {
    return key_hash("reviews", key_of(line));
}

std::vector<ReviewLine> reviews(const Snapshot& snapshot) {
    auto rows = facts_of(snapshot, "reviews", "urn, date, part, subject, finding, text, rating, follow_up, said_on",
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
                         .follow_up = text_at(rows, 7),
                         .said = day_at(rows, 8),
                         .file = text_at(rows, 9)});
    }
    std::ranges::stable_sort(lines, {},
                             [](const ReviewLine& line) { return std::tuple(line.urn, line.date, line.part); });
    return lines;
}

Saved save(Write& write, const ReviewFollowUp& follow_up) {
    const std::array<Value, 4> key{std::int64_t{follow_up.urn.value()}, iso(follow_up.date), follow_up.subject,
                                   follow_up.text};
    const std::array<Value, 6> content{follow_up.action,
                                       follow_up.owner,
                                       column_of(follow_up.due),
                                       follow_up.reason,
                                       column_of(follow_up.done),
                                       iso(follow_up.said.value_or(write.day()))};
    return write.table("review_follow_ups").put(key, content);
}

std::vector<ReviewFollowUp> follow_ups(const Snapshot& snapshot) {
    auto rows =
        facts_of(snapshot, "review_follow_ups",
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
