#include "evidence/similar_pool.hpp"

#include <algorithm>
#include <limits>

#include "core/wide.hpp"
#include "model/region.hpp"

namespace llp::evidence {

namespace {

std::optional<Millionths> within_range(Wide value) {
    constexpr Wide most = std::numeric_limits<std::int64_t>::max();
    return value <= most && value >= -most ? std::optional(Millionths(static_cast<std::int64_t>(value))) : std::nullopt;
}

const Figure* find_figure(const std::vector<Figure>& newest, Urn urn, const PublishedMeasure* measure) {
    const auto first = std::ranges::lower_bound(newest, urn, {}, &Figure::urn);
    const auto last = std::ranges::upper_bound(first, newest.end(), urn, {}, &Figure::urn);
    const auto found = std::ranges::find(first, last, measure, &Figure::measure);
    return found == last ? nullptr : &*found;
}

/// The figures that make up a variable; empty where one is not known, or they are of different periods.
std::vector<const Figure*> find_figures(const MethodVariable& variable, Urn urn, const std::vector<Figure>& newest) {
    std::vector<const Figure*> figures;
    for (const auto* const measure : variable.measures) {
        const auto* const figure = find_figure(newest, urn, measure);
        if (figure == nullptr || (!figures.empty() && figure->period != figures.front()->period)) {
            return {};
        }
        figures.push_back(figure);
    }
    return figures;
}

}  // namespace

std::optional<Millionths> figure_of(const MethodVariable& variable, const School& school,
                                    const std::vector<Figure>& newest) {
    const auto figures = find_figures(variable, school.urn, newest);
    const bool of_another = figures.empty() || figures.front()->row->at_the_time;
    if (variable.register_pupils && school.pupils && of_another) {
        return within_range(Wide{*school.pupils} * million);
    }
    Wide sum = 0;
    for (const auto* const figure : figures) {
        sum += figure->value.count();
    }
    return figures.empty() ? std::nullopt : within_range(sum);
}

const SimilarMethod* method_for(const School& school, const std::vector<Figure>& newest) {
    for (const auto& method : similar_methods()) {
        const auto is_known = [&](const MethodVariable& variable) {
            return figure_of(variable, school, newest).has_value();
        };
        if (method.group_of(school.phase) != nullptr && std::ranges::any_of(method.variables, is_known)) {
            return &method;
        }
    }
    return nullptr;
}

namespace {

std::vector<Variable> empty_variables(const SimilarMethod& method) {
    std::vector<Variable> variables;
    for (const auto& variable : method.variables) {
        variables.push_back({.figures = {}, .weight = variable.weight, .spread = variable.spread});
    }
    return variables;
}

std::vector<const School*> schools_of(const SimilarMethod& method, const PhaseGroup& group,
                                      std::span<const School> schools, Date as_of) {
    std::vector<const School*> list;
    for (const auto& school : schools) {
        if (school.state_funded && school.is_open(as_of) && method.group_of(school.phase) == &group) {
            list.push_back(&school);
        }
    }
    std::ranges::sort(list, {}, &School::urn);
    return list;
}

}  // namespace

SimilarPool::SimilarPool(const SimilarMethod& method, const PhaseGroup& group, std::span<const School> schools,
                         const std::vector<Figure>& newest, Date as_of)
    : method_(&method), group_(&group), variables_(empty_variables(method)), similarity_({}) {
    for (const auto* const school : schools_of(method, group, schools, as_of)) {
        admit(*school, newest);
    }
    similarity_ = Similarity(variables_);
}

void SimilarPool::admit(const School& school, const std::vector<Figure>& newest) {
    std::vector<std::optional<Millionths>> figures;
    for (const auto& variable : method_->variables) {
        figures.push_back(figure_of(variable, school, newest));
    }
    const auto is_known = [](const std::optional<Millionths>& figure) { return figure.has_value(); };
    if (std::ranges::none_of(figures, is_known)) {
        ++left_out_;
        return;
    }
    members_.push_back(&school);
    regions_.push_back(region_of(school.la_code));
    for (std::size_t i = 0; i < figures.size(); ++i) {
        variables_[i].figures.push_back(figures[i]);
    }
}

std::optional<std::size_t> SimilarPool::find(Urn urn) const {
    const auto found = std::ranges::lower_bound(members_, urn, {}, &School::urn);
    const bool is_member = found != members_.end() && (*found)->urn == urn;
    return is_member ? std::optional(static_cast<std::size_t>(found - members_.begin())) : std::nullopt;
}

std::optional<Millionths> SimilarPool::figure(std::size_t member, std::size_t variable) const {
    return variables_[variable].figures[member];
}

bool SimilarPool::same_region(std::size_t a, std::size_t b) const {
    return !regions_[a].empty() && regions_[a] == regions_[b];
}

std::vector<Near> SimilarPool::similar_to(std::size_t member, std::size_t count) const {
    const auto considered = std::max(count, static_cast<std::size_t>(method_->region_first_of));
    auto near = similarity_.nearest(member, considered);
    if (method_->region_first_of > 0) {
        const auto is_first = [&](const Near& other) { return same_region(member, other.member); };
        std::stable_partition(near.begin(), near.end(), is_first);
    }
    near.resize(std::min(near.size(), count));
    return near;
}

}  // namespace llp::evidence
