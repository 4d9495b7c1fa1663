#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace llp::report {

/// A grade of one inspection.
struct GivenGrade {
    std::string_view framework;
    std::string_view area;
    std::string_view grade;
};

/// The grades of one inspection in a sentence, the worst first: "Needs attention: Achievement; Expected standard: 5
/// areas; Safeguarding met". Areas to improve are named, and so are two at most of the others. A category of concern
/// and safeguarding that is not met come before every grade, safeguarding that is met after. Empty without grades.
std::string grades_in_words(const std::vector<GivenGrade>& grades);

}  // namespace llp::report
