#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/edited_table.hpp"
#include "core/date.hpp"
#include "model/load.hpp"
#include "store/session.hpp"

namespace llp::app {

/// What people should look at of a row that was taken.
struct RowWarning {
    std::int64_t line = 0;
    std::string text;
};

/// What became of a file of visits.
struct VisitImport {
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::vector<Reject> rejects;  ///< By line, those of the table included. Where there is one, nothing was changed.
    std::vector<RowWarning> warnings = {};  ///< By line, of rows that were taken: see TakenDays::warnings.
};

/// Makes each visit that the table names as its row says: day, part, status, window and note, of those columns that
/// the file has. Rows say what shall be, not steps: two visits may change places. A visit that the file does not name
/// stays as it is; again, the file changes nothing. What a row says of the kind, the length, the spacing or the schools
/// of a visit must be as it is held, so that no row is taken for another; names, weekdays and what else follows from
/// these are passed over. In place of a note that was hidden, "c" leaves it. With `as_at` a row changes what was edited
/// in the file and nothing else (see change_of). Each row is held to what `change_visit` asks.
VisitImport import_visits(store::Write& write, EditedTable table, Date day);

}  // namespace llp::app
