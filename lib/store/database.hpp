#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <span>
#include <string>
#include <string_view>

#include "store/place.hpp"

namespace llp::store {

/// How the file is opened.
enum class Access {
    read,      ///< The file must be there and up to date; nothing can be written.
    rehearse,  ///< The same, but what is written until it is taken back can be read.
    write,     ///< The file must be there; an older version is migrated, after a backup NAME.before-vN.
    create     ///< As write, but a missing file is made, readable by its owner only, and an empty one becomes a store.
};

/// Opens the store after making sure that it is one. Throws StoreError: absent (and not `create`); unusable for a
/// folder, a symbolic link, a file that others may read, a foreign, damaged or newer file; and, when reading or
/// rehearsing, outdated for an older one. A path in memory (":memory:") is always made new.
SQLite::Database open(const Place& place, Access access);

/// A new store that is nobody else's and gone once it is closed; what the memory does not hold lies on the disk.
SQLite::Database open_temporary();

/// True where there is a file at the path.
bool exists(const std::string& path);
/// True where there is none, or an empty one: nothing is stored there.
bool is_blank(const std::string& path);

/// Brings the schema up to the last of `steps`, all in one transaction. Exposed for the tests of migration.
void migrate(SQLite::Database& database, std::span<const std::string_view> steps);

/// `PRAGMA user_version`: the number of schema steps the file has had.
int schema_version(SQLite::Database& database);

/// Writes a copy of the open store to a file that must not be there yet, and makes sure that it is on the disk.
/// Throws UsageError where the file is there.
void copy_to(SQLite::Database& database, const std::string& file);

/// Throws UsageError where there is a file at the path.
void refuse_existing(const std::string& file);

/// Turns a fault of SQLite into our error: locked, unusable, or a failed disk.
[[noreturn]] void rethrow(const SQLite::Exception& fault, const std::string& path);

}  // namespace llp::store
