#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "app/completion.hpp"
#include "ingest/importer.hpp"
#include "model/school_check.hpp"
#include "store/dated_facts.hpp"
#include "store/held_schools.hpp"
#include "store/loads.hpp"
#include "store/session.hpp"
#include "store/statement_writer.hpp"
#include "store/unsaid.hpp"

namespace llp::app {

/// A school of which a load said something new, or of which a person said something before.
struct TouchedSchool {
    SchoolMark mark;  ///< Of what the load says.
    std::int64_t line = 0;
    bool returned = false;        ///< It was listed before, and a complete file had ended that.
    bool same_to_people = false;  ///< Nothing changed against what its source said before that people are told of.
};

/// Saves every record in a write.
class StoringSink : public ingest::Sink {
public:
    /// `held` is what the store held before the load; it must outlive the sink.
    StoringSink(store::Write& write, const store::HeldSchools& held)
        : write_(write), held_(held), postcodes_(write.current()) {}

    void begin(const ingest::LoadHead& head) override;
    Saved take(const Record& record, std::int64_t line) override;

    [[nodiscard]] const ingest::LoadHead& head() const { return head_.value(); }
    /// What the file spoke of.
    [[nodiscard]] store::LoadKeys keys() const;
    [[nodiscard]] bool saw_dated_records() const { return !statements_.empty() || facts_->seen().size() > 0; }
    /// Of the postcodes that the file spoke of, the letters that each begins with.
    [[nodiscard]] const std::set<std::string, std::less<>>& postcode_areas() const { return areas_; }
    /// Where the file spoke of a role last, by role and party.
    [[nodiscard]] const std::map<std::pair<std::string, Party>, std::int64_t>& appointed() const { return appointed_; }
    /// If the file is complete: finds the schools that it lacks, which end as the load is stored, and ends the other
    /// records that it lacks. nullopt where it is not. Call it at the end.
    std::optional<Ended> end_lacking();
    /// In order of line, each school once: where several lines speak of one, the last. Call it once, at the end.
    [[nodiscard]] std::vector<TouchedSchool> take_touched();

private:
    store::StatementWriter& writer_of(const SchoolStatement& statement);
    store::StatementWriter& writer_of(const std::string& source);
    Saved save(const SchoolStatement& statement, std::int64_t line);
    void touch(const SchoolStatement& statement, std::int64_t line, const store::StatementWriter& writer);
    void note_area(const PostcodePlace& place);
    void note_seen(const ResultRow& row) { figures_.insert(row.urn); }
    void note_seen(const NumberedResult& row);
    template <typename Form>
    Saved save_form(const Form& form);

    store::Write& write_;
    const store::HeldSchools& held_;
    store::PostcodePlaces postcodes_;
    std::optional<ingest::LoadHead> head_;
    std::map<std::string, store::StatementWriter> statements_;  ///< By source: the layout, or a part of it.
    std::optional<store::DatedFactWriter> facts_;
    UrnSet figures_;  ///< The schools of which it gave figures.
    std::optional<store::UnsaidLater> unsaid_later_;
    KeySet forms_;                          ///< Keys of what a complete file says by form.
    KeySet others_;                         ///< Parties and LAESTABs of which it said something else.
    std::optional<Completion> completion_;  ///< Of a load that is complete.
    std::vector<TouchedSchool> touched_;
    std::map<std::pair<std::string, Party>, std::int64_t> appointed_;
    std::set<std::string, std::less<>> areas_;
};

}  // namespace llp::app
