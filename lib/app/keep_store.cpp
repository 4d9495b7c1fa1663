#include "app/keep_store.hpp"

#include "app/session.hpp"
#include "core/error.hpp"
#include "store/database.hpp"

namespace llp::app {

namespace {

/// Opens the store for a job that is no command, with its faults told as ours.
template <typename Job>
auto with_store(const StorePlace& place, store::Access access, Job job) {
    try {
        auto database = store::open(place_of(place), access);
        return job(database);
    } catch (const SQLite::Exception& fault) {
        store::rethrow(fault, place.path);
    }
}

}  // namespace

std::string init_store(const Writing& writing) {
    const auto look = [](SQLite::Database&) { return 0; };
    std::string outcome = "made";
    if (!store::is_blank(writing.place.path)) {
        try {
            with_store(writing.place, store::Access::read, look);
            return "stood";
        } catch (const StoreError& fault) {
            if (fault.kind() != StoreError::Kind::outdated) {
                throw;
            }
            outcome = "migrated";
        }
    }
    if (!writing.dry_run) {
        with_store(writing.place, store::Access::create, look);
    }
    return outcome;
}

std::vector<std::string> check_store(const StorePlace& place) {
    return with_store(place, store::Access::read, [](SQLite::Database& database) { return store::faults(database); });
}

void backup_store(const StorePlace& place, const std::string& file, bool dry_run) {
    with_store(place, store::Access::read, [&](SQLite::Database& database) {
        if (dry_run) {
            store::refuse_existing(file);
        } else {
            store::copy_to(database, file);
        }
        return 0;
    });
}

std::vector<Command> history(const Reading& reading) {
    std::vector<Command> list;
    read_store(reading, [&](const store::Snapshot& snapshot) { list = store::commands(snapshot); });
    return list;
}

Command undo(const Writing& writing) {
    std::optional<Command> undone;
    write_store(writing, store::Access::write, [&](store::Write& write) { undone = store::undo_last(write); });
    if (!undone) {
        throw NotFoundError("nothing is left to undo", "see what was done: llp db history");
    }
    return *undone;
}

}  // namespace llp::app
