#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>

#include "core/date.hpp"
#include "model/school.hpp"

namespace llp::store {

/// Our values as columns. An absent date in a key is the empty text, elsewhere NULL.

inline FieldValue column_of(const std::optional<Date>& date) {
    return date ? FieldValue(iso(*date)) : FieldValue();
}
inline FieldValue column_of(const std::optional<std::int64_t>& number) {
    return number ? FieldValue(*number) : FieldValue();
}
inline FieldValue key_of(const std::optional<Date>& date) {
    return date ? iso(*date) : std::string();
}

/// Columns as our values. A text that is not a date throws InputError.
std::optional<Date> date_at(const SQLite::Statement& row, int column);
std::optional<std::int64_t> integer_at(const SQLite::Statement& row, int column);
std::string text_at(const SQLite::Statement& row, int column);

}  // namespace llp::store
