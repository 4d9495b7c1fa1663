#include "store/school_days.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

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
    for (const auto& source : sources) {
        const auto tellings = testimony.of(source);
        std::ranges::transform(tellings, std::inserter(days, days.end()), &Telling::dated);
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

/// What stands of each source, by the days on which it was said first and last.
using Standing = std::set<std::tuple<std::string, Date, Date>>;

Standing standing_of(const std::vector<DatedStatement>& statements) {
    Standing standing;
    for (const auto& said : statements) {
        standing.emplace(said.source, said.dated, said.confirmed);
    }
    return standing;
}

/// The sources of which something else stands than before.
std::vector<std::string> that_spoke(const std::vector<DatedStatement>& before, const std::vector<DatedStatement>& now) {
    Standing moved;
    std::ranges::set_symmetric_difference(standing_of(before), standing_of(now), std::inserter(moved, moved.end()));
    Texts sources;
    for (const auto& [source, dated, confirmed] : moved) {
        sources.insert(source);
    }
    return {sources.begin(), sources.end()};
}

}  // namespace

std::vector<SchoolDay> SchoolDaysReader::days(Urn urn) const {
    const auto rows = statement_rows(snapshot_, day_, urn);
    std::vector<SchoolDay> days;
    std::vector<DatedStatement> before;
    for (const auto& date : possible_days(rows, testimony_, day_)) {
        auto now = standing_on(date, rows, testimony_);
        auto sources = that_spoke(before, now);
        if (!sources.empty()) {
            days.push_back({.day = date, .statements = now, .sources = std::move(sources)});
        }
        before = std::move(now);
    }
    return days;
}

std::vector<SchoolDay> school_days(const Snapshot& snapshot, Date day, Urn urn) {
    return SchoolDaysReader(snapshot, day).days(urn);
}

}  // namespace llp::store
