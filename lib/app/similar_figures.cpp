#include "app/similar_figures.hpp"

#include <algorithm>

#include "plan/comparison.hpp"

namespace llp::app {

namespace {

using evidence::Figure;

constexpr std::size_t most_figures = 6;

/// nullptr where the school has no figure of the measure.
const Figure* figure_of(const std::vector<Figure>& newest, Urn urn, const evidence::PublishedMeasure* measure) {
    const auto of_school = std::ranges::lower_bound(newest, urn, {}, &Figure::urn);
    const auto found = std::find_if(
        of_school, newest.end(), [&](const Figure& figure) { return figure.urn != urn || figure.measure == measure; });
    return found == newest.end() || found->urn != urn ? nullptr : &*found;
}

report::SimilarFigure beside(const std::vector<Figure>& newest, const Figure& own,
                             const report::SimilarFacts& similar) {
    report::SimilarFigure figure{
        .measure = std::string(own.measure->id), .period = own.period, .own = own.value, .median = {}, .others = {}};
    std::vector<Millionths> known;
    for (const auto& neighbour : similar.neighbours) {
        const auto* const other = figure_of(newest, neighbour.urn, own.measure);
        const bool of_one_period = other != nullptr && other->period == own.period;
        figure.others.push_back(of_one_period ? std::optional(other->value) : std::nullopt);
        if (of_one_period) {
            known.push_back(other->value);
        }
    }
    if (!known.empty()) {
        figure.median = plan::median(std::move(known));
    }
    return figure;
}

}  // namespace

std::vector<report::SimilarFigure> similar_figures(const std::vector<Figure>& newest,
                                                   const report::SimilarFacts& similar) {
    std::vector<report::SimilarFigure> figures;
    for (const auto& measure : evidence::published_measures()) {
        const auto* const own = measure.area.empty() ? nullptr : figure_of(newest, similar.urn, &measure);
        if (own != nullptr && figures.size() < most_figures) {
            figures.push_back(beside(newest, *own, similar));
        }
    }
    return figures;
}

}  // namespace llp::app
