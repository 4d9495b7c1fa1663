#include "store/session.hpp"

#include <unistd.h>

#include <algorithm>
#include <exception>

#include "core/error.hpp"
#include "store/columns.hpp"

namespace llp::store {

namespace {

std::int64_t newest_command(SQLite::Database& database) {
    return database.execAndGet("SELECT coalesce(max(number), 0) FROM commands").getInt64();
}

std::optional<Date> day_of_last_command(SQLite::Database& database) {
    SQLite::Statement statement(database, "SELECT day FROM commands ORDER BY number DESC LIMIT 1");
    return statement.executeStep() ? std::optional(day_at(statement, 0)) : std::nullopt;
}

void check_day(SQLite::Database& database, const Intent& intent) {
    if (intent.day > intent.real_today) {
        raise<UsageError>("--as-of {} is after today, {}: nothing can be recorded there", intent.day,
                          intent.real_today);
    }
    const auto last = day_of_last_command(database);
    if (last && intent.day < *last) {
        raise<UsageError>("--as-of {} is before the last command's day, {}: history cannot be written backwards",
                          intent.day, *last);
    }
}

[[noreturn]] void nothing_recorded(SQLite::Database& database, Date day) {
    SQLite::Statement first(database, "SELECT day FROM commands ORDER BY number LIMIT 1");
    if (!first.executeStep()) {
        throw NotFoundError("the store is empty", "load schools with: llp import FILE");
    }
    const auto first_day = first.getColumn(0).getString();
    throw NotFoundError(fmt::format("nothing had been recorded by {}: the first day is {}", day, first_day),
                        "--as-of " + first_day);
}

/// A read transaction, ended on leaving.
class ReadTransaction {
public:
    explicit ReadTransaction(SQLite::Database& database) : database_(database) { database_.exec("BEGIN"); }
    ~ReadTransaction() { database_.tryExec("ROLLBACK"); }
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;
    ReadTransaction(ReadTransaction&&) = delete;
    ReadTransaction& operator=(ReadTransaction&&) = delete;

private:
    SQLite::Database& database_;
};

/// A store that this write made goes again where nothing comes to be recorded: a first file that is refused leaves
/// nothing behind. It goes while the lock is held, so that whoever waits for the lock is told that the file is gone;
/// it stays where another wrote to it before this one had the lock.
class NewStore {
public:
    /// An empty path: the store was there before.
    NewStore(std::string path, const Write& write)
        : path_(write.number() == 1 ? std::move(path) : std::string()), write_(write) {}
    ~NewStore() {
        const bool kept = write_.began() && !write_.abandoned() && std::uncaught_exceptions() == faults_before_;
        if (!path_.empty() && !kept) {
            ::unlink(path_.c_str());
        }
    }
    NewStore(const NewStore&) = delete;
    NewStore& operator=(const NewStore&) = delete;
    NewStore(NewStore&&) = delete;
    NewStore& operator=(NewStore&&) = delete;

private:
    std::string path_;
    const Write& write_;
    int faults_before_ = std::uncaught_exceptions();
};

/// A dry run leaves nothing behind, not even an empty store or one brought up to date.
SQLite::Database open_to_rehearse(const Place& place, Access access) {
    return access == Access::create && is_blank(place.path) ? open_temporary() : open(place, Access::rehearse);
}

/// What is written since is taken back on leaving, unless it is kept: then it stands as long as the transaction does.
class Savepoint {
public:
    explicit Savepoint(SQLite::Database& database) : database_(database) { database_.exec("SAVEPOINT one_write"); }
    ~Savepoint() {
        if (!kept_) {
            database_.tryExec("ROLLBACK TO one_write; RELEASE one_write");
        }
    }
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;
    Savepoint(Savepoint&&) = delete;
    Savepoint& operator=(Savepoint&&) = delete;

