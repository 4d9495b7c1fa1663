#pragma once

#include "ingest/header.hpp"
#include "ingest/importer.hpp"
#include "ingest/layout.hpp"

namespace llp::ingest {

/// What the load is, from what the user said and what the file carries. Throws UsageError naming the flag to add where
/// one of period, release and day is wanting, and where a file of the layout cannot be complete but is said to be.
LoadHead load_head(const Layout& layout, const Header& header, const Request& request);

}  // namespace llp::ingest
