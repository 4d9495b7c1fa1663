#include <algorithm>

#include "core/number.hpp"
#include "match/peer_clusters.hpp"
#include "match/peer_pool.hpp"
#include "match/peer_verify.hpp"
#include "match/solvers/cluster_proof.hpp"
#include "match/whole_wish.hpp"

namespace llp::match {

namespace {

/// The clusters of a round, asked by the pool that there was.
class ClustersAsked {
public:
    ClustersAsked(const Roster& roster, const ClusterWish& wish, const Round& round)
        : pool_(roster, wish), clusters_(*round.clusters), clustering_(pool_.members_of(members_of(clusters_))) {}

    [[nodiscard]] std::int64_t pairs() const { return pool_.allowed_pairs(); }

    void check_rules(PeerVerification& found) const {
        const auto before = found.faults.size();
        std::int64_t named = 0;
        for (const auto& cluster : clusters_.clusters) {
            named += std::ssize(cluster.members);
        }
        if (named != placed()) {
            found.faults.emplace_back("a school in a cluster was not there");
        }
        for (const auto& cluster : clustering_) {
            if (!is_allowed(pool_.problem(), cluster)) {
                found.faults.push_back(
                    fmt::format("the cluster of {}: {}", pool_.urn(cluster.front()), pool_.fault_of(cluster)));
            }
        }
        for (const auto& fault : faults_of(pool_.problem(), clustering_)) {
            if (fault.starts_with("member")) {
                found.faults.emplace_back("a school stands in two clusters");
            }
        }
        const bool proved = found.faults.size() == before;
        found.claims.push_back({.claim = "rules",
                                .proved = proved,
                                .words = proved ? "Each cluster keeps every rule, and no school stands in two."
                                                : "A cluster does not stand as it is told."});
    }

    void check_total(PeerVerification& found) const {
        if (!found.faults.empty()) {
            found.claims.push_back({.claim = "total", .proved = false, .words = "Not added up, as a rule is broken."});
            return;
        }
        const auto worth = worth_of(pool_.problem(), clustering_);
        const auto left = pool_.problem().members - worth.placed;
        const bool proved = worth.value == clusters_.total && left == std::ssize(clusters_.left_over);
        if (!proved) {
            found.faults.push_back(
                fmt::format("the clusters place {} schools and come to {} parts of a point, not to {}", worth.placed,
                            worth.value, clusters_.total));
        }
        found.claims.push_back({.claim = "total",
                                .proved = proved,
                                .words = fmt::format("The clusters place {} of {} schools and come to {} points.",
                                                     worth.placed, pool_.problem().members, in_points(worth.value))});
    }

    void check_bound(PeerVerification& found) const {
        if (!found.faults.empty()) {
            found.claims.push_back(
                {.claim = "bound", .proved = false, .words = "Not looked at, as the round is not what it says."});
            return;
        }
        const auto bound = bound_by_prices(pool_.problem(), placed(), prices());
        const bool proved = bound <= clusters_.bound;
        found.claims.push_back({.claim = "bound", .proved = proved, .words = proved ? proof() : weaker(bound)});
    }

private:
    [[nodiscard]] std::string proof() const {
        return fmt::format("No clusters of as many schools can come to more than {} points: {}.",
                           in_points(clusters_.bound),
                           clusters_.pricing.empty() ? "that follows from the best partners of each school, or all was "
                                                       "gone through where few may stand together"
                                                     : "the stored prices were held against every cluster, in whole "
                                                       "numbers and without the linear programme");
    }

    [[nodiscard]] std::string weaker(std::int64_t bound) const {
        return fmt::format(
            "That no clusters of as many schools can come to more than {} points was not proved again; "
            "that they cannot come to more than {} was.",
            in_points(clusters_.bound), in_points(bound));
    }

    static std::vector<std::vector<Urn>> members_of(const PeerClusters& clusters) {
        std::vector<std::vector<Urn>> members;
        for (const auto& cluster : clusters.clusters) {
            members.push_back(cluster.members);
        }
        return members;
    }

    [[nodiscard]] std::int64_t placed() const {
        std::int64_t placed = 0;
        for (const auto& cluster : clustering_) {
            placed += std::ssize(cluster);
        }
        return placed;
    }

    [[nodiscard]] static std::string in_points(std::int64_t value) {
        return with_thousands(divide_rounding(value, value_of_a_point));
    }

    /// As the solver reads them; those that speak of others are left out.
    [[nodiscard]] std::vector<IslandPrices> prices() const {
        std::vector<IslandPrices> all;
        for (const auto& told : clusters_.pricing) {
            if (auto prices = prices_of(told)) {
                all.push_back(std::move(*prices));
            }
        }
        return all;
    }

    [[nodiscard]] std::optional<IslandPrices> prices_of(const ClusterPricing& told) const {
        IslandPrices island;
        for (const auto& [urn, price] : told.schools) {
            const auto found = pool_.members_of({{urn}});
            if (found.empty() || (!island.members.empty() && island.members.back() >= found.front().front())) {
                return std::nullopt;
            }
            island.members.push_back(found.front().front());
            island.prices.members.push_back(price);
        }
        for (const auto& [schools, price] : told.cuts) {
            ClusterPrices::Cut cut{.members = {}, .price = price};
            for (std::size_t i = 0; i < schools.size(); ++i) {
                const auto place = std::ranges::find(told.schools, schools.at(i), &std::pair<Urn, std::int64_t>::first);
                if (place == told.schools.end()) {
                    return std::nullopt;
                }
                cut.members.at(i) = static_cast<std::uint32_t>(place - told.schools.begin());
            }
            island.prices.cuts.push_back(cut);
        }
        return island;
    }

    PeerPool pool_;
    const PeerClusters& clusters_;
    Clustering clustering_;
};

}  // namespace

PeerVerification verify_clusters(const Round& round, const Problem& problem, const Settings& settings) {
    const auto [then, wish] = whole_wish(settings, round);
    PeerVerification found;
    if (digest_of_clusters(problem, then, wish, round.parameters) != round.digest) {
        found.faults.emplace_back("the inputs are not those that the round was made from");
        return found;
    }
    const Roster roster(problem, then);
    const ClustersAsked asked(roster, wish, round);
    found.pairs = asked.pairs();
    asked.check_rules(found);
    asked.check_total(found);
    asked.check_bound(found);
    return found;
}

}  // namespace llp::match
