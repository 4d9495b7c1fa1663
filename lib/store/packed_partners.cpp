#include "store/packed_partners.hpp"

#include "store/packed.hpp"
#include "store/packed_json.hpp"

namespace llp::store {

namespace {

Json json_of(const PartnerGain& gain) {
    return {{"parts", Json::parse(pack(gain.parts))}, {"areas", gain.areas}, {"found_by_peers", gain.found_by_peers}};
}

PartnerGain gain_in(const Json& json) {
    return {.parts = unpack_parts(json.at("parts").dump()),
            .areas = json.at("areas").get<std::vector<std::string>>(),
            .found_by_peers = json.value("found_by_peers", std::vector<std::string>())};
}

Json json_of(const PartnerPair& pair) {
    return {{"a", pair.a.value()},          {"b", pair.b.value()},          {"score", pair.score.count()},
            {"for_a", json_of(pair.for_a)}, {"for_b", json_of(pair.for_b)}, {"apart_m", json_of_metres(pair.apart)},
            {"locked", pair.locked},        {"not_known", pair.not_known}};
}

PartnerPair pair_in(const Json& json) {
    return {.a = urn_in(json.at("a")),
            .b = urn_in(json.at("b")),
            .score = points_in(json.at("score")),
            .for_a = gain_in(json.at("for_a")),
            .for_b = gain_in(json.at("for_b")),
            .apart = metres_in(json.at("apart_m")),
            .locked = json.at("locked").get<bool>(),
            .not_known = json.at("not_known").get<std::vector<std::string>>()};
}

Json json_of(const TakenPartner& taken) {
    return {taken.school.value(), taken.score.count(), taken.with.value(), taken.score_there.count()};
}

TakenPartner taken_in(const Json& json) {
    return {.school = urn_in(json.at(0)),
            .score = points_in(json.at(1)),
            .with = urn_in(json.at(2)),
            .score_there = points_in(json.at(3))};
}

Json json_of(const Unpartnered& school) {
    return {{"urn", school.school.value()},
            {"why", token(school.why)},
            {"areas", school.areas},
            {"found_by_peers", school.found_by_peers},
            {"candidates", school.candidates},
            {"refused", school.refused},
            {"taken", list_of(school.taken, [](const TakenPartner& taken) { return json_of(taken); })}};
}

Unpartnered unpartnered_in(const Json& json) {
    const auto why = read_why(json.at("why").get<std::string>());
    if (!why) {
        refuse_stored("a school without a partner for no known reason");
    }
    return {.school = urn_in(json.at("urn")),
            .why = *why,
            .areas = json.at("areas").get<std::vector<std::string>>(),
            .found_by_peers = json.value("found_by_peers", std::vector<std::string>()),
            .candidates = json.at("candidates").get<int>(),
            .refused = json.at("refused").get<Tally>(),
            .taken = list_in(json.at("taken"), taken_in)};
}

Json json_of(const PartnerProof& proof) {
    return {{"prices", list_of(proof.prices,
                               [](const auto& price) {
                                   return Json::array({price.first.value(), price.second});
                               })},
            {"line", list_of(proof.line, json_of_urn)},
            {"sets", list_of(proof.sets, [](const PartnerProof::Set& set) {
                 return Json::array({set.begin, set.end, set.price});
             })}};
}

PartnerProof proof_in(const Json& json) {
    return {.prices = list_in(
                json.at("prices"),
                [](const Json& price) { return std::pair(urn_in(price.at(0)), price.at(1).get<std::int64_t>()); }),
            .line = list_in(json.at("line"), urn_in),
            .sets = list_in(json.at("sets"), [](const Json& set) {
                return PartnerProof::Set{.begin = set.at(0).get<std::uint32_t>(),
                                         .end = set.at(1).get<std::uint32_t>(),
                                         .price = set.at(2).get<std::int64_t>()};
            })};
}

Partnering partners_in(const Json& json) {
    return {.schools = json.at("schools").get<int>(),
            .candidates = json.at("candidates").get<int>(),
            .most_pairs = json.at("most_pairs").get<int>(),
            .total = points_in(json.at("total")),
            .pairs = list_in(json.at("pairs"), pair_in),
            .unmatched = list_in(json.at("unmatched"), unpartnered_in),
            .refused = json.at("refused").get<Tally>(),
            .proof = json.at("proof").is_null() ? std::nullopt : std::optional(proof_in(json.at("proof")))};
}

}  // namespace

std::string pack(const Partnering& partners) {
    return Json{{"schools", partners.schools},
                {"candidates", partners.candidates},
                {"most_pairs", partners.most_pairs},
                {"total", partners.total.count()},
                {"pairs", list_of(partners.pairs, [](const PartnerPair& pair) { return json_of(pair); })},
                {"unmatched", list_of(partners.unmatched, [](const Unpartnered& school) { return json_of(school); })},
                {"refused", partners.refused},
                {"proof", partners.proof ? json_of(*partners.proof) : Json()}}
        .dump();
}

Partnering unpack_partners(std::string_view text) {
    return unpacked(text, partners_in);
}

}  // namespace llp::store
