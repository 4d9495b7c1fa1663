#pragma once

#include <span>
#include <string>
#include <string_view>

#include "report/writer.hpp"

namespace llp::report {

/// Every output format, the default first.
std::span<const Writer> writers() noexcept;

/// "table, csv, ... or html": their names for messages and help.
std::string formats_in_words();

/// The writer of a format's name. Throws UsageError, naming the formats.
const Writer& writer_for(std::string_view format);

/// The writer whose ending a file's name has; nullptr where none fits.
const Writer* writer_of_file(std::string_view path) noexcept;

/// The document, or the one table that the options name, in one format. Throws UsageError for an unknown table.
std::string write(const Writer& writer, const Disclosed& disclosed, const WriterOptions& options);

}  // namespace llp::report
