#include "store/confirmations.hpp"

#include "store/columns.hpp"
#include "store/packed.hpp"

namespace llp::store {

std::map<std::string, Confirmations> confirmations(const Snapshot& snapshot) {
    auto rows = snapshot.query(R"sql(
        SELECT layout, dated, keys FROM loads
        WHERE began <= :c AND (ended = 0 OR ended > :c) AND keys <> '' AND dated <> '' ORDER BY layout, dated)sql");
    std::map<std::string, Confirmations> found;
    while (rows.executeStep()) {
        for (auto& [source, urns] : unpack_seen(text_at(rows, 0), text_at(rows, 2))) {
            found[source].emplace_back(day_at(rows, 1), std::move(urns));
        }
    }
    return found;
}

std::vector<CompleteLoad> complete_loads_after(const Snapshot& snapshot, const std::string& source, Date dated) {
    auto rows = snapshot.query(R"sql(
        SELECT layout, dated, complete_for, keys FROM loads
        WHERE began <= :c AND (ended = 0 OR ended > :c) AND complete_for <> '[]' AND dated > :dated
        ORDER BY dated)sql");
    rows.bind(":dated", iso(dated));
    std::vector<CompleteLoad> found;
    while (rows.executeStep()) {
        const auto layout = text_at(rows, 0);
        if (source == layout || source.starts_with(layout + ' ')) {
            auto named = unpack_seen(layout, text_at(rows, 3));
            found.push_back({.dated = day_at(rows, 1),
                             .authorities = unpack_authorities(text_at(rows, 2)),
                             .named = std::move(named[source])});
        }
    }
    return found;
}

}  // namespace llp::store
