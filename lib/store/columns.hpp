#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/date.hpp"
#include "model/party.hpp"
#include "model/school.hpp"

namespace llp::store {

/// Our values as columns. An absent date in a key is the empty text, elsewhere NULL.

inline FieldValue column_of(const std::optional<Date>& date) {
    return date ? FieldValue(iso(*date)) : FieldValue();
}
inline FieldValue column_of(const std::optional<std::int64_t>& number) {
    return number ? FieldValue(*number) : FieldValue();
}
/// 1 for yes, 0 for no.
inline FieldValue yes_or_no(bool yes) {
    return yes ? std::int64_t{1} : std::int64_t{0};
}
inline FieldValue key_of(const std::optional<Date>& date) {
    return date ? iso(*date) : std::string();
}

/// Of a record's key, as loads remember what they saw.
std::uint64_t key_hash(std::string_view table, std::span<const FieldValue> key);

/// Binds without a copy: a text must outlive the step.
void bind(SQLite::Statement& statement, int index, const FieldValue& value);

/// Columns as our values. Where another program wrote what our types do not allow, each throws StoreError.
FieldValue value_at(const SQLite::Statement& row, int column);
std::optional<Date> date_at(const SQLite::Statement& row, int column);
std::optional<std::int64_t> integer_at(const SQLite::Statement& row, int column);
std::string text_at(const SQLite::Statement& row, int column);
Urn urn_at(const SQLite::Statement& row, int column);
Party party_at(const SQLite::Statement& row, int column);
Date day_at(const SQLite::Statement& row, int column);
Period period_at(const SQLite::Statement& row, int column);

/// Throws the StoreError of a value that is not of its form.
[[noreturn]] void refuse_stored(const std::string& what);

}  // namespace llp::store
