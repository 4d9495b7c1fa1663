#pragma once

#include <string>
#include <vector>

#include "model/school.hpp"
#include "store/session.hpp"
#include "store/testimony.hpp"

namespace llp::store {

/// What stood of a school at the end of a day.
struct SchoolDay {
    Date day;
    std::vector<DatedStatement> statements;  ///< In order of source and day; none where no source spoke for it.
    std::vector<std::string> sources;        ///< That spoke of it for the day, or from then on no more; in order.
};

/// The days up to `day` for which a source spoke of the school, if only to say the same again, or no longer did, oldest
/// first. As all of it is worked out at reading, the order in which files were loaded does not matter.
std::vector<SchoolDay> school_days(const Snapshot& snapshot, Date day, Urn urn);

/// Asks for the same of one school after the other. The snapshot outlives this.
class SchoolDaysReader {
public:
    SchoolDaysReader(const Snapshot& snapshot, Date day) : snapshot_(snapshot), testimony_(snapshot), day_(day) {}

    [[nodiscard]] std::vector<SchoolDay> days(Urn urn) const;

private:
    const Snapshot& snapshot_;
    Testimony testimony_;
    Date day_;
};

}  // namespace llp::store
