#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"

namespace llp::ingest {

namespace {

constexpr std::int64_t longest = 1440;  // A day.

class TravelMaker : public RecordMaker {
public:
    explicit TravelMaker(const MakerContext& context)
        : minutes_(bound_column(context.spec, "minutes", context.header)), said_(context.head.day()) {}

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        const auto& from = key.parties.at(0);
        const auto& to = key.parties.at(1);
        if (from == to) {
            return row.reject("impossible-value", "", fmt::format("{} is no way from itself", from));
        }
        const auto minutes = integer(row, minutes_, 0, longest);
        if (!minutes) {
            return;
        }
        record_ = Travel{.from = from, .to = to, .minutes = Minutes(*minutes), .said = said_};
        records.push_back(&*record_);
    }

private:
    Bound minutes_;
    Date said_;
    std::optional<Record> record_;
};

}  // namespace

std::unique_ptr<RecordMaker> travel_maker(const MakerContext& context) {
    return std::make_unique<TravelMaker>(context);
}

}  // namespace llp::ingest
