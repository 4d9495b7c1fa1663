#pragma once

#include "report/pages/comparison.hpp"

namespace llp::report {

/// The page that compares two rounds of partners, clusters or reviews; see comparison.hpp.
Document peer_comparison(const ComparisonFacts& facts);

}  // namespace llp::report
