#pragma once

#include "csv/reader.hpp"
#include "ingest/header.hpp"
#include "ingest/importer.hpp"
#include "ingest/layout.hpp"

namespace llp::ingest {

/// How the file is to be read, by what was asked. Throws UsageError for a layout or an encoding that there is not.
csv::ReaderOptions reader_options(const Request& request);

/// The header of the file. A line with one text in it that no layout takes for a header is a title above one.
Header find_header(csv::Reader& reader, const Request& request);

/// By name, or by the header. Throws InputError where the header does not fit.
const Layout& layout_of(const Request& request, const Header& header);

}  // namespace llp::ingest
