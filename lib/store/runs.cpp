#include "store/runs.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "store/columns.hpp"

namespace llp::store {

namespace {

/// From the names in TableSpec alone, which are ours.
std::string run_sql(const TableSpec& spec, std::string_view comparison, std::string_view order) {
    std::string columns = "dated, began, origin";
    for (const auto name : spec.content) {
        columns += fmt::format(", \"{}\"", name);
    }
    std::string condition = "ended = 0";
    for (std::size_t i = 0; i + 1 < spec.key.size(); ++i) {
        condition += fmt::format(" AND \"{}\" = ?", spec.key[i]);
    }
    return fmt::format("SELECT {} FROM {} WHERE {} AND dated {} ? ORDER BY dated {} LIMIT 1", columns, spec.name,
                       condition, comparison, order);
}

std::optional<Date> day_of(const std::optional<RunWriter::Run>& run) {
    return run ? std::optional(run->dated) : std::nullopt;
}

}  // namespace

RunWriter::RunWriter(Write& write, std::string_view table, Date dated, Confirmed confirmed, Kept kept)
    : dated_(dated),
      command_(write.number()),
      confirmed_(std::move(confirmed)),
      kept_(std::move(kept)),
      table_(write.table(table)),
      before_(write.database(), run_sql(store::table(table), "<=", "DESC")),
      earlier_(write.database(), run_sql(store::table(table), "<", "DESC")),
      after_(write.database(), run_sql(store::table(table), ">", "ASC")) {}

std::optional<RunWriter::Run> RunWriter::standing(std::span<const Value> key) {
    return find(before_, key);
}

Saved RunWriter::save(std::span<const Value> key, const Values& content, const std::optional<Run>& standing) {
    if (standing && standing->content == content) {
        return Saved::unchanged;
    }
    const auto after = find(after_, key);
    const auto saved = put(key, dated_, content);
    const bool returns = standing && !standing->ours && confirm_later(key, *standing, day_of(after));
    if (!returns && after && after->content == content && !(kept_ && kept_(*after))) {
        end_run(key, after->dated);
    }
    if (standing && standing->dated == dated_) {
        end_if_said_before(key, content);
    }
    return standing && saved == Saved::added ? Saved::changed : saved;
}

std::optional<Date> RunWriter::next(std::span<const Value> key) {
    return day_of(find(after_, key));
}

/// A load of a later day that saw the key with the content of `before` said so of that later day: it must still. True
/// where there is one.
bool RunWriter::confirm_later(std::span<const Value> key, const Run& before, std::optional<Date> next) {
    const auto day = confirmed_(key, dated_, next);
    if (day) {
        put(key, *day, before.content);
    }
    return day.has_value();
}

Saved RunWriter::put(std::span<const Value> key, Date dated, const Values& content) {
    fill_key(key, dated);
    return table_.put(key_, content);
}

void RunWriter::end_run(std::span<const Value> key, Date dated) {
    fill_key(key, dated);
    table_.end(key_);
}

/// What was said for the day is no longer another thing than what stood until then.
void RunWriter::end_if_said_before(std::span<const Value> key, const Values& content) {
    const auto earlier = find(earlier_, key);
    if (earlier && earlier->content == content) {
        end_run(key, dated_);
    }
}

void RunWriter::fill_key(std::span<const Value> key, Date dated) {
    key_.assign(key.begin(), key.end());
    key_.emplace_back(iso(dated));
}

std::optional<RunWriter::Run> RunWriter::find(SQLite::Statement& query, std::span<const Value> key) {
    query.reset();
    int index = 1;
    for (const auto& value : key) {
        bind(query, index++, value);
    }
    query.bind(index, iso(dated_));
    if (!query.executeStep()) {
        return std::nullopt;
    }
    Run run{.dated = day_at(query, 0),
            .ours = query.getColumn(1).getInt64() == command_,
            .origin = query.getColumn(2).getInt64(),
            .content = {}};
    for (int column = 3; column < query.getColumnCount(); ++column) {
        run.content.push_back(value_at(query, column));
    }
    query.reset();
    return run;
}

}  // namespace llp::store
