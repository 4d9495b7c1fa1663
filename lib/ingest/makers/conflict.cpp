#include <algorithm>

#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"

namespace llp::ingest {

namespace {

class ConflictMaker : public RecordMaker {
public:
    explicit ConflictMaker(const MakerContext& context)
        : kind_(bound_column(context.spec, "kind", context.header)),
          reason_(bound_column(context.spec, "reason", context.header)),
          from_(bound_column(context.spec, "from", context.header)),
          to_(bound_column(context.spec, "to", context.header)),
          said_(context.head.day()) {}

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        const auto& [a, b] = std::minmax(key.parties.at(0), key.parties.at(1));
        if (a == b) {
            return row.reject("impossible-value", "", fmt::format("{} cannot be in conflict with itself", a));
        }
        const auto span = ingest::span(row, from_, to_);
        record_ = Conflict{.a = a,
                           .b = b,
                           .kind = std::string(row.text(kind_)),
                           .reason = std::string(row.text(reason_)),
                           .from = span.from,
                           .to = span.to,
                           .said = said_};
        records.push_back(&*record_);
    }

private:
    Bound kind_;
    Bound reason_;
    Bound from_;
    Bound to_;
    Date said_;
    std::optional<Record> record_;
};

}  // namespace

std::unique_ptr<RecordMaker> conflict_maker(const MakerContext& context) {
    return std::make_unique<ConflictMaker>(context);
}

}  // namespace llp::ingest
