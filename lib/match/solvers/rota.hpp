#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace llp::match {

/// A review that may be made.
struct RotaArc {
    std::uint32_t reviewer;
    std::uint32_t host;
    std::int64_t points;
    bool kept = false;  ///< It stands in the plan that is to be mended.
};

/// Who may review whom. Every school is to review `each` others and be reviewed by as many, no two each other.
struct RotaProblem {
    std::uint32_t schools = 0;
    int each = 1;
    std::vector<bool> leads;    ///< Schools that can lead a review; empty: it is not asked who leads.
    std::vector<RotaArc> arcs;  ///< By reviewer, then host; each once, none with itself.
};

/// What a choice comes to, in the order in which the aims count.
struct RotaGain {
    std::int64_t reviews = 0;
    std::int64_t led = 0;  ///< Schools among whose reviewers there is one that can lead.
    std::int64_t kept = 0;
    std::int64_t points = 0;
    friend auto operator<=>(const RotaGain&, const RotaGain&) = default;
};

/// What schools between which there are reviews pay for making and having one, and two that review each other for both:
/// behind a bound (rota_bound.hpp).
struct RotaPrices {
    struct Mutual {
        std::uint32_t a;  ///< By place among the schools.
        std::uint32_t b;
        std::int64_t price;  ///< Above 0.
    };
    std::vector<std::uint32_t> schools;    ///< Ascending.
    std::vector<std::int64_t> potentials;  ///< Of the nodes of the flow (rota_flow.hpp).
    std::vector<Mutual> mutual;
};

struct RotaAnswer {
    std::vector<std::size_t> chosen;  ///< Positions of arcs, ascending.
    RotaGain gain;
    std::int64_t most_reviews = 0;  ///< More than so many are not possible.
    /// More points than these are not possible with as many reviews, led and kept as there are. None: it is not shown
    /// that no more reviews are possible.
    std::optional<std::int64_t> points_bound;
    bool aims_shown = true;               ///< It is shown that no more can be led or, with as many, kept.
    std::vector<RotaPrices> prices = {};  ///< Of the parts that were priced, some more than once.

    [[nodiscard]] bool is_optimal() const {
        return aims_shown && gain.reviews == most_reviews && gain.points == points_bound;
    }
};

/// The rota with the most reviews, then the most led ones, then the most kept ones, then the most points.
///
/// Where every review may be turned round and is worth the same either way, nobody leads and none is kept, it is exact:
/// a heaviest choice of pairs with at most 2 x each pairs a school (rota_pairs.hpp), directed so that nobody reviews or
/// is reviewed too often (an Euler circuit shows that this is possible), or makes many more than it has. Otherwise
/// these pairs say how many reviews there can be, and the limit on two schools that review each other is priced
/// (Lagrange), with a fixed number of steps; the bound follows from whole prices over every arc, so the flow solver
/// need not be believed. What is found is mended by forbidding one of two reviews, and by exchanging two reviewers
/// while that helps. Schools between which there are no reviews are solved apart. The same for the same problem.
///
/// Throws InputError where points are too great to be added up exactly.
RotaAnswer solve_rota(const RotaProblem& problem);

/// What the choice comes to; nullopt where it breaks a limit.
std::optional<RotaGain> gain_of(const RotaProblem& problem, const std::vector<std::size_t>& chosen);

}  // namespace llp::match
