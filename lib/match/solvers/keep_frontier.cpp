#include "match/solvers/keep_frontier.hpp"

#include <numeric>

#include "core/error.hpp"

namespace llp::match {

namespace {

/// What each kept edge of the one costs in weight against the other, which keeps fewer.
KeepRate rate_between(const KeptSums& more_kept, const KeptSums& fewer_kept) {
    const auto weight = fewer_kept.weight - more_kept.weight;
    if (weight >= Wide{1} << 62) {
        throw InputError("the scores are too great to be added up exactly", "divide them all by the same number");
    }
    const auto points = static_cast<std::int64_t>(weight);
    const auto per = more_kept.kept - fewer_kept.kept;
    const auto common = std::gcd(points, per);
    return {.points = points / common, .per = per / common};
}

class Sweep {
public:
    explicit Sweep(const std::function<KeptSums(const KeepRate&)>& solve) : solve_(solve) {}

    std::vector<KeptCorner> run() {
        const auto most_kept = solve_(KeepRate::first());
        const KeepRate nothing;
        const auto heaviest = solve_(nothing);
        if (most_kept != heaviest) {
            add_between(most_kept, heaviest);
        }
        corners_.push_back({.sums = heaviest, .from = nothing});
        return std::move(corners_);
    }

private:
    /// Adds the corners from the first up to the second, without the second.
    void add_between(const KeptSums& first, const KeptSums& second) {
        const auto rate = rate_between(first, second);
        const auto best = solve_(rate);
        if (best == first) {
            corners_.push_back({.sums = first, .from = rate});
            return;
        }
        add_between(first, best);
        add_between(best, second);
    }

    const std::function<KeptSums(const KeepRate&)>& solve_;
    std::vector<KeptCorner> corners_;
};

}  // namespace

std::vector<KeptCorner> keep_frontier(const std::function<KeptSums(const KeepRate&)>& solve) {
    return Sweep(solve).run();
}

}  // namespace llp::match
