#include "match/solvers/cluster_ladder.hpp"

#include <algorithm>
#include <optional>

#include "match/solvers/cluster_cuts.hpp"
#include "match/solvers/cluster_master.hpp"
#include "match/solvers/cluster_partners.hpp"

namespace llp::match {

namespace {

/// The gap is printed to a hundredth of a per cent: what is closer than a tenth of that is not looked for.
constexpr std::int64_t close_enough = 100'000;

/// What each member has in a clustering: near the prices that the linear programme finds.
ClusterPrices prices_in(const ClusterProblem& problem, const Clustering& clustering) {
    ClusterPrices prices{.members = std::vector<std::int64_t>(problem.members), .cuts = {}};
    for (const auto& cluster : clustering) {
        for (const auto member : cluster) {
            std::int64_t sum = 0;
            for (const auto other : cluster) {
                sum += other == member ? 0 : problem.score(member, other);
            }
            prices.members[member] = sum * value_of_a_pair(static_cast<int>(cluster.size())) / 2;
        }
    }
    return prices;
}

ClusterPrices raised(ClusterPrices prices, std::int64_t margin) {
    for (auto& price : prices.members) {
        price += margin;
    }
    return prices;
}

class Ladder {
public:
    Ladder(const ClusterProblem& problem, const Clustering& best, const LeftOut& left_out, const BoundEffort& effort)
        : problem_(problem),
          best_(best),
          effort_(effort),
          left_out_(left_out),
          worth_(worth_of(problem, best).value),
          finder_(problem.members) {}

    ClusterBound climb() {
        const auto partners = prices_of_partners(problem_);
        bound_ = {.value = bound_by(partners, left_out_), .stages = {}, .prices = {}};
        bound_.stages.push_back({.by = "partners", .value = bound_.value});
        if (left_out_.most == 0) {
            bound_.stages.push_back({.by = "flow", .value = std::min(bound_.value, flow_bound(problem_))});
            bound_.value = bound_.stages.back().value;
        }
        if (effort_.rounds > 0) {
            climb_by_columns();
        }
        if (best_prices_) {
            bound_.prices.push_back({.members = {}, .prices = std::move(*best_prices_)});
        }
        return std::move(bound_);
    }

private:
    void climb_by_columns() {
        ClusterMaster master(problem_, left_out_);
        master.add(best_);
        const auto prices = prices_in(problem_, best_);
        master.add(price_clusters(problem_, prices, limits(0)).clusters);
        master.hold(prices, width());
        margin_ = std::max(least_margin(), first_margin());
        const bool done = generate(master);
        if (done || bound_.value < bound_.stages.back().value) {
            note_stage("columns");
        }
        if (!done) {
            return;
        }
        for (int round = 0; round < effort_.rounds_of_cuts && bound_.value - worth_ > worth_scale(); ++round) {
            const auto cuts = finder_.find(master.shares());
            if (cuts.empty()) {
                break;
            }
            master.add(cuts);
            margin_ = least_margin();
            if (!generate(master)) {
                break;
            }
        }
        if (bound_.value < bound_.stages.back().value) {
            note_stage("cuts");
        }
    }

    void note_stage(std::string_view by) { bound_.stages.push_back({.by = by, .value = bound_.value}); }

    [[nodiscard]] std::int64_t worth_scale() const { return std::abs(worth_) / close_enough; }

    [[nodiscard]] PricingLimits limits(std::int64_t margin) const { return {.margin = margin, .work = effort_.work}; }

    /// Some per cent of what a member brings.
    [[nodiscard]] std::int64_t first_margin() const {
        return problem_.members == 0 ? 0 : std::abs(worth_) / problem_.members / 100;
    }

    /// What all members together pay more by it is too little to be printed, and more than what rounding takes.
    [[nodiscard]] std::int64_t least_margin() const {
        return std::max<std::int64_t>(4, worth_scale() / std::max<std::int64_t>(1, problem_.members));
    }

    [[nodiscard]] std::int64_t width() const { return 4 * first_margin(); }

    void take_if_better(const ClusterPrices& prices) {
        const auto value = bound_by(prices, left_out_);
        if (value < bound_.value) {
            bound_.value = value;
            best_prices_ = prices;
        }
    }

    /// Prices, clusters that gain by them, and again, until none does. False where the work was too much.
    bool generate(ClusterMaster& master) {
        for (; rounds_ < effort_.rounds; ++rounds_) {
            if (!master.solve()) {
                return false;
            }
            if (const auto done = price(master)) {
                return *done;
            }
        }
        return false;
    }

    /// True when no cluster gains anything, false when it cannot be known, nothing while there is more to do.
    std::optional<bool> price(ClusterMaster& master) {
        const auto prices = master.prices();
        while (true) {
            const auto priced = price_clusters(problem_, prices, limits(margin_));
            if (!priced.clusters.empty()) {
                master.add(priced.clusters);
                return std::nullopt;
            }
            if (!priced.all) {
                return false;
            }
            take_if_better(raised(prices, margin_));
            if (margin_ == least_margin()) {
                if (!master.is_held()) {
                    return true;
                }
                master.hold(prices, width());
                return std::nullopt;
            }
            margin_ = std::max(least_margin(), margin_ / 4);
        }
    }

    const ClusterProblem& problem_;
    const Clustering& best_;
    const BoundEffort& effort_;
    LeftOut left_out_;
    std::int64_t worth_;
    ClusterBound bound_;
    std::optional<ClusterPrices> best_prices_;
    std::int64_t margin_ = 0;
    int rounds_ = 0;
    CutFinder finder_;
};

}  // namespace

ClusterBound climb_ladder(const ClusterProblem& problem, const Clustering& best, const LeftOut& left_out,
                          const BoundEffort& effort) {
    return Ladder(problem, best, left_out, effort).climb();
}

}  // namespace llp::match
