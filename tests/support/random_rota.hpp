#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "match/solvers/rota.hpp"
#include "support/random_nation.hpp"

/// Seeded rotas and the answer by trying every choice.
namespace llp::match::testing {

struct RotaShape {
    int most_schools = 8;
    int percent = 80;  ///< Of the reviews that could be.
    int each = 1;
    bool symmetric = false;
    int lead_percent = 0;  ///< 0: it is not asked who leads.
    int kept_percent = 0;
    std::int64_t most_points = 50;
};

inline RotaProblem random_rota(std::uint64_t seed, const RotaShape& shape) {
    Dice dice(seed);
    RotaProblem problem{.schools = static_cast<std::uint32_t>(dice.small(2, shape.most_schools)), .each = shape.each};
    if (shape.lead_percent > 0) {
        for (std::uint32_t i = 0; i < problem.schools; ++i) {
            problem.leads.push_back(dice.chance(shape.lead_percent));
        }
    }
    for (std::uint32_t a = 0; a < problem.schools; ++a) {
        for (std::uint32_t b = a + 1; b < problem.schools; ++b) {
            const auto there = dice.roll(-shape.most_points / 5, shape.most_points);
            const auto back = shape.symmetric ? there : dice.roll(-shape.most_points / 5, shape.most_points);
            const bool can_there = dice.chance(shape.percent);
            const bool can_back = shape.symmetric ? can_there : dice.chance(shape.percent);
            if (can_there) {
                problem.arcs.push_back({a, b, there, dice.chance(shape.kept_percent)});
            }
            if (can_back) {
                problem.arcs.push_back({b, a, back, dice.chance(shape.kept_percent)});
            }
        }
    }
    std::ranges::sort(problem.arcs, [](const RotaArc& x, const RotaArc& y) {
        return x.reviewer != y.reviewer ? x.reviewer < y.reviewer : x.host < y.host;
    });
    return problem;
}

/// Goes through the reviews in their order, with and without each, and leaves off where the rest cannot catch up.
class RotaByTryingAll {
public:
    explicit RotaByTryingAll(const RotaProblem& problem) : problem_(problem) { go(0); }
    [[nodiscard]] RotaGain best() const { return best_; }

private:
    /// What the arcs from `next` on could add at most, each limit on a reviewer kept and no other.
    [[nodiscard]] RotaGain hope(std::size_t next, RotaGain gain) const {
        std::vector<std::vector<std::int64_t>> points(problem_.schools);
        for (auto i = next; i < problem_.arcs.size(); ++i) {
            points[problem_.arcs[i].reviewer].push_back(problem_.arcs[i].points);
            gain.kept += problem_.arcs[i].kept ? 1 : 0;
        }
        std::vector<int> used(problem_.schools);
        for (const auto i : chosen_) {
            ++used[problem_.arcs[i].reviewer];
        }
        for (std::uint32_t school = 0; school < problem_.schools; ++school) {
            auto& own = points[school];
            std::ranges::sort(own, std::greater<>());
            own.resize(std::min(own.size(), static_cast<std::size_t>(std::max(0, problem_.each - used[school]))));
            for (const auto each : own) {
                ++gain.reviews;
                gain.points += std::max<std::int64_t>(0, each);
            }
        }
        gain.led = problem_.leads.empty() ? 0 : problem_.schools;
        return gain;
    }

    void go(std::size_t next) {
        const auto gain = *gain_of(problem_, chosen_);
        best_ = std::max(best_, gain);
        if (next == problem_.arcs.size() || hope(next, gain) <= best_) {
            return;
        }
        chosen_.push_back(next);
        if (gain_of(problem_, chosen_)) {
            go(next + 1);
        }
        chosen_.pop_back();
        go(next + 1);
    }

    const RotaProblem& problem_;
    std::vector<std::size_t> chosen_;
    RotaGain best_;
};

/// The schools of a nation as reviewers: the pairs that NationPairs allows, worth what the reviewer brings the host, or
/// what both bring each other.
inline RotaProblem rota_of(Nation nation, int each, bool symmetric) {
    nation.supported.clear();
    nation.supporters.clear();
    for (std::uint32_t i = 0; i < nation.schools.size(); ++i) {
        nation.supported.push_back(i);
        nation.supporters.push_back(i);
    }
    const NationPairs pairs(nation);
    RotaProblem problem{.schools = static_cast<std::uint32_t>(nation.schools.size()), .each = each};
    for (std::uint32_t a = 0; a < problem.schools; ++a) {
        pairs.each_later(a, [&](std::uint32_t b, std::int64_t for_a, std::int64_t for_b) {
            problem.arcs.push_back({a, b, symmetric ? for_a + for_b : for_b});
            problem.arcs.push_back({b, a, symmetric ? for_a + for_b : for_a});
        });
    }
    std::ranges::sort(problem.arcs, [](const RotaArc& x, const RotaArc& y) {
        return x.reviewer != y.reviewer ? x.reviewer < y.reviewer : x.host < y.host;
    });
    return problem;
}

}  // namespace llp::match::testing
