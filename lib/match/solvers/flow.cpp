#include "match/solvers/flow.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "match/solvers/cover.hpp"
#include "match/solvers/graph.hpp"
#include "match/solvers/ties.hpp"
#include "match/solvers/transport.hpp"
#include "match/solvers/zone_shares.hpp"

namespace llp::match {

namespace {

using Index = std::uint32_t;
constexpr std::array zones_in_order{Zone::urgent, Zone::first, Zone::more, Zone::open};

/// Greatest sizes of what a problem holds.
struct Sizes {
    std::int64_t weight = 0;
    std::int64_t metres = 0;
    std::int64_t units = 0;  ///< No choice has more edges.
};

Sizes sizes_of(const FlowProblem& problem, const FlowGraph& graph) {
    Sizes sizes{.weight = problem.heaviest, .metres = problem.furthest, .units = 0};
    for (const auto& row : graph.rows()) {
        sizes.units += row.demand;
    }
    sizes.units = std::min(sizes.units, static_cast<std::int64_t>(graph.edges().size()));
    for (const auto& edge : graph.edges()) {
        sizes.weight = std::max(sizes.weight, edge.weight < 0 ? -edge.weight : edge.weight);
        sizes.metres = std::max(sizes.metres, edge.metres);
    }
    return sizes;
}

int bits(Wide value) {
    int count = 0;
    for (; value > 0; value /= 2) {
        ++count;
    }
    return count;
}

/// What a point is worth, and what a kept edge is worth beside its points. See FlowProof.
struct Worths {
    Wide point = 1;
    Wide kept = 0;
};

/// Of two choices of the same counts. None where the numbers are too large.
std::optional<Worths> worths_for(const Sizes& sizes, const std::optional<KeepRate>& keep) {
    constexpr int wide = 120;
    const Wide beyond_metres = 1 + Wide{sizes.units} * sizes.metres;
    if (!keep) {
        return Worths{.point = beyond_metres, .kept = 0};
    }
    if (keep->is_first()) {
        const bool fits = bits(beyond_metres) + bits(sizes.units) + bits(sizes.weight) + 1 < wide;
        return fits ? std::optional(Worths{.point = beyond_metres,
                                           .kept = beyond_metres * (1 + 2 * Wide{sizes.units} * sizes.weight)})
                    : std::nullopt;
    }
    const auto unit = beyond_metres * (1 + sizes.units);
    if (bits(unit) + std::max(bits(keep->points), bits(keep->per)) >= wide) {
        return std::nullopt;
    }
    return Worths{.point = keep->per * unit, .kept = keep->points * unit + beyond_metres};
}

bool is_too_large(const FlowProblem& problem) {
    return problem.heaviest > greatest_weight || problem.furthest > greatest_metres ||
           std::ranges::any_of(problem.edges, [](const FlowEdge& edge) {
               return edge.weight > greatest_weight || edge.weight < -greatest_weight ||
                      edge.metres > greatest_metres || edge.metres < 0;
           });
}

/// More bits than what any one edge is worth.
int bits_of_an_edge(const Worths& worths, const Sizes& sizes) {
    return std::max(bits(worths.point) + bits(sizes.weight), bits(worths.kept) + 1);
}

/// A path as long as there are rows and columns could leave the largest type; the worth of a point is kept in 64 bits.
bool is_too_large(const FlowGraph& graph, const Sizes& sizes, const Worths& worths) {
    constexpr int wide = 120;
    constexpr int whole = 62;
    const auto nodes = static_cast<std::int64_t>(graph.rows().size() + graph.columns().size());
    return bits_of_an_edge(worths, sizes) + bits(nodes) > wide || bits(worths.point) > whole;
}

/// One zone on its way to its part of the choice. Sources are what the zone uses up: its columns in a shortage, the
/// rows of the open zone.
class ZoneProblem {
public:
    ZoneProblem(const FlowGraph& graph, FlowProof& proof, std::int64_t floor, const ZoneShares& shares, Zone zone)
        : graph_(graph), proof_(proof), floor_(floor), shares_(shares), zone_(zone) {}

    /// False where the numbers are too large for the type.
    template <typename Number>
    bool solve(FlowChoice& choice) {
        const auto problem = transport<Number>();
        const auto carried = solve_transport(problem);
        if (!carried.exact) {
            return false;
        }
        for (std::size_t i = 0; i < edges_.size(); ++i) {
            if (carried.carries[i]) {
                choice.flip(graph_, edges_[i]);
            }
        }
        keep_prices(by_row() ? proof_.row_prices : proof_.column_prices, sources_, carried.source_prices);
        keep_prices(by_row() ? proof_.column_prices : proof_.row_prices, sinks_, carried.sink_prices);
        return true;
    }

private:
    [[nodiscard]] bool by_row() const noexcept { return zone_ == Zone::open; }

    template <typename Number>
    Transport<Number> transport() {
        const auto& source_zones = by_row() ? proof_.zones.rows : proof_.zones.columns;
        const auto& sink_zones = by_row() ? proof_.zones.columns : proof_.zones.rows;
        const auto& source_shares = by_row() ? shares_.rows : shares_.columns;
        const auto& sink_shares = by_row() ? shares_.columns : shares_.rows;
        sources_ = members(source_zones);
        sinks_ = members(sink_zones);
        std::vector<Index> sink_numbers(sink_zones.size());
        Transport<Number> problem;
        for (Index i = 0; i < sinks_.size(); ++i) {
            sink_numbers[sinks_[i]] = i;
            problem.sinks.push_back({sink_shares[sinks_[i]].least, sink_shares[sinks_[i]].most});
        }
        edges_.clear();
        for (const auto source : sources_) {
            problem.supplies.push_back(source_shares[source].most);
            problem.starts.push_back(static_cast<Index>(edges_.size()));
            add_edges(source, sink_numbers, problem);
        }
        problem.starts.push_back(static_cast<Index>(edges_.size()));
        return problem;
    }

