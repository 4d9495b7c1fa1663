#include "store/versions.hpp"

#include <fmt/format.h>

#include <string_view>

#include "core/error.hpp"
#include "store/columns.hpp"

namespace llp::store {

namespace {

// The statements of this file are put together from the names in TableSpec, which are ours alone: what users or files
// say only ever enters as a bound value.

using Names = std::vector<std::string_view>;

/// Each name through the pattern, joined: "{0}" stands for the name in quotes.
std::string joined(const Names& names, std::string_view pattern, std::string_view separator) {
    std::string text;
    for (const auto name : names) {
        if (!text.empty()) {
            text += separator;
        }
        text += fmt::format(fmt::runtime(pattern), fmt::format("\"{}\"", name));
    }
    return text;
}

Names columns(const TableSpec& spec) {
    Names all = spec.key;
    all.insert(all.end(), spec.content.begin(), spec.content.end());
    return all;
}

std::string find_sql(const TableSpec& spec) {
    return fmt::format("SELECT id, began, origin, {} FROM {} WHERE {} AND ended = 0", joined(spec.content, "{}", ", "),
                       spec.name, joined(spec.key, "{} = ?", " AND "));
}

std::string insert_sql(const TableSpec& spec) {
    const auto names = columns(spec);
    return fmt::format("INSERT INTO {} (began, origin, {}) VALUES (?1, ?2, {}) ON CONFLICT ({}, ended) DO NOTHING",
                       spec.name, joined(names, "{}", ", "), joined(Names(names.size(), "?"), "?", ", "),
                       joined(spec.key, "{}", ", "));
}

std::string overwrite_sql(const TableSpec& spec) {
    return fmt::format("UPDATE {} SET {} WHERE id = ?", spec.name, joined(spec.content, "{} = ?", ", "));
}

std::string finish_sql(const TableSpec& spec) {
    return fmt::format("UPDATE {} SET ended = ? WHERE id = ?", spec.name);
}

std::string remove_sql(const TableSpec& spec) {
    return fmt::format("DELETE FROM {} WHERE id = ?", spec.name);
}

std::string others_sql(const TableSpec& spec) {
    return fmt::format("SELECT id, origin, {}, {} FROM {} WHERE ended = 0 ORDER BY id",
                       spec.has_day ? spec.content.back() : "''", joined(spec.key, "{}", ", "), spec.name);
}

void bind_all(SQLite::Statement& statement, int first, std::span<const Value> values) {
    for (const auto& value : values) {
        bind(statement, first++, value);
    }
}

bool same(const SQLite::Column& column, const Value& value) {
    if (const auto* const number = std::get_if<std::int64_t>(&value)) {
        return column.isInteger() && column.getInt64() == *number;
    }
    if (const auto* const text = std::get_if<std::string>(&value)) {
        return column.isText() &&
               std::string_view(column.getText(), static_cast<std::size_t>(column.getBytes())) == *text;
    }
    return column.isNull();
}

/// Column by column equal, NULL with NULL.
std::string equal_sql(const TableSpec& spec) {
    std::string text;
    for (const auto name : columns(spec)) {
        text += fmt::format(" AND e.\"{0}\" IS r.\"{0}\"", name);
    }
    return text;
}

std::string same_key_sql(const TableSpec& spec) {
    std::string text;
    for (const auto name : spec.key) {
        text += fmt::format(" AND e.\"{0}\" = r.\"{0}\"", name);
    }
    return text;
}

/// Ends the records that began since the command, but for those equal to what stood before it: an undo in between has
/// begun them again already.
std::string end_since_sql(const TableSpec& spec) {
    return fmt::format(
        "UPDATE {0} AS e SET ended = :author WHERE e.ended = 0 AND e.began >= :command AND NOT EXISTS "
        "(SELECT 1 FROM {0} AS r WHERE r.began < :command AND r.ended >= :command AND e.origin = r.origin{1})",
        spec.name, equal_sql(spec));
}

std::string begin_again_sql(const TableSpec& spec) {
    return fmt::format(
        "INSERT INTO {0} (began, origin, {1}) SELECT :author, r.origin, {2} FROM {0} AS r "
        "WHERE r.began < :command AND r.ended >= :command AND NOT EXISTS "
        "(SELECT 1 FROM {0} AS e WHERE e.ended = 0{3})",
        spec.name, joined(columns(spec), "{}", ", "), joined(columns(spec), "r.{}", ", "), same_key_sql(spec));
}

void run(SQLite::Database& database, const std::string& sql, std::int64_t command, std::int64_t author) {
    SQLite::Statement statement(database, sql);
    statement.bind(":command", command);
    statement.bind(":author", author);
    statement.exec();
}

}  // namespace

VersionedTable::VersionedTable(SQLite::Database& database, const TableSpec& spec, Author& author)
    : database_(database),
      author_(author),
      key_size_(spec.key.size()),
      has_day_(spec.has_day),
      others_sql_(others_sql(spec)),
      find_(database, find_sql(spec)),
      insert_(database, insert_sql(spec)),
      overwrite_(database, overwrite_sql(spec)),
      finish_(database, finish_sql(spec)),
      remove_(database, remove_sql(spec)) {}

Saved VersionedTable::put(std::span<const Value> key, std::span<const Value> content) {
    // New records come one after the other: then to look for each first would be to seek its place twice.
    if (expects_new_ && insert(key, content)) {
        return Saved::added;
    }
    const auto current = find(key, content);
    expects_new_ = !current;
    if (!current) {
        author_.begin();
        insert(key, content);
        return Saved::added;
    }
    if (current->later || (current->same && !current->earlier)) {
        note(current->id);
        const bool own = current->began == author_.number;
        return !current->same ? Saved::outdated : own ? Saved::repeated : Saved::unchanged;
    }
    author_.begin();
    if (current->began == author_.number) {
        overwrite(current->id, content);
        note(current->id);
        return current->same ? Saved::repeated : Saved::replaced;
    }
    finish(current->id);
    // What is said again was first said by whom it was: only its day is another.
    insert(key, content, current->same ? std::optional(current->origin) : std::nullopt);
    return current->same ? Saved::confirmed : Saved::changed;
}

bool VersionedTable::end(std::span<const Value> key) {
    const auto current = find(key, {});
    if (!current) {
        return false;
    }
    author_.begin();
    if (current->began == author_.number) {
        remove(current->id);
    } else {
        finish(current->id);
    }
    return true;
}

void VersionedTable::remember() {
    put_.emplace();
}

void VersionedTable::note(std::int64_t id) {
    if (!put_) {
        return;
    }
    const auto at = static_cast<std::size_t>(id);
    if (at >= put_->size()) {
        put_->resize(at + 1);
    }
    (*put_)[at] = true;
}

bool VersionedTable::was_put(std::int64_t id) const {
    const auto at = static_cast<std::size_t>(id);
    return put_ && at < put_->size() && (*put_)[at];
}

void VersionedTable::end_others(const std::function<bool(const Standing&)>& is_meant) {
    std::vector<std::int64_t> others;
    std::vector<Value> key(key_size_);
    SQLite::Statement rows(database_, others_sql_);
    while (rows.executeStep()) {
        for (std::size_t i = 0; i < key_size_; ++i) {
            key[i] = value_at(rows, 3 + static_cast<int>(i));
        }
        const auto id = rows.getColumn(0).getInt64();
        if (!was_put(id) &&
            is_meant({.origin = rows.getColumn(1).getInt64(), .said_on = text_at(rows, 2), .key = key})) {
            others.push_back(id);
        }
    }
    for (const auto id : others) {
        author_.begin();
        finish(id);
    }
}

std::optional<VersionedTable::Current> VersionedTable::find(std::span<const Value> key,
                                                            std::span<const Value> content) {
    find_.reset();
    bind_all(find_, 1, key);
    if (!find_.executeStep()) {
        return std::nullopt;
    }
    Current current{.id = find_.getColumn(0).getInt64(),
                    .began = find_.getColumn(1).getInt64(),
                    .origin = find_.getColumn(2).getInt64(),
                    .same = true};
    int column = 3;
    for (const auto& value : has_day_ && !content.empty() ? content.first(content.size() - 1) : content) {
        current.same = same(find_.getColumn(column++), value) && current.same;
    }
    if (has_day_ && !content.empty()) {
        const auto stands = text_at(find_, column);
        const auto& given = std::get<std::string>(content.back());
        current.later = stands > given;
        current.earlier = stands < given;
    }
    find_.reset();
    return current;
}

bool VersionedTable::insert(std::span<const Value> key, std::span<const Value> content,
                            std::optional<std::int64_t> origin) {
    insert_.reset();
    insert_.bind(1, author_.number);
    insert_.bind(2, origin.value_or(author_.number));
    bind_all(insert_, 3, key);
    bind_all(insert_, 3 + static_cast<int>(key_size_), content);
    if (insert_.exec() == 0) {
        return false;
    }
    note(database_.getLastInsertRowid());
    return true;
}

void VersionedTable::overwrite(std::int64_t id, std::span<const Value> content) {
    overwrite_.reset();
    bind_all(overwrite_, 1, content);
    overwrite_.bind(1 + static_cast<int>(content.size()), id);
    overwrite_.exec();
}

void VersionedTable::remove(std::int64_t id) {
    remove_.reset();
    remove_.bind(1, id);
    remove_.exec();
}

void VersionedTable::finish(std::int64_t id) {
    finish_.reset();
    finish_.bind(1, author_.number);
    finish_.bind(2, id);
    finish_.exec();
}

void restore_before(SQLite::Database& database, std::int64_t command, Author& author) {
    author.begin();
    for (const auto& spec : tables()) {
        run(database, end_since_sql(spec), command, author.number);
        run(database, begin_again_sql(spec), command, author.number);
    }
}

std::string dump(SQLite::Database& database) {
    std::string text;
    for (const auto& spec : tables()) {
        const auto names = columns(spec);
        SQLite::Statement rows(
            database, fmt::format("SELECT {} FROM {} WHERE ended = 0 ORDER BY {}",
                                  joined(names, "quote({})", " || ',' || "), spec.name, joined(spec.key, "{}", ", ")));
        while (rows.executeStep()) {
            text += fmt::format("{}: {}\n", spec.name, rows.getColumn(0).getString());
        }
    }
    return text;
}

}  // namespace llp::store
