#pragma once

#include <string>

#include "report/writer.hpp"

namespace llp::report {

/// One self-contained page: no script, no outside request; for a phone, a desk and A4 paper.
std::string write_html(const Disclosed& disclosed, const WriterOptions& options);

}  // namespace llp::report
