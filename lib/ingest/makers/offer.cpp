#include "core/text.hpp"
#include "ingest/cells.hpp"
#include "ingest/makers/list.hpp"
#include "ingest/vocabulary.hpp"
#include "model/review.hpp"

namespace llp::ingest {

namespace {

/// What the reviewed school is willing to help others in becomes an offer like any other.
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
        offer.topic = read_topic(offer.area, *id).value_or("");
        offer.mode = mode_of(row);
        offer.listed = yes_no(row, listed_).value_or(false);
        offer.origin = "peer review survey";
        record_ = std::move(offer);
        records.push_back(&*record_);
    }

private:
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
    std::optional<Record> record_;
};

}  // namespace

std::unique_ptr<RecordMaker> offer_maker(const MakerContext& context) {
    return std::make_unique<OfferMaker>(context);
}

}  // namespace llp::ingest
