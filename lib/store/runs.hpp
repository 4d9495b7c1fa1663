#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "store/session.hpp"

namespace llp::store {

/// Keeps what dated sources say under the keys of one table, whose last key column is the day `dated`.
///
/// A record is a run: it stands until the next of its key says something else, so the same content again writes
/// nothing. One of an earlier day that is saved late splits a run where it must, and undoes nothing that a load of a
/// later day confirmed: files may come in any order.
class RunWriter {
public:
    using Values = std::vector<Value>;

    /// The first day after `after`, and before `before` where that is given, on which a load said again what stood
    /// under the key (without its day); nullopt where none did.
    using Confirmed =
        std::function<std::optional<Date>(std::span<const Value> key, Date after, std::optional<Date> before)>;

    struct Run {
        Date dated;
        bool ours = false;        ///< Begun by the command that is writing.
        std::int64_t origin = 0;  ///< The command that first wrote it.
        Values content;
    };

    /// Of a run that is not merged with an earlier one of the same content: it counts that it was said on its day.
    using Kept = std::function<bool(const Run& run)>;

    RunWriter(Write& write, std::string_view table, Date dated, Confirmed confirmed, Kept kept = {});

    /// The run that holds on the day; nullopt where nothing was said by then. The key has no day.
    std::optional<Run> standing(std::span<const Value> key);

    /// Saves this content as of the day. `standing` is what the function of that name gives for the key.
    Saved save(std::span<const Value> key, const Values& content, const std::optional<Run>& standing);
    Saved save(std::span<const Value> key, const Values& content) { return save(key, content, standing(key)); }

    /// The first day after that of the writer on which something else was said; nullopt where nothing was.
    std::optional<Date> next(std::span<const Value> key);

private:
    std::optional<Run> find(SQLite::Statement& query, std::span<const Value> key);
    bool confirm_later(std::span<const Value> key, const Run& before, std::optional<Date> next);
    Saved put(std::span<const Value> key, Date dated, const Values& content);
    void end_run(std::span<const Value> key, Date dated);
    void end_if_said_before(std::span<const Value> key, const Values& content);
    void fill_key(std::span<const Value> key, Date dated);

    Date dated_;
    std::int64_t command_;
    Confirmed confirmed_;
    Kept kept_;
    VersionedTable& table_;
    SQLite::Statement before_;   ///< The run that holds on the day.
    SQLite::Statement earlier_;  ///< The one that held until then.
    SQLite::Statement after_;    ///< The first that begins later.
    Values key_;                 ///< With its day.
};

}  // namespace llp::store
