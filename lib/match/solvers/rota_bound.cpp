#include "match/solvers/rota_bound.hpp"

#include <algorithm>

#include "match/solvers/rota_arcs.hpp"
#include "match/solvers/rota_flow.hpp"
#include "match/solvers/rota_levels.hpp"
#include "match/solvers/rota_pairs.hpp"
#include "match/solvers/rota_parts.hpp"

namespace llp::match {

namespace {

/// Positions within a part, of those of the whole; both ascending.
std::vector<std::size_t> within(const RotaPart& part, const std::vector<std::size_t>& chosen) {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < part.arcs.size(); ++i) {
        if (std::ranges::binary_search(chosen, part.arcs[i])) {
            positions.push_back(i);
        }
    }
    return positions;
}

/// Far beyond any worth: with a price up to it no sum of an arc leaves 64 bits.
constexpr std::int64_t most_price = std::int64_t{1} << 60U;

/// What no choice is worth more than, in parts of a point; none where the prices cannot be reckoned with.
std::optional<std::int64_t> worth_by_prices(const RotaProblem& problem, const RotaLevels& levels, std::int64_t most,
                                            const RotaPrices& prices) {
    RotaFlow flow(problem, levels, most);
    if (!flow.take_potentials(prices.potentials)) {
        return std::nullopt;
    }
    Wide sum = 0;
    for (const auto& [a, b, price] : prices.mutual) {
        const auto there = find_arc(problem, a, b);
        const auto back = find_arc(problem, b, a);
        if (!there || !back || price < 0 || price > most_price) {
            return std::nullopt;
        }
        flow.price(*there, price);
        flow.price(*back, price);
        sum += price;
    }
    return static_cast<std::int64_t>(std::min<Wide>(most_price, flow.bound() + sum));
}

std::optional<std::int64_t> lesser(std::optional<std::int64_t> one, std::optional<std::int64_t> other) {
    return one && other ? std::min(one, other) : one ? one : other;
}

/// The least that prices of these schools leave; none where they are none, or leave other aims open.
std::optional<std::int64_t> points_by_prices(const RotaProblem& problem, const std::vector<std::size_t>& chosen,
                                             std::int64_t most, const std::vector<std::uint32_t>& schools,
                                             const std::vector<RotaPrices>& prices) {
    const RotaLevels levels(problem);
    const auto gain = gain_of(problem, chosen).value();
    std::optional<std::int64_t> least;
    for (const auto& priced : prices) {
        const auto worth = priced.schools == schools ? worth_by_prices(problem, levels, most, priced) : std::nullopt;
        if (worth) {
            least = lesser(least, levels.points_within(whole_points(*worth), gain));
        }
    }
    return least;
}

RotaProof prove_part(const RotaPart& part, const std::vector<std::size_t>& chosen,
                     const std::vector<RotaPrices>& prices) {
    if (part.arcs.empty()) {
        return {.most_reviews = 0, .points_bound = 0};
    }
    const RotaLevels levels(part.problem);
    const auto pairs = solve_rota_pairs(part.problem, levels);
    const auto gain = gain_of(part.problem, within(part, chosen)).value();
    RotaProof proof{.most_reviews = pairs.pairs,
                    .points_bound = levels.points_within(pairs.worth + levels.led() * part.problem.schools, gain)};
    auto problems = with_fewer_aims(part.problem);
    problems.push_back(part.problem);
    for (const auto& problem : problems) {
        const auto points = points_by_prices(problem, within(part, chosen), pairs.pairs, part.schools, prices);
        proof.points_bound = lesser(proof.points_bound, points);
    }
    return proof;
}

}  // namespace

RotaProof prove_rota(const RotaProblem& problem, const std::vector<std::size_t>& chosen,
                     const std::vector<RotaPrices>& prices) {
    RotaProof whole{.most_reviews = 0, .points_bound = 0};
    for (const auto& [least, part] : rota_parts(problem)) {
        const auto proof = prove_part(part, chosen, prices);
        whole.most_reviews += proof.most_reviews;
        whole.points_bound = whole.points_bound && proof.points_bound
                                 ? std::optional(*whole.points_bound + *proof.points_bound)
                                 : std::nullopt;
    }
    return whole;
}

}  // namespace llp::match
