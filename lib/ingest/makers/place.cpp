#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"

namespace llp::ingest {

namespace {

class PlaceMaker : public RecordMaker {
public:
    explicit PlaceMaker(const MakerContext& context)
        : easting_(bound_column(context.spec, "easting", context.header)),
          northing_(bound_column(context.spec, "northing", context.header)),
          district_(bound_column(context.spec, "district", context.header)),
          record_(PostcodePlace{.postcode = {},
                                .place = {},
                                .district = {},
                                .source = context.layout.name,
                                .dated = context.head.day()}) {}

    /// A postcode without a position (quality 90) has 0 for both coordinates.
    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        auto& place = std::get<PostcodePlace>(record_);
        place.postcode = key.name;
        const auto easting = count(row, easting_);
        const auto northing = count(row, northing_);
        place.place = grid_point(easting.value_or(0), northing.value_or(0));
        place.district = row.text(district_);
        records.push_back(&record_);
    }

private:
    Bound easting_;
    Bound northing_;
    Bound district_;
    Record record_;
};

}  // namespace

std::unique_ptr<RecordMaker> place_maker(const MakerContext& context) {
    return std::make_unique<PlaceMaker>(context);
}

}  // namespace llp::ingest
