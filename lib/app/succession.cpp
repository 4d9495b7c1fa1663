#include "app/succession.hpp"

#include <algorithm>

#include "store/dated_facts.hpp"
#include "store/schools.hpp"

namespace llp::app {

Succession::Succession(const Lineage& lineage, const std::vector<School>& schools, Date day) {
    const auto is_open = [&](Urn urn) {
        const auto found = std::ranges::lower_bound(schools, urn, {}, &School::urn);
        return found != schools.end() && found->urn == urn && found->is_open(day);
    };
    for (const auto& school : schools) {
        if (!is_open(school.urn) && !lineage.successors(school.urn).empty()) {
            continue;
        }
        int steps = 0;
        for (auto before = lineage.passes_from(school.urn); before && !is_open(*before);
             before = lineage.passes_from(*before)) {
            heirs_.emplace(*before, Heir{.urn = school.urn, .steps = ++steps});
            speakers_.insert(school.urn);
        }
    }
}

std::optional<Succession::Heir> Succession::heir(Urn urn) const {
    const auto found = heirs_.find(urn);
    return found == heirs_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Succession::Heir> Succession::heir(const Party& party) const {
    const auto urn = party.urn();
    return urn ? heir(*urn) : std::nullopt;
}

std::vector<Urn> Succession::predecessors(Urn heir) const {
    std::vector<std::pair<int, Urn>> found;
    for (const auto& [urn, spoken_for] : heirs_) {
        if (spoken_for.urn == heir) {
            found.emplace_back(spoken_for.steps, urn);
        }
    }
    std::ranges::sort(found);
    std::vector<Urn> list;
    std::ranges::transform(found, std::back_inserter(list), &std::pair<int, Urn>::second);
    return list;
}

Party Succession::read(const Party& party) const {
    const auto spoken_for = heir(party);
    return spoken_for ? Party(spoken_for->urn) : party;
}

Partnership Succession::read(Partnership partnership) const {
    const auto supported = heir(partnership.supported);
    const auto supporter = heir(partnership.supporter);
    if (read(partnership.supported) == read(partnership.supporter)) {
        return partnership;
    }
    if (supported) {
        partnership.supported_at_the_time = partnership.supported.urn();
        partnership.supported = supported->urn;
    }
    if (supporter) {
        partnership.supporter_at_the_time = partnership.supporter.urn();
        partnership.supporter = supporter->urn;
    }
    return partnership;
}

SupportPlan Succession::read(SupportPlan plan) const {
    auto supported = read(plan.supported);
    auto supporter = read(plan.supporter);
    if (plan.is_own() || supported != supporter) {
        plan.supported = std::move(supported);
        plan.supporter = std::move(supporter);
    }
    return plan;
}

Succession read_succession(const store::Snapshot& snapshot, Date day) {
    const Lineage lineage(store::school_links(snapshot));
    return lineage.empty() ? Succession() : Succession(lineage, store::schools(snapshot, day), day);
}

}  // namespace llp::app
