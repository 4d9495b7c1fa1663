#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "csv/source.hpp"
#include "ingest/layout.hpp"
#include "ingest/lookup.hpp"
#include "ingest/maker.hpp"
#include "model/load.hpp"
#include "model/record.hpp"

namespace llp::ingest {

/// One file to be read.
struct Request {
    std::string file;                    ///< For messages and the summary: the path as typed, or "-".
    std::string layout;                  ///< Empty: recognise by the header.
    const Layout* own_layout = nullptr;  ///< One that is not built in; goes before `layout`.
    std::optional<Period> period;        ///< Used where the layout asks for it; a column of the file goes before it.
    std::optional<Release> release;      ///< The same.
    std::optional<Date> dated;           ///< The same; our own plain formats are of today without it.
    std::vector<int> authorities;        ///< Only schools of these; empty for all.
    bool complete = false;               ///< The file lacks nothing of the authorities that it names.
    std::string encoding;                ///< "utf-8", "windows-1252", "utf-16le", "utf-16be"; empty: by the bytes.
    Date today;                          ///< The day of the run: nothing may be dated later.
};

/// Where the records go: the store, or a count.
class Sink {
public:
    Sink() = default;
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;
    virtual ~Sink() = default;

    /// Once, before the first record: what the load is.
    virtual void begin(const LoadHead& head) = 0;
    /// What saving did. The record holds until the call returns; one row may give several.
    virtual Saved take(const Record& record, std::int64_t line) = 0;
};

/// Told while the file is read; either may be empty.
struct Watch {
    std::function<void(const Reject&)> on_reject;  ///< Every rejected row, those beyond the first 1,000 too.
    /// Now and then: rows so far, and the share of the file in per mille (-1 where its size is not known).
    std::function<void(std::int64_t rows, int per_mille)> on_progress;
};

/// By which layout the file would be read: as asked for, or by its header. Throws as `import_rows` does of its layout.
const Layout* layout_of_file(csv::Source& source, const Request& request);

/// Reads one file to its end: finds its layout, makes records of its rows, hands them to the sink and says what became
/// of each row.
///
/// Rows add up (`withheld` is left to whoever refuses the file): rows == added + changed + unchanged + rejected + the
/// sum of skipped. A row counts once: as added where any record of it was added, else as changed where any was changed
/// or replaced, else as unchanged.
///
/// Throws UsageError for an unknown layout or encoding, where --period, --release or --dated is wanting, for a --dated
/// after today, and for a file said to be complete whose layout cannot be; InputError where the file cannot be used at
/// all. The sink then has records of half a file: undo.
LoadSummary import_rows(csv::Source& source, const Request& request, const Lookup& lookup, Sink& sink,
                        const Watch& watch = {});

}  // namespace llp::ingest
