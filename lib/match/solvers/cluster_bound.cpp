#include "match/solvers/cluster_bound.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <set>

#include "match/solvers/cluster_islands.hpp"
#include "match/solvers/cluster_master.hpp"
#include "match/solvers/cluster_parts.hpp"
#include "match/solvers/flow.hpp"
#include "match/solvers/small_clusters.hpp"

namespace llp::match {

namespace {

/// The gap is printed to a hundredth of a per cent: what is closer than a tenth of that is not looked for.
constexpr std::int64_t close_enough = 100'000;
constexpr std::size_t cuts_of_a_round = 60;
constexpr double violated = 0.02;
constexpr std::array<std::string_view, 4> ladder{"partners", "flow", "columns", "cuts"};

std::int64_t members_left_out(const ClusterProblem& problem, const Clustering& clustering) {
    return problem.members - worth_of(problem, clustering).placed;
}

/// Of each member, what its best partners could bring it, and no cluster gains anything.
ClusterPrices prices_of_partners(const ClusterProblem& problem) {
    ClusterPrices prices;
    const auto wanted = static_cast<std::size_t>(problem.smallest - 1);
    for (std::uint32_t member = 0; member < problem.members; ++member) {
        std::vector<std::int64_t> scores;
        for (std::uint32_t other = 0; other < problem.members; ++other) {
            if (other != member && problem.score(member, other) != never) {
                scores.push_back(problem.score(member, other));
            }
        }
        std::ranges::sort(scores, std::ranges::greater());
        scores.resize(std::min(scores.size(), wanted));
        const auto sum = std::accumulate(scores.begin(), scores.end(), std::int64_t{0});
        prices.members.push_back(sum * value_of_a_pair(problem.smallest) / 2);
    }
    return prices;
}

/// Each member wants smallest - 1 others and is wanted as often. Only where nobody is left out.
std::int64_t flow_bound(const ClusterProblem& problem) {
    FlowProblem flow{.rows = std::vector<FlowRow>(problem.members, {.demand = problem.smallest - 1}),
                     .columns = std::vector<FlowColumn>(problem.members, {.least = 0, .most = problem.smallest - 1}),
                     .edges = {}};
    for (std::uint32_t row = 0; row < problem.members; ++row) {
        for (std::uint32_t column = 0; column < problem.members; ++column) {
            if (row != column && problem.score(row, column) != never) {
                flow.edges.push_back({.row = row, .column = column, .weight = problem.score(row, column)});
            }
        }
    }
    std::int64_t sum = 0;
    for (const auto edge : solve_flow(flow).chosen) {
        sum += flow.edges[edge].weight;
    }
    return sum * value_of_a_pair(problem.smallest) / 2;
}

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

/// Pairs and triples of members that stand together in a fractional solution, and by how much.
class Togetherness {
public:
    explicit Togetherness(const std::vector<ClusterMaster::Share>& shares) {
        for (const auto& [cluster, share] : shares) {
            for (const auto a : *cluster) {
                for (const auto b : *cluster) {
                    if (a < b) {
                        pairs_[{a, b}] += share;
                        near_[a].push_back(b);
                        near_[b].push_back(a);
                    }
                }
            }
        }
        for (auto& [member, others] : near_) {
            std::ranges::sort(others);
            others.erase(std::unique(others.begin(), others.end()), others.end());
        }
    }

    /// By how much the cut is violated, from two pairs with members in common.
    template <typename Take>
    void each_triple(Take take) const {
        for (const auto& [middle, others] : near_) {
            for (const auto a : others) {
                for (const auto b : others) {
                    if (a < b) {
                        take(std::array<std::uint32_t, 3>{middle, a, b});
                    }
                }
            }
        }
    }

private:
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> pairs_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> near_;
};

double taken_by(const ClusterPrices::Cut& cut, const std::vector<std::vector<const ClusterMaster::Share*>>& of_member) {
    double sum = 0;
    std::vector<const ClusterMaster::Share*> seen;
    for (const auto member : cut.members) {
        for (const auto* const share : of_member[member]) {
            if (is_cut(cut, *share->cluster) && std::ranges::find(seen, share) == seen.end()) {
                seen.push_back(share);
                sum += share->share;
            }
        }
    }
    return sum;
}

class Ladder {
public:
    /// For clusterings that leave out at most `left_out`.
    Ladder(const ClusterProblem& problem, const Clustering& best, std::int64_t left_out, const BoundEffort& effort)
        : problem_(problem), best_(best), effort_(effort), left_out_(left_out), worth_(worth_of(problem, best).value) {}

