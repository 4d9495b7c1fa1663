#include "core/text.hpp"
#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"
#include "ingest/vocabulary.hpp"

namespace llp::ingest {

namespace {

class DeclarationMaker : public RecordMaker {
public:
    explicit DeclarationMaker(const MakerContext& context) : context_(context) {}

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        const auto kind = read_declaration_kind(row.text(kind_));
        if (!kind) {
            return row.unusable(kind_, "need or offer");
        }
        const auto area = read_area(row.text(area_));
        if (!area) {
            return row.unusable(area_, "an area of data/defaults/areas.csv");
        }
        const auto span = ingest::span(row, from_, to_);
        record_ = Declaration{.kind = *kind,
                              .party = key.parties.front(),
                              .area = std::string(*area),
                              .topic = topic_of(row, *area),
                              .mode = mode_of(row),
                              .days_per_term = days(row, days_),
                              .willing = willing_of(row),
                              .reason = std::string(row.text(reason_)),
                              .listed = yes_no(row, listed_).value_or(false),
                              .urgent = yes_no(row, urgent_).value_or(false),
                              .from = span.from,
                              .to = span.to,
                              .origin = std::string(row.text(source_)),
                              .date = said_on(row),
                              .file = {}};
        records.push_back(&*record_);
    }

private:
    /// Nobody has said anything yet on a day to come.
    Date said_on(Row& row) {
        const auto stated = date(row, date_);
        if (stated && *stated > context_.head.day()) {
            row.unusable(date_, "a day up to that of the file");
            return context_.head.day();
        }
        return stated.value_or(context_.head.day());
    }

    [[nodiscard]] Bound bound(std::string_view to) const { return bound_column(context_.spec, to, context_.header); }

    std::string topic_of(Row& row, std::string_view area) const {
        const auto text = row.text(topic_);
        const auto topic = read_topic(area, text);
        if (!text.empty() && !topic) {
            row.unusable(topic_, fmt::format("a topic of {}", area));
        }
        return std::string(topic.value_or(""));
    }

    std::string mode_of(Row& row) const {
        const auto text = row.text(mode_);
        const auto mode = read_mode(text);
        if (!text.empty() && !mode) {
            row.unusable(mode_, modes_in_words);
        }
        return std::string(mode.value_or(""));
    }

    /// An answer that cannot be read is no consent: it counts as "no", not as the "yes" of an empty cell.
    Willing willing_of(Row& row) const {
        const auto text = row.text(willing_);
        if (text.empty()) {
            return Willing::yes;
        }
        if (const auto willing = read_willing(text)) {
            return *willing;
        }
        if (const auto answer = read_yes_no(text)) {
            return *answer ? Willing::yes : Willing::no;
        }
        row.find("unreadable-value", willing_.header,
                 fmt::format("{} is not yes, no or not_this_year: taken as no", shown(text)));
        return Willing::no;
    }

    MakerContext context_;
    Bound kind_ = bound("kind");
    Bound area_ = bound("area");
    Bound topic_ = bound("topic");
    Bound mode_ = bound("mode");
    Bound days_ = bound("days_per_term");
    Bound willing_ = bound("willing");
    Bound reason_ = bound("reason");
    Bound listed_ = bound("listed");
    Bound urgent_ = bound("urgent");
    Bound from_ = bound("from");
    Bound to_ = bound("to");
    Bound source_ = bound("source");
    Bound date_ = bound("date");
    std::optional<Record> record_;
};

}  // namespace

std::unique_ptr<RecordMaker> declaration_maker(const MakerContext& context) {
    return std::make_unique<DeclarationMaker>(context);
}

}  // namespace llp::ingest
