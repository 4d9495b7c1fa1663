#pragma once

#include "report/pages/county.hpp"

namespace llp::report {

/// A part of the page of a county.

/// The pupils at schools that are reached: computed by us, unless no school of which the roll is known is reached,
/// which tells of no pupil.
Cell reached_pupils_cell(const PupilReach& reach);

/// How many pupils the partnership reaches, and how many those in need that are served: one way each.
Section pupils_section(const CountyFacts& facts);

}  // namespace llp::report
