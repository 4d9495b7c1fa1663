#include "evidence/compared_schools.hpp"

#include <algorithm>

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

ComparedSchools::ComparedSchools(std::span<const School> schools, const std::vector<Figure>& standing,
                                 const Weights& weights, Date as_of)
    : schools_(schools), standing_(&standing), weights_(&weights), as_of_(as_of) {
    for (const auto& school : schools) {
        if (school.phase) {
            entries_.insert({school.urn, {comparison_phase(*school.phase), school.is_open(as_of)}});
        }
    }
}

const ComparedSchools::Phases& ComparedSchools::phases() const {
    if (!phases_) {
        phases_.emplace();
        for (const auto& figure : *standing_) {
            const auto school = entries_.find(figure.urn);
            if (school != entries_.end() && school->second.open && bears_on_an_area(figure)) {
                (*phases_)[{figure.measure, figure.period, school->second.phase}].add(figure.value);
            }
        }
    }
    return *phases_;
}

const std::vector<SimilarPool>& ComparedSchools::pools() const {
    if (!pools_) {
        pools_.emplace();
        if (const auto* const method = find_similar_method(weights_->similar_method)) {
            const auto newest = newest_figures(*standing_);
            for (const auto& group : method->groups) {
                pools_->emplace_back(*method, group, schools_, newest, as_of_);
            }
        }
    }
    return *pools_;
}

const std::vector<Urn>& ComparedSchools::similar_to(Urn urn) const {
    const auto known = similar_.find(urn);
    return known != similar_.end() ? known->second : similar_.emplace(urn, find_similar_to(urn)).first->second;
}

std::vector<Urn> ComparedSchools::find_similar_to(Urn urn) const {
    for (const auto& pool : pools()) {
        const auto member = pool.find(urn);
        if (member && is_known_in_full(pool, *member)) {
            return urns_similar_to(pool, *member);
        }
    }
    return {};
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
    const auto phase = school->second.phase;
    if (const auto figures = of_similar(figure, similar_to(figure.urn)); tells(figures)) {
        return Against{.figures = figures, .similar = true, .phase = phase};
    }
    const auto group = phases().find({figure.measure, figure.period, phase});
    return group == phases().end() ? std::nullopt : std::optional(Against{.figures = group->second, .phase = phase});
}

}  // namespace llp::evidence
