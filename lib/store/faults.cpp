#include <fmt/format.h>

#include "store/schema.hpp"
#include "store/session.hpp"

namespace llp::store {

namespace {

/// A question whose rows are faults, and how to say one.
struct Inspection {
    std::string sql;   ///< Selects one text a fault.
    std::string says;  ///< "{}" stands for that text.
};

Inspection version_inspection(const TableSpec& spec) {
    return {.sql = fmt::format("SELECT id FROM {} WHERE ended <> 0 AND NOT EXISTS "
                               "(SELECT 1 FROM commands WHERE number = ended)",
                               spec.name),
            .says = fmt::format("table {}: record {{}} was ended by a command that is not in the history", spec.name)};
}

std::vector<Inspection> orphan_inspections() {
    return {
        {"SELECT DISTINCT round FROM round_members AS m WHERE ended = 0 AND NOT EXISTS "
         "(SELECT 1 FROM rounds WHERE name = m.round AND ended = 0)",
         "pairs belong to the round '{}', which is not there"},
        {"SELECT DISTINCT plan FROM actions AS a WHERE ended = 0 AND NOT EXISTS "
         "(SELECT 1 FROM plans WHERE number = a.plan AND ended = 0)",
         "actions belong to plan {}, which is not there"},
        {"SELECT DISTINCT plan FROM objectives AS o WHERE ended = 0 AND NOT EXISTS "
         "(SELECT 1 FROM plans WHERE number = o.plan AND ended = 0)",
         "objectives belong to plan {}, which is not there"},
        {"SELECT number FROM plans AS p WHERE ended = 0 AND NOT EXISTS "
         "(SELECT 1 FROM partnerships WHERE number = p.partnership AND ended = 0)",
         "plan {} belongs to a partnership that is not there"},
        {"SELECT DISTINCT load FROM rejects AS r WHERE ended = 0 AND NOT EXISTS "
         "(SELECT 1 FROM loads WHERE load = r.load AND ended = 0)",
         "rejected rows belong to load {}, which is not there"},
        {"SELECT a.number FROM commands AS a JOIN commands AS b ON b.number = a.number + 1 WHERE b.day < a.day",
         "command {} is of a later day than the one after it"},
    };
}

void inspect(SQLite::Database& database, const Inspection& inspection, std::vector<std::string>& found) {
    SQLite::Statement rows(database, inspection.sql);
    while (rows.executeStep()) {
        found.push_back(fmt::format(fmt::runtime(inspection.says), rows.getColumn(0).getString()));
    }
}

}  // namespace

std::vector<std::string> faults(SQLite::Database& database) {
    std::vector<std::string> found;
    SQLite::Statement integrity(database, "PRAGMA integrity_check");
    while (integrity.executeStep()) {
        if (const auto line = integrity.getColumn(0).getString(); line != "ok") {
            found.push_back("the file is damaged: " + line);
        }
    }
    if (!found.empty()) {
        return found;
    }
    inspect(database,
            {.sql = "SELECT \"table\" || ' ' || rowid FROM pragma_foreign_key_check",
             .says = "record {} names a command that is not in the history"},
            found);
    for (const auto& spec : tables()) {
        inspect(database, version_inspection(spec), found);
    }
    for (const auto& inspection : orphan_inspections()) {
        inspect(database, inspection, found);
    }
    return found;
}

}  // namespace llp::store
