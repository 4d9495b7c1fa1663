#include "evidence/small_cohorts.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>

#include "core/number.hpp"

namespace llp::evidence {

namespace {

/// No school has so many pupils; what a file says beyond it weighs no more, so that sums stay within their type.
constexpr std::int64_t most_pupils = 100'000;

auto place(const Figure& figure) {
    return std::tuple(figure.urn, figure.measure, -figure.period.first_year());
}

/// How many pupils stand behind a figure.
class Cohorts {
public:
    Cohorts(const School& school, std::span<const Figure> own) : school_(school), own_(own) {}

    [[nodiscard]] std::optional<std::int64_t> published(const Figure& figure) const {
        const auto* const cohort = find_measure(figure.measure->cohort);
        const auto wanted = std::tuple(figure.urn, cohort, -figure.period.first_year());
        const auto found = std::ranges::lower_bound(own_, wanted, {}, place);
        if (cohort == nullptr || found == own_.end() || place(*found) != wanted) {
            return std::nullopt;
        }
        const auto pupils = divide_rounding(found->value.count(), million);
        return pupils > 0 ? std::optional(std::min(pupils, most_pupils)) : std::nullopt;
    }

    /// Published, or by the register.
    [[nodiscard]] std::optional<std::int64_t> known(const Figure& figure) const {
        const auto pupils = published(figure);
        return pupils ? pupils : by_register(figure);
    }

private:
    [[nodiscard]] std::optional<std::int64_t> by_register(const Figure& figure) const {
        if (!school_.pupils || figure.measure->source != "results") {
            return school_.pupils;
        }
        if (!school_.low_age || !school_.high_age || *school_.high_age <= *school_.low_age) {
            return std::nullopt;
        }
        return divide_rounding(*school_.pupils, *school_.high_age - *school_.low_age);
    }

    const School& school_;
    std::span<const Figure> own_;
};

/// Those of one school and measure that are read together; `figures` from the newest on.
template <typename Iterator>
FigureYears years_of(Iterator first, Iterator last, const Cohorts& cohorts, const Weights& weights) {
    FigureYears read{.years = {{.figure = &*first}}, .by_cohort = false};
    const auto pupils = cohorts.known(*first);
    if (!pupils || *pupils >= weights.small_cohort) {
        return read;
    }
    const int too_old = first->period.first_year() - weights.averaged_years;
    for (auto next = std::next(first); next != last && next->period.first_year() > too_old; ++next) {
        read.years.push_back({.figure = &*next});
    }
    read.by_cohort = read.years.size() > 1 && std::ranges::all_of(read.years, [&](const FigureYears::Year& year) {
                         return cohorts.published(*year.figure).has_value();
                     });
    if (read.by_cohort) {
        std::ranges::for_each(read.years,
                              [&](FigureYears::Year& year) { year.weight = *cohorts.published(*year.figure); });
    }
    return read;
}

}  // namespace

std::vector<FigureYears> figures_to_read(const School& school, std::span<const Figure> own, const Weights& weights) {
    const Cohorts cohorts(school, own);
    std::vector<FigureYears> read;
    for (auto first = own.begin(); first != own.end();) {
        const auto last =
            std::find_if(first, own.end(), [&](const Figure& figure) { return figure.measure != first->measure; });
        if (!first->measure->area.empty()) {
            read.push_back(years_of(first, last, cohorts, weights));
        }
        first = last;
    }
    return read;
}

}  // namespace llp::evidence
