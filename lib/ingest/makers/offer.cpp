#include <algorithm>
#include <array>
#include <map>

#include "core/text.hpp"
#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"
#include "ingest/vocabulary.hpp"
#include "model/review.hpp"

namespace llp::ingest {

namespace {

/// What the reviewed school is willing to help others in becomes an offer. Of rows about the same, one that wants it
/// listed speaks for all, and then one that does not.
class OfferMaker : public RecordMaker {
public:
    explicit OfferMaker(const MakerContext& context)
        : said_(context.head.day()),
          subject_(bound_column(context.spec, "subject", context.header)),
          mode_(bound_column(context.spec, "mode", context.header)),
          listed_(bound_column(context.spec, "listed", context.header)) {}

    void make(Row& row, const RowKey& key, std::vector<const Record*>& records) override {
        const auto text = row.text(subject_);
        if (text.empty()) {
            return;
        }
        const auto id = read_review_subject(text);
        if (!id) {
            return row.unusable(subject_, "an area, a topic or an attribute of data/defaults");
        }
        Declaration offer{.kind = DeclarationKind::offer, .party = key.parties.front(), .date = said_};
        offer.area = find_review_subject(*id)->area;
        offer.topic = *id == offer.area ? std::string() : std::string(*id);
        offer.mode = mode_of(row);
        offer.origin = "peer review survey";
        add_listing(offer, yes_no(row, listed_));
        record_ = std::move(offer);
        records.push_back(&*record_);
    }

private:
    void add_listing(Declaration& offer, std::optional<bool> said) {
        auto& listing = listings_[{offer.party.text(), offer.area, offer.topic, offer.mode}];
        // Nothing is below no, and no below yes.
        listing = std::max(listing, said);
        offer.listed = listing.value_or(false);
        offer.in_survey = listing ? SurveySays::listing : SurveySays::offer;
    }

    /// "Other" names none of those that are told apart.
    std::string mode_of(Row& row) const {
        const auto text = row.text(mode_);
        if (text.empty() || same_ignoring_case(text, "other")) {
            return {};
        }
        const auto mode = read_mode(text);
        if (!mode) {
            row.unusable(mode_, fmt::format("{}, or other", modes_in_words));
        }
        return std::string(mode.value_or(""));
    }

    Date said_;
    Bound subject_;
    Bound mode_;
    Bound listed_;
    std::map<std::array<std::string, 4>, std::optional<bool>> listings_;  ///< By party, area, topic and mode.
    std::optional<Record> record_;
};

}  // namespace

std::unique_ptr<RecordMaker> offer_maker(const MakerContext& context) {
    return std::make_unique<OfferMaker>(context);
}

}  // namespace llp::ingest
