#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/urn_set.hpp"
#include "model/load.hpp"
#include "model/party.hpp"
#include "model/school.hpp"
#include "store/dated_facts.hpp"
#include "store/runs.hpp"
#include "store/session.hpp"

namespace llp::store {

/// By load of a source, in order of day, the schools that it named.
using Confirmations = std::vector<std::pair<Date, UrnSet>>;

/// A load of a source that lacks nothing of some authorities.
struct CompleteLoad {
    Date dated;
    std::set<int> authorities;
    UrnSet named;  ///< The schools of which the source said something.
};

/// Keeps what one source says of schools as of one day, as runs (store/runs.hpp). By hand, two statements of one day
/// are one: a field that the later does not state stays.
class StatementWriter {
public:
    /// `source` is the layout's name, with the part after a blank where the layout has parts.
    StatementWriter(Write& write, const std::string& source, Date dated, bool by_hand, bool registers);

    /// `authority` is that of the school, where it is known: of a school that a complete load of a later day lacks,
    /// nothing is kept.
    Saved save(const SchoolStatement& statement, std::optional<int> authority = {});

    /// The source says nothing of the school as of the day of the writer: ends what it said until then. Returns false
    /// where that was nothing.
    bool end(Urn urn);

    /// The schools of which it was given a statement.
    [[nodiscard]] const UrnSet& seen() const noexcept { return seen_; }

    /// The fields of what this source had said, when the last statement was saved, of its school for the day of the
    /// writer; empty where that was nothing, or was saved by this writer. They hold until the next is saved.
    [[nodiscard]] std::span<const FieldValue> stood() const;

private:
    using Run = RunWriter::Run;

    Saved save_once(const SchoolStatement& statement);
    bool is_overruled(Urn urn, std::optional<int> authority);
    bool is_registered(Urn urn);
    void fill_content(const SchoolStatement& statement);
    void lay_over(const Run& before);
    [[nodiscard]] std::optional<Date> confirmed(Urn urn, Date after, std::optional<Date> before) const;

    bool by_hand_;
    bool registers_;
    Date dated_;
    Confirmations confirmations_;
    std::vector<CompleteLoad> complete_later_;
    RunWriter runs_;
    SQLite::Statement registered_;
    UrnSet seen_;
    std::optional<Run> stood_;
    std::vector<Value> key_;
    std::vector<Value> content_;
};

/// Of what a source says of a school as of a day.
struct Standing {
    Urn urn;
    std::string source;
    std::optional<int> authority;  ///< The last that it stated.
};

/// What the layout, and each part of it, says of every school as of the day, by URN and source.
std::vector<Standing> standing_statements(const Snapshot& snapshot, const std::string& layout, Date day);

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
    std::map<std::string, Confirmations> confirmations_;  ///< By source.
    PostcodePlaces postcodes_;
    SQLite::Statement rows_;
};

/// Every school that the store holds, by URN, with the statements of its sources laid over each other in order of day:
/// quicker than `for_each_school`, and the same where one source alone speaks of a school. Statements dated after `day`
/// are not seen.
void sketch_each_school(const Snapshot& snapshot, Date day, const std::function<void(const SchoolStatement&)>& visit);

/// The schools of which another source says something too.
UrnSet named_by_others(const Snapshot& snapshot, const std::string& source);

/// What each source says of one school, in order of source and day: for showing where a record comes from.
struct SourceLine {
    std::string source;
    Date dated;
    std::string file;  ///< Empty where it was typed.
};
std::vector<SourceLine> sources(const Snapshot& snapshot, Urn urn);

/// Of every school that the store holds what an import asks.
struct HeldSchools {
    std::map<Urn, std::optional<int>> authorities;  ///< None where no source says it.
    std::set<std::int64_t> numbers;                 ///< LAESTABs.
    UrnSet by_hand;                                 ///< Those of which a person said something.

    [[nodiscard]] std::optional<int> authority_of(Urn urn) const;
    /// None of an organisation.
    [[nodiscard]] std::optional<int> authority_of(const Party& party) const;
    /// The one that it states goes before.
    [[nodiscard]] std::optional<int> authority_of(const SchoolStatement& statement) const;
};
HeldSchools held_schools(const Snapshot& snapshot);

}  // namespace llp::store
