#include "store/former_school.hpp"

#include "store/columns.hpp"
#include "store/schools.hpp"

namespace llp::store {

namespace {

/// The commands that may have ended what the store held of the school, newest first: those that ended a statement which
/// made it known, and complete loads.
std::vector<std::int64_t> possible_endings(const Snapshot& snapshot, Urn urn) {
    auto rows = snapshot.query(R"sql(
        SELECT ended FROM schools WHERE urn = :urn AND registers <> 0 AND ended BETWEEN 1 AND :c
        UNION SELECT load FROM loads WHERE complete_for <> '[]' AND began <= :c ORDER BY 1 DESC)sql");
    rows.bind(":urn", urn.value());
    std::vector<std::int64_t> commands;
    while (rows.executeStep()) {
        commands.push_back(rows.getColumn(0).getInt64());
    }
    return commands;
}

/// After which the school was held no more, with the school as it was held until then.
std::optional<std::pair<std::int64_t, School>> last_ending(const Snapshot& snapshot, Date day, Urn urn) {
    for (const auto command : possible_endings(snapshot, urn)) {
        auto before = school(snapshot.at(command - 1), day, urn);
        if (before) {
            return std::pair(command, std::move(*before));
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<FormerSchool> former_school(const Snapshot& snapshot, Date day, Urn urn) {
    auto ending = school(snapshot, day, urn) ? std::nullopt : last_ending(snapshot, day, urn);
    if (!ending) {
        return std::nullopt;
    }
    auto row = snapshot.query(R"sql(
        SELECT coalesce(nullif(l.dated, ''), c.day), coalesce(l.file, '') FROM commands AS c
        LEFT JOIN loads AS l ON l.load = c.number AND l.began <= :c AND (l.ended = 0 OR l.ended > :c)
        WHERE c.number = :ending)sql");
    row.bind(":ending", ending->first);
    row.executeStep();
    return FormerSchool{.school = std::move(ending->second),
                        .command = ending->first,
                        .since = day_at(row, 0),
                        .file = text_at(row, 1)};
}

}  // namespace llp::store