    ClusterBound climb() {
        const auto partners = prices_of_partners(problem_);
        bound_ = {.value = bound_by(partners, left_out_), .stages = {}, .prices = {}};
        bound_.stages.push_back({.by = "partners", .value = bound_.value});
        if (members_left_out(problem_, best_) == 0) {
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
        if (!generate(master)) {
            return;
        }
        note_stage("columns");
        for (int round = 0; round < effort_.rounds_of_cuts && bound_.value - worth_ > worth_scale(); ++round) {
            const auto cuts = violated_cuts(master);
            if (cuts.empty()) {
                break;
            }
            master.add(cuts);
            margin_ = least_margin();
            if (!generate(master)) {
                break;
            }
        }
        if (by_cuts_) {
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
            by_cuts_ = !prices.cuts.empty();
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

    std::vector<ClusterPrices::Cut> violated_cuts(const ClusterMaster& master) {
        const auto shares = master.shares();
        std::vector<std::vector<const ClusterMaster::Share*>> of_member(problem_.members);
        for (const auto& share : shares) {
            for (const auto member : *share.cluster) {
                of_member[member].push_back(&share);
            }
        }
        std::map<std::array<std::uint32_t, 3>, double> by;
        Togetherness(shares).each_triple([&](std::array<std::uint32_t, 3> triple) {
            std::ranges::sort(triple);
            if (!by.contains(triple)) {
                by[triple] = taken_by({.members = triple, .price = 0}, of_member) - 1;
            }
        });
        std::vector<std::pair<double, std::array<std::uint32_t, 3>>> most;
        for (const auto& [triple, excess] : by) {
            if (excess > violated && known_cuts_.insert(triple).second) {
                most.emplace_back(-excess, triple);
            }
        }
        return first_of(most);
    }

    std::vector<ClusterPrices::Cut> first_of(std::vector<std::pair<double, std::array<std::uint32_t, 3>>>& most) {
        std::ranges::sort(most);
        std::vector<ClusterPrices::Cut> cuts;
        for (const auto& [excess, triple] : most) {
            if (cuts.size() < cuts_of_a_round) {
                cuts.push_back({.members = triple, .price = 0});
            } else {
                known_cuts_.erase(triple);
            }
        }
        return cuts;
    }

    const ClusterProblem& problem_;
    const Clustering& best_;
    const BoundEffort& effort_;
    std::int64_t left_out_;
    std::int64_t worth_;
    ClusterBound bound_;
    bool by_cuts_ = false;
    std::optional<ClusterPrices> best_prices_;
    std::int64_t margin_ = 0;
    int rounds_ = 0;
    std::set<std::array<std::uint32_t, 3>> known_cuts_;
};

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
            least_ = std::max(least_, problem_.members - most_placed(effort));
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
        auto bound = Ladder(problem_, best_, least_ + spare, effort).climb();
        for (auto& prices : bound.prices) {
            prices.members = members_;
        }
        return bound;
    }

private:
    /// A bound on how many members can stand in clusters: where all pairs are worth 1, each that does brings 1.
    [[nodiscard]] std::int64_t most_placed(const BoundEffort& effort) const {
        auto ones = problem_;
        for (auto& score : ones.scores) {
            score = score == never ? never : 1;
        }
        return Ladder(ones, best_, problem_.members, effort).climb().value / value_of_a_point;
    }

    ClusterProblem problem_;
    std::vector<std::uint32_t> members_;
    Clustering best_;
    std::int64_t least_;
    std::optional<ClusterWorth> exact_;
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
        auto bound = bound_by(prices_of_partners(island_.problem), least_ + spare);
        if (least_ + spare == 0) {
            bound = std::min(bound, flow_bound(island_.problem));
        }
        return holds() ? std::min(bound, bound_by(*prices_, least_ + spare)) : bound;
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

std::int64_t bound_by(const ClusterPrices& prices, std::int64_t left_out) {
    std::int64_t sum = 0;
    std::int64_t least = 0;
    for (const auto price : prices.members) {
        sum += price;
        least = std::min(least, price);
    }
    for (const auto& cut : prices.cuts) {
        sum += cut.price;
    }
    return sum - left_out * least;
}

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
    return sum_of(bounds);
}

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
