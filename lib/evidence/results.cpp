#include "evidence/results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "core/number.hpp"
#include "evidence/residual.hpp"

namespace llp::evidence {

namespace {

/// What is compared with what. The order of the measures is that of their list.
using Group = std::tuple<const PublishedMeasure*, Period, Phase>;
using Comparisons = std::map<Group, Comparison>;

/// Phases and openness of the schools, by URN.
struct Register {
    struct Entry {
        Phase phase;
        bool open;
    };
    std::map<Urn, Entry> entries;

    Register(const std::vector<School>& schools, Date as_of) {
        for (const auto& school : schools) {
            if (school.phase) {
                entries.insert({school.urn, {comparison_phase(*school.phase), school.is_open(as_of)}});
            }
        }
    }

    [[nodiscard]] const Entry* find(Urn urn) const {
        const auto found = entries.find(urn);
        return found == entries.end() ? nullptr : &found->second;
    }
};

bool bears_on_an_area(const Figure& figure) {
    return !figure.measure->area.empty();
}

Comparisons compare_open_schools(const Register& schools, const std::vector<Figure>& figures) {
    Comparisons comparisons;
    for (const auto& figure : figures) {
        const auto* const school = schools.find(figure.urn);
        if (school != nullptr && school->open && bears_on_an_area(figure)) {
            comparisons[{figure.measure, figure.period, school->phase}].add(figure.value);
        }
    }
    return comparisons;
}

std::string in_unit(Millionths value, std::string_view unit) {
    return fmt::format("{}{}", rounded_decimal(value, 1), unit == "percent" ? "%" : "");
}

std::string words(const Figure& figure, Phase phase, const Comparison& comparison) {
    const auto unit = figure.measure->unit;
    return fmt::format("{}: {} ({}; {} mean {} of {} schools)", figure.measure->title, in_unit(figure.value, unit),
                       figure.period, token(phase), in_unit(*comparison.mean(), unit), comparison.schools());
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

std::optional<SchoolLine> read_figure(const Figure& figure, Phase phase, const Comparison& comparison,
                                      const Weights& weights, Date as_of) {
    const auto level = level_of(figure, comparison, weights);
    if (!level) {
        return std::nullopt;
    }
    EvidenceLine line{.source = std::string(figure.measure->source),
                      .text = words(figure, phase, comparison),
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
    const Register known(schools, as_of);
    const auto comparisons = compare_open_schools(known, standing);
    std::vector<SchoolLine> lines;
    for (const auto& figure : newest_figures(standing)) {
        const auto* const school = known.find(figure.urn);
        if (school == nullptr || !bears_on_an_area(figure)) {
            continue;
        }
        const auto group = comparisons.find({figure.measure, figure.period, school->phase});
        if (group == comparisons.end()) {
            continue;
        }
        if (auto line = read_figure(figure, school->phase, group->second, weights, as_of)) {
            lines.push_back(std::move(*line));
        }
    }
    return lines;
}

}  // namespace llp::evidence
