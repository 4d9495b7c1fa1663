#include "store/database.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "core/error.hpp"
#include "store/schema.hpp"

namespace llp::store {

namespace {

constexpr std::string_view in_memory = ":memory:";
constexpr int longest_value = 10'000'000;
constexpr int longest_statement = 1'000'000;

[[noreturn]] void refuse(const std::string& message, std::string hint = {}) {
    throw StoreError(StoreError::Kind::unusable, message, std::move(hint));
}

/// A file descriptor that is closed on leaving.
class OpenFile {
public:
    OpenFile(const std::string& path, int flags, mode_t mode = 0)
        // open(2) and sqlite3_db_config are variadic in C: there is no other call.
        : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {  // NOLINT(cppcoreguidelines-pro-type-vararg)
        if (descriptor_ < 0) {
            raise<Error>("{}: {}", path, std::strerror(errno));
        }
    }
    ~OpenFile() { ::close(descriptor_); }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    OpenFile(OpenFile&&) = delete;
    OpenFile& operator=(OpenFile&&) = delete;

    void sync(const std::string& path) const {
        if (::fsync(descriptor_) != 0) {
            raise<Error>("{}: {}", path, std::strerror(errno));
        }
    }

private:
    int descriptor_;
};

/// What stands at the path must be a plain file of the owner's alone.
void inspect(const Place& place, const struct stat& found) {
    if (S_ISDIR(found.st_mode)) {
        refuse(fmt::format("{} is a folder, not a store", place.path), "name a file: --db " + place.path + "/llp.db");
    }
    if (!S_ISREG(found.st_mode)) {
        refuse(fmt::format("{} is not a plain file (links are not followed)", place.path), "name the file itself");
    }
    constexpr mode_t others = S_IRWXG | S_IRWXO;
    if (!place.allow_shared && (found.st_mode & others) != 0) {
        refuse(fmt::format("{} can be read by others, and a store holds personal data", place.path),
               "chmod 600 " + place.path);
    }
}

/// Makes an empty file for the owner alone: SQLite by itself would let others read it.
void make_file(const std::string& path) {
    const OpenFile made(path, O_CREAT | O_EXCL | O_RDWR, S_IRUSR | S_IWUSR);
}

/// A new file for the owner alone, gone again on leaving unless it was given another name.
class UnfinishedFile {
public:
    /// Its name is that of the file to be, and a part that nobody else uses: a copy that was killed stands in no one's
    /// way.
    explicit UnfinishedFile(const std::string& file) : path_(file + ".unfinished-XXXXXX") {
        const int descriptor = ::mkostemp(path_.data(), O_CLOEXEC);
        if (descriptor < 0) {
            raise<Error>("{}: {}", file, std::strerror(errno));
        }
        ::close(descriptor);
    }
    ~UnfinishedFile() { ::unlink(path_.c_str()); }
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;
    UnfinishedFile(UnfinishedFile&&) = delete;
    UnfinishedFile& operator=(UnfinishedFile&&) = delete;

    [[nodiscard]] const std::string& path() const noexcept { return path_; }

private:
    std::string path_;
};

/// Looks before SQLite opens.
void prepare_file(const Place& place, Access access) {
    struct stat found {};
    if (::lstat(place.path.c_str(), &found) == 0) {
        inspect(place, found);
        return;
    }
    if (errno != ENOENT && errno != ENOTDIR) {
        raise<Error>("{}: {}", place.path, std::strerror(errno));
    }
    if (access != Access::create) {
        throw StoreError(StoreError::Kind::absent, fmt::format("there is no store at {}", place.path),
                         "make one with: llp import FILE, llp add-school or llp db init");
    }
    make_file(place.path);
}

void harden(SQLite::Database& database) {
    auto* const handle = database.getHandle();
    // NOLINTBEGIN(cppcoreguidelines-pro-type-vararg): see OpenFile.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    // We have neither; those of a stranger shall not run.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    // NOLINTEND(cppcoreguidelines-pro-type-vararg)
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, longest_value);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, longest_statement);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);  // VACUUM INTO needs one.
}

void set_pragmas(SQLite::Database& database, Access access) {
    database.exec("PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;");
    if (access == Access::read) {
        database.exec("PRAGMA query_only=ON;");
        return;
    }
    // Of a new store: larger pages take fewer steps to fill.
    database.exec("PRAGMA page_size=16384;");
    database.execAndGet("PRAGMA journal_mode=DELETE");
    database.exec("PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON; PRAGMA cache_size=-24000;");
}

bool is_empty(SQLite::Database& database) {
    return database.execAndGet("PRAGMA schema_version").getInt() == 0;
}

int newest_version() {
    return static_cast<int>(schema_steps().size());
}

