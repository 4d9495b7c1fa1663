#include "store/school_days.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "store/statement_rows.hpp"
#include "store/testimony.hpp"

namespace llp::store {

namespace {

using Texts = std::set<std::string>;

/// Days on which what stands may change: of the statements, and of the loads that speak for their sources.
std::set<Date> possible_days(const StatementRows& rows, const Testimony& testimony, Date day) {
    std::set<Date> days;
    Texts sources;
    for (const auto& said : rows.statements) {
        days.insert(said.dated);
        sources.insert(said.source);
    }
    if (testimony.has_complete_loads()) {
        for (const auto& source : sources) {
            const auto tellings = testimony.of(source);
            std::ranges::transform(tellings, std::inserter(days, days.end()), &Telling::dated);
        }
    }
    days.erase(days.upper_bound(day), days.end());
    return days;
}

std::vector<DatedStatement> standing_on(Date day, const StatementRows& rows, const Testimony& testimony) {
    StatementRows said;
    for (std::size_t i = 0; i < rows.statements.size(); ++i) {
        if (rows.statements[i].dated <= day) {
            said.statements.push_back(rows.statements[i]);
            said.origins.push_back(rows.origins[i]);
        }
    }
    testimony.settle(said.statements, said.origins, day);
    return std::move(said.statements);
}

Texts sources_of(const std::vector<DatedStatement>& statements) {
    Texts sources;
    std::ranges::transform(statements, std::inserter(sources, sources.end()), &DatedStatement::source);
    return sources;
}

/// Those with a statement of the day, and those that no longer have one.
std::vector<std::string> that_moved(Date day, const std::vector<DatedStatement>& before,
                                    const std::vector<DatedStatement>& now) {
    const auto had = sources_of(before);
    const auto have = sources_of(now);
    Texts moved;
    std::ranges::set_difference(had, have, std::inserter(moved, moved.end()));
    for (const auto& said : now) {
        if (said.dated == day) {
            moved.insert(said.source);
        }
    }
    return {moved.begin(), moved.end()};
}

}  // namespace

std::vector<SchoolDay> school_days(const Snapshot& snapshot, Date day, Urn urn) {
    const Testimony testimony(snapshot);
    const auto rows = statement_rows(snapshot, day, urn);
    std::vector<SchoolDay> days;
    std::vector<DatedStatement> before;
    for (const auto& date : possible_days(rows, testimony, day)) {
        auto now = standing_on(date, rows, testimony);
        auto sources = that_moved(date, before, now);
        if (!sources.empty()) {
            days.push_back({.day = date, .statements = now, .sources = std::move(sources)});
        }
        before = std::move(now);
    }
    return days;
}

}  // namespace llp::store
