#pragma once

#include <string_view>
#include <vector>

#include "core/urn.hpp"
#include "evidence/area_line.hpp"

namespace llp::evidence {

/// A line and the school that it is about.
struct SchoolLine {
    Urn urn;
    AreaLine line;
    std::string_view cohort = {};  ///< The measure that counts the pupils behind it; empty: it stands for itself.
};

/// Figures of one school, area, cohort and day are one witness: reading, writing and maths are the same few children in
/// the same week. They share the weight of one line equally, rounded to a thousandth.
void share_weights(std::vector<SchoolLine>& lines);

}  // namespace llp::evidence
