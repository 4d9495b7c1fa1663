#pragma once

#include <cstdint>
#include <vector>

namespace llp::plan {

/// The most that flows from node 0 to node 1 over edges of whole capacities: shortest augmenting paths, level by level
/// (Dinitz 1970).
class MaxFlow {
public:
    static constexpr int source = 0;
    static constexpr int sink = 1;

    /// Returns the number of a new node.
    int add_node();
    void add_edge(int from, int to, int capacity);
    /// To be asked once.
    int most();

private:
    struct Edge {
        int to;
        int capacity;
    };

    bool find_levels();
    int send(int node, int limit);

    std::vector<Edge> edges_;  ///< An edge stands at an even position, its way back after it.
    std::vector<std::vector<int>> from_{2};
    std::vector<int> levels_;
    std::vector<std::size_t> next_;
};

}  // namespace llp::plan
