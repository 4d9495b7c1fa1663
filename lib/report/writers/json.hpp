#pragma once

#include <string>

#include "report/writer.hpp"

namespace llp::report {

/// The tree: schema, title, head, then facts as objects and tables as lists of objects, and all notes; two blanks of
/// indentation. What is missing or hidden is {"value": null, "code": "c"}.
std::string write_json(const Disclosed& disclosed, const WriterOptions& options);

}  // namespace llp::report
