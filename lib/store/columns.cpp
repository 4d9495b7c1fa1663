#include "store/columns.hpp"

namespace llp::store {

std::optional<Date> date_at(const SQLite::Statement& row, int column) {
    const auto text = text_at(row, column);
    return text.empty() ? std::nullopt : std::optional(Date::parse(text));
}

std::optional<std::int64_t> integer_at(const SQLite::Statement& row, int column) {
    const auto value = row.getColumn(column);
    return value.isNull() ? std::nullopt : std::optional(value.getInt64());
}

std::string text_at(const SQLite::Statement& row, int column) {
    return row.getColumn(column).getString();
}

}  // namespace llp::store
