#include "app/numbered_results.hpp"

#include <map>
#include <optional>

namespace llp::app {

namespace {

/// Those with one number.
struct Holders {
    std::vector<Urn> open;
    std::vector<Urn> closed;

    [[nodiscard]] std::optional<Urn> whose() const {
        const auto& list = open.empty() ? closed : open;
        return list.size() == 1 ? std::optional(list.front()) : std::nullopt;
    }
};

std::map<std::int64_t, Holders> holders_of(const std::vector<School>& schools, Date day) {
    std::map<std::int64_t, Holders> holders;
    for (const auto& school : schools) {
        if (school.laestab) {
            auto& list = holders[*school.laestab];
            (school.is_open(day) ? list.open : list.closed).push_back(school.urn);
        }
    }
    return holders;
}

}  // namespace

std::vector<ResultRow> read_numbered(std::vector<NumberedResult> rows, const std::vector<School>& schools, Date day) {
    if (rows.empty()) {
        return {};
    }
    const auto holders = holders_of(schools, day);
    std::vector<ResultRow> read;
    for (auto& row : rows) {
        const auto found = holders.find(row.laestab);
        const auto urn = found == holders.end() ? std::nullopt : found->second.whose();
        if (urn) {
            read.push_back({.urn = *urn,
                            .source = std::move(row.source),
                            .period = row.period,
                            .release = row.release,
                            .figures = std::move(row.figures),
                            .file = std::move(row.file)});
        }
    }
    return read;
}

}  // namespace llp::app
