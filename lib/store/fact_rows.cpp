#include "store/fact_rows.hpp"

#include <fmt/format.h>

namespace llp::store {

SQLite::Statement facts_of(const Snapshot& snapshot, std::string_view table, std::string_view columns,
                           std::string_view order) {
    return snapshot.query(
        fmt::format("SELECT {1}, coalesce((SELECT file FROM loads AS l WHERE l.load = t.origin), "
                    "'typed (command ' || t.origin || ')'), "
                    "(SELECT day FROM commands WHERE number = t.origin) "
                    "FROM {0} AS t WHERE t.began <= :c AND (t.ended = 0 OR t.ended > :c) ORDER BY {2}",
                    table, columns, order));
}

}  // namespace llp::store
