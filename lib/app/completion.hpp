#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "ingest/maker.hpp"
#include "model/load.hpp"
#include "model/record.hpp"
#include "store/held_schools.hpp"
#include "store/session.hpp"
#include "store/statement_writer.hpp"
#include "store/unsaid.hpp"

namespace llp::app {

/// What ended as a complete file lacks it.
struct Ended {
    std::set<int> authorities;                          ///< For which the file is complete.
    std::set<Urn> unlisted;                             ///< The layout said something of these schools until then.
    std::map<std::optional<Urn>, std::int64_t> unsaid;  ///< Other records, by school; of LAESTABs under none.

    /// Of records: those that ended of a school are one.
    [[nodiscard]] std::int64_t size() const;
};

/// Follows a load that is complete for its authorities: those of the schools that it names, as it states them or else
/// as the store holds them. Where only some authorities are read it is complete for none but these.
class Completion {
public:
    /// Begin before the first record is saved; `held` must outlive it. `read` is empty where all are read.
    Completion(store::Write& write, const store::HeldSchools& held, const std::vector<int>& read)
        : held_(held), facts_(write), read_(read.begin(), read.end()) {}

    /// Told of every record of the load.
    void take(const Record& record);

    [[nodiscard]] const std::set<int>& authorities() const noexcept { return authorities_; }
    [[nodiscard]] bool covers(std::optional<int> authority) const;

    /// Ends the facts of the layout that the load did not say: see store/unsaid.hpp.
    void end_facts(const std::string& layout, Date dated, Ended& ended);

private:
    void take_from(const SchoolStatement& statement);
    void take_from(const ResultRow& row);
    void take_from(const NumberedResult& row);
    void take_from(const Conflict& conflict) { add_both(conflict.a, conflict.b); }
    void take_from(const Travel& travel) { add_both(travel.from, travel.to); }
    void take_from(const ReviewLine& line) { add(held_.authority_of(line.urn)); }
    void take_from(const Party& party) { add(held_.authority_of(party)); }
    void add_both(const Party& one, const Party& other);
    void add(std::optional<int> authority);

    const store::HeldSchools& held_;
    store::UnsaidFacts facts_;
    std::set<int> read_;
    std::set<int> authorities_;
    std::set<std::pair<Period, Release>> figures_;
};

/// Adds "complete-for-none" to the summary of a complete load, where the authority of no school that it names is known.
void note_completeness(LoadSummary& summary);

/// Adds to the summary what a person should look at in what ended, a finding a school: "no-longer-listed" and
/// "no-longer-said". Call it once the load is announced to the store.
void note_ended(store::Write& write, const Ended& ended, LoadSummary& summary);

}  // namespace llp::app
