#pragma once

#include <optional>
#include <string>

#include "core/date.hpp"
#include "core/urn.hpp"

namespace llp {

/// One grade of one inspection, or that the area was not judged.
/// Tokens are those of data/defaults/grades.csv. The frameworks are never equated:
/// "report-card" (from 10 November 2025) and "four-point" (the scale of 1 to 4 before it).
/// Beside the evaluation areas, `area` may be "overall-effectiveness" (four-point, to August 2024),
/// "safeguarding" (met, not-met) or "category-of-concern" (special-measures, serious-weaknesses,
/// requires-significant-improvement).
struct Judgement {
    Urn urn;
    std::string framework;
    Date date;  ///< Of the inspection, or of the judgement where the report card dates each.
    std::string area;
    std::optional<std::string> grade;     ///< None where the area was not judged or not applicable.
    std::string type;                     ///< "graded", "ungraded", "monitoring" or empty.
    std::string source;                   ///< The layout that stated it.
    std::optional<Date> dated = {};       ///< The day for which the source speaks; none: the day of recording.
    std::string file;                     ///< Where it was read; filled in by the store.
    std::optional<Urn> at_the_time = {};  ///< The predecessor that was judged, where it counts for its heir `urn`.
};

}  // namespace llp
