#include "match/solvers/cluster_pricing.hpp"

#include <algorithm>
#include <utility>

#include "core/wide.hpp"

namespace llp::match {

namespace {

constexpr std::size_t most_found = 40'000;

struct Candidate {
    std::uint32_t member;
    std::int64_t adds;  ///< Sum of its pairs with those that stand already.
};

/// The room of one depth of growth.
using Candidates = std::vector<Candidate>;

class Growth {
public:
    Growth(const ClusterProblem& problem, const ClusterPrices& prices, const PricingLimits& limits)
        : problem_(problem), prices_(prices), limits_(limits), pairs_(problem.scores.size()) {
        for (std::uint32_t a = 0; a < problem.members; ++a) {
            for (std::uint32_t b = 0; b < problem.members; ++b) {
                pairs_[place(a, b)] = a == b || problem.score(a, b) == never
                                          ? 0
                                          : 2 * value_of_a_point * problem.score(a, b) - prices.members[a] -
                                                prices.members[b] - 2 * limits.margin;
            }
        }
        for (const auto& cut : prices.cuts) {
            take_off(cut);
        }
        depths_.resize(static_cast<std::size_t>(problem.largest) + 1);
    }

    PricedClusters all() {
        for (std::uint32_t first = 0; first < problem_.members && !spent_; ++first) {
            for (std::uint32_t second = 0; second < first && !spent_; ++second) {
                if (problem_.score(first, second) != never && pairs_[place(first, second)] > 0) {
                    start(first, second);
                }
            }
        }
        return {.clusters = best_of_found(), .all = !spent_};
    }

private:
    struct Found {
        std::int64_t gain;
        Cluster cluster;
    };

    [[nodiscard]] std::size_t place(std::uint32_t a, std::uint32_t b) const noexcept {
        return std::size_t{a} * problem_.members + b;
    }

    /// A third for each pair: rounded down, and by the smallest cluster, so that no set seems to gain less than it
    /// does.
    void take_off(const ClusterPrices::Cut& cut) {
        const auto share = cut.price * (problem_.smallest - 1) / 3;
        for (const auto a : cut.members) {
            for (const auto b : cut.members) {
                pairs_[place(a, b)] -= a == b ? 0 : share;
            }
        }
    }

    [[nodiscard]] bool may_meet(std::uint32_t a, std::uint32_t b) const noexcept {
        return problem_.score(a, b) != never;
    }

    void start(std::uint32_t first, std::uint32_t second) {
        auto& candidates = depths_[2];
        candidates.clear();
        for (std::uint32_t member = 0; member < problem_.members; ++member) {
            if (member != first && member != second && may_meet(member, first) && may_meet(member, second)) {
                candidates.push_back({member, pairs_[place(member, first)] + pairs_[place(member, second)]});
            }
        }
        work_ += problem_.members;
        const auto pair = pairs_[place(first, second)];
        set_ = {first, second};
        adds_ = {pair, pair};
        if (may_be_of_one_body()) {
            note();
            grow(pair);
        }
    }

    [[nodiscard]] bool may_be_of_one_body() const {
        const auto body = problem_.bodies[set_.back()];
        return body == 0 || std::ranges::count_if(set_, [&](std::uint32_t member) {
                                return problem_.bodies[member] == body;
                            }) <= problem_.most_of_a_body;
    }

    /// It would be the one that adds least, of equals the lowest: only so is the grown set reached from here.
    [[nodiscard]] bool adds_least(const Candidate& candidate) const {
        for (std::size_t i = 0; i < set_.size(); ++i) {
            const auto adds = adds_[i] + pairs_[place(set_[i], candidate.member)];
            if (std::pair(adds, set_[i]) < std::pair(candidate.adds, candidate.member)) {
                return false;
            }
        }
        return true;
    }

    void grow(std::int64_t sum) {
        if (std::ssize(set_) == problem_.largest) {
            return;
        }
        const auto& candidates = depths_[set_.size()];
        work_ += std::ssize(candidates);
        spent_ = spent_ || work_ > limits_.work || found_.size() >= most_found;
        for (const auto& candidate : candidates) {
            if (spent_) {
                return;
            }
            if (sum + candidate.adds > 0 && adds_least(candidate)) {
                grow_by(candidate, sum + candidate.adds);
            }
        }
    }

