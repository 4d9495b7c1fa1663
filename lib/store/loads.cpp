#include "store/loads.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/error.hpp"
#include "store/columns.hpp"
#include "store/held_schools.hpp"
#include "store/packed.hpp"

namespace llp::store {

namespace {

constexpr const char* load_columns = R"sql(
    SELECT l.load, c.day, l.file, l.digest, l.layout, l.layout_version, l.authorities, l.period, l.release, l.dated,
           l.encoding, l.delimiter, l.rows, l.added, l.changed, l.unchanged, l.skipped, l.not_held, l.rejected, l.findings,
           l.complete_for, l.lacking, l.found
    FROM loads AS l JOIN commands AS c ON c.number = l.load
    WHERE l.began <= :c AND (l.ended = 0 OR l.ended > :c) )sql";

std::string release_text(std::optional<Release> release) {
    return release ? std::string(token(*release)) : std::string();
}

std::string period_text(std::optional<Period> period) {
    return period ? to_text(*period) : std::string();
}

void save_rejects(Write& write, const LoadSummary& summary) {
    for (const auto& reject : summary.rejects) {
        const std::array<Value, 3> key{write.number(), reject.line, reject.column};
        const std::array<Value, 4> content{reject.byte, reject.code, reject.message, reject.raw};
        write.table("rejects").put(key, content);
    }
}

void save_findings(Write& write, const LoadSummary& summary) {
    std::int64_t number = 0;
    for (const auto& finding : summary.findings) {
        const std::array<Value, 2> key{write.number(), ++number};
        const std::array<Value, 5> content{finding.urn ? Value(std::int64_t{finding.urn->value()}) : Value(),
                                           finding.line, finding.column, finding.code, finding.message};
        write.table("findings").put(key, content);
    }
}

LoadSummary read_summary(const SQLite::Statement& row) {
    LoadSummary summary;
    summary.file = text_at(row, 2);
    summary.digest = text_at(row, 3);
    summary.layout = text_at(row, 4);
    summary.layout_version = row.getColumn(5).getInt64();
    summary.period = Period::read(text_at(row, 7));
    summary.release = read_release(text_at(row, 8));
    summary.dated = date_at(row, 9);
    summary.encoding = text_at(row, 10);
    summary.delimiter = text_at(row, 11);
    summary.rows = row.getColumn(12).getInt64();
    summary.added = row.getColumn(13).getInt64();
    summary.changed = row.getColumn(14).getInt64();
    summary.unchanged = row.getColumn(15).getInt64();
    for (const auto& [reason, count] : unpack_counts(text_at(row, 16))) {
        summary.skipped[reason] = count;
    }
    summary.not_held = row.getColumn(17).getInt64();
    summary.rejected = row.getColumn(18).getInt64();
    summary.finding_count = row.getColumn(19).getInt64();
    summary.complete_for = unpack_authorities(text_at(row, 20));
    summary.ended = row.getColumn(21).getInt64();
    summary.found = unpack_counts(text_at(row, 22));
    return summary;
}

Load read_load(const SQLite::Statement& row) {
    return {.number = row.getColumn(0).getInt64(),
            .day = day_at(row, 1),
            .summary = read_summary(row),
            .authorities = text_at(row, 6)};
}

/// Every number of a school under which a fact of a load stands.
constexpr const char* schools_of_loads = R"sql(
    SELECT origin AS load, urn FROM results WHERE began <= :c AND (ended = 0 OR ended > :c)
    UNION SELECT origin, urn FROM judgements WHERE began <= :c AND (ended = 0 OR ended > :c)
    UNION SELECT origin, urn FROM school_links WHERE began <= :c AND (ended = 0 OR ended > :c)
    UNION SELECT origin, urn FROM schools WHERE registers = 0 AND began <= :c AND (ended = 0 OR ended > :c)
    UNION SELECT origin, CAST(party AS INTEGER) FROM memberships WHERE began <= :c AND (ended = 0 OR ended > :c)
    UNION SELECT origin, CAST(party AS INTEGER) FROM declarations WHERE began <= :c AND (ended = 0 OR ended > :c)
    UNION SELECT origin, CAST(party AS INTEGER) FROM capacities WHERE began <= :c AND (ended = 0 OR ended > :c)
    UNION SELECT origin, CAST(party AS INTEGER) FROM term_dates WHERE began <= :c AND (ended = 0 OR ended > :c)
    UNION SELECT origin, CAST(a AS INTEGER) FROM conflicts WHERE began <= :c AND (ended = 0 OR ended > :c)
    UNION SELECT origin, CAST(b AS INTEGER) FROM conflicts WHERE began <= :c AND (ended = 0 OR ended > :c))sql";

