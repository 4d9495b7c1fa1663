#include "match/solvers/cluster_search.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

#include "match/solvers/chance.hpp"
#include "match/solvers/cluster_islands.hpp"
#include "match/solvers/cluster_parts.hpp"
#include "match/solvers/cluster_state.hpp"
#include "match/solvers/flow.hpp"
#include "match/solvers/small_clusters.hpp"

namespace llp::match {

namespace {

/// One in so many trials makes or dissolves a cluster.
constexpr std::size_t between_upheavals = 64;
/// One in so many begins with a part that stands nowhere, and one in so many of these makes a cluster of it.
constexpr std::size_t between_outsiders = 16;
constexpr std::size_t between_gatherings = 4;
/// The heat is set anew after so many trials.
constexpr std::int64_t trials_of_a_heat = 256;
/// Exact looks at a few clusters: for each cluster, and one in so many trials at most.
constexpr std::int64_t looks_of_a_cluster = 40;
constexpr std::int64_t trials_of_a_look = 100;

class Search {
public:
    Search(const ClusterProblem& problem, const ClusterSearch& search)
        : search_(search), parts_(problem), state_(parts_, search.start, search.most_moves), chance_(search.seed) {}

    Clustering best() {
        keep();
        gather_all();
        keep();
        anneal();
        state_.restore(best_groups_);
        look_closely();
        return state_.clustering();
    }

private:
    [[nodiscard]] ClusterWorth worth() const { return state_.worth(); }

    void keep() {
        if (best_groups_.empty() || worth() > best_) {
            best_ = worth();
            best_groups_ = state_.groups();
        }
    }

    /// Clusters of those that stand nowhere, one after the other.
    void gather_all() {
        for (std::uint32_t part = 0; part < parts_.size(); ++part) {
            if (state_.is_out(part)) {
                state_.gather_around(part);
                if (state_.is_out(part)) {
                    state_.squeeze_in(part);
                }
                if (!state_.is_within_limit()) {
                    state_.undo();
                }
                state_.settle();
            }
        }
    }

    void anneal() {
        if (parts_.size() < 2) {
            return;
        }
        const auto start = first_heat();
        for (std::int64_t trial = 0; trial < search_.iterations; ++trial) {
            if (trial % trials_of_a_heat == 0) {
                const auto left = search_.iterations - trial;
                // In thousandths, so that the product stays within 64 bits.
                const auto share = left * 1000 / search_.iterations;
                heat_ = start * share / 1000 * share / 1000;
            }
            try_a_change();
            if (worth() > best_) {
                keep();
            }
        }
    }

    /// Half of what a pair differs from the next, on average, as a cluster feels it.
    [[nodiscard]] std::int64_t first_heat() {
        std::int64_t sum = 0;
        std::int64_t count = 0;
        for (std::uint32_t part = 0; part < parts_.size(); ++part) {
            const auto& near = parts_.partners(part);
            for (std::size_t i = 1; i < near.size(); ++i) {
                sum += parts_.tie(part, near[i - 1]) - parts_.tie(part, near[i]);
                ++count;
            }
        }
        return count == 0 ? 0 : 3 * sum * value_of_a_pair(parts_.problem().smallest) / count;
    }

    /// A change that gains so much. The worse it is, the less often.
    [[nodiscard]] bool is_welcome(ClusterWorth gain) {
        return gain >= ClusterWorth{} || (gain.placed == 0 && -gain.value <= heat_ * chance_.patience() / 1024);
    }

    /// Any, and those that stand nowhere more often: few as they are, what becomes of them counts most.
    [[nodiscard]] std::uint32_t any_part() {
        if (!state_.out().empty() && chance_.below(between_outsiders) == 0) {
            return state_.out()[chance_.below(state_.out().size())];
        }
        return static_cast<std::uint32_t>(chance_.below(parts_.size()));
    }

    void try_a_change() {
        const auto part = any_part();
        const auto before = worth();
        if (chance_.below(state_.is_out(part) ? between_gatherings : between_upheavals) == 0) {
            turn_over(part);
            settle_if(is_welcome({worth().placed - before.placed, worth().value - before.value}));
        } else if (const auto step = step_to_a_partner(part); step && is_welcome(step->gain)) {
            state_.take(*step);
            settle_if(true);
        }
    }

    void settle_if(bool welcome) {
        if (welcome && state_.is_within_limit()) {
            state_.settle();
        } else {
            state_.undo();
        }
    }

    void turn_over(std::uint32_t part) {
        if (state_.is_out(part)) {
            state_.gather_around(part);
        } else if (can_grow_) {
            if (chance_.below(2) == 0) {
                state_.dissolve(state_.group_of(part));
            } else {
                state_.gather_from_the_rich(part);
            }
        }
    }

