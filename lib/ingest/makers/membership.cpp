#include "core/text.hpp"
#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"

namespace llp::ingest {

namespace {

class MembershipMaker : public RecordMaker {
public:
    explicit MembershipMaker(const MakerContext& context)
        : status_(bound_column(context.spec, "status", context.header)),
          from_(bound_column(context.spec, "from", context.header)),
          to_(bound_column(context.spec, "to", context.header)),
          said_(context.head.day()) {}

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        const auto status = slug(row.text(status_));
        if (status != "member" && status != "not-a-member" && status != "alternative-arrangement") {
            return row.unusable(status_, "member, not-a-member or alternative-arrangement");
        }
        const auto days = span(row, from_, to_);
        record_ =
            Membership{.party = key.parties.front(), .status = status, .from = days.from, .to = days.to, .said = said_};
        records.push_back(&*record_);
    }

private:
    Bound status_;
    Bound from_;
    Bound to_;
    Date said_;
    std::optional<Record> record_;
};

}  // namespace

std::unique_ptr<RecordMaker> membership_maker(const MakerContext& context) {
    return std::make_unique<MembershipMaker>(context);
}

}  // namespace llp::ingest
