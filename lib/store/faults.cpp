#include <fmt/format.h>

#include <limits>
#include <set>

#include "core/error.hpp"
#include "store/dated_facts.hpp"
#include "store/facts.hpp"
#include "store/help_requests.hpp"
#include "store/loads.hpp"
#include "store/people.hpp"
#include "store/plans.hpp"
#include "store/reviews.hpp"
#include "store/rounds.hpp"
#include "store/schema.hpp"
#include "store/schools.hpp"
#include "store/session.hpp"
#include "store/visits.hpp"

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
        {"SELECT DISTINCT plan FROM (SELECT plan FROM plan_notes WHERE ended = 0 UNION "
         "SELECT plan FROM plan_reviews WHERE ended = 0 UNION SELECT plan FROM reviewed_objectives WHERE ended = 0 "
         "UNION SELECT plan FROM concerns WHERE ended = 0) AS e WHERE NOT EXISTS "
         "(SELECT 1 FROM plans WHERE number = e.plan AND ended = 0)",
         "notes, reviews or concerns belong to plan {}, which is not there"},
        {"SELECT DISTINCT plan FROM visits AS v WHERE ended = 0 AND NOT EXISTS "
         "(SELECT 1 FROM plans WHERE number = v.plan AND ended = 0)",
         "visits belong to plan {}, which is not there"},
        {"SELECT number FROM plans AS p WHERE ended = 0 AND supported <> supporter AND NOT EXISTS "
         "(SELECT 1 FROM partnerships WHERE number = p.partnership AND ended = 0)",
         "plan {} belongs to a partnership that is not there"},
        {"SELECT DISTINCT load FROM rejects AS r WHERE ended = 0 AND NOT EXISTS "
         "(SELECT 1 FROM loads WHERE load = r.load AND ended = 0)",
         "rejected rows belong to load {}, which is not there"},
        {"SELECT role || ' of ' || party FROM roles AS r WHERE ended = 0 AND person <> '' AND NOT EXISTS "
         "(SELECT 1 FROM people WHERE person = r.person AND ended = 0)",
         "the role {} names a person who is not there"},
        {"SELECT id FROM people WHERE ended = 0 AND person NOT IN (SELECT person FROM roles WHERE ended = 0)",
         "table people: record {} is of a person without a role"},
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

/// The schema as text; equal for equal schemas.
std::set<std::string> schema_of(SQLite::Database& database) {
    SQLite::Statement rows(database, "SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema");
    std::set<std::string> lines;
    while (rows.executeStep()) {
        lines.insert(rows.getColumn(0).getString());
    }
    return lines;
}

std::set<std::string> new_schema() {
    auto made = open({.path = ":memory:"}, Access::create);
    return schema_of(made);
}

void compare_schema(SQLite::Database& database, std::vector<std::string>& found) {
    static const auto expected = new_schema();
    const auto there = schema_of(database);
    const auto name_in = [](const std::string& line) { return line.substr(0, line.find(':')); };
    for (const auto& line : there) {
        if (!expected.contains(line)) {
            found.push_back(fmt::format("{} is not as llp made it", name_in(line)));
        }
    }
    for (const auto& line : expected) {
        if (!there.contains(line)) {
            found.push_back(fmt::format("{} is missing, or not as llp made it", name_in(line)));
        }
    }
}

/// Reads all of one kind, for the values that our types refuse.
template <typename Read>
void try_reading(std::string_view what, std::vector<std::string>& found, Read read) {
    try {
        read();
    } catch (const Error& fault) {
        found.push_back(fmt::format("{} cannot be read: {}", what, fault.what()));
    }
}

void read_loads(const Snapshot& all) {
    for (const auto& load : loads(all)) {
        findings(all, load.number);
    }
}

void read_everything(SQLite::Database& database, std::vector<std::string>& found) {
    const Snapshot all(database, std::numeric_limits<std::int64_t>::max());
    try_reading("the history", found, [&] { commands(all); });
    try_reading("the loads", found, [&] { read_loads(all); });
    try_reading("the schools", found, [&] { for_each_school(all, Date::parse("2199-12-31"), [](const School&) {}); });
    try_reading("the results", found, [&] { results(all); });
    try_reading("the results by number", found, [&] { numbered_results(all); });
    try_reading("the judgements", found, [&] { judgements(all); });
    try_reading("the links of schools", found, [&] { school_links(all); });
    try_reading("the organisations", found, [&] { organisations(all); });
    try_reading("the memberships", found, [&] { memberships(all); });
    try_reading("the declarations", found, [&] { declarations(all); });
    try_reading("the capacities", found, [&] { capacities(all); });
    try_reading("the conflicts", found, [&] { conflicts(all); });
    try_reading("the minutes by road", found, [&] { travel(all); });
    try_reading("the term dates of schools", found, [&] { term_dates(all); });
    try_reading("the reviews", found, [&] { reviews(all); });
    try_reading("the follow-ups of reviews", found, [&] { follow_ups(all); });
    try_reading("the people and their roles", found, [&] { appointments(all); });
    try_reading("the rounds", found, [&] { rounds(all); });
    try_reading("the partnerships", found, [&] { partnerships(all); });
    try_reading("the plans", found, [&] { plans(all); });
    try_reading("the requests for help", found, [&] { help_requests(all); });
    try_reading("the visits", found, [&] { visits(all); });
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
    if (found.empty()) {
        compare_schema(database, found);
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
    read_everything(database, found);
    return found;
}

}  // namespace llp::store