    /// Into the cluster of one of its best partners: beside the others, or in place of one of them.
    [[nodiscard]] std::optional<ClusterState::Step> step_to_a_partner(std::uint32_t part) {
        const auto& partners = parts_.partners(part);
        if (partners.empty()) {
            return std::nullopt;
        }
        const auto partner = partners[chance_.below(partners.size())];
        const auto group = state_.group_of(partner);
        if (state_.is_out(partner) || group == state_.group_of(part)) {
            return std::nullopt;
        }
        const auto there = state_.members(group);
        const auto place = chance_.below(there.size() + (can_grow_ ? 1 : 0));
        if (place == there.size()) {
            return state_.move(part, group);
        }
        return there[place] == partner ? std::nullopt : state_.swap(part, there[place]);
    }

    /// The part's cluster, and those of its best partners, while they are few enough.
    [[nodiscard]] std::vector<std::uint32_t> around(std::uint32_t part) {
        std::vector<std::uint32_t> taken;
        take_with_its_cluster(part, taken);
        const auto& partners = parts_.partners(part);
        const auto tries = partners.empty() ? 0 : 2 * partners.size();
        for (std::size_t i = 0; i < tries && taken.size() < few_parts; ++i) {
            take_with_its_cluster(partners[chance_.below(partners.size())], taken);
        }
        std::ranges::sort(taken);
        return taken;
    }

    void take_with_its_cluster(std::uint32_t part, std::vector<std::uint32_t>& taken) const {
        if (std::ranges::find(taken, part) != taken.end()) {
            return;
        }
        const auto whole = state_.is_out(part) ? std::span(&part, 1) : state_.members(state_.group_of(part));
        if (taken.size() + whole.size() <= few_parts) {
            taken.insert(taken.end(), whole.begin(), whole.end());
        }
    }

    void look_closely() {
        if (parts_.size() <= few_parts) {
            std::vector<std::uint32_t> all(parts_.size());
            for (std::uint32_t part = 0; part < parts_.size(); ++part) {
                all[part] = part;
            }
            look_at(all);
            return;
        }
        const auto looks =
            std::min(search_.iterations / trials_of_a_look, std::ssize(best_groups_) * looks_of_a_cluster);
        for (std::int64_t look = 0; look < looks; ++look) {
            look_at(around(static_cast<std::uint32_t>(chance_.below(parts_.size()))));
        }
    }

    void look_at(const std::vector<std::uint32_t>& taken) {
        std::vector<Cluster> few;
        few.reserve(taken.size());
        for (const auto part : taken) {
            few.push_back(parts_.members(part));
        }
        const auto before = worth();
        state_.replace(taken, parts_.parts_of(best_of_few(parts_.problem(), few)));
        settle_if(worth() > before);
    }

    const ClusterSearch& search_;
    ClusterParts parts_;
    ClusterState state_;
    Chance chance_;
    bool can_grow_ = parts_.problem().smallest < parts_.problem().largest;
    std::int64_t heat_ = 0;
    ClusterWorth best_;
    std::vector<ClusterState::Group> best_groups_;
};

std::int64_t in_common(const Cluster& one, const Cluster& other) {
    Cluster both;
    std::ranges::set_intersection(one, other, std::back_inserter(both));
    return std::ssize(both);
}

}  // namespace

Clustering search_clusters(const ClusterProblem& problem, const ClusterSearch& search) {
    if (search.most_moves >= 0) {
        return Search(problem, search).best();
    }
    Clustering all;
    for (const auto& island : islands_of(problem)) {
        auto part = search;
        part.start = island.within(search.start);
        part.iterations = search.iterations * island.problem.members / problem.members;
        const auto best = island.in_the_whole(Search(island.problem, part).best());
        all.insert(all.end(), best.begin(), best.end());
    }
    return in_order(std::move(all));
}

std::int64_t moves_between(const Clustering& before, const Clustering& now) {
    FlowProblem flow{.rows = std::vector<FlowRow>(before.size()), .columns = {}, .edges = {}};
    flow.columns.resize(now.size());
    std::int64_t stood = 0;
    for (std::uint32_t row = 0; row < before.size(); ++row) {
        stood += std::ssize(before[row]);
        // Strangers too, so that no pair of clusters is made for the sake of a further pair.
        for (std::uint32_t column = 0; column < now.size(); ++column) {
            flow.edges.push_back({.row = row, .column = column, .weight = in_common(before[row], now[column])});
        }
    }
    std::int64_t kept = 0;
    for (const auto edge : solve_flow(flow).chosen) {
        kept += flow.edges[edge].weight;
    }
    return stood - kept;
}

}  // namespace llp::match
