#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include "match/solvers/sparse.hpp"
#include "support/random_assignment.hpp"

/// A made-up country of any size: towns of falling size and schools between them, at the density of a rural county.
namespace llp::match::testing {

struct Nation {
    struct School {
        std::int32_t east;  ///< Metres.
        std::int32_t north;
        std::int32_t trust;  ///< 0: none.
        std::int8_t phase;
        std::array<std::int8_t, 8> levels;   ///< Strength above zero, need below, by area.
        std::array<std::int8_t, 6> context;  ///< Shares from 0 to 100.
    };

    std::vector<School> schools;
    std::vector<std::uint32_t> supported;   ///< Rows of the problem, as schools.
    std::vector<std::uint32_t> supporters;  ///< Its columns.
    FlowProblem problem;                    ///< Without edges.
    std::int64_t side = 0;
};

inline Nation random_nation(std::uint64_t seed, std::uint32_t size) {
    constexpr std::int64_t square_metres_a_school = 18'000'000;
    constexpr std::int64_t town_radius = 6'000;
    Dice dice(seed);
    Nation nation;
    nation.side = static_cast<std::int64_t>(std::sqrt(static_cast<double>(square_metres_a_school) * size));
    std::vector<std::pair<std::int64_t, std::int64_t>> towns(std::max<std::uint32_t>(1, size / 60));
    for (auto& [east, north] : towns) {
        east = dice.roll(0, nation.side);
        north = dice.roll(0, nation.side);
    }
    for (std::uint32_t i = 0; i < size; ++i) {
        Nation::School school{};
        // Zipf: the town of rank r has 1/r of the schools of the first.
        const auto rank =
            std::exp(std::log(static_cast<double>(towns.size())) * static_cast<double>(dice.roll(0, 999)) / 1000);
        const auto& town = towns[std::min(towns.size() - 1, static_cast<std::size_t>(rank) - 1)];
        const bool rural = dice.chance(28);
        school.east = static_cast<std::int32_t>(rural ? dice.roll(0, nation.side)
                                                      : town.first + dice.roll(-town_radius, town_radius));
        school.north = static_cast<std::int32_t>(rural ? dice.roll(0, nation.side)
                                                       : town.second + dice.roll(-town_radius, town_radius));
        school.trust = dice.chance(47) ? static_cast<std::int32_t>(dice.roll(1, 1 + size / 15)) : 0;
        const auto phase = dice.small(1, 100);
        school.phase = phase <= 83 ? 0 : phase <= 97 ? 1 : 2;
        for (auto& level : school.levels) {
            level = static_cast<std::int8_t>(dice.roll(-20, 20));
        }
        for (auto& share : school.context) {
            share = static_cast<std::int8_t>(dice.roll(0, 100));
        }
        const auto role = dice.small(1, 100);
        if (role <= 30) {
            nation.supporters.push_back(i);
            nation.problem.columns.push_back({.least = 0, .most = dice.small(1, 4)});
        } else if (role <= 70) {
            nation.supported.push_back(i);
            nation.problem.rows.push_back({.demand = dice.small(1, 2), .served = false, .urgent = dice.chance(10)});
        }
        nation.schools.push_back(school);
    }
    return nation;
}

/// The pairs of a nation: of one phase, of different trusts, within 40 km. Worth 1 to 16,000 points, by strength that
/// meets need, circumstances and distance.
class NationPairs : public PairSource {
public:
    explicit NationPairs(const Nation& nation) : nation_(nation), across_(nation.side / cell + 3) {
        for (std::uint32_t column = 0; column < nation.supporters.size(); ++column) {
            order_.push_back({cell_of(nation.schools[nation.supporters[column]]), column});
        }
        std::ranges::sort(order_);
        starts_.resize(static_cast<std::size_t>(across_ * across_ + 1));
        for (const auto& [at, column] : order_) {
            ++starts_[at + 1];
        }
        for (std::size_t i = 1; i < starts_.size(); ++i) {
            starts_[i] += starts_[i - 1];
        }
    }

    void find(std::uint32_t row, std::vector<ProofCheck::Pair>& pairs) const override {
        each_within(
            row, 0,
            [&](std::uint32_t column, const Nation::School& school, const Nation::School& other, std::int64_t metres) {
                pairs.push_back({row, column, worth(school, other, metres), metres});
            });
    }

    /// Tells `take` of each column of the row with a greater number, and what the pair is worth to row and column.
    template <typename Take>
    void each_later(std::uint32_t row, Take take) const {
        each_within(
            row, row + 1,
            [&](std::uint32_t column, const Nation::School& school, const Nation::School& other, std::int64_t metres) {
                take(column, worth(school, other, metres), worth(other, school, metres));
            });
    }

private:
    static constexpr std::int64_t cell = 40'000;

    template <typename Take>
    void each_within(std::uint32_t row, std::uint32_t first, Take take) const {
        const auto& school = nation_.schools[nation_.supported[row]];
        const auto at = static_cast<std::int64_t>(cell_of(school));
        for (std::int64_t north = -1; north <= 1; ++north) {
            for (std::int64_t east = -1; east <= 1; ++east) {
                const auto next = at + north * across_ + east;
                if (next >= 0 && next < across_ * across_) {
                    each_in(static_cast<std::size_t>(next), school, first, take);
                }
            }
        }
    }

    std::uint32_t cell_of(const Nation::School& school) const {
        const auto place = [&](std::int64_t metres) {
            return std::clamp<std::int64_t>(metres / cell + 1, 1, across_ - 2);
        };
        return static_cast<std::uint32_t>(place(school.north) * across_ + place(school.east));
    }

    template <typename Take>
    void each_in(std::size_t at, const Nation::School& school, std::uint32_t first, Take& take) const {
        for (auto i = starts_[at]; i < starts_[at + 1]; ++i) {
            const auto column = order_[i].second;
            if (column < first) {
                continue;
            }
            const auto& other = nation_.schools[nation_.supporters[column]];
            const std::int64_t east = school.east - other.east;
            const std::int64_t north = school.north - other.north;
            const auto square = east * east + north * north;
            const bool same_trust = school.trust != 0 && school.trust == other.trust;
            if (school.phase == other.phase && !same_trust && square <= cell * cell) {
                const auto metres = static_cast<std::int64_t>(std::sqrt(static_cast<double>(square)));
                take(column, school, other, metres);
            }
        }
    }

    static std::int64_t worth(const Nation::School& school, const Nation::School& other, std::int64_t metres) {
        std::int64_t points = 8'000 - metres / 10;
        for (std::size_t area = 0; area < school.levels.size(); ++area) {
            points +=
                school.levels[area] < 0 && other.levels[area] > 0 ? -school.levels[area] * other.levels[area] * 4 : 0;
        }
        for (std::size_t i = 0; i < school.context.size(); ++i) {
            points -= 4 * std::abs(school.context[i] - other.context[i]);
        }
        return std::clamp<std::int64_t>(points, 1, 16'000);
    }

    const Nation& nation_;
    std::int64_t across_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order_;  ///< Cell and column.
    std::vector<std::uint32_t> starts_;                           ///< By cell.
};

}  // namespace llp::match::testing
