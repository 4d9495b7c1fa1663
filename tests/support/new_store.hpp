#pragma once

#include <SQLiteCpp/Backup.h>

#include <filesystem>
#include <string>

#include "store/database.hpp"
#include "support/temporary_folder.hpp"

/// New stores for random cases, each a copy of one that took every step of the schema: to take them again would be half
/// of the time of such a test.
namespace llp::testing {

/// A new store in memory.
inline SQLite::Database new_store() {
    static auto made = store::open({.path = ":memory:"}, store::Access::create);
    SQLite::Database copy(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup(copy, made).executeStep();
    return copy;
}

/// A new store in a file, in which nothing was written yet.
inline void make_store(const std::string& file) {
    static const TemporaryFolder folder;
    const auto made = folder.file("llp.db");
    if (!store::exists(made)) {
        store::open({.path = made}, store::Access::create);
    }
    std::filesystem::copy_file(made, file);
}

}  // namespace llp::testing
