#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

#include "core/key_set.hpp"
#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"
#include "ingest/vocabulary.hpp"
#include "model/review.hpp"

namespace llp::ingest {

namespace {

std::string ratings_in_words() {
    std::vector<std::string_view> titles;
    std::ranges::transform(review_ratings(), std::back_inserter(titles), &ReviewRating::title);
    return fmt::format("{}", fmt::join(titles, ", "));
}

/// What peers found is for the school alone, so no message repeats what a row says, wherever its columns stand.
class ReviewMaker : public RecordMaker {
public:
    explicit ReviewMaker(const MakerContext& context) : context_(context) {}

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        made_.clear();
        const auto day = review_day(row);
        const auto attribute = read_attribute(row);
        if (!day || row.rejected()) {
            return;
        }
        blank_ = {.urn = key.urn(), .date = *day, .said = context_.head.day()};
        add_rating(row, attribute);
        add_finding(row, ReviewPart::strength, strength_, attribute);
        add_finding(row, ReviewPart::development, development_, attribute);
        give_follow_up(row);
        add_of_the_whole(ReviewPart::took_place, {});
        add_of_the_whole(ReviewPart::reviewers, row.text(reviewers_));
        add_of_the_whole(ReviewPart::focus, row.text(focus_));
        add_of_the_whole(ReviewPart::right_of_reply, row.text(right_of_reply_));
        std::ranges::transform(made_, std::back_inserter(records), [](const Record& record) { return &record; });
    }

private:
    [[nodiscard]] Bound bound(std::string_view to) const { return bound_column(context_.spec, to, context_.header); }

    /// Nobody has reviewed yet on a day to come.
    std::optional<Date> review_day(Row& row) const {
        const auto day = date(row, date_);
        if (day && *day > context_.head.day()) {
            row.reject("impossible-value", date_.header,
                       fmt::format("{} is after the day of the file, {}", *day, context_.head.day()));
        }
        return day;
    }

    /// Its id; empty for an empty cell.
    std::string read_attribute(Row& row) const {
        const auto text = row.text(attribute_);
        const auto attribute = text.empty() ? std::nullopt : read_review_attribute(text);
        if (!text.empty() && !attribute) {
            row.reject("missing-required", attribute_.header,
                       fmt::format("{} is not an attribute of data/defaults/review-attributes.csv", row.quoted(text)));
        }
        return std::string(attribute.value_or(""));
    }

    void add_rating(Row& row, const std::string& attribute) {
        const auto text = row.text(rating_);
        if (text.empty()) {
            return;
        }
        const auto rating = read_review_rating(text);
        if (!rating) {
            return row.reject("missing-required", rating_.header,
                              fmt::format("not a rating: one of {} is needed", ratings_in_words()));
        }
        if (attribute.empty()) {
            return row.reject("missing-required", attribute_.header, "a rating needs its attribute");
        }
        auto& line = add(ReviewPart::rating);
        line.subject = attribute;
        line.rating = *rating;
    }

    /// Words that are a subject of the lists say it all; others are kept, beside the attribute of the row.
    void add_finding(const Row& row, ReviewPart part, const Bound& bound, const std::string& attribute) {
        const auto text = row.text(bound);
        if (text.empty()) {
            return;
        }
        const auto subject = read_review_subject(text);
        auto& line = add(part);
        line.subject = subject.value_or(attribute);
        line.text = subject ? std::string_view() : text;
    }

    /// To what the row found, or else to the review as a whole.
    void give_follow_up(const Row& row) {
        const auto text = row.text(follow_up_);
        const auto found = text.empty() ? std::vector<Record>() : made_;
        if (made_.empty()) {
            add_of_the_whole(ReviewPart::follow_up, text);
        }
        for (const auto& record : found) {
            auto line = std::get<ReviewLine>(record);
            line.part = follow_up_of(line.part).value_or(ReviewPart::follow_up);
            line.rating.clear();
            line.follow_up = text;
            made_.emplace_back(std::move(line));
        }
    }

    /// Once, however many rows repeat it.
    void add_of_the_whole(ReviewPart part, std::string_view text) {
        if (text.empty() && part != ReviewPart::took_place) {
            return;
        }
        const auto said = fmt::format("{} {} {} {}", blank_->urn, blank_->date, token(part), text);
        if (said_.insert(KeySet::hash(said))) {
            add(part).text = text;
        }
    }

    ReviewLine& add(ReviewPart part) {
        auto& line = std::get<ReviewLine>(made_.emplace_back(*blank_));
        line.part = part;
        return line;
    }

    MakerContext context_;
    Bound date_ = bound("date");
    Bound reviewers_ = bound("reviewers");
    Bound attribute_ = bound("attribute");
    Bound rating_ = bound("rating");
    Bound focus_ = bound("focus");
    Bound strength_ = bound("strength");
    Bound development_ = bound("development");
    Bound right_of_reply_ = bound("right_of_reply");
    Bound follow_up_ = bound("follow_up");
    KeySet said_;                      ///< Of reviews as a whole.
    std::optional<ReviewLine> blank_;  ///< The review of the row.
    std::vector<Record> made_;
};

}  // namespace

std::unique_ptr<RecordMaker> review_maker(const MakerContext& context) {
    return std::make_unique<ReviewMaker>(context);
}

}  // namespace llp::ingest
