#include "evidence/grades.hpp"

#include <algorithm>

#include "core/embedded.hpp"
#include "core/number.hpp"
#include "model/area.hpp"

namespace llp::evidence {

namespace {

std::vector<Grade> read_grades() {
    constexpr std::string_view file = "defaults/grades.csv";
    std::vector<Grade> grades;
    for (const auto& row : embedded_list(file)) {
        const auto level = read_integer(row.at(3));
        if (!level || *level < -2000 || *level > 2000) {
            refuse_field(file, row.at(3), "is no level: a whole number from -2000 to 2000 is needed");
        }
        grades.push_back({.framework = row.at(0), .id = row.at(1), .title = row.at(2), .level = PerMille(*level)});
    }
    return grades;
}

/// One that bears on several areas has a line for each, one after the other.
std::vector<JudgedArea> read_judged_areas() {
    constexpr std::string_view file = "defaults/judged-areas.csv";
    std::vector<JudgedArea> judged;
    for (const auto& row : embedded_list(file)) {
        if (find_area(row.at(3)) == nullptr) {
            refuse_field(file, row.at(3), "is no area of areas.csv");
        }
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