    void grow_by(const Candidate& added, std::int64_t sum) {
        const auto before = adds_;
        for (std::size_t i = 0; i < set_.size(); ++i) {
            adds_[i] += pairs_[place(set_[i], added.member)];
        }
        set_.push_back(added.member);
        adds_.push_back(added.adds);
        if (may_be_of_one_body()) {
            note();
            if (std::ssize(set_) < problem_.largest) {
                narrow(added.member);
                grow(sum);
            }
        }
        set_.pop_back();
        adds_ = before;
    }

    /// The candidates that may also meet a member that was added.
    void narrow(std::uint32_t added) {
        const auto& wide = depths_[set_.size() - 1];
        auto& narrow = depths_[set_.size()];
        narrow.clear();
        for (const auto& candidate : wide) {
            if (candidate.member != added && may_meet(candidate.member, added)) {
                narrow.push_back({candidate.member, candidate.adds + pairs_[place(candidate.member, added)]});
            }
        }
    }

    void note() {
        if (std::ssize(set_) < problem_.smallest) {
            return;
        }
        auto cluster = set_;
        std::ranges::sort(cluster);
        const auto gain = gain_of(problem_, prices_, cluster) - limits_.margin * std::ssize(cluster);
        if (gain > 0 && is_allowed(problem_, cluster)) {
            found_.push_back({.gain = gain, .cluster = std::move(cluster)});
        }
    }

    [[nodiscard]] std::vector<Cluster> best_of_found() {
        std::ranges::sort(found_, [](const Found& a, const Found& b) {
            return a.gain != b.gain ? a.gain > b.gain : a.cluster < b.cluster;
        });
        std::vector<std::size_t> given(problem_.members);
        std::vector<Cluster> best;
        for (auto& [gain, cluster] : found_) {
            if (std::ranges::any_of(cluster, [&](std::uint32_t member) { return given[member] < limits_.each; })) {
                std::ranges::for_each(cluster, [&](std::uint32_t member) { ++given[member]; });
                best.push_back(std::move(cluster));
            }
        }
        return best;
    }

    const ClusterProblem& problem_;
    const ClusterPrices& prices_;
    const PricingLimits& limits_;
    std::vector<std::int64_t> pairs_;
    std::vector<Candidates> depths_;
    Cluster set_;
    std::vector<std::int64_t> adds_;
    std::vector<Found> found_;
    std::int64_t work_ = 0;
    bool spent_ = false;
};

}  // namespace

bool can_be_reckoned(const ClusterProblem& problem, const ClusterPrices& prices) {
    Wide sum = 0;
    for (const auto price : prices.members) {
        sum += price < 0 ? -static_cast<Wide>(price) : price;
    }
    for (const auto& [members, price] : prices.cuts) {
        sum += price;
        if (price < 0 || *std::ranges::max_element(members) >= problem.members) {
            return false;
        }
    }
    return prices.members.size() == problem.members && sum <= greatest_prices;
}

std::int64_t bound_by(const ClusterPrices& prices, const LeftOut& left_out) {
    auto members = prices.members;
    std::ranges::sort(members);
    std::int64_t sum = 0;
    for (std::int64_t place = 0; place < std::ssize(members); ++place) {
        const auto price = members[static_cast<std::size_t>(place)];
        const bool is_out = place < left_out.least || (place < left_out.most && price < 0);
        sum += is_out ? 0 : price;
    }
    for (const auto& cut : prices.cuts) {
        sum += cut.price;
    }
    return sum;
}

bool is_cut(const ClusterPrices::Cut& cut, const Cluster& cluster) {
    const auto there = std::ranges::count_if(
        cut.members, [&](std::uint32_t member) { return std::ranges::binary_search(cluster, member); });
    return there >= 2;
}

std::int64_t gain_of(const ClusterProblem& problem, const ClusterPrices& prices, const Cluster& cluster) {
    auto gain = value_of(problem, cluster);
    for (const auto member : cluster) {
        gain -= prices.members[member];
    }
    for (const auto& cut : prices.cuts) {
        gain -= is_cut(cut, cluster) ? cut.price : 0;
    }
    return gain;
}

PricedClusters price_clusters(const ClusterProblem& problem, const ClusterPrices& prices, const PricingLimits& limits) {
    return Growth(problem, prices, limits).all();
}

}  // namespace llp::match
