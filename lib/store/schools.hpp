#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/urn_set.hpp"
#include "model/load.hpp"
#include "model/school.hpp"
#include "store/session.hpp"

namespace llp::store {

/// Keeps what one source says of schools as of one day.
///
/// A statement is a run: it stands until the next of its source says something else, so the same content again writes
/// nothing; one of an earlier day that is saved late splits a run where it must, and undoes nothing that a later load
/// confirmed. By hand, two statements of one day are one: a field that the later does not state stays.
class StatementWriter {
public:
    /// `source` is the layout's name.
    StatementWriter(Write& write, std::string source, Date dated, bool by_hand, bool registers);

    Saved save(const SchoolStatement& statement);

private:
    /// A current record of the source: its day and its columns in the order of the table.
    struct Run {
        Date dated;
        std::vector<Value> content;
    };

    std::optional<Run> find_run(SQLite::Statement& query, Urn urn);
    void fill_content(const SchoolStatement& statement);
    Saved save_once(const SchoolStatement& statement);
    Saved save_run(Urn urn);
    bool is_registered(Urn urn);
    SchoolStatement with_the_days(const SchoolStatement& statement);
    void confirm_later(Urn urn, const Run& before, const std::optional<Run>& after);
    Saved put(Urn urn, Date dated, const std::vector<Value>& content);
    void fill_key(Urn urn, Date dated);

    Write& write_;
    std::string source_;
    Date dated_;
    bool by_hand_;
    bool registers_;
    VersionedTable& table_;
    SQLite::Statement before_;  ///< The run that holds on the day.
    SQLite::Statement after_;   ///< The first that begins later.
    SQLite::Statement registered_;
    std::map<std::string, std::vector<std::pair<Date, UrnSet>>> confirmations_;
    UrnSet saved_;  ///< By this writer, whatever became of them.
    std::vector<Value> key_;
    std::vector<Value> content_;
};

/// The store shows all that the statement says on the day already.
bool shows(const Snapshot& snapshot, Date day, const SchoolStatement& statement);

/// Every school that the store holds, by URN, given to `visit` one at a time. Statements dated after `day` are not
/// seen.
void for_each_school(const Snapshot& snapshot, Date day, const std::function<void(School)>& visit);

/// All of them, by URN.
std::vector<School> schools(const Snapshot& snapshot, Date day);

/// nullopt where the store holds none of this URN.
std::optional<School> school(const Snapshot& snapshot, Date day, Urn urn);

/// What each source says of one school, in order of source and day: for showing where a record comes from.
struct SourceLine {
    std::string source;
    Date dated;
    std::string file;  ///< Empty where it was typed.
};
std::vector<SourceLine> sources(const Snapshot& snapshot, Urn urn);

/// URN and authority (none where no source says it) of every school that the store holds: what an import asks.
std::map<Urn, std::optional<int>> authorities(const Snapshot& snapshot);

}  // namespace llp::store
