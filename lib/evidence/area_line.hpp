#pragma once

#include <string_view>
#include <vector>

#include "model/profile.hpp"

namespace llp::evidence {

/// A line of evidence with the area (data/defaults/areas.csv) that it speaks of.
struct AreaLine {
    std::string_view area;
    EvidenceLine line;
};

/// Where whole-school concerns stand: a category of concern, safeguarding that is not met.
inline constexpr std::string_view leadership = "leadership-and-governance";

/// The sources that lines name.
inline constexpr std::string_view inspection_source = "inspection";
inline constexpr std::string_view review_source = "peer review";
inline constexpr std::string_view declaration_source = "declaration";

}  // namespace llp::evidence
