#pragma once

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "model/lineage.hpp"
#include "model/pairing.hpp"
#include "model/school.hpp"
#include "model/support_plan.hpp"
#include "store/session.hpp"

namespace llp::app {

/// Which school speaks on a day for another that is closed, or not held: the first open one of those that followed it,
/// each alone; where none is open, the last, if it is held and nobody followed it.
class Succession {
public:
    /// A school that speaks for another, and how many steps lie between them: 1 for the next.
    struct Heir {
        Urn urn;
        int steps = 0;
    };

    Succession() = default;
    /// `schools` are those that are held.
    Succession(const Lineage& lineage, const std::vector<School>& schools, Date day);

    /// nullopt for a school that speaks for itself, and for one that nobody speaks for.
    [[nodiscard]] std::optional<Heir> heir(Urn urn) const;
    [[nodiscard]] std::optional<Heir> heir(const Party& party) const;
    [[nodiscard]] bool speaks_for_others(Urn urn) const { return speakers_.contains(urn); }
    /// Those for which it speaks, the nearest first.
    [[nodiscard]] std::vector<Urn> predecessors(Urn heir) const;

    /// The party itself, or the school that speaks for it.
    [[nodiscard]] Party read(const Party& party) const;
    /// With the heirs of both schools in their places; as it stands where one school would stand on both sides.
    [[nodiscard]] Partnership read(Partnership partnership) const;
    [[nodiscard]] SupportPlan read(SupportPlan plan) const;
    template <typename T>
    [[nodiscard]] std::vector<T> read_all(std::vector<T> list) const {
        for (auto& each : list) {
            each = read(std::move(each));
        }
        return list;
    }

private:
    std::map<Urn, Heir> heirs_;  ///< Of each school that another speaks for.
    std::set<Urn> speakers_;
};

/// As the store has it on the day. Reads no schools where it holds no links.
Succession read_succession(const store::Snapshot& snapshot, Date day);

}  // namespace llp::app
