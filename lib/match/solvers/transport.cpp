#include "match/solvers/transport.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

#include "core/error.hpp"
#include "core/wide.hpp"

namespace llp::match {

namespace {

using Index = std::uint32_t;

/// Below these, no sum of a few prices, gains and distances leaves the type.
template <typename Number>
constexpr Number greatest_price = Number{1} << (sizeof(Number) * 8 - 6);
template <typename Number>
constexpr Number greatest_distance = Number{1} << (sizeof(Number) * 8 - 3);

/// Nodes are the sources, then the sinks. Distances are in reduced costs: what an edge costs (its gain turned) plus the
/// potential of where it starts less that of where it ends, which is never below zero. The potential of what lies
/// behind all sinks is 0.
template <typename Number>
class Shipping {
public:
    explicit Shipping(const Transport<Number>& problem)
        : problem_(problem),
          sources_(static_cast<Index>(problem.supplies.size())),
          potentials_(problem.supplies.size() + problem.sinks.size()),
          carries_(problem.edges.size()),
          carried_to_(problem.sinks.size()),
          owners_(problem.edges.size()),
          distances_(potentials_.size()),
          marks_(potentials_.size()),
          came_by_(potentials_.size()) {
        for (Index source = 0; source < sources_; ++source) {
            for (auto edge = problem.starts[source]; edge < problem.starts[source + 1]; ++edge) {
                owners_[edge] = source;
                potentials_[source] = std::max(potentials_[source], problem.edges[edge].gain);
            }
        }
    }

    Carried<Number> run() {
        for (Index source = 0; source < sources_ && exact_; ++source) {
            for (int unit = 0; unit < problem_.supplies[source] && exact_; ++unit) {
                send(source);
            }
        }
        raise_to_least();
        Carried<Number> carried{.carries = std::move(carries_),
                                .source_prices = {potentials_.begin(), potentials_.begin() + sources_},
                                .sink_prices = {},
                                .exact = exact_};
        std::ranges::transform(potentials_.begin() + sources_, potentials_.end(),
                               std::back_inserter(carried.sink_prices), std::negate<>());
        return carried;
    }

private:
    struct Entry {
        Number distance;
        Index node;
        friend bool operator>(const Entry& a, const Entry& b) {
            return a.distance != b.distance ? a.distance > b.distance : a.node > b.node;
        }
    };

    [[nodiscard]] Index sink_of(Index edge) const { return sources_ + problem_.edges[edge].sink; }
    [[nodiscard]] bool has_room(Index node) const {
        const auto sink = node - sources_;
        return static_cast<int>(carried_to_[sink].size()) < problem_.sinks[sink].most;
    }
    [[nodiscard]] bool has_more_than_least(Index node) const {
        const auto sink = node - sources_;
        return static_cast<int>(carried_to_[sink].size()) > problem_.sinks[sink].least;
    }
    /// Of the edge, from its source to its sink.
    [[nodiscard]] Number cost(Index edge) const {
        return potentials_[owners_[edge]] - problem_.edges[edge].gain - potentials_[sink_of(edge)];
    }

    void begin_search() {
        ++mark_;
        heap_.clear();
        settled_.clear();
    }

    void see(Index node, Number distance, Index by) {
        if (marks_[node] == mark_ && distances_[node] <= distance) {
            return;
        }
        marks_[node] = mark_;
        distances_[node] = distance;
        came_by_[node] = by;
        heap_.push_back({distance, node});
        std::push_heap(heap_.begin(), heap_.end(), std::greater<>());
    }

    /// The nearest node not settled yet. False where there is none, or where the numbers have grown too large.
    bool settle(Entry& nearest) {
        while (!heap_.empty() && exact_) {
            std::pop_heap(heap_.begin(), heap_.end(), std::greater<>());
            nearest = heap_.back();
            heap_.pop_back();
            exact_ = nearest.distance < greatest_distance<Number>;
            if (distances_[nearest.node] == nearest.distance) {
                settled_.push_back(nearest.node);
                return true;
            }
        }
        return false;
    }

    void send(Index source) {
        begin_search();
        see(source, Number{0}, none);
        Entry at{};
        while (settle(at)) {
            if (at.node >= sources_) {
                if (has_room(at.node)) {
                    return finish_sending(source, at);
                }
                take_back_from(at);
            } else if (const auto direct = send_on_from(at)) {
                return finish_sending(source, {at.distance, *direct});
            }
        }
        refuse_unsolvable();
    }

    /// The search ended without an end: of numbers too large nothing is said.
    void refuse_unsolvable() const {
        if (exact_) {
            throw Error("a transportation problem without a solution");
        }
    }

