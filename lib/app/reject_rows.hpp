#pragma once

#include <string>

#include "model/load.hpp"

namespace llp::app {

/// The CSV of `--rejects FILE`, row by row, each with its line end: line, byte, column, code, message, raw.
std::string reject_header();
std::string reject_row(const Reject& reject);

}  // namespace llp::app
