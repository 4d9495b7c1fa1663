#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "core/urn.hpp"
#include "model/lineage.hpp"
#include "report/pages/school_history.hpp"
#include "store/school_days.hpp"
#include "store/schools.hpp"
#include "store/session.hpp"

namespace llp::app {

/// The line of schools to which this one belongs, as links have it, and how its own entry changed. Throws NotFoundError
/// where the store holds no school of this URN and no link names it.
report::SchoolHistoryFacts school_history(const Reading& reading, Urn urn);

/// Tells the same of one school after another within another job, of any URN; the links are read once.
class HistoryReader {
public:
    /// The snapshot outlives this. Statements dated after `day` are not seen.
    HistoryReader(const store::Snapshot& snapshot, Date day);

    report::SchoolHistoryFacts history(Urn urn);

private:
    HistoryReader(const store::Snapshot& snapshot, Date day, const std::vector<SchoolLink>& links);
    std::vector<report::SchoolHistoryFacts::Member> line(Urn urn);

    Date day_;
    bool links_known_;
    std::map<Urn, std::string> linked_names_;
    Lineage lineage_;
    store::StatementReader schools_;
    store::SchoolDaysReader days_;
};

}  // namespace llp::app