    template <typename Number>
    void add_edges(Index source, const std::vector<Index>& sink_numbers, Transport<Number>& problem) {
        const auto add = [&](Index edge) {
            const auto& pair = graph_.edges()[edge];
            const bool inside =
                by_row() ? proof_.zones.columns[pair.column] == zone_ : proof_.zones.rows[pair.row] == zone_;
            if (inside && pair.weight >= floor_) {
                const auto kept = pair.kept ? static_cast<Number>(proof_.kept) : Number{0};
                const auto gain = Number{pair.weight} * Number{proof_.scale} + kept - Number{pair.metres};
                problem.edges.push_back({sink_numbers[by_row() ? pair.column : pair.row], gain});
                edges_.push_back(edge);
            }
        };
        if (by_row()) {
            for (auto edge = graph_.first_of(source); edge < graph_.first_of(source + 1); ++edge) {
                add(edge);
            }
        } else {
            std::ranges::for_each(graph_.edges_into(source), add);
        }
    }

    [[nodiscard]] std::vector<Index> members(const std::vector<Zone>& zones) const {
        std::vector<Index> list;
        for (Index i = 0; i < zones.size(); ++i) {
            if (zones[i] == zone_) {
                list.push_back(i);
            }
        }
        return list;
    }

    template <typename Number>
    static void keep_prices(std::vector<Wide>& all, const std::vector<Index>& members, const std::vector<Number>& own) {
        for (std::size_t i = 0; i < members.size(); ++i) {
            all[members[i]] = own[i];
        }
    }

    const FlowGraph& graph_;
    FlowProof& proof_;
    std::int64_t floor_;
    const ZoneShares& shares_;
    Zone zone_;
    std::vector<Index> sources_;
    std::vector<Index> sinks_;
    std::vector<Index> edges_;  ///< Of the graph, in the order of the transport's.
};

/// The pairs that every best choice has.
void make_certain_pairs(const FlowGraph& graph, const Zones& zones, std::int64_t floor, FlowChoice& choice) {
    for (Index edge = 0; edge < graph.edges().size(); ++edge) {
        const auto& pair = graph.edges()[edge];
        if (pair.weight >= floor && zones.rows[pair.row] < zones.columns[pair.column]) {
            choice.flip(graph, edge);
        }
    }
}

/// `fits`: the worth of each edge is so small that 64 bits may do for sums of them.
FlowChoice weigh(const FlowGraph& graph, bool fits, FlowProof& proof, std::int64_t floor, const ZoneShares& shares) {
    proof.row_prices.resize(graph.rows().size());
    proof.column_prices.resize(graph.columns().size());
    FlowChoice choice(graph);
    make_certain_pairs(graph, proof.zones, floor, choice);
    for (const auto zone : zones_in_order) {
        ZoneProblem problem(graph, proof, floor, shares, zone);
        if (!fits || !problem.solve<std::int64_t>(choice)) {
            problem.solve<Wide>(choice);
        }
    }
    return choice;
}

std::vector<std::size_t> chosen_positions(const FlowProblem& problem, const FlowGraph& graph,
                                          const FlowChoice& choice) {
    std::vector<std::size_t> positions;
    for (Index edge = 0; edge < graph.edges().size(); ++edge) {
        if (choice.chosen[edge]) {
            positions.push_back(graph.edges()[edge].position);
        }
    }
    for (std::size_t i = 0; i < problem.edges.size(); ++i) {
        if (problem.edges[i].forced) {
            positions.push_back(i);
        }
    }
    std::ranges::sort(positions);
    return positions;
}

/// What goes before the sum of weights: the counts, and the floor where it is an aim.
void settle_counts(const FlowGraph& graph, const Cover& cover, const FlowProblem& problem, FlowProof& proof) {
    proof.counts = cover.zones();
    proof.zones = proof.counts;
    proof.floor = problem.fair ? greatest_floor(graph, cover, problem.floor_guess) : std::nullopt;
    if (proof.floor) {
        proof.bar = bar_above(graph, *proof.floor, cover.counts());
        proof.zones = Cover(graph, *proof.floor).zones();
    }
}

}  // namespace

FlowAnswer solve_flow(const FlowProblem& problem) {
    if (is_too_large(problem)) {
        return {.kind = FlowAnswer::Kind::too_large, .chosen = {}, .proof = {}};
    }
    const FlowGraph graph(problem);
    const auto sizes = sizes_of(problem, graph);
    const auto worths = worths_for(sizes, problem.keep);
    if (!worths || is_too_large(graph, sizes, *worths)) {
        return {.kind = FlowAnswer::Kind::too_large, .chosen = {}, .proof = {}};
    }
    const auto cover = graph.sound() ? std::optional<Cover>(graph) : std::nullopt;
    if (!cover || !cover->meets_least()) {
        return {.kind = FlowAnswer::Kind::infeasible, .chosen = {}, .proof = {}};
    }
    FlowAnswer answer;
    auto& proof = answer.proof;
    settle_counts(graph, *cover, problem, proof);
    const auto floor = proof.floor.value_or(Cover::no_floor);
    const auto shares = zone_shares(graph, proof.zones, floor);
    proof.scale = static_cast<std::int64_t>(worths->point);
    proof.kept = worths->kept;
    constexpr int small = 54;
    auto choice = weigh(graph, bits_of_an_edge(*worths, sizes) <= small, proof, floor, shares);
    take_first_of_ties({.graph = graph, .proof = proof, .floor = floor, .shares = shares}, choice);
    answer.chosen = chosen_positions(problem, graph, choice);
    return answer;
}

}  // namespace llp::match
