#include "match/solvers/cluster_proof.hpp"

#include <algorithm>
#include <optional>

#include "match/solvers/cluster_islands.hpp"
#include "match/solvers/cluster_partners.hpp"
#include "match/solvers/cluster_parts.hpp"
#include "match/solvers/small_clusters.hpp"

namespace llp::match {

namespace {

/// An island that is bounded by prices which somebody found.
class Priced {
public:
    Priced(ClusterIsland island, const std::vector<IslandPrices>& prices, std::int64_t work)
        : island_(std::move(island)), work_(work), least_(llp::match::least_left_out(island_.problem)) {
        const ClusterParts parts(island_.problem);
        if (parts.size() <= few_parts) {
            exact_ = worth_of(island_.problem, best_of_few(island_.problem, parts.all()));
            least_ = island_.problem.members - exact_->placed;
        }
        const auto found = std::ranges::find(prices, island_.members, &IslandPrices::members);
        prices_ = found == prices.end() ? nullptr : &found->prices;
    }

    [[nodiscard]] std::int64_t least_left_out() const noexcept { return least_; }

    [[nodiscard]] std::int64_t bound(std::int64_t spare) const {
        if (least_ == island_.problem.members) {
            return 0;
        }
        if (exact_ && spare == 0) {
            return exact_->value;
        }
        const LeftOut left_out{.least = least_, .most = least_ + spare};
        auto bound = bound_by(prices_of_partners(island_.problem), left_out);
        if (left_out.most == 0) {
            bound = std::min(bound, flow_bound(island_.problem));
        }
        return holds() ? std::min(bound, bound_by(*prices_, left_out)) : bound;
    }

private:
    /// No cluster gains by the prices.
    [[nodiscard]] bool holds() const {
        const bool fits = prices_ != nullptr && prices_->members.size() == island_.problem.members &&
                          std::ranges::all_of(prices_->cuts, [](const auto& cut) { return cut.price >= 0; });
        if (!fits) {
            return false;
        }
        const auto priced = price_clusters(island_.problem, *prices_, {.margin = 0, .work = work_, .each = 1});
        return priced.all && priced.clusters.empty();
    }

    ClusterIsland island_;
    std::int64_t work_;
    std::int64_t least_;
    std::optional<ClusterWorth> exact_;
    const ClusterPrices* prices_;
};

}  // namespace

std::int64_t bound_by_prices(const ClusterProblem& problem, std::int64_t placed,
                             const std::vector<IslandPrices>& prices, std::int64_t work) {
    std::vector<Priced> islands;
    std::int64_t least = 0;
    for (auto& island : islands_of(problem)) {
        islands.emplace_back(std::move(island), prices, work);
        least += islands.back().least_left_out();
    }
    const auto spare = problem.members - placed - least;
    std::int64_t sum = 0;
    for (const auto& island : islands) {
        sum += island.bound(spare);
    }
    return sum;
}

}  // namespace llp::match
