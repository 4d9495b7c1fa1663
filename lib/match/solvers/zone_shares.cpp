#include "match/solvers/zone_shares.hpp"

#include <algorithm>

namespace llp::match {

namespace {

/// What a best choice gives the row in all.
Share whole_share(const FlowGraph& graph, std::uint32_t row, Zone zone) {
    const auto& [demand, served, urgent] = graph.rows()[row];
    switch (zone) {
        case Zone::urgent:
            return {.least = 0, .most = 1};
        case Zone::first:
            return {.least = urgent ? 1 : 0, .most = 1};
        case Zone::more:
            return {.least = graph.counts(row) ? 1 : 0, .most = demand};
        case Zone::open:
            break;
    }
    return {.least = demand, .most = demand};
}

Share whole_share(const FlowColumn& column, Zone zone) {
    return zone == Zone::open ? Share{.least = column.least, .most = column.most}
                              : Share{.least = column.most, .most = column.most};
}

void take_made(Share& share) {
    share.least = std::max(0, share.least - 1);
    --share.most;
}

}  // namespace

ZoneShares zone_shares(const FlowGraph& graph, const Zones& zones, std::int64_t floor) {
    ZoneShares shares;
    for (std::uint32_t row = 0; row < graph.rows().size(); ++row) {
        shares.rows.push_back(whole_share(graph, row, zones.rows[row]));
    }
    for (std::uint32_t column = 0; column < graph.columns().size(); ++column) {
        shares.columns.push_back(whole_share(graph.columns()[column], zones.columns[column]));
    }
    for (const auto& edge : graph.edges()) {
        if (edge.weight >= floor && zones.rows[edge.row] < zones.columns[edge.column]) {
            take_made(shares.rows[edge.row]);
            take_made(shares.columns[edge.column]);
        }
    }
    return shares;
}

}  // namespace llp::match
