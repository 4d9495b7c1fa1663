#pragma once

#include <string>

#include "report/writer.hpp"

namespace llp::report {

/// For people at a terminal: headings, then tables folded to the width; what a terminal would obey is shown instead.
std::string write_table(const Disclosed& disclosed, const WriterOptions& options);

}  // namespace llp::report