    /// A sink with room that lies as near as the source itself ends the search.
    std::optional<Index> send_on_from(const Entry& at) {
        for (auto edge = problem_.starts[at.node]; edge < problem_.starts[at.node + 1]; ++edge) {
            if (carries_[edge]) {
                continue;
            }
            const auto sink = sink_of(edge);
            const auto distance = at.distance + cost(edge);
            if (distance == at.distance && has_room(sink)) {
                came_by_[sink] = edge;
                return sink;
            }
            see(sink, distance, edge);
        }
        return std::nullopt;
    }

    void take_back_from(const Entry& at) {
        for (const auto edge : carried_to_[at.node - sources_]) {
            see(owners_[edge], at.distance - cost(edge), edge);
        }
    }

    void finish_sending(Index source, const Entry& end) {
        for (const auto node : settled_) {
            if (distances_[node] < end.distance) {
                shift(node, distances_[node] - end.distance);
            }
        }
        for (auto node = end.node; node != source;) {
            const auto edge = came_by_[node];
            toggle(edge);
            node = node >= sources_ ? owners_[edge] : sink_of(edge);
        }
    }

    void shift(Index node, Number by) {
        potentials_[node] += by;
        exact_ = exact_ && potentials_[node] < greatest_price<Number> && potentials_[node] > -greatest_price<Number>;
    }

    void toggle(Index edge) {
        auto& held = carried_to_[problem_.edges[edge].sink];
        carries_[edge] = !carries_[edge];
        if (carries_[edge]) {
            held.push_back(edge);
        } else {
            held.erase(std::ranges::find(held, edge));
        }
    }

    void raise_to_least() {
        for (Index sink = 0; sink < problem_.sinks.size() && exact_; ++sink) {
            while (static_cast<int>(carried_to_[sink].size()) < problem_.sinks[sink].least && exact_) {
                list_by_sink();
                draw(sources_ + sink);
            }
        }
    }

    void list_by_sink() {
        if (!into_.empty()) {
            return;
        }
        into_.resize(problem_.sinks.size());
        for (Index edge = 0; edge < problem_.edges.size(); ++edge) {
            into_[problem_.edges[edge].sink].push_back(edge);
        }
    }

    /// Brings the sink one unit that another gives up, along the shortest path, which is searched from its end.
    void draw(Index wanting) {
        begin_search();
        see(wanting, Number{0}, none);
        std::optional<Entry> giver;
        Entry at{};
        while (settle(at) && (!giver || at.distance < giver->distance)) {
            if (at.node < sources_) {
                draw_from_sinks(at);
                continue;
            }
            // What lies behind all sinks has potential 0: to take from a full sink costs what its price is above 0.
            const auto whole = at.distance - potentials_[at.node];
            if (at.node != wanting && has_more_than_least(at.node) && (!giver || whole < giver->distance)) {
                giver = Entry{whole, at.node};
            }
            draw_from_sources(at);
        }
        if (giver && exact_) {
            finish_drawing(wanting, *giver);
        } else {
            refuse_unsolvable();
        }
    }

    void draw_from_sources(const Entry& at) {
        for (const auto edge : into_[at.node - sources_]) {
            if (!carries_[edge]) {
                see(owners_[edge], at.distance + cost(edge), edge);
            }
        }
    }

    void draw_from_sinks(const Entry& at) {
        for (auto edge = problem_.starts[at.node]; edge < problem_.starts[at.node + 1]; ++edge) {
            if (carries_[edge]) {
                see(sink_of(edge), at.distance - cost(edge), edge);
            }
        }
    }

    void finish_drawing(Index wanting, const Entry& giver) {
        for (const auto node : settled_) {
            if (distances_[node] < giver.distance) {
                shift(node, giver.distance - distances_[node]);
            }
        }
        for (auto node = giver.node; node != wanting;) {
            const auto edge = came_by_[node];
            toggle(edge);
            node = node >= sources_ ? owners_[edge] : sink_of(edge);
        }
    }

    static constexpr auto none = std::numeric_limits<Index>::max();

    const Transport<Number>& problem_;
    Index sources_;
    std::vector<Number> potentials_;
    std::vector<bool> carries_;
    std::vector<std::vector<Index>> carried_to_;  ///< By sink: the edges that carry to it.
    std::vector<Index> owners_;                   ///< By edge: its source.
    std::vector<std::vector<Index>> into_;        ///< By sink: all its edges, once they are asked for.
    std::vector<Number> distances_;
    std::vector<std::uint32_t> marks_;  ///< The search that a node was last seen in.
    std::vector<Index> came_by_;
    std::vector<Index> settled_;
    std::vector<Entry> heap_;
    std::uint32_t mark_ = 0;
    bool exact_ = true;
};

}  // namespace

template <typename Number>
Carried<Number> solve_transport(const Transport<Number>& problem) {
    return Shipping<Number>(problem).run();
}

template Carried<std::int64_t> solve_transport(const Transport<std::int64_t>&);
template Carried<Wide> solve_transport(const Transport<Wide>&);

}  // namespace llp::match
