#include "store/traces.hpp"

#include <fmt/format.h>

#include "store/columns.hpp"

namespace llp::store {

namespace {

Trace read_trace(const SQLite::Statement& row) {
    return {.plan = row.getColumn(0).getInt64(),
            .number = row.getColumn(1).getInt(),
            .sequence = row.getColumn(2).getInt64(),
            .changed = day_at(row, 3)};
}

std::vector<Trace> read_traces(SQLite::Statement rows) {
    std::vector<Trace> list;
    while (rows.executeStep()) {
        list.push_back(read_trace(rows));
    }
    return list;
}

DayPart part_at(const SQLite::Statement& row, int column) {
    return read_day_part(text_at(row, column)).value_or(DayPart::whole);
}

/// No version of it ended since without another that began by the same command.
bool is_same_since(const Snapshot& snapshot, const std::string& table, std::int64_t plan, int number,
                   std::int64_t command) {
    auto gaps = snapshot.query(
        fmt::format("SELECT 1 FROM {0} AS v WHERE v.plan = :plan AND v.number = :number AND v.ended > :since "
                    "AND v.ended <= :c AND NOT EXISTS (SELECT 1 FROM {0} AS n WHERE n.plan = v.plan "
                    "AND n.number = v.number AND n.began = v.ended)",
                    table));
    gaps.bind(":plan", plan);
    gaps.bind(":number", number);
    gaps.bind(":since", command);
    return !gaps.executeStep();
}

}  // namespace

std::vector<VisitTrace> visit_traces(const Snapshot& snapshot) {
    auto rows = snapshot.query(
        "SELECT v.plan, v.number, "
        "(SELECT count(*) FROM visits AS e WHERE e.plan = v.plan AND e.number = v.number AND e.began < v.began), "
        "c.day, h.day, h.part "
        "FROM visits AS v JOIN commands AS c ON c.number = v.began "
        "LEFT JOIN visits AS h ON h.id = (SELECT e.id FROM visits AS e WHERE e.plan = v.plan AND e.number = v.number "
        "AND e.began <= v.began AND e.day IS NOT NULL ORDER BY e.began DESC LIMIT 1) "
        "WHERE v.began <= :c AND (v.ended = 0 OR v.ended > :c) ORDER BY v.plan, v.number");
    std::vector<VisitTrace> list;
    while (rows.executeStep()) {
        list.push_back({.trace = read_trace(rows), .last_day = date_at(rows, 4), .last_part = part_at(rows, 5)});
    }
    return list;
}

std::vector<Trace> action_traces(const Snapshot& snapshot) {
    return read_traces(snapshot.query(
        "SELECT a.plan, a.number, "
        "(SELECT count(*) FROM actions AS e WHERE e.plan = a.plan AND e.number = a.number AND e.began < a.began), "
        "c.day FROM actions AS a JOIN commands AS c ON c.number = a.began "
        "WHERE a.began <= :c AND (a.ended = 0 OR a.ended > :c) ORDER BY a.plan, a.number"));
}

std::vector<Trace> plan_traces(const Snapshot& snapshot) {
    return read_traces(snapshot.query(
        "SELECT p.number, 0, (SELECT count(*) FROM plans AS e WHERE e.number = p.number AND e.began < p.began) "
        // Twice, as an end that comes by time alone stands between two of them.
        "+ 2 * max(0, (SELECT count(*) FROM partnerships AS s WHERE s.number = p.partnership AND s.began <= :c) - 1), "
        "c.day "
        "FROM plans AS p JOIN commands AS c ON c.number = p.began "
        "WHERE p.began <= :c AND (p.ended = 0 OR p.ended > :c) ORDER BY p.number"));
}

bool is_same_action_since(const Snapshot& snapshot, std::int64_t plan, int action, std::int64_t command) {
    return is_same_since(snapshot, "actions", plan, action, command);
}

bool is_same_visit_since(const Snapshot& snapshot, std::int64_t plan, int visit, std::int64_t command) {
    return is_same_since(snapshot, "visits", plan, visit, command);
}

}  // namespace llp::store
