#include "report/pages/inspection_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>

#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

/// Areas with one grade, or a concern for the whole school.
struct Group {
    std::int64_t rank = 0;  ///< The lowest is told first.
    std::string words;      ///< The grade, or the concern with what was found.
    std::vector<std::string> areas = {};
};

constexpr std::int64_t before_grades = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t after_grades = std::numeric_limits<std::int64_t>::max();

/// A category of concern and safeguarding that is not met come before every grade, safeguarding that is met after.
Group group_of(const GivenGrade& given) {
    const auto area = judged_area_title(given.framework, given.area);
    const auto title = grade_title(given.framework, given.grade);
    if (given.area == "category-of-concern") {
        return {.rank = before_grades, .words = fmt::format("{}: {}", area, title)};
    }
    if (given.area == "safeguarding") {
        const bool met = given.grade == "met";
        return {.rank = met ? after_grades : before_grades + 1,
                .words = met ? "Safeguarding met" : "Safeguarding not met"};
    }
    return {
        .rank = grade_level(given.framework, given.grade).value_or(after_grades - 1), .words = title, .areas = {area}};
}

/// Areas to improve are named, and so are two at most of the others.
std::string group_in_words(const Group& group) {
    constexpr std::size_t most_named = 2;
    if (group.areas.empty()) {
        return group.words;
    }
    const bool named = group.rank < 0 || group.areas.size() <= most_named;
    return fmt::format(
        "{}: {}", group.words,
        named ? fmt::format("{}", fmt::join(group.areas, ", ")) : counted(std::ssize(group.areas), "area", "areas"));
}

/// Groups, the worst first.
std::string worst_first(std::vector<Group> groups) {
    std::ranges::stable_sort(groups, {}, &Group::rank);
    std::vector<std::string> parts;
    std::ranges::transform(groups, std::back_inserter(parts), group_in_words);
    return fmt::format("{}", fmt::join(parts, "; "));
}

void add(std::vector<Group>& groups, Group group) {
    const auto same = std::ranges::find_if(
        groups, [&](const Group& held) { return held.rank == group.rank && held.words == group.words; });
    if (same == groups.end()) {
        groups.push_back(std::move(group));
    } else {
        same->areas.insert(same->areas.end(), group.areas.begin(), group.areas.end());
    }
}

}  // namespace

std::string grades_in_words(const std::vector<GivenGrade>& grades) {
    std::vector<Group> groups;
    for (const auto& given : grades) {
        add(groups, group_of(given));
    }
    return worst_first(std::move(groups));
}

}  // namespace llp::report
