#pragma once

#include "report/pages/school.hpp"

namespace llp::report {

/// Parts of the page of one school that show what is known of its work.

/// Each area with its level and confidence, and every line of evidence behind them; `files` may read where each stood.
Section needs_and_strengths(const SchoolFacts& facts, For files);
/// Each area with its level, its confidence and, for people, what weighs most; the lines of evidence for machines.
Section needs_and_strengths_in_short(const SchoolFacts& facts);
/// Each judgement, with its framework named beside the grade.
Section inspections(const SchoolFacts& facts);
/// Each figure as published.
Section published_results(const SchoolFacts& facts);

}  // namespace llp::report
