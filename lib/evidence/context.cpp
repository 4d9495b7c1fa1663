#include "evidence/context.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

#include "core/number.hpp"
#include "evidence/figures.hpp"

namespace llp::evidence {

namespace {

/// The newest figures of one school.
using SchoolFigures = std::span<const Figure>;

const Figure* find_figure(SchoolFigures figures, std::string_view measure) {
    const auto found = std::ranges::find(figures, measure, [](const Figure& figure) { return figure.measure->id; });
    return found == figures.end() ? nullptr : &*found;
}

std::optional<Millionths> value_of(SchoolFigures figures, std::string_view measure) {
    const auto* const figure = find_figure(figures, measure);
    return figure == nullptr ? std::nullopt : std::optional(figure->value);
}

std::optional<Millionths> special_needs(SchoolFigures figures) {
    const auto* const plans = find_figure(figures, "census-sen-plan-percent");
    const auto* const support = find_figure(figures, "census-sen-support-percent");
    if (plans == nullptr || support == nullptr || plans->period != support->period) {
        return std::nullopt;
    }
    return plans->value + support->value;
}

/// The register knows the school itself, and so goes before a census of its predecessor.
std::optional<std::int64_t> pupils(SchoolFigures figures, const School& school) {
    const auto* const counted = find_figure(figures, "census-pupils");
    if (counted == nullptr || (counted->row->at_the_time && school.pupils)) {
        return school.pupils;
    }
    return divide_rounding(counted->value.count(), million);
}

Context context_of(const School& school, SchoolFigures figures) {
    return {.urn = school.urn,
            .pupils = pupils(figures, school),
            .fsm = value_of(figures, "census-fsm-ever-6-percent"),
            .eal = value_of(figures, "census-eal-percent"),
            .sen = special_needs(figures)};
}

}  // namespace

std::vector<Context> read_contexts(const std::vector<School>& schools, const std::vector<ResultRow>& results) {
    const auto figures = newest_figures(standing_figures(results));
    std::vector<Context> contexts;
    contexts.reserve(schools.size());
    std::ranges::transform(schools, std::back_inserter(contexts), [&](const School& school) {
        const auto first = std::ranges::lower_bound(figures, school.urn, {}, &Figure::urn);
        const auto last = std::ranges::upper_bound(figures, school.urn, {}, &Figure::urn);
        return context_of(school, {first, last});
    });
    std::ranges::sort(contexts, {}, &Context::urn);
    return contexts;
}

}  // namespace llp::evidence
