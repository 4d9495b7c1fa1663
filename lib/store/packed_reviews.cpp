#include "store/packed_reviews.hpp"

#include "store/packed_json.hpp"

namespace llp::store {

namespace {

Period year_in(const Json& json) {
    return Period::parse(json.get<std::string>());
}

Json json_of(const ReviewMade& review) {
    return {review.reviewer.value(), review.host.value(), to_text(review.year)};
}

ReviewMade made_in(const Json& json) {
    return {.reviewer = urn_in(json.at(0)), .host = urn_in(json.at(1)), .year = year_in(json.at(2))};
}

Json json_of(const PlannedReview& review) {
    return {{"reviewer", review.reviewer.value()},
            {"host", review.host.value()},
            {"year", to_text(review.year)},
            {"score", review.score.count()},
            {"apart_m", json_of_metres(review.apart)},
            {"leads", review.leads},
            {"kept", review.kept},
            {"not_known", review.not_known}};
}

PlannedReview planned_in(const Json& json) {
    return {.reviewer = urn_in(json.at("reviewer")),
            .host = urn_in(json.at("host")),
            .year = year_in(json.at("year")),
            .score = points_in(json.at("score")),
            .apart = metres_in(json.at("apart_m")),
            .leads = json.at("leads").get<bool>(),
            .kept = json.at("kept").get<bool>(),
            .not_known = json.at("not_known").get<std::vector<std::string>>()};
}

Json json_of(const ReviewLoad& load) {
    return {{"urn", load.school.value()}, {"cluster", load.cluster},   {"reviews", load.reviews},
            {"reviewed", load.reviewed},  {"days", load.days.count()}, {"lacks_lead", load.lacks_lead}};
}

ReviewLoad load_in(const Json& json) {
    return {.school = urn_in(json.at("urn")),
            .cluster = json.at("cluster").get<std::string>(),
            .reviews = json.at("reviews").get<int>(),
            .reviewed = json.at("reviewed").get<int>(),
            .days = Days(json.at("days").get<std::int64_t>()),
            .lacks_lead = json.at("lacks_lead").get<int>()};
}

Json json_of(const ShortOfReviews& school) {
    return {{"urn", school.school.value()}, {"cluster", school.cluster}, {"to_make", school.to_make},
            {"to_have", school.to_have},    {"others", school.others},   {"needed", school.needed},
            {"refused", school.refused}};
}

ShortOfReviews short_in(const Json& json) {
    return {.school = urn_in(json.at("urn")),
            .cluster = json.at("cluster").get<std::string>(),
            .to_make = json.at("to_make").get<int>(),
            .to_have = json.at("to_have").get<int>(),
            .others = json.at("others").get<int>(),
            .needed = json.at("needed").get<int>(),
            .refused = json.at("refused").get<Tally>()};
}

Json json_of(const RotaPricing& pricing) {
    return {{"schools", list_of(pricing.schools, json_of_urn)},
            {"potentials", pricing.potentials},
            {"mutual", list_of(pricing.mutual, [](const RotaPricing::Mutual& mutual) {
                 return Json::array({mutual.a.value(), mutual.b.value(), mutual.price});
             })}};
}

constexpr auto pack_each = [](const auto& item) { return json_of(item); };

Json json_of(const ReviewBasis& basis) {
    auto clusters = Json::array();
    for (const auto& [urn, cluster] : basis.clusters) {
        clusters.push_back({urn.value(), cluster});
    }
    return {{"clusters", std::move(clusters)},
            {"earlier", list_of(basis.earlier, pack_each)},
            {"leads", basis.leads ? list_of(*basis.leads, json_of_urn) : Json()},
            {"plan", basis.plan ? list_of(*basis.plan, pack_each) : Json()}};
}

ReviewBasis basis_in(const Json& json) {
    ReviewBasis basis;
    for (const auto& line : json.at("clusters")) {
        basis.clusters.emplace(urn_in(line.at(0)), line.at(1).get<std::string>());
    }
    basis.earlier = list_in(json.at("earlier"), made_in);
    if (!json.at("leads").is_null()) {
        basis.leads = list_in(json.at("leads"), urn_in);
    }
    if (!json.at("plan").is_null()) {
        basis.plan = list_in(json.at("plan"), made_in);
    }
    return basis;
}

RotaPricing pricing_in(const Json& json) {
    return {.schools = list_in(json.at("schools"), urn_in),
            .potentials = json.at("potentials").get<std::vector<std::int64_t>>(),
            .mutual = list_in(json.at("mutual"), [](const Json& mutual) {
                return RotaPricing::Mutual{
                    .a = urn_in(mutual.at(0)), .b = urn_in(mutual.at(1)), .price = mutual.at(2).get<std::int64_t>()};
            })};
}

ReviewRota rota_in(const Json& json) {
    const auto& bound = json.at("bound");
    return {.schools = json.at("schools").get<int>(),
            .candidates = json.at("candidates").get<int>(),
            .asked = json.at("asked").get<int>(),
            .most = json.at("most").get<int>(),
            .total = points_in(json.at("total")),
            .bound = bound.is_null() ? std::nullopt : std::optional(points_in(bound)),
            .optimal = json.at("optimal").get<bool>(),
            .reviews = list_in(json.at("reviews"), planned_in),
            .load = list_in(json.at("load"), load_in),
            .shorts = list_in(json.at("shorts"), short_in),
            .dropped = list_in(json.at("dropped"), made_in),
            .mended = json.at("mended").get<bool>(),
            .asks_leads = json.at("asks_leads").get<bool>(),
            .basis = basis_in(json.at("basis")),
            .pricing = list_in(json.at("pricing"), pricing_in)};
}

}  // namespace

std::string pack(const ReviewRota& reviews) {
    return Json{{"schools", reviews.schools},
                {"candidates", reviews.candidates},
                {"asked", reviews.asked},
                {"most", reviews.most},
                {"total", reviews.total.count()},
                {"bound", reviews.bound ? Json(reviews.bound->count()) : Json()},
                {"optimal", reviews.optimal},
                {"reviews", list_of(reviews.reviews, pack_each)},
                {"load", list_of(reviews.load, pack_each)},
                {"shorts", list_of(reviews.shorts, pack_each)},
                {"dropped", list_of(reviews.dropped, pack_each)},
                {"mended", reviews.mended},
                {"asks_leads", reviews.asks_leads},
                {"basis", json_of(reviews.basis)},
                {"pricing", list_of(reviews.pricing, pack_each)}}
        .dump();
}

ReviewRota unpack_reviews(std::string_view text) {
    return unpacked(text, rota_in);
}

}  // namespace llp::store
