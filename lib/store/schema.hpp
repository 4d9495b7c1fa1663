#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace llp::store {

/// A table of versioned records. Beside these columns each has `began`, `ended` (0 while current) and `origin`: the
/// commands that began and ended the version, and the one that first stated its content (kept when an undo begins a
/// version again). One version a key is current: UNIQUE(key, ended).
struct TableSpec {
    std::string_view name;
    std::vector<std::string_view> key;
    std::vector<std::string_view> content;
    bool has_day = false;  ///< The last of the content is the day on which the rest of it was said.
};

/// Every versioned table, in the order of a dump.
std::span<const TableSpec> tables();

/// The spec of a table; throws Error for a name that is none.
const TableSpec& table(std::string_view name);

/// One step of the schema, as SQL. A released step is never edited; a new one goes to the end.
std::span<const std::string_view> schema_steps() noexcept;

/// `PRAGMA application_id` of our stores: "llp1" in ASCII.
inline constexpr std::int32_t application_id = 0x6C6C7031;

}  // namespace llp::store
