#include "match/solvers/rota_pairs.hpp"

#include <algorithm>
#include <map>

#include "core/error.hpp"
#include "match/solvers/circulation.hpp"
#include "match/solvers/matching.hpp"
#include "match/solvers/matching_check.hpp"

namespace llp::match {

namespace {

constexpr std::size_t first_pairs = 12;  ///< Of each school, to begin with.

/// Two schools with what the better of their reviews is worth, and which reviews there may be.
struct Duo {
    std::uint32_t a;
    std::uint32_t b;
    std::int64_t worth = 0;
    std::optional<std::size_t> there = {};  ///< The arc from a to b.
    std::optional<std::size_t> back = {};
};

std::vector<Duo> duos_of(const RotaProblem& problem, const RotaLevels& levels) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, Duo> duos;
    for (std::size_t i = 0; i < problem.arcs.size(); ++i) {
        const auto& arc = problem.arcs[i];
        const auto [a, b] = std::minmax(arc.reviewer, arc.host);
        auto& duo = duos.try_emplace({a, b}, Duo{a, b}).first->second;
        duo.worth = std::max(duo.worth, levels.worth(arc));
        (arc.reviewer == a ? duo.there : duo.back) = i;
    }
    std::vector<Duo> list;
    for (const auto& [pair, duo] : duos) {
        list.push_back(duo);
    }
    return list;
}

/// Marks the best duos of each school.
std::vector<bool> best_of_each(const std::vector<Duo>& duos, std::uint32_t schools) {
    std::vector<std::vector<std::size_t>> of(schools);
    for (std::size_t i = 0; i < duos.size(); ++i) {
        of[duos[i].a].push_back(i);
        of[duos[i].b].push_back(i);
    }
    std::vector<bool> in(duos.size());
    for (auto& own : of) {
        std::ranges::stable_sort(own, [&](std::size_t x, std::size_t y) { return duos[x].worth > duos[y].worth; });
        own.resize(std::min(own.size(), first_pairs));
        for (const auto i : own) {
            in[i] = true;
        }
    }
    return in;
}

/// The graph of copies and paths. Nodes: the copies of each school, then two for each duo that is in. The middle edge
/// of a path is chosen where its duo is not, and the outer two where it is: a duo counts once beside what all are
/// worth.
class Paths {
public:
    Paths(std::uint32_t schools, int copies, const std::vector<Duo>& duos, const std::vector<bool>& in)
        : copies_(static_cast<std::uint32_t>(copies)), nodes_(schools * copies_) {
        for (std::size_t i = 0; i < duos.size(); ++i) {
            if (in[i]) {
                add(i, duos[i]);
            }
        }
    }

    void solve() { matching_ = heaviest_matching(nodes_, edges_); }

    /// The duos that are chosen. Throws Error where the proof does not hold.
    [[nodiscard]] std::vector<std::size_t> chosen() const {
        std::vector<bool> made(edges_.size());
        for (const auto position : matching_.chosen) {
            made[position] = true;
        }
        MatchingCheck check(nodes_, matching_.proof);
        for (std::size_t i = 0; i < edges_.size(); ++i) {
            check.see(edges_[i].a, edges_[i].b, edges_[i].weight, made[i]);
        }
        if (!check.faults().empty()) {
            raise<Error>("the pairs of reviewers found are not shown to be the best: {}", check.faults().front());
        }
        std::vector<std::size_t> duos;
        for (std::size_t path = 0; path < duos_.size(); ++path) {
            const auto edges = made.begin() + static_cast<std::ptrdiff_t>(path * (2 * copies_ + 1));
            const auto ends = edges + static_cast<std::ptrdiff_t>(copies_);
            const bool from_a = std::find(edges, ends, true) != ends;
            const bool from_b = std::find(ends, ends + copies_, true) != ends + copies_;
            if (from_a && from_b) {
                duos.push_back(duos_[path]);
            }
        }
        return duos;
    }

    /// The price of one more pair of a school, in quarters.
    [[nodiscard]] std::int64_t price(std::uint32_t school) const {
        const auto first = matching_.proof.prices.begin() + static_cast<std::ptrdiff_t>(school * copies_);
        return *std::min_element(first, first + copies_);
    }

private:
    void add(std::size_t number, const Duo& duo) {
        const auto near_a = nodes_++;
        const auto near_b = nodes_++;
        duos_.push_back(number);
        add_end(duo.a, near_a, duo.worth);
        add_end(duo.b, near_b, duo.worth);
        edges_.push_back({near_a, near_b, duo.worth});
    }

