#include <algorithm>
#include <functional>
#include <iterator>

#include "core/number.hpp"
#include "match/clusters_told.hpp"
#include "match/peer_clusters.hpp"
#include "match/peer_pool.hpp"
#include "match/peer_verify.hpp"
#include "match/retold.hpp"
#include "match/solvers/cluster_proof.hpp"
#include "match/told_claim.hpp"
#include "match/whole_wish.hpp"

namespace llp::match {

namespace {

/// The clusters of a round, asked by the pool that there was.
class ClustersAsked {
public:
    ClustersAsked(const Roster& roster, const ClusterWish& wish, const Round& round)
        : roster_(roster),
          wish_(wish),
          pool_(roster, wish),
          round_(round),
          clusters_(*round.clusters),
          clustering_(pool_.members_of(members_of(clusters_))) {}

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
        if (named == placed() && named_in_order() != members_of(clusters_)) {
            found.faults.emplace_back("the clusters do not stand in their order, or one has no school");
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
        Retold retold(found.faults);
        retold.figure("", "parts of a point", value_of_a_point, clusters_.scale);
        retold.figure("", "the total in parts of a point", worth.value, clusters_.total);
        if (const auto whole = worth.value / value_of_a_point; round_.total.count() != whole) {
            retold.figure("", "the total of the round", divide_rounding(worth.value, value_of_a_point),
                          round_.total.count());
        }
        if (clusters_.bound < worth.value) {
            found.faults.push_back(
                fmt::format("no clusters are said to come to more than {} points, and these come to {}",
                            in_points(clusters_.bound), in_points(worth.value)));
        }
        found.claims.push_back({.claim = "total",
                                .proved = found.faults.empty(),
                                .words = fmt::format("The clusters place {} of {} schools and come to {} points.",
                                                     worth.placed, pool_.problem().members, in_points(worth.value))});
    }

    void check_told(PeerVerification& found) const {
        if (!found.faults.empty()) {
            found.claims.push_back(not_looked_at("told"));
            return;
        }
        const auto follow = clusters_told(roster_, pool_, wish_, clustering_);
        Retold retold(found.faults);
        retold.word("", "the kind", "clusters", round_.kind);
        retold.figure("", "schools in the pool", pool_.problem().members, round_.supported);
        retold.figure("", "pairs that every rule allows", pool_.allowed_pairs(), round_.candidates);
        retold.figure("", "refused", Tally(), round_.refused);
        retold.word("", "schools that leave their cluster", moved_in_words(follow), moved_in_words(clusters_));
        for (std::size_t i = 0; i < clustering_.size(); ++i) {
            check_cluster(follow.clusters[i], clusters_.clusters[i], retold);
        }
        check_left_over(follow, retold);
        const auto most = most_moves();
        if (most && follow.moved.value_or(0) > *most) {
            found.faults.push_back(fmt::format("{} schools leave their cluster, and {} may", *follow.moved, *most));
        }
        if (!is_a_ladder()) {
            found.faults.emplace_back("the steps of the bound do not lead down to it");
        }
        found.claims.push_back(told_claim("of each cluster, of each school left over and of the pool", found));
    }

    /// That no more schools can stand in clusters, and none of as many come to more.
    void check_bounds(PeerVerification& found) const {
        if (!found.faults.empty()) {
            found.claims.push_back(not_looked_at("bound"));
            return;
        }
        const auto proof =
            prove_clusters(pool_.problem(), placed(), prices(clusters_.pricing), prices(clusters_.placing));
        // Where few schools were to move it was not asked that as many as can be stand in a cluster.
        if (!most_moves()) {
            const bool most = proof.most_placed == placed();
            found.claims.push_back({.claim = "most", .proved = most, .words = most_in_words(proof.most_placed)});
        }
        const bool proved = proof.bound <= clusters_.bound;
        found.claims.push_back(
            {.claim = "bound", .proved = proved, .words = proved ? bound_in_words() : weaker_in_words(proof.bound)});
    }

private:
    static ProvedClaim not_looked_at(std::string claim) {
        return {
            .claim = std::move(claim), .proved = false, .words = "Not looked at, as the round is not what it says."};
    }

