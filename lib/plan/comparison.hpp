#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/measure.hpp"
#include "model/result.hpp"

namespace llp::plan {

/// With fewer comparison schools no target is set.
inline constexpr int fewest_comparison_schools = 10;

/// The middle value; of an even number, the mean of the middle two, rounded half away from zero. `values` is not empty.
Millionths median(std::vector<Millionths> values);

/// The value that the best quarter of the schools reach or beat: by nearest rank, the ceil(3n/4)-th of n from the
/// worst. `values` is not empty.
Millionths best_quarter(std::vector<Millionths> values, bool higher_is_better);

/// Where a school stands in one published measure.
struct Standing {
    std::string measure;  ///< Id in data/defaults/measures.csv.
    std::string title;
    std::string unit;
    bool higher_is_better = true;
    Millionths today;                        ///< The school's newest known figure.
    Period period;                           ///< Of that figure, and of all it is compared with.
    int schools = 0;                         ///< Others with a known figure of the measure and period.
    int better = 0;                          ///< Those of them that do better.
    std::optional<Millionths> median;        ///< None with fewer than `fewest_comparison_schools`.
    std::optional<Millionths> best_quarter;  ///< As `median`.

    /// At the median or better.
    [[nodiscard]] bool reaches_median() const noexcept;
    [[nodiscard]] bool reaches_best_quarter() const noexcept;
};

/// A measure as data/defaults/measures.csv describes it.
struct DescribedMeasure {
    std::string_view title;
    std::string_view unit;
    bool higher_is_better = true;
};
/// Throws InputError for an id that is not there.
DescribedMeasure describe(std::string_view measure);

/// The school's standing in one measure and period; in the newest for which it has a figure where none is said. nullopt
/// where it has no figure. `rows` as below.
std::optional<Standing> standing_in(const std::string& measure, const std::vector<ResultRow>& rows, Urn school,
                                    std::optional<Period> period = {});

/// The school's standing in that of the measures in which the largest share of the others does better; ties go to the
/// earlier measure. Measures with too few comparison schools count only where no other has a figure, the first of them.
/// nullopt where the school has no figure of any. `rows` hold the school and those it is compared with, in any order;
/// where two rows give one school a figure for one period, the more final release counts, then the first source by
/// name.
std::optional<Standing> weakest_standing(const std::vector<std::string>& measures, const std::vector<ResultRow>& rows,
                                         Urn school);

}  // namespace llp::plan
