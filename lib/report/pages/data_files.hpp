#pragma once

#include "report/pages/data.hpp"

namespace llp::report {

/// The parts of the page about the data that speak of files.

Section newest_files(const DataFacts& facts);
Section loaded_files(const DataFacts& facts);
Section not_held(const DataFacts& facts);
Section findings(const DataFacts& facts);

/// "12 of 230 (5.2%)"; "0 of 0" without a share.
std::string share(std::int64_t part, std::int64_t whole);

}  // namespace llp::report
