#include "store/former_school.hpp"

#include "store/columns.hpp"
#include "store/schools.hpp"

namespace llp::store {

namespace {

/// That ended the last statement which made the school known; 0 where none did.
std::int64_t last_ending(const Snapshot& snapshot, Urn urn) {
    auto row = snapshot.query(R"sql(
        SELECT coalesce(max(ended), 0) FROM schools
        WHERE urn = :urn AND registers <> 0 AND began <= :c AND ended <= :c)sql");
    row.bind(":urn", urn.value());
    row.executeStep();
    return row.getColumn(0).getInt64();
}

}  // namespace

std::optional<FormerSchool> former_school(const Snapshot& snapshot, Date day, Urn urn) {
    const auto ending = school(snapshot, day, urn) ? 0 : last_ending(snapshot, urn);
    auto last_held = ending > 0 ? school(snapshot.at(ending - 1), day, urn) : std::nullopt;
    if (!last_held) {
        return std::nullopt;
    }
    auto row = snapshot.query(R"sql(
        SELECT coalesce(nullif(l.dated, ''), c.day), coalesce(l.file, '') FROM commands AS c
        LEFT JOIN loads AS l ON l.load = c.number AND l.began <= :c AND (l.ended = 0 OR l.ended > :c)
        WHERE c.number = :ending)sql");
    row.bind(":ending", ending);
    row.executeStep();
    return FormerSchool{
        .school = std::move(*last_held), .command = ending, .since = day_at(row, 0), .file = text_at(row, 1)};
}

}  // namespace llp::store
