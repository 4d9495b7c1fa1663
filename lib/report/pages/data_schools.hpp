#pragma once

#include "report/pages/data.hpp"

namespace llp::report {

/// The parts of the page about the data that speak of the schools of the authority.

Section completeness(const DataFacts& facts);
Section figures(const DataFacts& facts);
Section faults(const DataFacts& facts);
Section broken_links(const DataFacts& facts);

}  // namespace llp::report
