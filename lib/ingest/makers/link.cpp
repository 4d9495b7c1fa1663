#include "core/text.hpp"
#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"

namespace llp::ingest {

namespace {

SchoolLink blank_link(const MakerContext& context) {
    return {.urn = Urn::of(100'000),
            .other = Urn::of(100'000),
            .kind = LinkKind::other,
            .words = {},
            .name = {},
            .since = {},
            .source = context.layout.name,
            .dated = context.head.day()};
}

/// One link a row.
class LinkMaker : public RecordMaker {
public:
    explicit LinkMaker(const MakerContext& context)
        : other_(bound_column(context.spec, "other", context.header)),
          words_(bound_column(context.spec, "words", context.header)),
          name_(bound_column(context.spec, "name", context.header)),
          since_(bound_column(context.spec, "since", context.header)),
          record_(blank_link(context)) {}

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        const auto other = Urn::read(row.text(other_));
        const auto kind = read_link_words(row.text(words_));
        if (!other) {
            return row.reject("bad-key", other_.header, fmt::format("{} names no school", shown(row.text(other_))));
        }
        if (!kind) {
            return row.reject("missing-required", words_.header, "the cell does not say what the other school is");
        }
        auto& link = std::get<SchoolLink>(record_);
        link.urn = key.urn();
        link.other = *other;
        link.kind = *kind;
        link.words = row.text(words_);
        link.name = row.text(name_);
        link.since = date(row, since_);
        records.push_back(&record_);
    }

private:
    Bound other_;
    Bound words_;
    Bound name_;
    Bound since_;
    Record record_;
};

/// As many links as the row has fields from the column on: "115961 Predecessor".
class LinkListMaker : public RecordMaker {
public:
    explicit LinkListMaker(const MakerContext& context)
        : links_(bound_column(context.spec, "links", context.header)), blank_(blank_link(context)) {}

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        made_.clear();
        for (auto column = links_.column; links_.there() && column < row.size(); ++column) {
            read_link(row, row.text(column), key.urn());
        }
        for (const auto& record : made_) {
            records.push_back(&record);
        }
    }

private:
    void read_link(Row& row, std::string_view text, Urn urn) {
        if (text.empty() || slug(text) == "does-not-have-links") {
            return;
        }
        const auto blank = text.find(' ');
        const auto other = Urn::read(text.substr(0, blank));
        const auto kind = blank == std::string_view::npos ? std::nullopt : read_link_words(text.substr(blank));
        if (!other || !kind) {
            return row.find("unreadable-value", links_.header,
                            fmt::format("{} is no link such as '115961 Predecessor': left out", shown(text)));
        }
        auto link = blank_;
        link.urn = urn;
        link.other = *other;
        link.kind = *kind;
        link.words = trim(text.substr(blank));
        made_.emplace_back(std::move(link));
    }

    Bound links_;
    SchoolLink blank_;
    std::vector<Record> made_;
};

}  // namespace

std::unique_ptr<RecordMaker> link_maker(const MakerContext& context) {
    return std::make_unique<LinkMaker>(context);
}

std::unique_ptr<RecordMaker> link_list_maker(const MakerContext& context) {
    return std::make_unique<LinkListMaker>(context);
}

}  // namespace llp::ingest
