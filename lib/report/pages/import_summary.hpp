#pragma once

#include <vector>

#include "model/load.hpp"
#include "report/document.hpp"

namespace llp::report {

/// What became of one file.
struct ImportedFile {
    LoadSummary summary;
    bool stored = false;   ///< False where it was refused or nothing was new. On a dry run: it would have been.
    bool dry_run = false;  ///< Nothing was to be written.
    bool refused = false;  ///< It is of no use as a whole, and only its name is known; or rows were rejected.
};

/// What `llp import` and `llp add-school --csv` print.
struct ImportFacts {
    std::vector<ImportedFile> files;  ///< As typed.
};

/// For people each file with its counts, and the first 20 rejected rows and findings of each.
///
/// llp.import/1: { files [ {file, layout, layout_version, period, release, dated, encoding, delimiter, digest, outcome
/// ("stored", "already-loaded", "unchanged", "refused" or "dry-run"), rows, added, changed, unchanged, withheld,
/// skipped {reason: count}, not_held, unknown_columns, padded_rows, rejected, rejects [ {line, byte, column, code,
/// message} ], finding_count, found {code: count}, findings [ {line, urn, column, code, message} ]} ] }.
Document import_summary(const ImportFacts& facts);

}  // namespace llp::report
