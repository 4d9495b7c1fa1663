#include "core/text.hpp"
#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"
#include "model/postcode.hpp"

namespace llp::ingest {

namespace {

class OrganisationMaker : public RecordMaker {
public:
    explicit OrganisationMaker(const MakerContext& context) : source_(context.layout.name), dated_(context.head.day()) {
        const auto bound = [&](std::string_view to) { return bound_column(context.spec, to, context.header); };
        name_ = bound("name");
        kind_ = bound("kind");
        status_ = bound("status");
        opened_ = bound("opened");
        closed_ = bound("closed");
        company_ = bound("company");
        postcode_ = bound("postcode");
        easting_ = bound("easting");
        northing_ = bound("northing");
    }

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        record_ = Organisation{.id = key.name,
                               .name = std::string(row.text(name_)),
                               .kind = slug(row.text(kind_)),
                               .status = slug(row.text(status_)),
                               .opened = date(row, opened_),
                               .closed = date(row, closed_),
                               .company = std::string(row.text(company_)),
                               .postcode = read_postcode(row),
                               .place = read_place(row),
                               .source = source_,
                               .dated = dated_};
        records.push_back(&*record_);
    }

private:
    std::string read_postcode(Row& row) const {
        const auto text = row.text(postcode_);
        const auto postcode = llp::read_postcode(text);
        if (!postcode && !text.empty()) {
            row.unusable(postcode_, "a postcode such as LN1 1AB");
        }
        return postcode.value_or("");
    }

    std::optional<GridPoint> read_place(Row& row) const {
        const auto easting = count(row, easting_);
        const auto northing = count(row, northing_);
        return grid_point(easting.value_or(0), northing.value_or(0));
    }

    std::string source_;
    Date dated_;
    Bound name_;
    Bound kind_;
    Bound status_;
    Bound opened_;
    Bound closed_;
    Bound company_;
    Bound postcode_;
    Bound easting_;
    Bound northing_;
    std::optional<Record> record_;
};

}  // namespace

std::unique_ptr<RecordMaker> organisation_maker(const MakerContext& context) {
    return std::make_unique<OrganisationMaker>(context);
}

}  // namespace llp::ingest
