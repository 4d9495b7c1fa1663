#include "evidence/small_cohorts.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>

#include "core/number.hpp"

namespace llp::evidence {

namespace {

constexpr std::int64_t million = 1'000'000;
/// No school has so many pupils; what a file says beyond it weighs no more, so that sums stay within their type.
constexpr std::int64_t most_pupils = 100'000;

auto place(const Figure& figure) {
    return std::tuple(figure.urn, figure.measure, -figure.period.first_year());
}

/// How many pupils stand behind a figure.
class Cohorts {
public:
    Cohorts(const std::vector<School>& schools, const std::vector<Figure>& standing) : standing_(standing) {
        for (const auto& school : schools) {
            schools_.emplace(school.urn, &school);
        }
    }

    [[nodiscard]] std::optional<std::int64_t> published(const Figure& figure) const {
        const auto* const cohort = find_measure(figure.measure->cohort);
        const auto wanted = std::tuple(figure.urn, cohort, -figure.period.first_year());
        const auto found = std::ranges::lower_bound(standing_, wanted, {}, place);
        if (cohort == nullptr || found == standing_.end() || place(*found) != wanted) {
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
        const auto found = schools_.find(figure.urn);
        if (found == schools_.end() || !found->second->pupils) {
            return std::nullopt;
        }
        const auto& school = *found->second;
        if (figure.measure->source != "results") {
            return school.pupils;
        }
        if (!school.low_age || !school.high_age || *school.high_age <= *school.low_age) {
            return std::nullopt;
        }
        return divide_rounding(*school.pupils, *school.high_age - *school.low_age);
    }

    const std::vector<Figure>& standing_;
    std::map<Urn, const School*> schools_;
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

std::vector<FigureYears> figures_to_read(const std::vector<School>& schools, const std::vector<Figure>& standing,
                                         const Weights& weights) {
    const Cohorts cohorts(schools, standing);
    std::vector<FigureYears> read;
    for (auto first = standing.begin(); first != standing.end();) {
        const auto last = std::find_if(first, standing.end(), [&](const Figure& figure) {
            return figure.urn != first->urn || figure.measure != first->measure;
        });
        if (!first->measure->area.empty()) {
            read.push_back(years_of(first, last, cohorts, weights));
        }
        first = last;
    }
    return read;
}

}  // namespace llp::evidence
