#include "evidence/grades.hpp"

#include <algorithm>

#include "core/embedded.hpp"
#include "core/error.hpp"
#include "core/number.hpp"

namespace llp::evidence {

namespace {

std::vector<Grade> read_grades() {
    std::vector<Grade> grades;
    for (const auto& row : embedded_list("defaults/grades.csv")) {
        const auto level = read_integer(row.at(3));
        if (!level) {
            raise<Error>("defaults/grades.csv: '{}' is no level", row.at(3));
        }
        grades.push_back({.framework = row.at(0), .id = row.at(1), .title = row.at(2), .level = PerMille(*level)});
    }
    return grades;
}

/// One that bears on several areas has a line for each, one after the other.
std::vector<JudgedArea> read_judged_areas() {
    std::vector<JudgedArea> judged;
    for (const auto& row : embedded_list("defaults/judged-areas.csv")) {
        if (judged.empty() || judged.back().framework != row.at(0) || judged.back().id != row.at(1)) {
            judged.push_back({.framework = row.at(0), .id = row.at(1), .title = row.at(2), .areas = {}});
        }
        judged.back().areas.push_back(row.at(3));
    }
    return judged;
}

}  // namespace

const Grade* find_grade(std::string_view framework, std::string_view id) {
    static const auto grades = read_grades();
    const auto found = std::ranges::find_if(
        grades, [&](const Grade& grade) { return grade.framework == framework && grade.id == id; });
    return found == grades.end() ? nullptr : &*found;
}

std::span<const JudgedArea> judged_areas() {
    static const auto judged = read_judged_areas();
    return judged;
}

}  // namespace llp::evidence
