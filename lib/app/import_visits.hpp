#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "model/load.hpp"

namespace llp::app {

/// What became of a file of visits.
struct VisitImport {
    std::int64_t rows = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::vector<Reject> refused;  ///< By line. Where there is one, nothing was changed.
    struct Warned {
        std::int64_t line = 0;
        std::string text;
    };
    std::vector<Warned> warnings = {};  ///< By line, of rows that were taken: see TakenDays::warnings.
};

/// Makes each visit that the file names as its row says: day, part, status, window and note, of those columns that the
/// file has. Rows say what shall be, not steps: two visits may change places. A visit that the file does not name stays
/// as it is; again, the file changes nothing. What a row says of the kind, the length, the spacing or the schools of a
/// visit must be as it is held, so that no row is taken for another; names, weekdays and what else follows from these
/// are passed over. In place of a note that was hidden, "c" leaves it. Each row is held to what `change_visit` asks.
/// Throws InputError for a file that is none of visits, or of no use.
VisitImport import_visits(const Writing& writing, const std::string& file);

}  // namespace llp::app
