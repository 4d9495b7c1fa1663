#include "match/self_sustainability.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/number.hpp"
#include "match/load_account.hpp"

namespace llp::match {

namespace {

constexpr std::size_t five = 5;

using Neighbours = std::map<Party, std::set<Party>>;

void join(Neighbours& graph, const Party& a, const Party& b) {
    if (a != b) {
        graph[a].insert(b);
        graph[b].insert(a);
    }
}

Neighbours graph_of(const SupportNetwork& network) {
    Neighbours graph;
    for (const auto& link : network.links) {
        join(graph, link.supported, link.supporter);
    }
    for (const auto& cluster : network.clusters) {
        for (const auto& a : cluster) {
            for (const auto& b : cluster) {
                join(graph, a, b);
            }
        }
    }
    return graph;
}

/// All that hang together with one, which is among them, where another is taken away.
std::set<Party> part_of(const Neighbours& graph, const Party& one, const Party* without) {
    std::set<Party> part{one};
    std::vector<Party> open{one};
    while (!open.empty()) {
        const auto here = open.back();
        open.pop_back();
        for (const auto& next : graph.at(here)) {
            if ((without == nullptr || next != *without) && part.insert(next).second) {
                open.push_back(next);
            }
        }
    }
    return part;
}

int schools_in(const std::set<Party>& part, const SupportNetwork& network) {
    return static_cast<int>(
        std::ranges::count_if(part, [&](const Party& party) { return network.schools.contains(party); }));
}

void count_components(const Neighbours& graph, const SupportNetwork& network, SelfSustainability& account) {
    std::set<Party> seen;
    for (const auto& [party, others] : graph) {
        if (!seen.contains(party)) {
            const auto part = part_of(graph, party, nullptr);
            seen.insert(part.begin(), part.end());
            ++account.components;
            account.largest = std::max(account.largest, schools_in(part, network));
        }
    }
    account.alone = account.schools - schools_in(seen, network);
}

/// Schools that would not be joined to the greatest part of what is left.
int cut_off_without(const Neighbours& graph, const SupportNetwork& network, const Party& party) {
    std::set<Party> seen;
    int all = 0;
    int greatest = 0;
    for (const auto& neighbour : graph.at(party)) {
        if (!seen.contains(neighbour)) {
            const auto part = part_of(graph, neighbour, &party);
            seen.insert(part.begin(), part.end());
            all += schools_in(part, network);
            greatest = std::max(greatest, schools_in(part, network));
        }
    }
    return all - greatest;
}

/// Schools carried by each who carries one.
std::map<Party, std::int64_t> loads_of(const SupportNetwork& network) {
    std::map<Party, std::set<Party>> carried;
    for (const auto& link : network.links) {
        if (network.schools.contains(link.supported)) {
            carried[link.supporter].insert(link.supported);
        }
    }
    std::map<Party, std::int64_t> loads;
    for (const auto& [party, schools] : carried) {
        loads.emplace(party, std::ssize(schools));
    }
    return loads;
}

void count_loads(const SupportNetwork& network, const std::map<Party, std::int64_t>& by_party,
                 SelfSustainability& account) {
    std::vector<std::int64_t> loads;
    std::ranges::transform(by_party, std::back_inserter(loads), [](const auto& load) { return load.second; });
    account.supporters = static_cast<int>(loads.size());
    account.idle = static_cast<int>(
        std::ranges::count_if(network.able, [&](const Party& party) { return !by_party.contains(party); }));
    std::ranges::sort(loads, std::ranges::greater());
    for (std::size_t i = 0; i < loads.size(); ++i) {
        account.carried += static_cast<int>(loads[i]);
        account.five_most += i < five ? static_cast<int>(loads[i]) : 0;
    }
    loads.insert(loads.end(), static_cast<std::size_t>(account.idle), 0);
    account.gini = gini(loads);
}

void count_givers(const SupportNetwork& network, SelfSustainability& account) {
    std::set<Party> giving;
    std::set<Party> receiving;
    std::set<Party> clustered;
    for (const auto& link : network.links) {
        giving.insert(link.supporter);
        receiving.insert(link.supported);
    }
    for (const auto& cluster : network.clusters) {
        clustered.insert(cluster.begin(), cluster.end());
    }
    for (const auto& school : network.schools) {
        const bool gives = giving.contains(school);
        const bool receives = receiving.contains(school);
        account.both += gives && receives ? 1 : 0;
        account.give_only += gives && !receives ? 1 : 0;
        account.receive_only += receives && !gives ? 1 : 0;
        account.in_clusters += clustered.contains(school) ? 1 : 0;
        account.reached += gives || receives || clustered.contains(school) ? 1 : 0;
    }
}

void count_needs(const SupportNetwork& network, SelfSustainability& account) {
    account.needs = static_cast<int>(network.needs.size());
    for (const auto& [school, area] : network.needs) {
        bool inside = false;
        bool met = false;
        for (const auto& link : network.links) {
            if (link.supported == school && std::ranges::find(link.areas, area) != link.areas.end()) {
                met = true;
                inside = inside || network.partnership.contains(link.supporter);
            }
        }
        account.met_inside += inside ? 1 : 0;
        account.met_outside += met && !inside ? 1 : 0;
    }
}

void list_dependence(const Neighbours& graph, const SupportNetwork& network, const std::map<Party, std::int64_t>& loads,
                     SelfSustainability& account) {
    for (const auto& [party, others] : graph) {
        const auto load = loads.find(party);
        const auto carried = load == loads.end() ? 0 : load->second;
        const PerMille share(account.carried == 0 ? 0 : divide_rounding(1000 * carried, account.carried));
        const auto cut_off = cut_off_without(graph, network, party);
        if (cut_off > 0 || carried * 1000 > much_carried.count() * account.carried) {
            account.dependence.push_back(
                {.party = party, .carried = static_cast<int>(carried), .share = share, .cut_off = cut_off});
        }
    }
    std::ranges::stable_sort(account.dependence, {},
                             [](const Dependence& one) { return std::tuple(-one.cut_off, -one.carried, one.party); });
}

}  // namespace

SelfSustainability self_sustainability(const SupportNetwork& network) {
    SelfSustainability account{.schools = static_cast<int>(network.schools.size()), .gini = {}, .dependence = {}};
    const auto graph = graph_of(network);
    const auto loads = loads_of(network);
    count_needs(network, account);
    count_givers(network, account);
    count_loads(network, loads, account);
    count_components(graph, network, account);
    list_dependence(graph, network, loads, account);
    return account;
}

}  // namespace llp::match
