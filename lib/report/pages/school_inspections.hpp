#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/judgement.hpp"
#include "report/document.hpp"

namespace llp::report {

/// For people: a row for each inspection of one school, with all that it judged and the files that told of it. Two
/// files that tell of one grade tell of it once. `newest_first` are its judgements in that order.
Table inspection_table(const std::vector<Judgement>& newest_first, std::string empty);

/// Stands below grades of both frameworks.
inline constexpr std::string_view two_frameworks =
    "The report card is the framework from 10 November 2025, the four-point scale the one before. Grades of the two "
    "are "
    "different scales and are not equal to each other.";

}  // namespace llp::report
