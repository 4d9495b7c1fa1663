#include "store/schools.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "store/columns.hpp"

namespace llp::store {

namespace {

/// The columns of the fields, in the order of the table.
std::string field_names() {
    std::string text;
    for (const auto& field : school_fields()) {
        text += fmt::format("{}{}", text.empty() ? "" : ", ", field.name);
    }
    return text;
}

/// Reads a statement whose `stated` stands in `first`, the fields after it.
SchoolStatement statement_at(const SQLite::Statement& row, Urn urn, int first) {
    SchoolStatement statement{.urn = urn, .stated = static_cast<std::uint64_t>(row.getColumn(first).getInt64())};
    int column = first + 1;
    for (auto& value : statement.values) {
        value = value_at(row, column++);
    }
    return statement;
}

/// Sets the last day, up to `day`, on which a load of its source said each statement again. They stand in order of
/// source and day: what was loaded since the next of its source speaks for that one.
void confirm(std::vector<DatedStatement>& statements, const std::map<std::string, Confirmations>& all, Date day) {
    for (std::size_t i = 0; i < statements.size(); ++i) {
        auto& statement = statements[i];
        const auto source = all.find(statement.source);
        if (source == all.end()) {
            continue;
        }
        const bool has_next = i + 1 < statements.size() && statements[i + 1].source == statement.source;
        for (const auto& [dated, urns] : source->second) {
            const bool since_then = dated > statement.confirmed && dated <= day;
            const bool its_own = !has_next || dated < statements[i + 1].dated;
            if (since_then && its_own && urns.contains(statement.statement.urn)) {
                statement.confirmed = dated;
            }
        }
    }
}

DatedStatement read_statement(const SQLite::Statement& row) {
    const auto urn = urn_at(row, 0);
    const auto dated = day_at(row, 2);
    return {.source = text_at(row, 1),
            .dated = dated,
            .confirmed = dated,
            .by_hand = row.getColumn(3).getInt() != 0,
            .registers = row.getColumn(4).getInt() != 0,
            .statement = statement_at(row, urn, 5)};
}

/// With the place and the district of its postcode, where it has none of its own.
School placed(School school, PostcodePlaces& postcodes) {
    if (!school.place || school.district.empty()) {
        if (const auto place = postcodes.find(school.postcode)) {
            place_by_postcode(school, *place);
        }
    }
    return school;
}

/// Gathers the statements that `rows` gives in order of URN, and visits each school once.
void visit_groups(const Snapshot& snapshot, SQLite::Statement& rows, Date day,
                  const std::function<void(School)>& visit) {
    const auto known = confirmations(snapshot);
    PostcodePlaces postcodes(snapshot);
    std::vector<DatedStatement> group;
    const auto visit_group = [&] {
        confirm(group, known, day);
        if (auto school = read_as_one(group)) {
            visit(placed(std::move(*school), postcodes));
        }
        group.clear();
    };
    while (rows.executeStep()) {
        auto statement = read_statement(rows);
        if (!group.empty() && group.front().statement.urn != statement.statement.urn) {
            visit_group();
        }
        group.push_back(std::move(statement));
    }
    visit_group();
}

std::string seen_sql(std::string_view condition) {
    return fmt::format(
        "SELECT urn, source, dated, by_hand, registers, stated, {} FROM schools WHERE began <= :c "
        "AND (ended = 0 OR ended > :c) AND dated <= :day {} ORDER BY urn, source, dated",
        field_names(), condition);
}

/// What statements say that are laid over each other.
struct Sketch {
    std::optional<SchoolStatement> statement;
    bool registered = false;

    void add(SchoolStatement next, bool registers) {
        registered = registered || registers;
        if (!statement) {
            statement = std::move(next);
            return;
        }
        for (const auto& spec : school_fields()) {
            if (next.states(spec.field)) {
                statement->state(spec.field, std::move(next.values.at(static_cast<std::size_t>(spec.field))));
            }
        }
    }

