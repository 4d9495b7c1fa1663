#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "model/load.hpp"

namespace llp::app {

struct ImportRequest {
    std::string file;    ///< A path, or "-" for standard input.
    std::string layout;  ///< A name, or a file FILE.toml with one; empty: recognise by the header.
    std::optional<Period> period;
    std::optional<Release> release;
    std::optional<Date> dated;
    std::vector<int> authorities;  ///< Empty: all. Otherwise only schools of these.
    std::string encoding;          ///< Empty: by the bytes. See ingest/importer.hpp.
    bool complete = false;         ///< It lacks nothing of the authorities that it names: what it lacks has ended.
    bool partial = false;          ///< Store the good rows although some were rejected.
};

struct ImportOutcome {
    LoadSummary summary;
    /// False where rows were rejected (and not partial) or nothing was new. On a dry run: it would have been.
    bool stored = false;
};

/// Called now and then with the rows read so far and the share of the file in per mille (-1 where its size is unknown).
using Progress = std::function<void(std::int64_t rows, int per_mille)>;

/// Told while a file is loaded; each may be empty.
struct ImportWatch {
    Progress progress;
    std::function<void(const Reject&)> on_reject;  ///< Every rejected row, once, those beyond the first 1,000 too.
    std::function<void()> on_read;  ///< All rows are read and nothing is kept yet; what it throws keeps it so.
};

/// Reads one file into the store, once, in one transaction that is taken back where a row is rejected (and the request
/// is not partial); makes the store where there is none. Throws InputError, naming file and line, where the file is of
/// no use, and UsageError where it is said to be complete and partial, or as `ingest::import_rows`.
ImportOutcome import_file(const Writing& writing, const ImportRequest& request, const ImportWatch& watch);

/// For a dry run of several files: with it each is read as if those before it had been stored.
std::shared_ptr<store::Rehearsal> rehearse_imports(const StorePlace& place);

/// Where the file stands among several that are to be loaded on a day: the lower, the earlier. The same for files whose
/// order does not matter, and the highest for pipes, which can be read but once, and for files that cannot be read.
int import_rank(const ImportRequest& request, Date today);

/// The name of the layout that the file will be read by; empty where that cannot be known beforehand.
std::string import_layout(const ImportRequest& request, Date today);

/// Names of the layouts, sorted.
std::vector<std::string> layout_names();

}  // namespace llp::app
