#pragma once

#include <string>

#include "report/document.hpp"

namespace llp::report {

enum class DateStyle {
    iso,            ///< "2026-11-23"
    in_words,       ///< "23 November 2026"
    in_short_words  ///< "23 Nov 2026"
};

/// A cell as people read it: its words if it has some, otherwise its value ("yes", "1,250", "48.3"), "[c]" where it is
/// hidden, "[z]" and the like where a publisher gave no figure, "-" for nothing. Not yet safe to print.
std::string for_people(const Cell& cell, DateStyle style);

/// A cell as a CSV field: the value, and a code ("c", "z", "x", ...) where there is none to give.
struct MachineText {
    std::string value;
    std::string code;
    bool is_text = false;  ///< Words rather than a number, a day or yes and no.
};

/// Lists and objects are written flat: "a; b" and "name=value; name=value".
MachineText for_machines(const Cell& cell);

}  // namespace llp::report
