#pragma once

#include <string>

#include "report/writer.hpp"

namespace llp::report {

/// RFC 4180, UTF-8, CRLF, machine names as headers. A document of one table is that table as it stands; any other is
/// one long table section,row,column,value,code, the fields of the document under "document". Not shown to anyone: the
/// code alone.
std::string write_csv(const Disclosed& disclosed, const WriterOptions& options);

}  // namespace llp::report
