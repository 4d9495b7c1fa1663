#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/urn_set.hpp"
#include "model/load.hpp"
#include "model/school.hpp"
#include "store/confirmations.hpp"
#include "store/runs.hpp"
#include "store/session.hpp"

namespace llp::store {

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

}  // namespace llp::store
