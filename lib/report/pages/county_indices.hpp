#pragma once

#include "report/pages/county.hpp"

namespace llp::report {

/// `part` of `whole` in per cent with one decimal; nothing of nothing.
Cell share_cell(std::int64_t part, std::int64_t whole);

/// The indices of self-sustainability, each with what it is made of and its definition, and those on whom others
/// depend.
Section self_sustainability_section(const CountyFacts& facts);

}  // namespace llp::report
