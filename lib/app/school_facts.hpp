#pragma once

#include "app/knowledge.hpp"
#include "report/pages/school.hpp"
#include "store/session.hpp"

namespace llp::app {

/// All that the store knows of one of the schools of `known`, which was read from it.
report::SchoolFacts facts_of_school(const store::Snapshot& snapshot, const Knowledge& known, const School& school);

}  // namespace llp::app
