#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/header.hpp"
#include "ingest/layout.hpp"

namespace llp::ingest {

/// Columns of the file that the layout reads, or that stand in one of its samples.
std::set<std::size_t> known_columns(const Layout& layout, const Header& header);

/// Required headers that the file lacks, each with the first of its names; empty where the layout fits.
std::vector<std::string> missing_headers(const Layout& layout, const Header& header);

/// The layout that fits and knows the most headers. Throws InputError where none fits (naming the nearest, and what
/// they miss; or what the file is, where data/defaults/refused-files.toml has it) or where two know as many.
const Layout& recognise(const Header& header, const std::vector<Layout>& among, std::string_view file);

/// Throws InputError naming the headers that the file lacks for this layout.
void check_fits(const Layout& layout, const Header& header, std::string_view file);

}  // namespace llp::ingest