/// They have a school in common.
bool meet(const std::map<std::string, UrnSet>& some, const std::map<std::string, UrnSet>& others) {
    return std::ranges::any_of(some, [&](const auto& seen) {
        const auto found = others.find(seen.first);
        if (found == others.end()) {
            return false;
        }
        auto left = seen.second;
        left.subtract(found->second);
        return left.size() < seen.second.size();
    });
}

/// What loads of the same layout, period, release and day saw, taken newest first.
class LaterLoads {
public:
    /// False where those taken before saw all of it.
    bool take(std::map<std::string, UrnSet> schools, std::string facts) {
        const bool is_first = facts_.empty();
        bool is_new = !KeySet::is_within(facts, facts_);
        for (const auto& [source, urns] : schools) {
            auto left = urns;
            for (const auto& later : schools_) {
                if (const auto found = later.find(source); found != later.end()) {
                    left.subtract(found->second);
                }
            }
            is_new = is_new || left.size() > 0;
        }
        schools_.push_back(std::move(schools));
        facts_.push_back(std::move(facts));
        return is_first || is_new;
    }

private:
    std::vector<std::map<std::string, UrnSet>> schools_;
    std::vector<std::string> facts_;
};

void save_row(Write& write, const LoadSummary& summary, const std::string& authorities, const LoadKeys& keys) {
    const std::array<Value, 1> key{write.number()};
    const std::array<Value, 24> content{summary.file,
                                        summary.digest,
                                        summary.layout,
                                        summary.layout_version,
                                        authorities,
                                        period_text(summary.period),
                                        release_text(summary.release),
                                        key_of(summary.dated),
                                        summary.encoding,
                                        summary.delimiter,
                                        summary.rows,
                                        summary.added,
                                        summary.changed,
                                        summary.unchanged,
                                        pack(summary.skipped),
                                        summary.not_held,
                                        summary.rejected,
                                        summary.finding_count,
                                        pack(summary.layout, keys.schools),
                                        keys.facts.packed(),
                                        pack(summary.complete_for),
                                        summary.ended,
                                        pack(summary.found),
                                        keys.forms.packed()};
    write.table("loads").put(key, content);
}

}  // namespace

void announce(Write& write, const LoadSummary& summary, const std::string& authorities, const LoadKeys& keys) {
    save_row(write, summary, authorities, keys);
}

void save(Write& write, const LoadSummary& summary, const std::string& authorities, const LoadKeys& keys) {
    save_row(write, summary, authorities, keys);
    save_rejects(write, summary);
    save_findings(write, summary);
}

bool confirms_more(const Snapshot& snapshot, const LoadKey& key, LoadKeys keys, const std::set<int>& complete_for) {
    auto rows = snapshot.query(R"sql(
        SELECT keys, fact_keys, complete_for, form_keys FROM loads
        WHERE layout = :layout AND period = :period AND release = :release AND dated = :dated
        AND began <= :c AND (ended = 0 OR ended > :c))sql");
    rows.bind(":layout", key.layout);
    rows.bind(":period", period_text(key.period));
    rows.bind(":release", release_text(key.release));
    rows.bind(":dated", key.dated ? iso(*key.dated) : std::string());
    const auto forms = keys.forms.packed();
    bool any = false;
    bool said_complete = complete_for.empty();
    std::vector<std::string> facts;
    while (rows.executeStep()) {
        any = true;
        said_complete =
            said_complete || (unpack_authorities(text_at(rows, 2)) == complete_for && text_at(rows, 3) == forms);
        for (const auto& [source, urns] : unpack_seen(key.layout, text_at(rows, 0))) {
            if (const auto found = keys.schools.find(source); found != keys.schools.end()) {
                found->second.subtract(urns);
            }
        }
        facts.push_back(text_at(rows, 1));
    }
    const bool new_schools = std::ranges::any_of(keys.schools, [](const auto& seen) { return seen.second.size() > 0; });
    return !any || !said_complete || new_schools || !keys.facts.is_within(facts);
}

