#include "store/statement_rows.hpp"

#include <fmt/format.h>

#include "store/columns.hpp"

namespace llp::store {

namespace {

constexpr int origin_column = 5;
constexpr int stated_column = 6;
static_assert(statement_column_count == stated_column + 1 + static_cast<int>(school_field_count));

/// The columns of the fields, in the order of the table.
std::string columns() {
    std::string text = "urn, source, dated, by_hand, registers, origin, stated";
    for (const auto& field : school_fields()) {
        text += fmt::format(", {}", field.name);
    }
    return text;
}

SchoolStatement statement_at(const SQLite::Statement& row, Urn urn) {
    SchoolStatement statement{.urn = urn,
                              .stated = static_cast<std::uint64_t>(row.getColumn(stated_column).getInt64())};
    int column = stated_column + 1;
    for (auto& value : statement.values) {
        value = value_at(row, column++);
    }
    return statement;
}

}  // namespace

const std::string& statement_columns() {
    static const auto text = columns();
    return text;
}

DatedStatement read_statement(const SQLite::Statement& row) {
    const auto urn = urn_at(row, 0);
    const auto dated = day_at(row, 2);
    return {.source = text_at(row, 1),
            .dated = dated,
            .confirmed = dated,
            .by_hand = row.getColumn(3).getInt() != 0,
            .registers = row.getColumn(4).getInt() != 0,
            .statement = statement_at(row, urn)};
}

std::int64_t origin_of(const SQLite::Statement& row) {
    return row.getColumn(origin_column).getInt64();
}

void StatementRows::add(const SQLite::Statement& row) {
    statements.push_back(read_statement(row));
    origins.push_back(origin_of(row));
}

void StatementRows::clear() {
    statements.clear();
    origins.clear();
}

StatementRows statement_rows(const Snapshot& snapshot, Date day, Urn urn) {
    auto rows =
        snapshot.query(fmt::format("SELECT {} FROM schools WHERE urn = :urn AND dated <= :day AND began <= :c AND "
                                   "(ended = 0 OR ended > :c) ORDER BY source, dated",
                                   statement_columns()));
    rows.bind(":urn", urn.value());
    rows.bind(":day", iso(day));
    StatementRows found;
    while (rows.executeStep()) {
        found.add(rows);
    }
    return found;
}

}  // namespace llp::store