    [[nodiscard]] std::optional<std::int64_t> most_moves() const {
        const auto said = round_.parameters.find("max_moves");
        return said == round_.parameters.end() ? std::nullopt : read_integer(said->second);
    }

    static std::string moved_in_words(const PeerClusters& clusters) {
        return clusters.moved ? std::to_string(*clusters.moved) : "not asked";
    }

    static void check_cluster(const PeerCluster& follows, const PeerCluster& said, Retold& retold) {
        const auto of = fmt::format("the cluster of {}", follows.members.front());
        retold.schools(of.substr(of.find(' ') + 1), follows.members, said.members);
        retold.figure(of, "points of its pairs", follows.sum.count(), said.sum.count());
        retold.metres(of, "across", follows.across, said.across);
        retold.parts(of, follows.parts, said.parts);
        retold.areas(of, follows.areas, said.areas);
        retold.found_by_peers(of, follows.found_by_peers, said.found_by_peers);
    }

    void check_left_over(const PeerClusters& follow, Retold& retold) const {
        std::vector<Urn> left;
        std::vector<Urn> told;
        std::ranges::transform(follow.left_over, std::back_inserter(left), &LeftOutSchool::urn);
        std::ranges::transform(clusters_.left_over, std::back_inserter(told), &LeftOutSchool::urn);
        std::ranges::sort(told);
        retold.schools("the schools left over", left, told);
        for (const auto& said : clusters_.left_over) {
            const auto school = std::ranges::find(follow.left_over, said.urn, &LeftOutSchool::urn);
            if (school != follow.left_over.end()) {
                const auto of = fmt::format("{}, left over", said.urn);
                retold.figure(of, "schools that it may stand with", school->partners, said.partners);
                retold.figure(of, "refused", school->refused, said.refused);
                retold.flag(of, "a cluster could hold it", school->possible, said.possible);
            }
        }
    }

    [[nodiscard]] std::vector<std::vector<Urn>> named_in_order() const {
        std::vector<std::vector<Urn>> named;
        for (const auto& cluster : clustering_) {
            auto& urns = named.emplace_back();
            std::ranges::transform(cluster, std::back_inserter(urns), [&](auto member) { return pool_.urn(member); });
        }
        return named;
    }

    /// Each step no greater than the one before, and the bound no greater than the last.
    [[nodiscard]] bool is_a_ladder() const {
        const auto& steps = clusters_.ladder;
        return steps.empty() || (std::ranges::is_sorted(steps, std::ranges::greater(), &ProvenBound::value) &&
                                 steps.back().value >= clusters_.bound);
    }

    [[nodiscard]] std::string most_in_words(std::int64_t most) const {
        if (most == placed()) {
            return fmt::format("No more than {} of {} schools can stand in clusters.", most, pool_.problem().members);
        }
        return fmt::format(
            "That no more than {} schools can stand in clusters was not shown; that no more than {} can was.", placed(),
            most);
    }

    [[nodiscard]] std::string bound_in_words() const {
        return fmt::format("No clusters of as many schools can come to more than {} points: {}.",
                           in_points(clusters_.bound),
                           clusters_.pricing.empty() ? "that follows from the best partners of each school, or all was "
                                                       "gone through where few may stand together"
                                                     : "the stored prices were held against every cluster, in whole "
                                                       "numbers and without the linear programme");
    }

    [[nodiscard]] std::string weaker_in_words(std::int64_t bound) const {
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
    [[nodiscard]] std::vector<IslandPrices> prices(const std::vector<ClusterPricing>& stored) const {
        std::vector<IslandPrices> all;
        for (const auto& told : stored) {
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

    const Roster& roster_;
    const ClusterWish& wish_;
    PeerPool pool_;
    const Round& round_;
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
    asked.check_told(found);
    asked.check_bounds(found);
    return found;
}

}  // namespace llp::match
