#include "match/solvers/cluster_cuts.hpp"

#include <algorithm>
#include <map>

namespace llp::match {

namespace {

constexpr std::size_t cuts_of_a_round = 60;
constexpr double violated = 0.02;

/// Members that stand together in a fractional solution.
class Togetherness {
public:
    explicit Togetherness(const std::vector<ClusterMaster::Share>& shares) {
        for (const auto& share : shares) {
            for (const auto a : *share.cluster) {
                for (const auto b : *share.cluster) {
                    if (a < b) {
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

    /// Of two pairs with a member in common.
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
    std::map<std::uint32_t, std::vector<std::uint32_t>> near_;
};

/// How much of the solution the clusters make up that the cut counts.
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

}  // namespace

std::vector<ClusterPrices::Cut> CutFinder::find(const std::vector<ClusterMaster::Share>& shares) {
    std::vector<std::vector<const ClusterMaster::Share*>> of_member(members_);
    for (const auto& share : shares) {
        for (const auto member : *share.cluster) {
            of_member[member].push_back(&share);
        }
    }
    std::map<Triple, double> by;
    Togetherness(shares).each_triple([&](Triple triple) {
        std::ranges::sort(triple);
        if (!by.contains(triple)) {
            by[triple] = taken_by({.members = triple, .price = 0}, of_member) - 1;
        }
    });
    std::vector<std::pair<double, Triple>> most;
    for (const auto& [triple, excess] : by) {
        if (excess > violated && known_.insert(triple).second) {
            most.emplace_back(-excess, triple);
        }
    }
    return first_of(most);
}

std::vector<ClusterPrices::Cut> CutFinder::first_of(std::vector<std::pair<double, Triple>>& most) {
    std::ranges::sort(most);
    std::vector<ClusterPrices::Cut> cuts;
    for (const auto& [excess, triple] : most) {
        if (cuts.size() < cuts_of_a_round) {
            cuts.push_back({.members = triple, .price = 0});
        } else {
            known_.erase(triple);
        }
    }
    return cuts;
}

}  // namespace llp::match