    void keep() {
        database_.exec("RELEASE one_write");
        kept_ = true;
    }

private:
    SQLite::Database& database_;
    bool kept_ = false;
};

Command read_command(SQLite::Statement& row) {
    Command command{.number = row.getColumn(0).getInt64(),
                    .day = day_at(row, 1),
                    .at = row.getColumn(2).getString(),
                    .who = row.getColumn(3).getString(),
                    .words = row.getColumn(4).getString(),
                    .summary = row.getColumn(5).getString(),
                    .undoes = std::nullopt,
                    .undone = row.getColumn(7).getInt() != 0,
                    .is_final = row.getColumn(8).getInt() != 0};
    if (!row.getColumn(6).isNull()) {
        command.undoes = row.getColumn(6).getInt64();
    }
    return command;
}

}  // namespace

SQLite::Statement Snapshot::query(const std::string& sql) const {
    SQLite::Statement statement(database_, sql);
    statement.bind(":c", command_);
    return statement;
}

Write::Write(SQLite::Database& database, Intent intent)
    : database_(database), intent_(std::move(intent)), author_{.number = newest_command(database) + 1, .begin = [this] {
                                                                   begin();
                                                               }} {}

void Write::begin() {
    if (began_) {
        return;
    }
    check_day(database_, intent_);
    SQLite::Statement statement(database_, R"sql(
        INSERT INTO commands (number, day, at, who, words, summary, undoes)
        VALUES (:number, :day, :at, :who, :words, '', :undoes))sql");
    statement.bind(":number", author_.number);
    statement.bind(":day", iso(intent_.day));
    statement.bind(":at", intent_.at);
    statement.bind(":who", intent_.who);
    statement.bind(":words", intent_.words);
    if (undoes_) {
        statement.bind(":undoes", *undoes_);
    }
    statement.exec();
    began_ = true;
}

VersionedTable& Write::table(std::string_view name) {
    for (const auto& [known, writer] : tables_) {
        if (known == name) {
            return *writer;
        }
    }
    const auto& spec = store::table(name);
    tables_.emplace_back(spec.name, std::make_unique<VersionedTable>(database_, spec, author_));
    return *tables_.back().second;
}

void Write::finish() {
    SQLite::Statement statement(database_, "UPDATE commands SET summary = :summary WHERE number = :number");
    statement.bind(":summary", summary_);
    statement.bind(":number", author_.number);
    statement.exec();
}

Rehearsal::Rehearsal(const Place& place, Access access) try
    : place_(place),
      database_(open_to_rehearse(place, access)),
      all_(database_, SQLite::TransactionBehavior::IMMEDIATE) {
} catch (const SQLite::Exception& fault) {
    rethrow(fault, place.path);
}

std::optional<std::int64_t> Rehearsal::write(const Intent& intent, const std::function<void(Write&)>& job) {
    try {
        Savepoint savepoint(database_);
        Write write(database_, intent);
        job(write);
        if (!write.began() || write.abandoned()) {
            return std::nullopt;
        }
        write.finish();
        savepoint.keep();
        return write.number();
    } catch (const SQLite::Exception& fault) {
        rethrow(fault, place_.path);
    }
}

void read(const Place& place, Date day, const std::function<void(const Snapshot&)>& job) {
    try {
        auto database = open(place, Access::read);
        const ReadTransaction transaction(database);
        job(snapshot_of(database, day));
    } catch (const SQLite::Exception& fault) {
        rethrow(fault, place.path);
    }
}

std::optional<std::int64_t> write(const Place& place, Access access, const Intent& intent,
                                  const std::function<void(Write&)>& job) {
    if (intent.dry_run) {
        return Rehearsal(place, access).write(intent, job);
    }
    try {
        const bool is_new = access == Access::create && !exists(place.path);
        auto database = open(place, access);
        return write(database, intent, [&](Write& write) {
            const NewStore store(is_new ? place.path : std::string(), write);
            job(write);
        });
    } catch (const SQLite::Exception& fault) {
        rethrow(fault, place.path);
    }
}

std::optional<std::int64_t> write(SQLite::Database& database, const Intent& intent,
                                  const std::function<void(Write&)>& job) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    Write write(database, intent);
    job(write);
    if (!write.began() || write.abandoned()) {
        return std::nullopt;
    }
    write.finish();
    if (!intent.dry_run) {
        transaction.commit();
    }
    return write.number();
}

std::vector<Command> commands(const Snapshot& snapshot) {
    auto rows = snapshot.query(R"sql(
        SELECT number, day, at, who, words, summary, undoes,
               EXISTS (SELECT 1 FROM commands AS u WHERE u.undoes = c.number AND u.number <= :c), final
        FROM commands AS c WHERE number <= :c ORDER BY number DESC)sql");
    std::vector<Command> list;
    while (rows.executeStep()) {
        list.push_back(read_command(rows));
    }
    return list;
}

Snapshot snapshot_of(SQLite::Database& database, Date day) {
    const auto command = last_command(database, day);
    if (command == 0) {
        nothing_recorded(database, day);
    }
    return {database, command};
}

std::int64_t last_command(SQLite::Database& database, Date day) {
    SQLite::Statement statement(database, "SELECT coalesce(max(number), 0) FROM commands WHERE day <= :day");
    statement.bind(":day", iso(day));
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

std::optional<Command> undo_last(Write& write) {
    const auto all = commands(write.current());
    const auto last = std::ranges::find_if(all, [](const Command& c) { return !c.undoes && !c.undone; });
    if (last == all.end()) {
        return std::nullopt;
    }
    if (last->is_final) {
        throw NotFoundError(
            fmt::format("command {} erased a person: neither it nor anything before it can be undone", last->number),
            "see what was done: llp db history");
    }
    write.undoes(last->number);
    restore_before(write.database(), last->number, write.author());
    write.summarise(fmt::format("undid command {}", last->number));
    return *last;
}

}  // namespace llp::store
