#pragma once

#include <set>
#include <utility>

#include "match/solvers/rota.hpp"

/// What the parts of the rota's solver ask of its arcs.
namespace llp::match {

inline std::pair<std::uint32_t, std::uint32_t> ends_of(const RotaArc& arc) {
    return {arc.reviewer, arc.host};
}

inline bool leads(const RotaProblem& problem, std::uint32_t school) {
    return !problem.leads.empty() && problem.leads[school];
}

/// The same rota where it does not matter what is kept, and then neither who leads; as far as either was asked. What
/// bounds the points of one of these with as many reviews bounds them of the rota.
std::vector<RotaProblem> with_fewer_aims(const RotaProblem& problem);

/// The position of an arc; nullopt where there is none.
std::optional<std::size_t> find_arc(const RotaProblem& problem, std::uint32_t reviewer, std::uint32_t host);

/// What a choice leaves room for. It refers to the problem.
class RotaRoom {
public:
    explicit RotaRoom(const RotaProblem& problem) : problem_(problem), makes_(problem.schools), has_(problem.schools) {}

    /// It breaks no limit beside those that were taken.
    [[nodiscard]] bool fits(std::size_t arc) const;
    void take(std::size_t arc);

private:
    const RotaProblem& problem_;
    std::vector<int> makes_;
    std::vector<int> has_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> made_;
};

/// The first review that fits beside those that are chosen, which keep the limits; none where the choice is full.
std::optional<std::size_t> fitting_arc(const RotaProblem& problem, const std::vector<std::size_t>& chosen);

/// By arc, the position of the one back.
std::vector<std::optional<std::size_t>> returns_of(const RotaProblem& problem);

}  // namespace llp::match
