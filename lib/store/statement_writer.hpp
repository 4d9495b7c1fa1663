#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/urn_set.hpp"
#include "model/load.hpp"
#include "model/school.hpp"
#include "store/runs.hpp"
#include "store/session.hpp"
#include "store/testimony.hpp"

namespace llp::store {

/// Keeps what one source says of schools as of one day, as runs (store/runs.hpp). By hand, two statements of one day
/// are one: a field that the later does not state stays.
class StatementWriter {
public:
    /// `source` is the layout's name, with the part after a blank where the layout has parts.
    StatementWriter(Write& write, const std::string& source, Date dated, bool by_hand, bool registers);

    /// `authority` is that of the school, where it is known: a complete load of a later day may lack it, which is told
    /// and changes nothing else. What a complete load had ended is added.
    Saved save(const SchoolStatement& statement, std::optional<int> authority = {});

    /// The same of what a person typed: it stays when a complete load ends what files said, so it is kept although a
    /// file had said it too until such a load ended it.
    Saved save_typed(const SchoolStatement& statement);

    /// Of the school of the last statement the source had said something, and a complete load had ended it.
    [[nodiscard]] bool returned() const noexcept { return returned_; }

    /// The schools of which it was given a statement.
    [[nodiscard]] const UrnSet& seen() const noexcept { return seen_; }

    /// The fields of what this source had said, when the last statement was saved, of its school for the day of the
    /// writer; empty where that was nothing, or was saved by this writer. They hold until the next is saved.
    [[nodiscard]] std::span<const FieldValue> stood() const;

private:
    using Run = RunWriter::Run;

    Saved save_once(const SchoolStatement& statement);
    Saved save_run(const SchoolStatement& statement, const std::optional<Run>& standing);
    void find_standing(Urn urn);
    bool is_overruled(Urn urn, std::optional<int> authority);
    bool is_registered(Urn urn);
    bool has_ended(Urn urn, const Run& stood);
    void fill_content(const SchoolStatement& statement);
    void lay_over(const Run& before);
    [[nodiscard]] std::optional<Date> confirmed(Urn urn, Date after, std::optional<Date> before) const;

    bool by_hand_;
    bool registers_;
    Date dated_;
    Date today_;
    std::string source_;
    Testimony testimony_;
    std::span<const Telling> tellings_;  ///< Of the source.
    bool has_complete_loads_;            ///< The source has.
    RunWriter runs_;
    SayingReader sayings_;
    UrnSet seen_;
    std::optional<Run> stood_;
    bool returned_ = false;
    std::vector<Value> key_;
    std::vector<Value> content_;
};

/// Of what a source says of a school as of a day.
struct Standing {
    Urn urn;
    std::string source;
    std::optional<int> authority;  ///< The last that it stated, or else that any source did.
};

/// What files say by the layout, and by each part of it, of every school as of the day, by URN and source.
std::vector<Standing> standing_statements(const Snapshot& snapshot, const std::string& layout, Date day);

}  // namespace llp::store
