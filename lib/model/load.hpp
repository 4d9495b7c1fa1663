#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/tally.hpp"
#include "core/urn.hpp"
#include "model/result.hpp"

namespace llp {

/// What saving a record did to the store.
enum class Saved {
    added,      ///< There was none under its key.
    changed,    ///< Another content stood; it is kept as an earlier version.
    unchanged,  ///< It stood already.
    confirmed,  ///< It stood already, and is said again as of a later day.
    outdated,   ///< What stands was said on a later day, and stays.
    repeated,   ///< The same command saved the same before.
    replaced,   ///< The same command saved another content under this key before; the later one stands.
    overruled   ///< A file of a later day that is complete for its authority does not name the school.
};

/// A row that cannot be read as its layout says.
struct Reject {
    std::int64_t line = 0;  ///< 1 is the first line of the file.
    std::int64_t byte = 0;  ///< Offset of the row's first byte in the (unpacked) file, from 0.
    std::string column;     ///< The header, or empty where the whole row is at fault.
    std::string code;       ///< "bad-key", "short-row", "long-row", "missing-required", "bad-quote", "nul-byte", ...
    std::string message;
    std::string raw;  ///< The row's text as it stood, at most 1,000 bytes.
};

/// Something of a row or a load that a person should look at; the row was loaded.
struct Finding {
    std::int64_t line = 0;        ///< 0 where it is about the file.
    std::optional<Urn> urn = {};  ///< Of the school that it is about, where it is about one.
    std::string column;
    std::string code;  ///< "unreadable-value", "repeated-key", "hand-made-value-changed", ...
    std::string message;
};

/// So many rejects and so many findings of a load are kept; all are counted. Of each kind of finding a share is kept.
inline constexpr std::size_t most_kept_of_load = 1'000;

/// What became of one file.
struct LoadSummary {
    std::string file;  ///< As typed; "-" for standard input.
    std::string digest;
    std::string layout;
    std::int64_t layout_version = 1;
    std::optional<Period> period;        ///< As was said; else the newest that the rows say.
    std::optional<Release> release;      ///< The same.
    std::optional<Period> first_period;  ///< The oldest that the rows say, where they do; not stored.
    std::optional<Date> dated;
    std::string encoding;   ///< "utf-8" or "windows-1252".
    std::string delimiter;  ///< "comma", "semicolon", "tab", "pipe".
    std::int64_t rows = 0;  ///< Parsed rows after the header, blank lines left out: the sum of all that follow.
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t withheld = 0;  ///< Sound rows of a file that was refused for others: they were not stored.
    Tally skipped;              ///< Reason ("aggregate-row", "other-authority", ...) and count.
    std::int64_t rejected = 0;
    std::set<int> complete_for;  ///< Where the file is complete: the authorities of its schools; otherwise empty.
    std::int64_t ended = 0;      ///< Records that it lacks of these, and that were ended. No rows, so not among them.
    std::int64_t not_held = 0;   ///< Of the loaded rows: about a school that the store does not hold.
    std::int64_t unknown_columns = 0;
    std::int64_t padded_rows = 0;   ///< Rows that stop short where the layout says that they do.
    std::vector<Reject> rejects;    ///< The first 1,000.
    std::vector<Finding> findings;  ///< Of each kind the first; see `put_in_order`.
    std::int64_t finding_count = 0;
    Tally found;                  ///< Code and count of all the findings.
    bool already_loaded = false;  ///< The same content stands already; nothing was written.
};

/// What is of a day is old after 180 days; figures of a school year, which come out long after its end, two years
/// after that. What is of neither does not grow old.
bool has_grown_old(const LoadSummary& summary, int age_in_days) noexcept;

/// Counts a finding, and keeps it where it is among the first 1,000 of its kind that are noted.
void note(LoadSummary& summary, const Finding& finding);

/// Counts a finding of the kind; true where it is among the first 1,000, which are kept.
bool count_finding(LoadSummary& summary, const std::string& code);

/// Puts the findings in order of line and code, and leaves 1,000 at most: the first of each kind, in shares that are
/// equal but for kinds that need less.
void put_in_order(std::vector<Finding>& findings);

}  // namespace llp
