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

struct OfYear {
    Period year;
    Millionths percent;
};

/// nullopt where the two are not of one census.
std::optional<OfYear> sum_of_percentages(SchoolFigures figures) {
    const auto* const plans = find_figure(figures, "census-sen-plan-percent");
    const auto* const support = find_figure(figures, "census-sen-support-percent");
    if (plans == nullptr || support == nullptr || plans->period != support->period) {
        return std::nullopt;
    }
    return OfYear{plans->period, plans->value + support->value};
}

std::optional<OfYear> share_by_counts(SchoolFigures figures) {
    constexpr std::int64_t most_pupils = 1'000'000;
    constexpr std::int64_t hundred_per_cent = 100'000'000;
    const auto* const plans = find_figure(figures, "census-sen-plan-pupils");
    const auto* const support = find_figure(figures, "census-sen-support-pupils");
    const auto* const all = find_figure(figures, "census-pupils");
    if (plans == nullptr || support == nullptr || all == nullptr || plans->period != all->period ||
        support->period != all->period) {
        return std::nullopt;
    }
    const auto part = (plans->value + support->value).count() / million;
    const auto whole = all->value.count() / million;
    const bool sound = 0 <= part && part <= whole && 0 < whole && whole <= most_pupils;
    return sound ? std::optional(OfYear{all->period, Millionths(divide_rounding(part * hundred_per_cent, whole))})
                 : std::nullopt;
}

/// By the pupils counted: each percentage was rounded when it was published, and so two of them are a little off.
std::optional<Millionths> special_needs(SchoolFigures figures) {
    const auto counted = share_by_counts(figures);
    const auto summed = sum_of_percentages(figures);
    if (counted && (!summed || counted->year >= summed->year)) {
        return counted->percent;
    }
    return summed ? std::optional(summed->percent) : std::nullopt;
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
