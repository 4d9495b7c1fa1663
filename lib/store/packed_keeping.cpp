#include "store/packed_keeping.hpp"

#include <nlohmann/json.hpp>

#include "core/error.hpp"
#include "store/columns.hpp"

namespace llp::store {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const std::vector<KeptPair>& pairs) {
    auto list = Json::array();
    for (const auto& pair : pairs) {
        list.push_back({pair.supported.text(), pair.supporter.text(), token(pair.fate), pair.rule, pair.why});
    }
    return list;
}

Json json_of(const std::vector<TradeOff>& frontier) {
    auto list = Json::array();
    for (const auto& each : frontier) {
        list.push_back({each.changes, each.points.count(), text_of(each.from)});
    }
    return list;
}

KeepRate rate_in(const Json& json) {
    const auto rate = read_keep_rate(json.get<std::string>());
    if (!rate) {
        refuse_stored("an unknown rate of keeping");
    }
    return *rate;
}

KeptFate fate_in(const Json& json) {
    const auto fate = read_kept_fate(json.get<std::string>());
    if (!fate) {
        refuse_stored("a pair to be kept with an unknown fate");
    }
    return *fate;
}

std::vector<KeptPair> pairs_in(const Json& json) {
    std::vector<KeptPair> pairs;
    for (const auto& pair : json) {
        pairs.push_back({.supported = Party::parse(pair.at(0).get<std::string>()),
                         .supporter = Party::parse(pair.at(1).get<std::string>()),
                         .fate = fate_in(pair.at(2)),
                         .rule = pair.at(3).get<std::string>(),
                         .why = pair.at(4).get<std::string>()});
    }
    return pairs;
}

std::vector<TradeOff> frontier_in(const Json& json) {
    std::vector<TradeOff> frontier;
    for (const auto& each : json) {
        frontier.push_back({.changes = each.at(0).get<int>(),
                            .points = Points(each.at(1).get<std::int64_t>()),
                            .from = rate_in(each.at(2))});
    }
    return frontier;
}

template <typename T, typename Read>
std::optional<T> optional_in(const Json& json, Read read) {
    return json.is_null() ? std::nullopt : std::optional<T>(read(json));
}

}  // namespace

std::string pack(const Keeping& keeping) {
    return Json{{"round", keeping.round},
                {"rate", text_of(keeping.rate)},
                {"in_score", keeping.in_score},
                {"changes", keeping.changes},
                {"points", keeping.points.count()},
                {"most", keeping.most ? Json(*keeping.most) : Json()},
                {"bound", keeping.bound ? Json(keeping.bound->count()) : Json()},
                {"pairs", json_of(keeping.pairs)},
                {"frontier", json_of(keeping.frontier)}}
        .dump();
}

Keeping unpack_keeping(std::string_view text) {
    try {
        const auto json = Json::parse(text);
        return {.round = json.at("round").get<std::string>(),
                .rate = rate_in(json.at("rate")),
                .in_score = json.at("in_score").get<bool>(),
                .changes = json.at("changes").get<int>(),
                .points = Points(json.at("points").get<std::int64_t>()),
                .most = optional_in<int>(json.at("most"), [](const Json& most) { return most.get<int>(); }),
                .bound = optional_in<Points>(json.at("bound"),
                                             [](const Json& bound) { return Points(bound.get<std::int64_t>()); }),
                .pairs = pairs_in(json.at("pairs")),
                .frontier = frontier_in(json.at("frontier"))};
    } catch (const Json::exception& fault) {
        refuse_stored(fault.what());
    } catch (const InputError& fault) {
        refuse_stored(fault.what());
    }
}

}  // namespace llp::store
