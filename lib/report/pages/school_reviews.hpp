#pragma once

#include "report/pages/school.hpp"

namespace llp::report {

/// Adds the peer reviews of a school, newest first, a row each: to anyone but the school itself, that they took place.
/// Where there is none, the table stands in the last section, for machines.
void add_peer_reviews(const SchoolFacts& facts, std::vector<Section>& sections);

}  // namespace llp::report
