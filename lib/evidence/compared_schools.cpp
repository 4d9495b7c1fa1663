#include "evidence/compared_schools.hpp"

#include <algorithm>

#include "evidence/similar_pool.hpp"

namespace llp::evidence {

namespace {

bool bears_on_an_area(const Figure& figure) {
    return !figure.measure->area.empty();
}

/// The order of `standing_figures`.
bool before(const Figure& a, const Figure& b) {
    if (a.urn != b.urn) {
        return a.urn < b.urn;
    }
    return a.measure != b.measure ? a.measure < b.measure : b.period < a.period;
}

/// To be put at the median says nothing of whom a school is like.
bool is_known_in_full(const SimilarPool& pool, std::size_t member) {
    for (std::size_t variable = 0; variable < pool.method().variables.size(); ++variable) {
        if (!pool.figure(member, variable)) {
            return false;
        }
    }
    return true;
}

std::vector<Urn> urns_similar_to(const SimilarPool& pool, std::size_t member) {
    std::vector<Urn> urns;
    for (const auto& near : pool.similar_to(member, static_cast<std::size_t>(pool.method().neighbours))) {
        urns.push_back(pool.members()[near.member]->urn);
    }
    return urns;
}

}  // namespace

ComparedSchools::ComparedSchools(const std::vector<School>& schools, const std::vector<Figure>& standing,
                                 const Weights& weights, Date as_of)
    : standing_(&standing), weights_(&weights) {
    for (const auto& school : schools) {
        if (school.phase) {
            entries_.insert({school.urn, {comparison_phase(*school.phase), school.is_open(as_of), {}}});
        }
    }
    add_up_phases();
    find_similar(schools, as_of);
}

void ComparedSchools::add_up_phases() {
    for (const auto& figure : *standing_) {
        const auto school = entries_.find(figure.urn);
        if (school != entries_.end() && school->second.open && bears_on_an_area(figure)) {
            phases_[{figure.measure, figure.period, school->second.phase}].add(figure.value);
        }
    }
}

void ComparedSchools::find_similar(const std::vector<School>& schools, Date as_of) {
    const auto* const method = find_similar_method(weights_->similar_method);
    if (method == nullptr) {
        return;
    }
    const auto newest = newest_figures(*standing_);
    for (const auto& group : method->groups) {
        const SimilarPool pool(*method, group, schools, newest, as_of);
        for (std::size_t member = 0; member < pool.members().size(); ++member) {
            if (is_known_in_full(pool, member)) {
                entries_.at(pool.members()[member]->urn).similar = urns_similar_to(pool, member);
            }
        }
    }
}

Comparison ComparedSchools::of_similar(const Figure& figure, const std::vector<Urn>& similar) const {
    Comparison comparison;
    auto wanted = figure;
    for (const auto urn : similar) {
        wanted.urn = urn;
        const auto found = std::ranges::lower_bound(*standing_, wanted, before);
        if (found != standing_->end() && !before(wanted, *found)) {
            comparison.add(found->value);
        }
    }
    return comparison;
}

bool ComparedSchools::tells(const Comparison& comparison) const {
    return comparison.residual(Millionths(0), weights_->fewest_schools, weights_->cut).has_value();
}

std::optional<Against> ComparedSchools::with(const Figure& figure) const {
    const auto school = entries_.find(figure.urn);
    if (school == entries_.end()) {
        return std::nullopt;
    }
    const auto& [phase, open, similar] = school->second;
    if (const auto figures = of_similar(figure, similar); tells(figures)) {
        return Against{.figures = figures, .similar = true, .phase = phase};
    }
    const auto group = phases_.find({figure.measure, figure.period, phase});
    return group == phases_.end() ? std::nullopt : std::optional(Against{.figures = group->second, .phase = phase});
}

}  // namespace llp::evidence
