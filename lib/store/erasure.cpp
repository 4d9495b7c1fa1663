#include "store/erasure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "store/columns.hpp"
#include "store/schema.hpp"

namespace llp::store {

namespace {

constexpr std::string_view gone = "[erased]";

/// What is published of schools, and packed lists of keys: nobody writes of people in them.
constexpr std::array<std::string_view, 8> not_searched{"schools",    "results",           "numbered_results",
                                                       "judgements", "school_links",      "organisations",
                                                       "postcodes",  "round_certificates"};

/// Of loads, packed too.
constexpr std::array<std::string_view, 3> packed_keys{"keys", "fact_keys", "form_keys"};

bool is_packed(std::string_view column) {
    return std::ranges::find(packed_keys, column) != packed_keys.end();
}

constexpr std::string_view a_date = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]";

/// The text of one column of each version of a record, with its key before it.
struct Search {
    std::string_view table;
    std::string_view column;
    std::string key;    ///< As SQL.
    std::string where;  ///< Which versions are seen.
};

void search(const Snapshot& snapshot, const Search& in, const Writings& writings, std::vector<Mention>& found) {
    auto rows = snapshot.query(
        fmt::format("SELECT DISTINCT {}, \"{}\" FROM {} WHERE {} AND typeof(\"{}\") = 'text' AND \"{}\" NOT GLOB '{}'",
                    in.key, in.column, in.table, in.where, in.column, in.column, a_date));
    while (rows.executeStep()) {
        if (auto text = text_at(rows, 1); may_name(text, writings)) {
            found.push_back({.table = std::string(in.table),
                             .column = std::string(in.column),
                             .key = text_at(rows, 0),
                             .text = std::move(text)});
        }
    }
}

/// The columns of a key joined, as SQL.
std::string key_sql(const TableSpec& spec) {
    std::string sql;
    for (const auto name : spec.key) {
        sql += fmt::format("{}coalesce(\"{}\", '')", sql.empty() ? "" : " || ', ' || ", name);
    }
    return sql;
}

void search_records(const Snapshot& snapshot, const Writings& writings, std::vector<Mention>& found) {
    for (const auto& spec : tables()) {
        if (std::ranges::find(not_searched, spec.name) != not_searched.end()) {
            continue;
        }
        auto columns = spec.key;
        std::ranges::remove_copy_if(spec.content, std::back_inserter(columns), is_packed);
        for (const auto column : columns) {
            search(snapshot, {.table = spec.name, .column = column, .key = key_sql(spec), .where = "began <= :c"},
                   writings, found);
        }
    }
}

std::int64_t run(Write& write, const std::string& sql, const std::vector<std::string>& values) {
    SQLite::Statement statement(write.database(), sql);
    for (std::size_t place = 0; place < values.size(); ++place) {
        statement.bind(static_cast<int>(place) + 1, values[place]);
    }
    return statement.exec();
}

std::int64_t erase_person(Write& write, const std::string& id, const std::string& instead) {
    run(write, "UPDATE roles SET seat = ?1 WHERE seat = ?2", {instead, id});
    run(write, "UPDATE roles SET person = ?1 WHERE person = ?2", {instead, id});
    return run(write, "UPDATE people SET person = ?1, name = '', email = '', phone = '' WHERE person = ?2",
               {instead, id});
}

/// Each once, whoever of the erased held it.
std::int64_t roles_erased_by(Write& write) {
    return write.database()
        .execAndGet(fmt::format("SELECT count(*) FROM (SELECT DISTINCT role, party, seat, valid_from FROM roles "
                                "WHERE person GLOB 'erased-{}-*')",
                                write.number()))
        .getInt64();
}

/// Of the texts of one table those that surely name somebody, by row.
std::vector<std::int64_t> rows_that_name(Write& write, const std::string& sql, const Writings& writings) {
    SQLite::Statement rows(write.database(), sql);
    std::vector<std::int64_t> ids;
    while (rows.executeStep()) {
        if (surely_names(text_at(rows, 1), writings)) {
            ids.push_back(rows.getColumn(0).getInt64());
        }
    }
    return ids;
}

std::int64_t erase_words(Write& write, const Writings& writings) {
    const auto found = rows_that_name(write, "SELECT number, words FROM commands", writings);
    for (const auto number : found) {
        run(write, fmt::format("UPDATE commands SET words = ? WHERE number = {}", number), {std::string(gone)});
    }
    return std::ssize(found);
}

std::int64_t erase_rejects(Write& write, const Writings& writings) {
    const auto found = rows_that_name(write, "SELECT id, raw || ' ' || message FROM rejects", writings);
    for (const auto id : found) {
        run(write, fmt::format("UPDATE rejects SET raw = '', message = ? WHERE id = {}", id), {std::string(gone)});
    }
    return std::ssize(found);
}

}  // namespace

std::vector<HeldRole> held_roles(const Snapshot& snapshot) {
    auto rows = snapshot.query(R"sql(
        SELECT p.person, r.role, r.party, p.name, p.email, p.phone, r.constituency, r.election, r.valid_from,
               r.valid_to, r.said_on, max(r.began, p.began),
               CASE WHEN r.ended = 0 OR (p.ended <> 0 AND p.ended < r.ended) THEN p.ended ELSE r.ended END
        FROM people AS p JOIN roles AS r
            ON r.person = p.person AND (p.ended = 0 OR r.began < p.ended) AND (r.ended = 0 OR p.began < r.ended)
        WHERE p.began <= :c AND r.began <= :c
        ORDER BY r.party, r.role, 12, p.person)sql");
    std::vector<HeldRole> list;
    while (rows.executeStep()) {
        list.push_back(
            {.id = text_at(rows, 0),
             .appointment = {.role = text_at(rows, 1),
                             .party = party_at(rows, 2),
                             .person = {.name = text_at(rows, 3), .email = text_at(rows, 4), .phone = text_at(rows, 5)},
                             .constituency = text_at(rows, 6),
                             .election = text_at(rows, 7),
                             .from = date_at(rows, 8),
                             .to = date_at(rows, 9),
                             .said = day_at(rows, 10)},
             .began = rows.getColumn(11).getInt64(),
             .ended = rows.getColumn(12).getInt64()});
    }
    return list;
}

std::vector<Mention> mentions(const Snapshot& snapshot, const Writings& writings) {
    std::vector<Mention> found;
    for (const auto* const column : {"who", "words", "summary"}) {
        search(snapshot, {.table = "commands", .column = column, .key = "number", .where = "number <= :c"}, writings,
               found);
    }
    search_records(snapshot, writings, found);
    return found;
}

Erased erase_people(Write& write, const std::set<std::string>& ids, const Writings& writings) {
    write.record();
    Erased erased;
    int ordinal = 0;
    for (const auto& id : ids) {
        erased.versions += erase_person(write, id, fmt::format("erased-{}-{}", write.number(), ++ordinal));
    }
    erased.roles = roles_erased_by(write);
    erased.commands = erase_words(write, writings);
    erased.rejected_rows = erase_rejects(write, writings);
    run(write, fmt::format("UPDATE commands SET final = 1 WHERE number = {}", write.number()), {});
    return erased;
}

void compact(SQLite::Database& database) {
    database.exec("VACUUM");
}

}  // namespace llp::store
