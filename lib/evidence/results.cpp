#include "evidence/results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "core/number.hpp"
#include "evidence/small_cohorts.hpp"

namespace llp::evidence {

namespace {

/// Shares with one decimal, other figures with the second where it is not nought: Progress 8 is published with two.
std::string in_unit(Millionths value, std::string_view unit) {
    if (unit == "percent") {
        return rounded_decimal(value, 1) + "%";
    }
    auto text = rounded_decimal(value, 2);
    if (text.ends_with('0')) {
        text.pop_back();
    }
    return text;
}

/// A year's figure beside those that it is compared with.
struct ComparedYear {
    FigureYears::Year year;
    PerMille level;  ///< How far the figure is to the good side.
    Against others;
};

std::optional<ComparedYear> compare(const FigureYears::Year& year, const ComparedSchools& compared,
                                    const Weights& weights) {
    const auto& figure = *year.figure;
    const auto others = compared.with(figure);
    const auto above =
        others ? others->figures.residual(figure.value, weights.fewest_schools, weights.cut) : std::nullopt;
    if (!above) {
        return std::nullopt;
    }
    const PerMille level(figure.measure->lower_is_better ? -above->count() : above->count());
    return ComparedYear{.year = year, .level = level, .others = *others};
}

/// The mean over the years, by their weights. Figures are within what `Comparison` takes and years are few, so that
/// their sum is within its type.
template <typename Of>
std::int64_t mean(const std::vector<ComparedYear>& years, Of of) {
    std::int64_t sum = 0;
    std::int64_t weights = 0;
    for (const auto& each : years) {
        sum += each.year.weight * of(each);
        weights += each.year.weight;
    }
    return divide_rounding(sum, std::max<std::int64_t>(weights, 1));
}

/// "2018/19", or "mean of 2016/17, 2017/18 and 2018/19 by pupils".
std::string years_in_words(const std::vector<ComparedYear>& years, bool by_cohort) {
    std::string words = to_text(years.back().year.figure->period);
    if (years.size() == 1) {
        return words;
    }
    for (std::size_t n = years.size() - 1; n-- > 0;) {
        words += fmt::format("{}{}", n == 0 ? " and " : ", ", years[n].year.figure->period);
    }
    return fmt::format("mean of {}, {}", words, by_cohort ? "weighted by pupils" : "each year alike");
}

/// "primary mean 5.5 of 283 schools", "mean 5.5 of 28 similar schools": of the newest year.
std::string words(const Against& others, std::string_view mean) {
    return others.similar ? fmt::format("mean {} of {} similar schools", mean, with_thousands(others.figures.schools()))
                          : fmt::format("{} mean {} of {} schools", token(others.phase), mean,
                                        with_thousands(others.figures.schools()));
}

std::string words(const std::vector<ComparedYear>& years, bool by_cohort) {
    const auto& measure = *years.front().year.figure->measure;
    const Millionths value(mean(years, [](const ComparedYear& each) { return each.year.figure->value.count(); }));
    const Millionths others(mean(years, [](const ComparedYear& each) { return each.others.figures.mean()->count(); }));
    return fmt::format("{}: {} ({}; {})", measure.title, in_unit(value, measure.unit), years_in_words(years, by_cohort),
                       words(years.front().others, in_unit(others, measure.unit)));
}

PerMille weight_of(const Figure& figure, const Weights& weights, Date as_of) {
    const auto& source = figure.measure->source == "absence" ? weights.absence : weights.results;
    const auto age = std::max(0, days_between(figure.period.last_day(), as_of));
    return decayed(source.weight, age, source.half_life_months, weights.decay);
}

/// The predecessor that any of the years is about.
std::optional<Urn> predecessor_in(const std::vector<ComparedYear>& years) {
    const auto is_its = [](const ComparedYear& each) { return each.year.figure->row->at_the_time.has_value(); };
    const auto found = std::ranges::find_if(years, is_its);
    return found == years.end() ? std::nullopt : found->year.figure->row->at_the_time;
}

SchoolLine line_of(const std::vector<ComparedYear>& years, bool by_cohort, const Weights& weights, Date as_of) {
    const auto& newest = *years.front().year.figure;
    EvidenceLine line{.source = std::string(newest.measure->source),
                      .text = words(years, by_cohort),
                      .level = PerMille(mean(years, [](const ComparedYear& each) { return each.level.count(); })),
                      .weight = weight_of(newest, weights, as_of),
                      .date = newest.period.last_day(),
                      .file = newest.row->file,
                      .at_the_time = predecessor_in(years)};
    return {.urn = newest.urn,
            .line = {.area = newest.measure->area, .line = std::move(line)},
            .cohort = newest.measure->cohort};
}

std::optional<SchoolLine> read_figure(const FigureYears& read, const ComparedSchools& compared, const Weights& weights,
                                      Date as_of) {
    std::vector<ComparedYear> years;
    for (const auto& year : read.years) {
        if (const auto beside = compare(year, compared, weights)) {
            years.push_back(*beside);
        }
    }
    return years.empty() ? std::nullopt : std::optional(line_of(years, read.by_cohort, weights, as_of));
}

}  // namespace

std::vector<SchoolLine> read_results(const School& school, std::span<const Figure> own, const ComparedSchools& compared,
                                     const Weights& weights, Date as_of) {
    std::vector<SchoolLine> lines;
    for (const auto& read : figures_to_read(school, own, weights)) {
        if (auto line = read_figure(read, compared, weights, as_of)) {
            lines.push_back(std::move(*line));
        }
    }
    share_weights(lines);
    return lines;
}

}  // namespace llp::evidence