/// Ours, and not of a later llp.
void recognise(SQLite::Database& database, const std::string& path) {
    if (database.execAndGet("PRAGMA application_id").getInt() != application_id) {
        refuse(fmt::format("{} is an SQLite file, but not a store of llp", path), "name another file with --db");
    }
    if (const int version = schema_version(database); version > newest_version()) {
        refuse(fmt::format("{} was made by a newer llp (version {} of the store; this one knows {})", path, version,
                           newest_version()),
               "use the newer llp, or restore a backup");
    }
}

void back_up_before_migration(SQLite::Database& database, const std::string& path) {
    const auto backup = fmt::format("{}.before-v{}", path, newest_version());
    if (!exists(backup)) {
        copy_to(database, backup);
    }
}

void bring_up_to_date(SQLite::Database& database, const std::string& path, Access access) {
    if (is_empty(database)) {
        if (access != Access::create) {
            refuse(fmt::format("{} is empty", path), "make it a store with: llp db init");
        }
        migrate(database, schema_steps());
        return;
    }
    recognise(database, path);
    if (schema_version(database) == newest_version()) {
        return;
    }
    if (access == Access::read || access == Access::rehearse) {
        throw StoreError(StoreError::Kind::outdated, fmt::format("{} is of an older version of llp", path),
                         "bring it up to date with: llp db init");
    }
    back_up_before_migration(database, path);
    migrate(database, schema_steps());
}

/// A store that does not outlive its connection.
SQLite::Database make_new(std::string_view path) {
    SQLite::Database database(std::string(path), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    harden(database);
    migrate(database, schema_steps());
    return database;
}

std::string folder_of(const std::string& file) {
    const auto folder = std::filesystem::path(file).parent_path();
    return folder.empty() ? "." : folder.string();
}

}  // namespace

bool exists(const std::string& path) {
    struct stat found {};
    return ::lstat(path.c_str(), &found) == 0;
}

bool is_blank(const std::string& path) {
    struct stat found {};
    return ::lstat(path.c_str(), &found) != 0 || (S_ISREG(found.st_mode) && found.st_size == 0);
}

int schema_version(SQLite::Database& database) {
    return database.execAndGet("PRAGMA user_version").getInt();
}

void migrate(SQLite::Database& database, std::span<const std::string_view> steps) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (auto step = static_cast<std::size_t>(schema_version(database)); step < steps.size(); ++step) {
        database.exec(std::string(steps[step]));
    }
    database.exec(fmt::format("PRAGMA application_id={}; PRAGMA user_version={}", application_id, steps.size()));
    transaction.commit();
}

void refuse_existing(const std::string& file) {
    if (exists(file)) {
        raise<UsageError>("{} is there already: name a new file", file);
    }
}

void copy_to(SQLite::Database& database, const std::string& file) {
    refuse_existing(file);
    const UnfinishedFile unfinished(file);
    // A reader may copy: only the new file is written.
    database.exec("PRAGMA query_only=OFF");
    SQLite::Statement copy(database, "VACUUM INTO :file");
    copy.bind(":file", unfinished.path());
    copy.exec();
    OpenFile(unfinished.path(), O_RDONLY).sync(unfinished.path());
    std::filesystem::rename(unfinished.path(), file);
    OpenFile(folder_of(file), O_RDONLY).sync(file);
}

SQLite::Database open_temporary() {
    // SQLite takes a file without a name for one of its own, and makes it when its memory is full.
    return make_new("");
}

SQLite::Database open(const Place& place, Access access) {
    if (place.path == in_memory) {
        return make_new(in_memory);
    }
    prepare_file(place, access);
    // One thread runs: a mutex around each step would cost a twentieth of an import.
    SQLite::Database database(place.path, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, place.wait_seconds * 1000);
    harden(database);
    // The first read of the file tells whether it is a database at all.
    if (!is_empty(database)) {
        recognise(database, place.path);
    }
    set_pragmas(database, access);
    bring_up_to_date(database, place.path, access);
    return database;
}

void rethrow(const SQLite::Exception& fault, const std::string& path) {
    switch (fault.getErrorCode()) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw StoreError(StoreError::Kind::locked, fmt::format("{} is locked by another process", path),
                             "wait longer with --wait SECONDS, or try again");
        case SQLITE_NOTADB:
            refuse(fmt::format("{} is not a store of llp: not an SQLite file", path), "name another file with --db");
        case SQLITE_CORRUPT:
            refuse(fmt::format("{} is damaged ({})", path, fault.what()), "see llp db check, or restore a backup");
        case SQLITE_FULL:
            raise<Error>("{}: the disk is full; nothing was changed", path);
        case SQLITE_ERROR:
        case SQLITE_SCHEMA:
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH:
            refuse(fmt::format("{} does not look as llp left it ({})", path, fault.what()), "see llp db check");
        default:
            raise<Error>("{}: {}", path, fault.what());
    }
}

}  // namespace llp::store
