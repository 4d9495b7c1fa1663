#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "model/command.hpp"
#include "store/database.hpp"
#include "store/place.hpp"
#include "store/versions.hpp"

namespace llp::store {

/// In SQL, of the records of any table: which of them a state has (see Snapshot::query).
inline constexpr std::string_view is_current = "began <= :c AND (ended = 0 OR ended > :c)";

/// One state of the store: what the commands up to the end of a day had recorded.
class Snapshot {
public:
    Snapshot(SQLite::Database& database, std::int64_t command) : database_(database), command_(command) {}

    /// Number of the last command that is seen; 0 where nothing was recorded.
    [[nodiscard]] std::int64_t command() const noexcept { return command_; }
    /// The same store at an earlier command.
    [[nodiscard]] Snapshot at(std::int64_t command) const { return {database_, command}; }
    /// A statement over this state: `:c` in the text is bound to the command. A record is seen where
    /// it `is_current`.
    [[nodiscard]] SQLite::Statement query(const std::string& sql) const;

private:
    SQLite::Database& database_;
    std::int64_t command_;
};

/// Who writes, when and with which words.
struct Intent {
    Date day;         ///< On which the command is recorded.
    Date real_today;  ///< `day` may not be later.
    std::string at;   ///< Real time, for the history.
    std::string who;
    std::string words;
    bool dry_run = false;  ///< Everything is done, then taken back.
};

/// One write: a command and the records that it begins and ends.
class Write {
public:
    Write(SQLite::Database& database, Intent intent);

    /// The number that this command has, or would have.
    [[nodiscard]] std::int64_t number() const noexcept { return author_.number; }
    [[nodiscard]] Date day() const noexcept { return intent_.day; }
    /// True once something was changed.
    [[nodiscard]] bool began() const noexcept { return began_; }
    /// The state as this write sees it, its own changes included.
    [[nodiscard]] Snapshot current() const { return {database_, author_.number}; }
    [[nodiscard]] SQLite::Database& database() noexcept { return database_; }
    [[nodiscard]] Author& author() noexcept { return author_; }
    /// The writer of one table; its statements are prepared once.
    VersionedTable& table(std::string_view name);
    /// What the history says that this command did.
    void summarise(std::string summary) { summary_ = std::move(summary); }
    /// Names the command that this one undoes.
    void undoes(std::int64_t command) { undoes_ = command; }
    /// Nothing of this write shall be kept.
    void abandon() noexcept { abandoned_ = true; }
    [[nodiscard]] bool abandoned() const noexcept { return abandoned_; }
    /// Makes this a command although no record has changed yet.
    void record() { begin(); }
    /// Writes the summary; called before the transaction is kept.
    void finish();

private:
    void begin();

    SQLite::Database& database_;
    Intent intent_;
    Author author_;
    bool began_ = false;
    bool abandoned_ = false;
    std::string summary_;
    std::optional<std::int64_t> undoes_;
    std::vector<std::pair<std::string_view, std::unique_ptr<VersionedTable>>> tables_;
};

/// Writes of a dry run, each of which sees what those before it did. When the last is done all of them are taken back;
/// where there is no store, none is made.
class Rehearsal {
public:
    /// Throws StoreError as `open`.
    Rehearsal(const Place& place, Access access);

    /// Runs `job` as `store::write` does. One that throws or abandons its write leaves nothing to those after it.
    std::optional<std::int64_t> write(const Intent& intent, const std::function<void(Write&)>& job);

private:
    Place place_;
    SQLite::Database database_;
    SQLite::Transaction all_;  ///< Never committed.
};

/// Runs `job` over the store as of the end of `day`, in one read transaction. Throws NotFoundError, naming the first
/// day, where nothing had been recorded by then; StoreError as `open`.
void read(const Place& place, Date day, const std::function<void(const Snapshot&)>& job);

/// Runs `job` in one IMMEDIATE transaction and keeps it, unless the job throws or abandons it, nothing changed or it is
/// a dry run; a store that was made for it goes again then. Returns the number of the command; nullopt where nothing
/// changed or was kept. Throws UsageError where the day is before that of the last command or after the real today and
/// something would be recorded.
std::optional<std::int64_t> write(const Place& place, Access access, const Intent& intent,
                                  const std::function<void(Write&)>& job);

/// The same on a store that is open; the faults of SQLite are the caller's.
std::optional<std::int64_t> write(SQLite::Database& database, const Intent& intent,
                                  const std::function<void(Write&)>& job);

/// Every command to the snapshot's, newest first.
std::vector<Command> commands(const Snapshot& snapshot);

/// The state at the end of the day. Throws NotFoundError, naming the first day, where nothing had been recorded by
/// then.
Snapshot snapshot_of(SQLite::Database& database, Date day);

/// The last command recorded on or before the day; 0 where there is none.
std::int64_t last_command(SQLite::Database& database, Date day);

/// Undoes the last command still standing and returns it; nullopt where none is left. Throws NotFoundError where it
/// erased somebody.
std::optional<Command> undo_last(Write& write);

/// Everything that is wrong with the store, one sentence each: damage, orphans, versions that overlap.
std::vector<std::string> faults(SQLite::Database& database);

}  // namespace llp::store
