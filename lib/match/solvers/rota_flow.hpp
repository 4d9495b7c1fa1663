#pragma once

#include <set>

#include "core/wide.hpp"
#include "match/solvers/circulation.hpp"
#include "match/solvers/rota_levels.hpp"

namespace llp::match {

/// The rota as a flow: from the source to reviewers, over reviews to hosts and the sink, and back, no more in all than
/// can be made. Reviews by those who can lead pass a gate of the host, whose first unit is worth what a led host is. It
/// begins with the best arcs of each school.
class RotaFlow {
public:
    /// Refers to the problem and the levels.
    RotaFlow(const RotaProblem& problem, const RotaLevels& levels, std::int64_t most_reviews);

    /// What an arc is to cost, in parts of a point.
    void price(std::size_t arc, std::int64_t price) { prices_[arc] = price; }

    /// The best choice without those that are forbidden; two schools may review each other in it.
    std::vector<std::size_t> solve(const std::set<std::size_t>& forbidden);

    /// What no flow can be worth more than at these prices, in parts of a point: over every arc, by the potentials of
    /// what was solved last.
    [[nodiscard]] Wide bound() const;

    /// One for each reviewer, host and gate of a host, by school, for the sink and for the source.
    [[nodiscard]] const std::vector<std::int64_t>& potentials() const noexcept { return potentials_; }
    /// Those that somebody found, in place of what was solved last. False where they are not as many.
    bool take_potentials(std::vector<std::int64_t> potentials);

    /// Takes in the arcs that the last potentials do not rule out; false where there is none.
    bool take_more();

private:
    [[nodiscard]] std::uint32_t host(std::uint32_t school) const { return problem_.schools + school; }
    [[nodiscard]] std::uint32_t gate(std::uint32_t school) const { return 2 * problem_.schools + school; }
    [[nodiscard]] std::uint32_t sink() const { return 3 * problem_.schools; }
    [[nodiscard]] std::uint32_t source() const { return 3 * problem_.schools + 1; }
    [[nodiscard]] std::uint32_t nodes() const { return 3 * problem_.schools + 2; }
    [[nodiscard]] CirculationArc arc_of(std::size_t i) const;

    const RotaProblem& problem_;
    const RotaLevels& levels_;
    std::vector<bool> in_;
    std::vector<std::int64_t> prices_;
    std::vector<CirculationArc> frame_;
    std::vector<std::int64_t> potentials_;
};

}  // namespace llp::match
