#pragma once

#include "app/job.hpp"
#include "core/urn.hpp"
#include "report/pages/school_history.hpp"
#include "store/session.hpp"

namespace llp::app {

/// The line of schools to which this one belongs, as links have it, and how its own entry changed. Throws NotFoundError
/// where the store holds no school of this URN and no link names it.
report::SchoolHistoryFacts school_history(const Reading& reading, Urn urn);

/// The same within another job, of any URN.
report::SchoolHistoryFacts history_of(const store::Snapshot& snapshot, Date day, Urn urn);

}  // namespace llp::app
