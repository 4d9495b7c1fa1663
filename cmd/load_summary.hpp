#pragma once

#include <string>

#include "model/load.hpp"

namespace llp::cmd {

/// What became of a file, for people: its rows by what was done with them, then the first findings.
/// `mark` follows the counts: " (command 12)".
std::string summary_text(const LoadSummary& summary, const std::string& mark);

/// The first rejected rows, "FILE:LINE: COLUMN: MESSAGE" each, and how many more there are.
std::string rejects_text(const LoadSummary& summary);

}  // namespace llp::cmd
