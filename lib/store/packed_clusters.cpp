#include "store/packed_clusters.hpp"

#include <nlohmann/json.hpp>

#include "core/error.hpp"
#include "store/columns.hpp"
#include "store/packed.hpp"

namespace llp::store {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const std::vector<Urn>& members) {
    auto json = Json::array();
    for (const auto urn : members) {
        json.push_back(urn.value());
    }
    return json;
}

Json json_of(const ClusterPricing& pricing) {
    auto schools = Json::array();
    for (const auto& [urn, price] : pricing.schools) {
        schools.push_back({urn.value(), price});
    }
    auto cuts = Json::array();
    for (const auto& [three, price] : pricing.cuts) {
        cuts.push_back({three[0].value(), three[1].value(), three[2].value(), price});
    }
    return {{"schools", std::move(schools)}, {"cuts", std::move(cuts)}};
}

Json json_of(const PeerCluster& cluster) {
    return {{"members", json_of(cluster.members)},
            {"parts", Json::parse(pack(cluster.parts))},
            {"sum", cluster.sum.count()},
            {"areas", cluster.areas},
            {"found_by_peers", cluster.found_by_peers},
            {"across_m", cluster.across ? Json(cluster.across->count()) : Json()}};
}

Json json_of(const LeftOutSchool& school) {
    return {{"urn", school.urn.value()},
            {"partners", school.partners},
            {"refused", school.refused},
            {"possible", school.possible}};
}

template <typename List>
Json array_of(const List& list) {
    auto json = Json::array();
    for (const auto& item : list) {
        json.push_back(json_of(item));
    }
    return json;
}

Urn school_in(const Json& json) {
    return Urn::of(json.get<int>());
}

std::vector<Urn> members_in(const Json& json) {
    std::vector<Urn> members;
    for (const auto& urn : json) {
        members.push_back(school_in(urn));
    }
    return members;
}

ClusterPricing pricing_in(const Json& json) {
    ClusterPricing pricing;
    for (const auto& school : json.at("schools")) {
        pricing.schools.emplace_back(school_in(school.at(0)), school.at(1).get<std::int64_t>());
    }
    for (const auto& cut : json.at("cuts")) {
        pricing.cuts.push_back({.schools = {school_in(cut.at(0)), school_in(cut.at(1)), school_in(cut.at(2))},
                                .price = cut.at(3).get<std::int64_t>()});
    }
    return pricing;
}

PeerCluster cluster_in(const Json& json) {
    PeerCluster cluster;
    cluster.members = members_in(json.at("members"));
    cluster.parts = unpack_parts(json.at("parts").dump());
    cluster.sum = Points(json.at("sum").get<std::int64_t>());
    cluster.areas = json.at("areas").get<std::vector<std::string>>();
    cluster.found_by_peers = json.value("found_by_peers", std::vector<std::string>());
    if (!json.at("across_m").is_null()) {
        cluster.across = Metres(json.at("across_m").get<std::int64_t>());
    }
    return cluster;
}

LeftOutSchool left_out_in(const Json& json) {
    return {.urn = Urn::of(json.at("urn").get<int>()),
            .partners = json.at("partners").get<int>(),
            .refused = json.at("refused").get<Tally>(),
            .possible = json.at("possible").get<bool>()};
}

}  // namespace

std::string pack(const PeerClusters& clusters) {
    auto ladder = Json::array();
    for (const auto& [by, value] : clusters.ladder) {
        ladder.push_back({by, value});
    }
    auto from = Json::array();
    for (const auto& members : clusters.from) {
        from.push_back(json_of(members));
    }
    return Json{{"clusters", array_of(clusters.clusters)},
                {"left_over", array_of(clusters.left_over)},
                {"total", clusters.total},
                {"bound", clusters.bound},
                {"scale", clusters.scale},
                {"ladder", std::move(ladder)},
                {"moved", clusters.moved ? Json(*clusters.moved) : Json()},
                {"pricing", array_of(clusters.pricing)},
                {"placing", array_of(clusters.placing)},
                {"from", std::move(from)}}
        .dump();
}

PeerClusters unpack_clusters(std::string_view text) {
    try {
        const auto json = Json::parse(text);
        PeerClusters clusters;
        for (const auto& cluster : json.at("clusters")) {
            clusters.clusters.push_back(cluster_in(cluster));
        }
        for (const auto& school : json.at("left_over")) {
            clusters.left_over.push_back(left_out_in(school));
        }
        clusters.total = json.at("total").get<std::int64_t>();
        clusters.bound = json.at("bound").get<std::int64_t>();
        clusters.scale = json.at("scale").get<std::int64_t>();
        if (clusters.scale < 1) {
            refuse_stored("clusters whose points have no parts");
        }
        for (const auto& stage : json.at("ladder")) {
            clusters.ladder.push_back({.by = stage.at(0).get<std::string>(), .value = stage.at(1).get<std::int64_t>()});
        }
        if (!json.at("moved").is_null()) {
            clusters.moved = json.at("moved").get<std::int64_t>();
        }
        // Rounds that were saved before there was a proof do not speak of it.
        for (const auto& pricing : json.value("pricing", Json::array())) {
            clusters.pricing.push_back(pricing_in(pricing));
        }
        for (const auto& pricing : json.value("placing", Json::array())) {
            clusters.placing.push_back(pricing_in(pricing));
        }
        for (const auto& cluster : json.value("from", Json::array())) {
            clusters.from.push_back(members_in(cluster));
        }
        return clusters;
    } catch (const Json::exception& fault) {
        refuse_stored(fault.what());
    } catch (const InputError& fault) {
        refuse_stored(fault.what());
    }
}

}  // namespace llp::store
