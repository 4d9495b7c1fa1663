#include "store/survey_offers.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "store/columns.hpp"
#include "store/fact_rows.hpp"

namespace llp::store {

namespace {

std::array<Value, 4> key_of(const Declaration& offer) {
    return {offer.party.text(), offer.area, offer.topic, offer.mode};
}

std::vector<Declaration> survey_offers(const Snapshot& snapshot) {
    auto rows = facts_of(snapshot, "survey_offers", "party, area, topic, mode, listed, said_by, said_on",
                         "party, area, topic, mode");
    std::vector<Declaration> list;
    while (rows.executeStep()) {
        const auto listed = integer_at(rows, 4);
        list.push_back({.kind = DeclarationKind::offer,
                        .party = party_at(rows, 0),
                        .area = text_at(rows, 1),
                        .topic = text_at(rows, 2),
                        .mode = text_at(rows, 3),
                        .days_per_term = std::nullopt,
                        .willing = Willing::yes,
                        .reason = {},
                        .listed = listed == 1,
                        .urgent = false,
                        .from = std::nullopt,
                        .to = std::nullopt,
                        .origin = text_at(rows, 5),
                        .date = day_at(rows, 6),
                        .file = text_at(rows, 7),
                        .in_survey = listed ? SurveySays::listing : SurveySays::offer});
    }
    return list;
}

auto order(const Declaration& d) {
    return std::tuple(d.party.text(), token(d.kind), d.area, d.topic, d.mode);
}

bool is_over_by(const Declaration& declared, Date day) {
    return declared.to && *declared.to < day;
}

/// What the survey does not say holds on.
void renew(Declaration& declared, const Declaration& offer) {
    if (offer.date <= declared.date) {
        return;
    }
    declared.willing = Willing::yes;
    declared.reason.clear();
    declared.listed = offer.in_survey == SurveySays::listing ? offer.listed : declared.listed;
    declared.origin = offer.origin;
    declared.date = offer.date;
    declared.file = offer.file;
}

}  // namespace

Saved save_survey_offer(Write& write, const Declaration& offer) {
    const auto listed = offer.in_survey == SurveySays::listing ? yes_or_no(offer.listed) : Value();
    const std::array<Value, 3> content{listed, offer.origin, iso(offer.date)};
    return write.table("survey_offers").put(key_of(offer), content);
}

std::uint64_t survey_offer_key(const Declaration& offer) {
    return key_hash("survey_offers", key_of(offer));
}

void add_survey_offers(const Snapshot& snapshot, std::vector<Declaration>& declarations) {
    auto offers = survey_offers(snapshot);
    for (auto& declared : declarations) {
        const auto same = std::ranges::find(offers, order(declared), order);
        if (same != offers.end() && !is_over_by(declared, same->date)) {
            renew(declared, *same);
            offers.erase(same);
        }
    }
    std::ranges::move(offers, std::back_inserter(declarations));
    std::ranges::stable_sort(declarations, {}, order);
}

}  // namespace llp::store
