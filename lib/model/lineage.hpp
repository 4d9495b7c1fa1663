#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/date.hpp"
#include "core/urn.hpp"
#include "model/school_link.hpp"

namespace llp {

/// That one school followed another, whoever stated it and from which side.
struct Step {
    Urn from;
    Urn to;
    std::string words;          ///< As published; words that tell of a merger or a split go before plain ones.
    std::optional<Date> since;  ///< The latest day that a source gives: the successor opens as the other closes.
    bool divides = false;       ///< A source says that schools merged or split.
};

/// Which schools followed which, from everything that sources say of it. The order of the links does not matter.
///
/// "A has the successor B" and "B has the predecessor A" are one step. What a source said of two schools earlier gives
/// way to what it says now; `other` passes nothing on, and contradicts nobody. Two schools that are each said to follow
/// the other are a circle.
class Lineage {
public:
    Lineage() = default;
    explicit Lineage(const std::vector<SchoolLink>& links);

    [[nodiscard]] bool empty() const noexcept { return forward_.empty(); }

    /// Steps to the schools that followed this one, by URN; and from those that it followed.
    [[nodiscard]] std::span<const Step> successors(Urn urn) const;
    [[nodiscard]] std::span<const Step> predecessors(Urn urn) const;

    /// The school and all that came before it, or after it, by whatever steps.
    [[nodiscard]] std::set<Urn> with_all_before(Urn urn) const;
    [[nodiscard]] std::set<Urn> with_all_after(Urn urn) const;

    /// The one school that followed this one alone: the only successor, of which this is the only predecessor, not by a
    /// merger or a split, and not in a circle. nullopt where there is none.
    [[nodiscard]] std::optional<Urn> passes_to(Urn urn) const;
    /// The school that passes to this one.
    [[nodiscard]] std::optional<Urn> passes_from(Urn urn) const;

    /// The last school of those that followed this one, each alone. nullopt where there is none, and where the line
    /// merges, splits or runs in a circle on the way.
    [[nodiscard]] std::optional<Urn> heir(Urn urn) const;

    /// The school and all that steps join to it, whichever way, each once: every school after those that it followed,
    /// otherwise by URN. Where only schools behind a circle are left, the lowest number goes first.
    [[nodiscard]] std::vector<Urn> line(Urn urn) const;

private:
    using Passing = std::vector<std::pair<Urn, Urn>>;

    std::vector<Step> forward_;   ///< By `from`, then `to`.
    std::vector<Step> backward_;  ///< The same by `to`, then `from`.
    Passing passes_to_;           ///< A school and the one that it passes to, by the former.
    Passing passes_from_;         ///< And the other way round.
};

}  // namespace llp