std::vector<Finding> findings(const Snapshot& snapshot, std::int64_t load) {
    auto rows = snapshot.query(R"sql(
        SELECT line, urn, "column", code, message FROM findings
        WHERE load = :load AND began <= :c AND (ended = 0 OR ended > :c) ORDER BY number)sql");
    rows.bind(":load", load);
    std::vector<Finding> list;
    while (rows.executeStep()) {
        list.push_back({.line = rows.getColumn(0).getInt64(),
                        .urn = rows.getColumn(1).isNull() ? std::nullopt : std::optional(urn_at(rows, 1)),
                        .column = text_at(rows, 2),
                        .code = text_at(rows, 3),
                        .message = text_at(rows, 4)});
    }
    return list;
}

LoadKey key_of(const LoadSummary& summary) {
    return {.layout = summary.layout, .period = summary.period, .release = summary.release, .dated = summary.dated};
}

std::optional<Load> latest_load(const Snapshot& snapshot, const LoadKey& key) {
    for (auto& load : loads(snapshot)) {
        if (key_of(load.summary) == key) {
            return std::move(load);
        }
    }
    return std::nullopt;
}

std::optional<std::int64_t> newest_after(const Snapshot& snapshot, const std::string& layout, Date dated,
                                         const LoadKeys& keys) {
    auto rows = snapshot.query(R"sql(
        SELECT load, keys, fact_keys FROM loads
        WHERE layout = :layout AND dated > :dated AND began <= :c AND (ended = 0 OR ended > :c)
        ORDER BY dated DESC, load DESC)sql");
    rows.bind(":layout", layout);
    rows.bind(":dated", iso(dated));
    while (rows.executeStep()) {
        if (meet(keys.schools, unpack_seen(layout, text_at(rows, 1))) || keys.facts.meets(text_at(rows, 2))) {
            return rows.getColumn(0).getInt64();
        }
    }
    return std::nullopt;
}

std::set<std::int64_t> superseded_loads(const Snapshot& snapshot) {
    auto rows = snapshot.query(R"sql(
        SELECT load, layout, period || ' ' || release || ' ' || dated, keys, fact_keys FROM loads AS l
        WHERE began <= :c AND (ended = 0 OR ended > :c) AND EXISTS (
            SELECT 1 FROM loads AS o WHERE o.load <> l.load AND o.layout = l.layout AND o.period = l.period
            AND o.release = l.release AND o.dated = l.dated AND o.began <= :c AND (o.ended = 0 OR o.ended > :c))
        ORDER BY load DESC)sql");
    std::map<std::pair<std::string, std::string>, LaterLoads> later;
    std::set<std::int64_t> superseded;
    while (rows.executeStep()) {
        const auto layout = text_at(rows, 1);
        auto& rivals = later[{layout, text_at(rows, 2)}];
        if (!rivals.take(unpack_seen(layout, text_at(rows, 3)), text_at(rows, 4))) {
            superseded.insert(rows.getColumn(0).getInt64());
        }
    }
    return superseded;
}

std::vector<Load> loads(const Snapshot& snapshot) {
    auto rows = snapshot.query(std::string(load_columns) + "ORDER BY l.load DESC");
    std::vector<Load> list;
    while (rows.executeStep()) {
        list.push_back(read_load(rows));
    }
    return list;
}

std::map<std::int64_t, std::int64_t> not_held(const Snapshot& snapshot) {
    const auto held = held_schools(snapshot);
    std::map<std::int64_t, std::int64_t> counts;
    auto rows = snapshot.query(schools_of_loads);
    while (rows.executeStep()) {
        // An organisation ("org:ID") reads as number 0, which no school has.
        const auto number = rows.getColumn(1).getInt64();
        if (number != 0 && !held.authorities.contains(Urn::of(number))) {
            ++counts[rows.getColumn(0).getInt64()];
        }
    }
    auto numbered = snapshot.query(R"sql(
        SELECT DISTINCT origin, laestab FROM numbered_results WHERE began <= :c AND (ended = 0 OR ended > :c))sql");
    while (numbered.executeStep()) {
        if (!held.numbers.contains(numbered.getColumn(1).getInt64())) {
            ++counts[numbered.getColumn(0).getInt64()];
        }
    }
    return counts;
}

}  // namespace llp::store
