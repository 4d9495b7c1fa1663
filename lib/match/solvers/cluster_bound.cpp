#include "match/solvers/cluster_bound.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "match/solvers/cluster_islands.hpp"
#include "match/solvers/cluster_parts.hpp"
#include "match/solvers/cluster_placing.hpp"
#include "match/solvers/small_clusters.hpp"

namespace llp::match {

namespace {

constexpr std::array<std::string_view, 4> ladder{"partners", "flow", "columns", "cuts"};

std::int64_t members_left_out(const ClusterProblem& problem, const Clustering& clustering) {
    return problem.members - worth_of(problem, clustering).placed;
}

/// An island, what the clustering makes of it, and what must be left out whatever is made of it.
class Isle {
public:
    Isle(ClusterIsland island, const Clustering& whole, const BoundEffort& effort)
        : problem_(std::move(island.problem)),
          members_(island.members),
          best_(island.within(whole)),
          least_(llp::match::least_left_out(problem_)) {
        const ClusterParts parts(problem_);
        if (effort.few_exactly && parts.size() <= few_parts) {
            exact_ = worth_of(problem_, best_of_few(problem_, parts.all()));
            least_ = problem_.members - exact_->placed;
        } else if (members_left_out(problem_, best_) > least_) {
            bound_placing(effort);
        }
    }

    [[nodiscard]] std::int64_t least_left_out() const noexcept { return least_; }

    /// Where it may leave out so many more than it must.
    [[nodiscard]] ClusterBound bound(std::int64_t spare, const BoundEffort& effort) const {
        if (least_ == problem_.members) {
            return {};
        }
        if (exact_ && spare == 0) {
            return {.value = exact_->value, .stages = {}, .prices = {}};
        }
        auto bound = climb_ladder(problem_, best_, {.least = least_, .most = least_ + spare}, effort);
        name_members(bound.prices);
        return bound;
    }

    [[nodiscard]] const std::vector<IslandPrices>& placing() const noexcept { return placing_; }

private:
    /// Bounds how many members can stand in clusters.
    void bound_placing(const BoundEffort& effort) {
        const LeftOut any{.least = least_, .most = problem_.members};
        auto bound = climb_ladder(worth_by_placing(problem_), best_, any, effort);
        name_members(bound.prices);
        least_ = std::max(least_, problem_.members - bound.value / value_of_a_point);
        placing_ = std::move(bound.prices);
    }

    void name_members(std::vector<IslandPrices>& all) const {
        for (auto& prices : all) {
            prices.members = members_;
        }
    }

    ClusterProblem problem_;
    std::vector<std::uint32_t> members_;
    Clustering best_;
    std::int64_t least_;
    std::optional<ClusterWorth> exact_;
    std::vector<IslandPrices> placing_;
};

/// The value by one stage: of a bound that has not got so far, its last before it.
std::int64_t value_by(const ClusterBound& bound, std::size_t stage) {
    auto value = bound.value;
    for (const auto& [by, reached] : bound.stages) {
        const auto place = static_cast<std::size_t>(std::ranges::find(ladder, by) - ladder.begin());
        value = place <= stage ? reached : value;
    }
    return value;
}

ClusterBound sum_of(const std::vector<ClusterBound>& bounds) {
    ClusterBound sum;
    for (std::size_t stage = 0; stage < ladder.size(); ++stage) {
        std::int64_t value = 0;
        bool any = false;
        for (const auto& bound : bounds) {
            value += value_by(bound, stage);
            any = any || std::ranges::find(bound.stages, ladder.at(stage), &BoundStage::by) != bound.stages.end();
        }
        if (any) {
            sum.stages.push_back({.by = ladder.at(stage), .value = value});
        }
    }
    for (const auto& bound : bounds) {
        sum.value += bound.value;
        sum.prices.insert(sum.prices.end(), bound.prices.begin(), bound.prices.end());
    }
    return sum;
}

}  // namespace

ClusterBound bound_clusters(const ClusterProblem& problem, const Clustering& best, const BoundEffort& effort) {
    std::vector<Isle> isles;
    std::int64_t least = 0;
    for (auto& island : islands_of(problem)) {
        isles.emplace_back(std::move(island), best, effort);
        least += isles.back().least_left_out();
    }
    const auto spare = members_left_out(problem, best) - least;
    std::vector<ClusterBound> bounds;
    for (const auto& isle : isles) {
        bounds.push_back(isle.bound(spare, effort));
    }
    auto sum = sum_of(bounds);
    for (const auto& isle : isles) {
        sum.placing.insert(sum.placing.end(), isle.placing().begin(), isle.placing().end());
    }
    return sum;
}

}  // namespace llp::match
