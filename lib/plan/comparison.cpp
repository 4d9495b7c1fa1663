#include "plan/comparison.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/embedded.hpp"
#include "core/error.hpp"
#include "core/number.hpp"

namespace llp::plan {

namespace {

/// A published cell with what decides whether it or another one counts: the later release, even where it takes a figure
/// back; within one release what is a figure.
struct Published {
    Release release;
    std::string source;
    std::optional<Millionths> value;

    [[nodiscard]] bool outranks(const Published& other) const noexcept {
        if (release != other.release) {
            return release > other.release;
        }
        if (value.has_value() != other.value.has_value()) {
            return value.has_value();
        }
        return source < other.source;
    }
};

/// The figures of one measure, by school and period.
using Figures = std::map<std::pair<Urn, Period>, Millionths>;

Figures figures_of(std::string_view measure, const std::vector<ResultRow>& rows) {
    std::map<std::pair<Urn, Period>, Published> cells;
    for (const auto& row : rows) {
        for (const auto& [id, figure] : row.figures) {
            if (id != measure) {
                continue;
            }
            const Published cell{.release = row.release, .source = row.source, .value = number(figure)};
            const auto [at, is_new] = cells.emplace(std::pair(row.urn, row.period), cell);
            if (!is_new && cell.outranks(at->second)) {
                at->second = cell;
            }
        }
    }
    Figures figures;
    for (const auto& [place, cell] : cells) {
        if (cell.value) {
            figures.emplace(place, *cell.value);
        }
    }
    return figures;
}

/// The newest period for which the school has a figure.
std::optional<Period> newest_period(const Figures& figures, Urn school) {
    std::optional<Period> newest;
    for (const auto& [key, figure] : figures) {
        if (key.first == school) {
            newest = key.second;
        }
    }
    return newest;
}

bool is_better(Millionths a, Millionths b, bool higher_is_better) noexcept {
    return higher_is_better ? a > b : a < b;
}

/// True where `a` is the weaker standing. Shares are compared crosswise, without fractions.
bool is_weaker(const Standing& a, const Standing& b) noexcept {
    if (a.median.has_value() != b.median.has_value()) {
        return a.median.has_value();
    }
    return a.median && std::int64_t{a.better} * b.schools > std::int64_t{b.better} * a.schools;
}

}  // namespace

DescribedMeasure describe(std::string_view measure) {
    for (const auto& row : embedded_list("defaults/measures.csv")) {
        if (row.at(0) == measure) {
            return {.title = row.at(1), .unit = row.at(2), .higher_is_better = row.at(3) != "lower"};
        }
    }
    raise<InputError>("'{}' is not a measure of defaults/measures.csv", measure);
}

Millionths median(std::vector<Millionths> values) {
    std::ranges::sort(values);
    const auto middle = values.size() / 2;
    if (values.size() % 2 == 1) {
        return values[middle];
    }
    return Millionths(divide_rounding(values[middle - 1].count() + values[middle].count(), 2));
}

Millionths best_quarter(std::vector<Millionths> values, bool higher_is_better) {
    std::ranges::sort(values, [&](Millionths a, Millionths b) { return is_better(b, a, higher_is_better); });
    return values[(3 * values.size() + 3) / 4 - 1];
}

bool Standing::reaches_median() const noexcept {
    return median && !is_better(*median, today, higher_is_better);
}

bool Standing::reaches_best_quarter() const noexcept {
    return best_quarter && !is_better(*best_quarter, today, higher_is_better);
}

std::optional<Standing> standing_in(const std::string& measure, const std::vector<ResultRow>& rows, Urn school,
                                    std::optional<Period> period) {
    const auto figures = figures_of(measure, rows);
    if (!period) {
        period = newest_period(figures, school);
    }
    if (!period || !figures.contains({school, *period})) {
        return std::nullopt;
    }
    const auto described = describe(measure);
    Standing result{.measure = measure,
                    .title = std::string(described.title),
                    .unit = std::string(described.unit),
                    .higher_is_better = described.higher_is_better,
                    .today = figures.at({school, *period}),
                    .period = *period,
                    .median = std::nullopt,
                    .best_quarter = std::nullopt};
    std::vector<Millionths> others;
    for (const auto& [key, figure] : figures) {
        if (key.first != school && key.second == *period) {
            others.push_back(figure);
        }
    }
    result.schools = static_cast<int>(others.size());
    result.better = static_cast<int>(std::ranges::count_if(
        others, [&](Millionths other) { return is_better(other, result.today, result.higher_is_better); }));
    if (result.schools >= fewest_comparison_schools) {
        result.median = median(others);
        result.best_quarter = best_quarter(std::move(others), result.higher_is_better);
    }
    return result;
}

std::optional<Standing> weakest_standing(const std::vector<std::string>& measures, const std::vector<ResultRow>& rows,
                                         Urn school) {
    std::optional<Standing> weakest;
    for (const auto& measure : measures) {
        auto candidate = standing_in(measure, rows, school);
        if (candidate && (!weakest || is_weaker(*candidate, *weakest))) {
            weakest = std::move(candidate);
        }
    }
    return weakest;
}

}  // namespace llp::plan
