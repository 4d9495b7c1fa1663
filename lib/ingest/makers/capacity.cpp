#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"

namespace llp::ingest {

namespace {

class CapacityMaker : public RecordMaker {
public:
    explicit CapacityMaker(const MakerContext& context)
        : min_schools_(bound_column(context.spec, "min_schools", context.header)),
          max_schools_(bound_column(context.spec, "max_schools", context.header)),
          days_(bound_column(context.spec, "days_per_term", context.header)),
          from_(bound_column(context.spec, "from", context.header)),
          to_(bound_column(context.spec, "to", context.header)),
          said_(context.head.day()) {}

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        const auto least = count(row, min_schools_).value_or(0);
        const auto most = count(row, max_schools_);
        if (most && least > *most) {
            return row.reject("impossible-value", min_schools_.header,
                              fmt::format("at least {} and at most {} schools cannot both hold", least, *most));
        }
        const auto span = ingest::span(row, from_, to_);
        record_ = Capacity{.party = key.parties.front(),
                           .min_schools = least,
                           .max_schools = most,
                           .days_per_term = days(row, days_),
                           .from = span.from,
                           .to = span.to,
                           .said = said_};
        records.push_back(&*record_);
    }

private:
    Bound min_schools_;
    Bound max_schools_;
    Bound days_;
    Bound from_;
    Bound to_;
    Date said_;
    std::optional<Record> record_;
};

}  // namespace

std::unique_ptr<RecordMaker> capacity_maker(const MakerContext& context) {
    return std::make_unique<CapacityMaker>(context);
}

}  // namespace llp::ingest
