#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "evidence/figures.hpp"
#include "evidence/weights.hpp"
#include "model/school.hpp"

namespace llp::evidence {

/// The years of one measure of one school that are read together: one, or several where the cohort is small.
struct FigureYears {
    struct Year {
        const Figure* figure = nullptr;
        std::int64_t weight = 1;  ///< Pupils of the cohort where every year's is published; else each year 1.
    };
    std::vector<Year> years;  ///< Newest first; at least one.
    bool by_cohort = false;   ///< The weights are pupils.

    [[nodiscard]] const Figure& newest() const { return *years.front().figure; }
};

/// Of a school and each measure with an area the newest figure; where fewer than `Weights::small_cohort` pupils are
/// behind it, with it those of the `Weights::averaged_years` - 1 years before that have one. The cohort is the
/// published one of that year; where none is published, the roll of the register, of which the tables of a key stage
/// are about one year group. Where neither is known a cohort is not small. `own` are the school's among
/// `standing_figures`, in their order, into which the answer points.
std::vector<FigureYears> figures_to_read(const School& school, std::span<const Figure> own, const Weights& weights);

}  // namespace llp::evidence
