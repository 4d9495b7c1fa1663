#pragma once

#include <string>

#include "report/writer.hpp"

namespace llp::report {

/// The entries of an llp.calendar/1 as a calendar file (RFC 5545): UTF-8, CRLF, folded at 75 octets, METHOD:PUBLISH. A
/// whole day is a DATE that ends before the next; a morning is 9:00 to 12:00, an afternoon 13:00 to 16:00, in
/// Europe/London, whose rules stand in the file. DTSTAMP is the day of the last change, at midnight UTC: a report has
/// no other clock. What is hidden from the audience is left out. Throws Error for another document.
std::string write_ics(const Disclosed& disclosed, const WriterOptions& options);

/// For `plan calendar` alone: no other document has entries.
inline constexpr Writer ics_writer{"ics", ".ics", write_ics};

}  // namespace llp::report
