#pragma once

#include <string>
#include <vector>

#include "match/scores.hpp"

namespace llp::app {

/// Reads an analyst's scores: a CSV with the columns supported, supporter and score, in any order, each party a URN or
/// org:ID, each score a whole number. Others are passed over. Throws InputError with file and line for anything else.
std::vector<match::ScoreRow> read_scores(const std::string& file);

}  // namespace llp::app
