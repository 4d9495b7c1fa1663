#include "evidence/results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "core/number.hpp"
#include "evidence/compared_schools.hpp"

namespace llp::evidence {

namespace {

bool bears_on_an_area(const Figure& figure) {
    return !figure.measure->area.empty();
}

std::string in_unit(Millionths value, std::string_view unit) {
    return fmt::format("{}{}", rounded_decimal(value, 1), unit == "percent" ? "%" : "");
}

/// "primary mean 5.5 of 283 schools", "mean 5.5 of 28 similar schools".
std::string words(const Against& others, std::string_view unit) {
    const auto mean = in_unit(*others.figures.mean(), unit);
    return others.similar
               ? fmt::format("mean {} of {} similar schools", mean, others.figures.schools())
               : fmt::format("{} mean {} of {} schools", token(others.phase), mean, others.figures.schools());
}

std::string words(const Figure& figure, const Against& others) {
    const auto unit = figure.measure->unit;
    return fmt::format("{}: {} ({}; {})", figure.measure->title, in_unit(figure.value, unit), figure.period,
                       words(others, unit));
}

/// How far the figure is to the good side; none where it cannot be compared.
std::optional<PerMille> level_of(const Figure& figure, const Comparison& comparison, const Weights& weights) {
    const auto above = comparison.residual(figure.value, weights.fewest_schools, weights.cut);
    if (!above || !figure.measure->lower_is_better) {
        return above;
    }
    return PerMille(-above->count());
}

PerMille weight_of(const Figure& figure, const Weights& weights, Date as_of) {
    const auto& source = figure.measure->source == "absence" ? weights.absence : weights.results;
    const auto age = std::max(0, days_between(figure.period.last_day(), as_of));
    return decayed(source.weight, age, source.half_life_months, weights.decay);
}

std::optional<SchoolLine> read_figure(const Figure& figure, const Against& others, const Weights& weights, Date as_of) {
    const auto level = level_of(figure, others.figures, weights);
    if (!level) {
        return std::nullopt;
    }
    EvidenceLine line{.source = std::string(figure.measure->source),
                      .text = words(figure, others),
                      .level = *level,
                      .weight = weight_of(figure, weights, as_of),
                      .date = figure.period.last_day(),
                      .file = figure.row->file,
                      .at_the_time = figure.row->at_the_time};
    return SchoolLine{.urn = figure.urn, .line = {.area = figure.measure->area, .line = std::move(line)}};
}

}  // namespace

std::vector<SchoolLine> read_results(const std::vector<School>& schools, const std::vector<Figure>& standing,
                                     const Weights& weights, Date as_of) {
    const ComparedSchools compared(schools, standing, weights, as_of);
    std::vector<SchoolLine> lines;
    for (const auto& figure : newest_figures(standing)) {
        const auto others = bears_on_an_area(figure) ? compared.with(figure) : std::nullopt;
        if (!others) {
            continue;
        }
        if (auto line = read_figure(figure, *others, weights, as_of)) {
            lines.push_back(std::move(*line));
        }
    }
    return lines;
}

}  // namespace llp::evidence
