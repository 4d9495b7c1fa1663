#pragma once

#include <string_view>

namespace llp::csv {

/// Throws InputError, "NAME: is an Excel workbook: save it as CSV UTF-8 ...", where the first bytes of a file are those
/// of something that is not delimited text: nothing at all, an archive, a workbook, a PDF, a web page, UTF-32.
void refuse_foreign(std::string_view first_bytes, std::string_view name);

}  // namespace llp::csv
