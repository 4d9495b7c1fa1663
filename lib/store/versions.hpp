#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/load.hpp"
#include "model/school.hpp"
#include "store/schema.hpp"

namespace llp::store {

/// A value of a column: NULL, a whole number or text.
using Value = FieldValue;

/// The command in whose name records begin and end. `begin()` is called before the first change, so that a command that
/// changes nothing leaves no trace.
struct Author {
    std::int64_t number = 0;
    std::function<void()> begin;
};

/// Writes versions of the records of one table. Nothing is ever overwritten but what the same command wrote.
class VersionedTable {
public:
    VersionedTable(SQLite::Database& database, const TableSpec& spec, Author& author);

    /// Makes this content the current one under the key. Both in the order of the spec. Where the content has a day,
    /// one of a later day stays.
    Saved put(std::span<const Value> key, std::span<const Value> content);

    /// Ends the current version; one that the same command began has never been. Returns false where there is none.
    bool end(std::span<const Value> key);

    /// From now on it is remembered which records `put` was given, or left as they were.
    void remember();
    struct Standing {
        std::int64_t origin;  ///< The command that first wrote it.
        std::string said_on;  ///< Empty where the content has no day.
        std::span<const Value> key;
    };
    /// Ends the current records that `put` was not given since `remember`, in the order in which they were made, where
    /// `is_meant` says so.
    void end_others(const std::function<bool(const Standing&)>& is_meant);

private:
    struct Current {
        std::int64_t id = 0;
        std::int64_t began = 0;
        std::int64_t origin = 0;
        bool same = false;   ///< But for its day.
        bool later = false;  ///< Of a later day than the one given.
        bool earlier = false;
    };

    std::optional<Current> find(std::span<const Value> key, std::span<const Value> content);
    /// False where there is a current record under the key.
    bool insert(std::span<const Value> key, std::span<const Value> content, std::optional<std::int64_t> origin = {});
    void overwrite(std::int64_t id, std::span<const Value> content);
    void finish(std::int64_t id);
    void remove(std::int64_t id);

    void note(std::int64_t id);
    [[nodiscard]] bool was_put(std::int64_t id) const;

    SQLite::Database& database_;
    Author& author_;
    std::size_t key_size_;
    bool has_day_;
    std::string others_sql_;
    bool expects_new_ = false;              ///< The last record was new: the command has begun.
    std::optional<std::vector<bool>> put_;  ///< By id; none where nothing is remembered.
    SQLite::Statement find_;
    SQLite::Statement insert_;
    SQLite::Statement overwrite_;
    SQLite::Statement finish_;
    SQLite::Statement remove_;
};

/// Restores in every table the records that were current before the command: ends what stands since, begins again what
/// was ended since, in the name of the author. Commands after it must be undone already.
void restore_before(SQLite::Database& database, std::int64_t command, Author& author);

/// The records current now, a line each, by table and key: equal for equal content, whatever the history.
std::string dump(SQLite::Database& database);

}  // namespace llp::store
