#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/quantity.hpp"

namespace llp::evidence {

/// A grade of a framework (data/defaults/grades.csv) and the need or strength as which it is read. The levels let both
/// frameworks be weighed; they say of no grade that it equals one of the other framework.
struct Grade {
    std::string_view framework;
    std::string_view id;
    std::string_view title;
    PerMille level;
};

/// nullptr where the framework has no such grade.
const Grade* find_grade(std::string_view framework, std::string_view id);

/// What inspectors of a framework judge, and the areas on which it bears (data/defaults/judged-areas.csv).
struct JudgedArea {
    std::string_view framework;
    std::string_view id;
    std::string_view title;
    std::vector<std::string_view> areas;
};

/// All of them, in the order of the file.
std::span<const JudgedArea> judged_areas();

}  // namespace llp::evidence
