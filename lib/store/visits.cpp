#include "store/visits.hpp"

#include <array>

#include "store/columns.hpp"

namespace llp::store {

namespace {

template <typename T>
T stored(const std::optional<T>& read, std::string_view what) {
    if (!read) {
        refuse_stored(std::string(what));
    }
    return *read;
}

std::optional<Party> visitor_at(const SQLite::Statement& row, int column) {
    return text_at(row, column).empty() ? std::nullopt : std::optional(party_at(row, column));
}

Visit read_visit(const SQLite::Statement& row) {
    return {.plan = row.getColumn(0).getInt64(),
            .number = row.getColumn(1).getInt(),
            .kind = stored(read_visit_kind(text_at(row, 2)), "the kind of a visit"),
            .visitor = visitor_at(row, 3),
            .half_days = row.getColumn(4).getInt(),
            .earliest = day_at(row, 5),
            .latest = day_at(row, 6),
            .apart = row.getColumn(7).getInt(),
            .day = date_at(row, 8),
            .part = stored(read_day_part(text_at(row, 9)), "the part of a day of a visit"),
            .status = stored(read_visit_status(text_at(row, 10)), "the status of a visit"),
            .note = text_at(row, 11),
            .sequence = row.getColumn(12).getInt64()};
}

}  // namespace

Saved save(Write& write, const Visit& visit) {
    const std::array<Value, 2> key{visit.plan, std::int64_t{visit.number}};
    const std::array<Value, 10> content{std::string(token(visit.kind)),
                                        visit.visitor ? visit.visitor->text() : std::string(),
                                        std::int64_t{visit.half_days},
                                        iso(visit.earliest),
                                        iso(visit.latest),
                                        std::int64_t{visit.apart},
                                        column_of(visit.day),
                                        std::string(token(visit.part)),
                                        std::string(token(visit.status)),
                                        visit.note};
    return write.table("visits").put(key, content);
}

std::vector<Visit> visits(const Snapshot& snapshot) {
    // What was taken back was a version too, so the count of versions never falls.
    auto rows = snapshot.query(
        "SELECT plan, number, kind, visitor, half_days, earliest, latest, apart, day, part, status, note, "
        "(SELECT count(*) FROM visits AS e WHERE e.plan = v.plan AND e.number = v.number AND e.began < v.began) "
        "FROM visits AS v WHERE began <= :c AND (ended = 0 OR ended > :c) ORDER BY plan, number");
    std::vector<Visit> list;
    while (rows.executeStep()) {
        list.push_back(read_visit(rows));
    }
    return list;
}

}  // namespace llp::store
