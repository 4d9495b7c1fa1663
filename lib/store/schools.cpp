#include "store/schools.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "store/columns.hpp"
#include "store/loads.hpp"
#include "store/statement_rows.hpp"

namespace llp::store {

namespace {

/// With the place and the district of its postcode, where it has none of its own.
School placed(School school, PostcodePlaces& postcodes) {
    if (!school.place || school.district.empty()) {
        if (const auto place = postcodes.find(school.postcode)) {
            place_by_postcode(school, *place);
        }
    }
    return school;
}

/// Gathers the statements that stand on the day, and visits each school once.
template <typename Visit>
void visit_groups(const Snapshot& snapshot, Date day, Visit visit) {
    const Testimony testimony(snapshot);
    auto rows = snapshot.query(
        fmt::format("SELECT {} FROM schools WHERE began <= :c AND (ended = 0 OR ended > :c) AND dated <= :day "
                    "ORDER BY urn, source, dated",
                    statement_columns()));
    rows.bind(":day", iso(day));
    StatementRows group;
    const auto visit_group = [&] {
        testimony.settle(group.statements, group.origins, day);
        if (!group.statements.empty()) {
            visit(group.statements);
        }
        group.clear();
    };
    while (rows.executeStep()) {
        if (!group.statements.empty() && group.statements.front().statement.urn != urn_at(rows, 0)) {
            visit_group();
        }
        group.add(rows);
    }
    visit_group();
}

/// What statements say that are laid over each other.
struct Sketch {
    std::optional<SchoolStatement> statement;

    void add(SchoolStatement next) {
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
      before_(snapshot.at(command_ - 1)),
      now_(snapshot),
      postcodes_(snapshot),
      rows_(snapshot.query(fmt::format(
          "SELECT {}, began, ended FROM schools "
          "WHERE urn = :urn AND dated <= :day AND began <= :c AND (ended = 0 OR ended >= :c) ORDER BY source, dated",
          statement_columns()))) {
    rows_.bind(":day", iso(day));
}

StatementReader::Statements StatementReader::statements(Urn urn) {
    constexpr int began = statement_column_count;
    rows_.bind(":urn", urn.value());
    StatementRows before;
    StatementRows now;
    while (rows_.executeStep()) {
        if (rows_.getColumn(began).getInt64() < command_) {
            before.add(rows_);
        }
        if (rows_.getColumn(began + 1).getInt64() != command_) {
            now.add(rows_);
        }
    }
    rows_.reset();
    before_.settle(before.statements, before.origins, day_);
    now_.settle(now.statements, now.origins, day_);
    return {.before = std::move(before.statements), .now = std::move(now.statements)};
}

std::optional<School> StatementReader::school(Urn urn) {
    auto found = read_as_one(statements(urn).now);
    return found ? std::optional(placed(std::move(*found), postcodes_)) : std::nullopt;
}

std::vector<DatedStatement> statements(const Snapshot& snapshot, Date day, Urn urn) {
    auto rows = statement_rows(snapshot, day, urn);
    Testimony(snapshot).settle(rows.statements, rows.origins, day);
    return std::move(rows.statements);
}

bool shows(const Snapshot& snapshot, Date day, const SchoolStatement& statement) {
    const auto known = statements(snapshot, day, statement.urn);
    const bool registered = std::ranges::any_of(known, &DatedStatement::registers);
    return registered && says_nothing_new(statement, statement_as_one(known));
}

void for_each_school(const Snapshot& snapshot, Date day, const std::function<void(School)>& visit) {
    PostcodePlaces postcodes(snapshot);
    visit_groups(snapshot, day, [&](const std::vector<DatedStatement>& group) {
        if (auto school = read_as_one(group)) {
            visit(placed(std::move(*school), postcodes));
        }
    });
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
    visit_groups(snapshot, day, [&](std::vector<DatedStatement>& group) {
        if (std::ranges::none_of(group, &DatedStatement::registers)) {
            return;
        }
        std::ranges::stable_sort(group, {}, &DatedStatement::dated);
        Sketch sketch;
        for (auto& said : group) {
            sketch.add(std::move(said.statement));
        }
        visit(*sketch.statement);
    });
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

SourceReader::SourceReader(const Snapshot& snapshot, Date day) : snapshot_(snapshot), day_(day), testimony_(snapshot) {
    for (const auto& load : loads(snapshot)) {
        files_.emplace(load.number, load.summary.file);
    }
}

std::vector<SourceLine> SourceReader::sources(Urn urn) const {
    std::vector<SourceLine> lines;
    for (const auto& said : SayingReader(snapshot_).of(urn, testimony_, day_)) {
        if (said.stands) {
            const auto file = files_.find(said.origin);
            lines.push_back({.source = said.source,
                             .dated = said.dated,
                             .file = file == files_.end() ? std::string() : file->second});
        }
    }
    return lines;
}

}  // namespace llp::store
