#include "match/solvers/cluster_proof.hpp"

#include <algorithm>
#include <optional>

#include "match/solvers/cluster_islands.hpp"
#include "match/solvers/cluster_partners.hpp"
#include "match/solvers/cluster_parts.hpp"
#include "match/solvers/cluster_placing.hpp"
#include "match/solvers/small_clusters.hpp"

namespace llp::match {

namespace {

/// nullptr where nobody priced the island.
const ClusterPrices* prices_of(const ClusterIsland& island, const std::vector<IslandPrices>& prices) {
    const auto found = std::ranges::find(prices, island.members, &IslandPrices::members);
    return found == prices.end() ? nullptr : &found->prices;
}

/// No cluster gains by the prices.
bool hold(const ClusterProblem& problem, const ClusterPrices& prices, std::int64_t work) {
    if (!can_be_reckoned(problem, prices)) {
        return false;
    }
    const auto priced = price_clusters(problem, prices, {.margin = 0, .work = work, .each = 1});
    return priced.all && priced.clusters.empty();
}

/// By the best partners and, where they hold, by the prices.
std::int64_t bound_of(const ClusterProblem& problem, const ClusterPrices* prices, const LeftOut& left_out,
                      std::int64_t work) {
    const auto bound = bound_by(prices_of_partners(problem), left_out);
    return prices != nullptr && hold(problem, *prices, work) ? std::min(bound, bound_by(*prices, left_out)) : bound;
}

/// An island that is bounded by prices which somebody found.
class Priced {
public:
    Priced(ClusterIsland island, const std::vector<IslandPrices>& placing, std::int64_t work)
        : island_(std::move(island)), work_(work), least_(llp::match::least_left_out(island_.problem)) {
        const ClusterParts parts(island_.problem);
        if (parts.size() <= few_parts) {
            exact_ = worth_of(island_.problem, best_of_few(island_.problem, parts.all()));
            least_ = island_.problem.members - exact_->placed;
        } else {
            const LeftOut any{.least = least_, .most = island_.problem.members};
            const auto value = bound_of(worth_by_placing(island_.problem), prices_of(island_, placing), any, work);
            least_ = std::max(least_, island_.problem.members - std::max<std::int64_t>(0, value) / value_of_a_point);
        }
    }

    [[nodiscard]] std::int64_t least_left_out() const noexcept { return least_; }

    [[nodiscard]] std::int64_t bound(std::int64_t spare, const std::vector<IslandPrices>& prices) const {
        if (least_ == island_.problem.members) {
            return 0;
        }
        if (exact_ && spare == 0) {
            return exact_->value;
        }
        const LeftOut left_out{.least = least_, .most = least_ + spare};
        const auto bound = bound_of(island_.problem, prices_of(island_, prices), left_out, work_);
        return left_out.most == 0 ? std::min(bound, flow_bound(island_.problem)) : bound;
    }

private:
    ClusterIsland island_;
    std::int64_t work_;
    std::int64_t least_;
    std::optional<ClusterWorth> exact_;
};

}  // namespace

ClusterProof prove_clusters(const ClusterProblem& problem, std::int64_t placed, const std::vector<IslandPrices>& prices,
                            const std::vector<IslandPrices>& placing, std::int64_t work) {
    std::vector<Priced> islands;
    ClusterProof proof{.most_placed = problem.members, .bound = 0};
    for (auto& island : islands_of(problem)) {
        islands.emplace_back(std::move(island), placing, work);
        proof.most_placed -= islands.back().least_left_out();
    }
    for (const auto& island : islands) {
        proof.bound += island.bound(proof.most_placed - placed, prices);
    }
    return proof;
}

}  // namespace llp::match
