#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/urn_set.hpp"
#include "model/school.hpp"
#include "store/dated_facts.hpp"
#include "store/session.hpp"
#include "store/testimony.hpp"

namespace llp::store {

/// What each source says of one school, in order of source and day. Statements dated after `day` are not seen.
std::vector<DatedStatement> statements(const Snapshot& snapshot, Date day, Urn urn);

/// The store shows all that the statement says on the day already.
bool shows(const Snapshot& snapshot, Date day, const SchoolStatement& statement);

/// Every school that the store holds, by URN, given to `visit` one at a time. Statements dated after `day` are not
/// seen.
void for_each_school(const Snapshot& snapshot, Date day, const std::function<void(School)>& visit);

/// All of them, by URN.
std::vector<School> schools(const Snapshot& snapshot, Date day);

/// nullopt where the store holds none of this URN.
std::optional<School> school(const Snapshot& snapshot, Date day, Urn urn);

/// Asks for one school after the other.
class StatementReader {
public:
    /// Statements dated after `day` are not seen.
    StatementReader(const Snapshot& snapshot, Date day);

    /// What the sources say of a school, in order of source and day: at the command before that of the snapshot, and
    /// at this one. None where nobody said anything.
    struct Statements {
        std::vector<DatedStatement> before;
        std::vector<DatedStatement> now;
    };
    Statements statements(Urn urn);
    /// nullopt where the store holds none of this URN.
    std::optional<School> school(Urn urn);

private:
    std::int64_t command_;
    Date day_;
    Testimony before_;
    Testimony now_;
    PostcodePlaces postcodes_;
    SQLite::Statement rows_;
};

/// Every school that the store holds, by URN, with the statements of its sources laid over each other in order of day:
/// quicker than `for_each_school`, and the same where one source alone speaks of a school. Statements dated after `day`
/// are not seen.
void sketch_each_school(const Snapshot& snapshot, Date day, const std::function<void(const SchoolStatement&)>& visit);

/// The schools of which another source says something too.
UrnSet named_by_others(const Snapshot& snapshot, const std::string& source);

/// Where a statement of a school comes from.
struct SourceLine {
    std::string source;
    Date dated;
    std::string file;  ///< Empty where it was typed.
};

/// Says of one school after the other which sources say something of it on the day. The snapshot outlives this.
class SourceReader {
public:
    SourceReader(const Snapshot& snapshot, Date day);

    /// In order of source and day.
    [[nodiscard]] std::vector<SourceLine> sources(Urn urn) const;

private:
    const Snapshot& snapshot_;
    Date day_;
    Testimony testimony_;
    std::map<std::int64_t, std::string> files_;  ///< By load.
};

}  // namespace llp::store
