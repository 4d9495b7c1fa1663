#pragma once

#include <string>

#include "report/writer.hpp"

namespace llp::report {

/// GitHub-flavoured Markdown for a wiki or an e-mail: headings, lists of facts, notes, tables with their alignment; for
/// people, as the table and html formats are.
std::string write_markdown(const Disclosed& disclosed, const WriterOptions& options);

}  // namespace llp::report
