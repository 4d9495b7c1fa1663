#include "store/columns.hpp"

#include "core/error.hpp"
#include "core/key_set.hpp"

namespace llp::store {

namespace {

/// What `read` makes of a stored value; its complaint is one about the store, not about anything the user gave.
template <typename Read>
auto stored(Read read) {
    try {
        return read();
    } catch (const InputError& fault) {
        refuse_stored(fault.what());
    }
}

}  // namespace

std::uint64_t key_hash(std::string_view table, std::span<const FieldValue> key) {
    std::string text(table);
    for (const auto& value : key) {
        text += '\x1f';
        if (const auto* const words = std::get_if<std::string>(&value)) {
            text += *words;
        } else if (const auto* const number = std::get_if<std::int64_t>(&value)) {
            text += std::to_string(*number);
        }
    }
    return KeySet::hash(text);
}

void bind(SQLite::Statement& statement, int index, const FieldValue& value) {
    if (const auto* const number = std::get_if<std::int64_t>(&value)) {
        statement.bind(index, *number);
    } else if (const auto* const text = std::get_if<std::string>(&value)) {
        statement.bindNoCopy(index, *text);
    } else {
        statement.bind(index);
    }
}

FieldValue value_at(const SQLite::Statement& row, int column) {
    const auto value = row.getColumn(column);
    if (value.isInteger()) {
        return value.getInt64();
    }
    return value.isNull() ? FieldValue() : FieldValue(value.getString());
}

std::optional<Date> date_at(const SQLite::Statement& row, int column) {
    const auto text = text_at(row, column);
    return text.empty() ? std::nullopt : std::optional(stored([&] { return Date::parse(text); }));
}

std::optional<std::int64_t> integer_at(const SQLite::Statement& row, int column) {
    const auto value = row.getColumn(column);
    return value.isNull() ? std::nullopt : std::optional(value.getInt64());
}

std::string text_at(const SQLite::Statement& row, int column) {
    return row.getColumn(column).getString();
}

Urn urn_at(const SQLite::Statement& row, int column) {
    return stored([&] { return Urn::of(row.getColumn(column).getInt64()); });
}

Party party_at(const SQLite::Statement& row, int column) {
    return stored([&] { return Party::parse(text_at(row, column)); });
}

Date day_at(const SQLite::Statement& row, int column) {
    return stored([&] { return Date::parse(text_at(row, column)); });
}

Period period_at(const SQLite::Statement& row, int column) {
    return stored([&] { return Period::parse(text_at(row, column)); });
}

void refuse_stored(const std::string& what) {
    throw StoreError(StoreError::Kind::unusable, "the store holds what llp did not write: " + what,
                     "see llp db check, or restore a backup");
}

}  // namespace llp::store