    /// Shows it where a source registers it, and is ready for the next.
    void show(const std::function<void(const SchoolStatement&)>& visit) {
        if (statement && registered) {
            visit(*statement);
        }
        *this = {};
    }
};

bool says_nothing_new(const SchoolStatement& statement, const SchoolStatement& shown) {
    return std::ranges::all_of(school_fields(), [&](const SchoolFieldSpec& spec) {
        const auto at = static_cast<std::size_t>(spec.field);
        return !statement.states(spec.field) ||
               (shown.states(spec.field) && shown.values.at(at) == statement.values.at(at));
    });
}

}  // namespace

StatementReader::StatementReader(const Snapshot& snapshot, Date day)
    : command_(snapshot.command()),
      day_(day),
      confirmations_(confirmations(snapshot)),
      postcodes_(snapshot),
      rows_(snapshot.query(fmt::format(
          "SELECT urn, source, dated, by_hand, registers, stated, {}, began, ended FROM schools "
          "WHERE urn = :urn AND dated <= :day AND began <= :c AND (ended = 0 OR ended >= :c) ORDER BY source, dated",
          field_names()))) {
    rows_.bind(":day", iso(day));
}

StatementReader::Statements StatementReader::statements(Urn urn) {
    constexpr int began = 6 + static_cast<int>(school_field_count);
    rows_.bind(":urn", urn.value());
    Statements found;
    while (rows_.executeStep()) {
        const bool was = rows_.getColumn(began).getInt64() < command_;
        const bool is = rows_.getColumn(began + 1).getInt64() != command_;
        auto statement = read_statement(rows_);
        if (was && is) {
            found.before.push_back(statement);
        }
        (is ? found.now : found.before).push_back(std::move(statement));
    }
    rows_.reset();
    confirm(found.before, confirmations_, day_);
    confirm(found.now, confirmations_, day_);
    return found;
}

std::optional<School> StatementReader::school(Urn urn) {
    auto found = read_as_one(statements(urn).now);
    return found ? std::optional(placed(std::move(*found), postcodes_)) : std::nullopt;
}

std::vector<DatedStatement> statements(const Snapshot& snapshot, Date day, Urn urn) {
    return StatementReader(snapshot, day).statements(urn).now;
}

bool shows(const Snapshot& snapshot, Date day, const SchoolStatement& statement) {
    const auto known = statements(snapshot, day, statement.urn);
    const bool registered = std::ranges::any_of(known, &DatedStatement::registers);
    return registered && says_nothing_new(statement, statement_as_one(known));
}

void for_each_school(const Snapshot& snapshot, Date day, const std::function<void(School)>& visit) {
    auto rows = snapshot.query(seen_sql(""));
    rows.bind(":day", iso(day));
    visit_groups(snapshot, rows, day, visit);
}

std::vector<School> schools(const Snapshot& snapshot, Date day) {
    std::vector<School> all;
    for_each_school(snapshot, day, [&](School school) { all.push_back(std::move(school)); });
    return all;
}

std::optional<School> school(const Snapshot& snapshot, Date day, Urn urn) {
    return StatementReader(snapshot, day).school(urn);
}

void sketch_each_school(const Snapshot& snapshot, Date day, const std::function<void(const SchoolStatement&)>& visit) {
    auto rows = snapshot.query(
        fmt::format("SELECT urn, registers, stated, {} FROM schools WHERE began <= :c AND (ended = 0 OR ended > :c) "
                    "AND dated <= :day ORDER BY urn, dated",
                    field_names()));
    rows.bind(":day", iso(day));
    Sketch sketch;
    while (rows.executeStep()) {
        const auto urn = urn_at(rows, 0);
        if (sketch.statement && sketch.statement->urn != urn) {
            sketch.show(visit);
        }
        sketch.add(statement_at(rows, urn, 2), rows.getColumn(1).getInt() != 0);
    }
    sketch.show(visit);
}

UrnSet named_by_others(const Snapshot& snapshot, const std::string& source) {
    auto rows =
        snapshot.query("SELECT urn FROM schools WHERE source <> :source AND began <= :c AND (ended = 0 OR ended > :c)");
    rows.bind(":source", source);
    UrnSet urns;
    while (rows.executeStep()) {
        urns.insert(urn_at(rows, 0));
    }
    return urns;
}

std::vector<SourceLine> sources(const Snapshot& snapshot, Urn urn) {
    auto rows = snapshot.query(R"sql(
        SELECT s.source, s.dated, coalesce(l.file, '') FROM schools AS s LEFT JOIN loads AS l ON l.load = s.origin
        WHERE s.urn = :urn AND s.began <= :c AND (s.ended = 0 OR s.ended > :c) ORDER BY s.source, s.dated)sql");
    rows.bind(":urn", urn.value());
    std::vector<SourceLine> lines;
    while (rows.executeStep()) {
        lines.push_back({.source = text_at(rows, 0), .dated = day_at(rows, 1), .file = text_at(rows, 2)});
    }
    return lines;
}

}  // namespace llp::store
