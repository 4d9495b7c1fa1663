#include "plan/max_flow.hpp"

#include <algorithm>
#include <limits>

namespace llp::plan {

namespace {

std::size_t at(int position) {
    return static_cast<std::size_t>(position);
}

}  // namespace

int MaxFlow::add_node() {
    from_.emplace_back();
    return static_cast<int>(from_.size()) - 1;
}

void MaxFlow::add_edge(int from, int to, int capacity) {
    from_[at(from)].push_back(static_cast<int>(edges_.size()));
    edges_.push_back({.to = to, .capacity = capacity});
    from_[at(to)].push_back(static_cast<int>(edges_.size()));
    edges_.push_back({.to = from, .capacity = 0});
}

bool MaxFlow::find_levels() {
    levels_.assign(from_.size(), -1);
    levels_[source] = 0;
    std::vector<int> reached{source};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (const auto edge : from_[at(reached[i])]) {
            const auto& [to, capacity] = edges_[at(edge)];
            if (capacity > 0 && levels_[at(to)] < 0) {
                levels_[at(to)] = levels_[at(reached[i])] + 1;
                reached.push_back(to);
            }
        }
    }
    return levels_[sink] >= 0;
}

int MaxFlow::send(int node, int limit) {
    if (node == sink) {
        return limit;
    }
    for (auto& i = next_[at(node)]; i < from_[at(node)].size(); ++i) {
        const auto edge = from_[at(node)][i];
        const auto to = edges_[at(edge)].to;
        if (edges_[at(edge)].capacity == 0 || levels_[at(to)] != levels_[at(node)] + 1) {
            continue;
        }
        if (const auto sent = send(to, std::min(limit, edges_[at(edge)].capacity)); sent > 0) {
            edges_[at(edge)].capacity -= sent;
            edges_[at(edge ^ 1)].capacity += sent;
            return sent;
        }
    }
    return 0;
}

int MaxFlow::most() {
    int flow = 0;
    while (find_levels()) {
        next_.assign(from_.size(), 0);
        while (const auto sent = send(source, std::numeric_limits<int>::max())) {
            flow += sent;
        }
    }
    return flow;
}

}  // namespace llp::plan