    void add_end(std::uint32_t school, std::uint32_t node, std::int64_t worth) {
        for (std::uint32_t copy = 0; copy < copies_; ++copy) {
            edges_.push_back({school * copies_ + copy, node, worth});
        }
    }

    std::uint32_t copies_;
    std::uint32_t nodes_;
    std::vector<MatchingEdge> edges_;  ///< A path after the other: ends of a, ends of b, the middle.
    std::vector<std::size_t> duos_;    ///< By path.
    Matching matching_;
};

/// False where the prices rule out all that are not in.
bool take_more(const Paths& paths, const std::vector<Duo>& duos, std::vector<bool>& in) {
    bool more = false;
    for (std::size_t i = 0; i < duos.size(); ++i) {
        if (!in[i] && matching_price_scale * duos[i].worth > paths.price(duos[i].a) + paths.price(duos[i].b)) {
            in[i] = true;
            more = true;
        }
    }
    return more;
}

std::vector<std::size_t> best_duos(const RotaProblem& problem, const std::vector<Duo>& duos) {
    auto in = best_of_each(duos, problem.schools);
    while (true) {
        Paths paths(problem.schools, 2 * problem.each, duos, in);
        paths.solve();
        if (!take_more(paths, duos, in)) {
            return paths.chosen();
        }
    }
}

/// Every pair is worth the same either way.
bool are_even(const RotaProblem& problem, const std::vector<Duo>& duos, const std::vector<std::size_t>& chosen) {
    return std::ranges::all_of(chosen, [&](std::size_t i) {
        const auto& [a, b, worth, there, back] = duos[i];
        return there && back && problem.arcs[*there].points == problem.arcs[*back].points &&
               problem.arcs[*there].kept == problem.arcs[*back].kept;
    });
}

/// Each pair gives a review to one of its two schools, which takes as many as leave no other limit broken. Where all
/// are worth the same either way, a school makes as many reviews as it has, or one more or less: so it is along an
/// Euler circuit.
std::optional<std::vector<std::size_t>> directed(const RotaProblem& problem, const RotaLevels& levels,
                                                 const std::vector<Duo>& duos, const std::vector<std::size_t>& chosen) {
    const auto sink = problem.schools;
    auto nodes = sink + 1;
    std::vector<CirculationArc> arcs;
    std::vector<std::size_t> reviews;  ///< By arc; those of the first arcs alone.
    std::vector<std::int64_t> pairs(problem.schools);
    std::vector<std::uint32_t> starts;
    for (const auto i : chosen) {
        const auto node = nodes++;
        starts.push_back(node);
        ++pairs[duos[i].a];
        ++pairs[duos[i].b];
        for (const auto& review : {duos[i].there, duos[i].back}) {
            if (review) {
                const auto& arc = problem.arcs[*review];
                arcs.push_back({node, arc.host, 0, 1, -levels.worth(arc)});
                reviews.push_back(*review);
            }
        }
    }
    for (const auto node : starts) {
        arcs.push_back({sink, node, 1, 1, 0});
    }
    const bool even = are_even(problem, duos, chosen);
    for (std::uint32_t school = 0; school < problem.schools; ++school) {
        const auto least = even ? pairs[school] / 2 : std::max<std::int64_t>(0, pairs[school] - problem.each);
        const auto most = even ? (pairs[school] + 1) / 2 : problem.each;
        arcs.push_back({school, sink, least, most, 0});
    }
    const auto found = cheapest_circulation(nodes, arcs);
    if (!found) {
        return std::nullopt;
    }
    std::vector<std::size_t> made;
    for (std::size_t i = 0; i < reviews.size(); ++i) {
        if (found->flow[i] == 1) {
            made.push_back(reviews[i]);
        }
    }
    std::ranges::sort(made);
    return made;
}

}  // namespace

RotaPairs solve_rota_pairs(const RotaProblem& problem, const RotaLevels& levels) {
    const auto duos = duos_of(problem, levels);
    const auto chosen = best_duos(problem, duos);
    RotaPairs best{.pairs = static_cast<std::int64_t>(chosen.size()), .worth = 0, .chosen = {}};
    for (const auto i : chosen) {
        best.worth += duos[i].worth;
    }
    best.chosen = directed(problem, levels, duos, chosen);
    return best;
}

}  // namespace llp::match
