#include <doctest/doctest.h>

#include <set>

#include "store/dated_facts.hpp"
#include "store/facts.hpp"
#include "store/help_requests.hpp"
#include "store/loads.hpp"
#include "store/people.hpp"
#include "store/plans.hpp"
#include "store/reviews.hpp"
#include "store/rounds.hpp"
#include "store/schools.hpp"
#include "store/session.hpp"
#include "store/visits.hpp"
#include "support/new_store.hpp"
#include "support/random_writes.hpp"
#include "support/scale.hpp"
#include "support/stored.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::Dice;
using llp::testing::new_store;
using llp::testing::on;
using llp::testing::write_something;

namespace {

constexpr int longest_sequence = 20;

std::vector<std::string> texts(SQLite::Database& database, const std::string& sql) {
    SQLite::Statement rows(database, sql);
    std::vector<std::string> list;
    while (rows.executeStep()) {
        list.push_back(rows.getColumn(0).getString());
    }
    return list;
}

/// Every table of the file but the history: by what the file says, so that one which the store forgets is among them.
std::vector<std::string> tables_of_file(SQLite::Database& database) {
    return texts(database, "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'commands' ORDER BY name");
}

/// "SELECT ... UNION ALL ...": each current record of each table, with all that it says.
std::string every_record_sql(SQLite::Database& database) {
    std::string sql;
    for (const auto& table : tables_of_file(database)) {
        std::string line = "'" + table + "'";
        for (const auto& column : texts(database, "SELECT name FROM pragma_table_info('" + table +
                                                      "') WHERE name NOT IN ('id', 'began', 'ended')")) {
            line += " || ' ' || quote(\"" + column + "\")";
        }
        sql += (sql.empty() ? "SELECT " : " UNION ALL SELECT ") + line + " FROM " + table + " WHERE ended = 0";
    }
    return sql + " ORDER BY 1";
}

/// Tells the state of one store: what it says of itself, and what its tables hold.
class Teller {
public:
    explicit Teller(SQLite::Database& database) : database_(database), records_(database, records_sql(database)) {}

    std::string operator()() {
        auto state = store::dump(database_);
        while (records_.executeStep()) {
            state += records_.getColumn(0).getString() + "\n";
        }
        records_.reset();
        return state;
    }

private:
    static const std::string& records_sql(SQLite::Database& database) {
        static const auto sql = every_record_sql(database);
        return sql;
    }

    SQLite::Database& database_;
    SQLite::Statement records_;
};

/// Up to twenty writes; the state before the first, and after each that wrote something.
std::vector<std::string> write_a_sequence(SQLite::Database& database, Teller& tell, Dice& dice, Date& date) {
    std::vector<std::string> states{tell()};
    for (int left = 1 + dice.roll(longest_sequence); left > 0; --left) {
        date = date + dice.roll(2);
        if (store::write(database, on(date), [&](store::Write& write) { write_something(write, dice); })) {
            states.push_back(tell());
        }
    }
    return states;
}

/// As many undos as wrote something: each brings back the state from before its write.
void undo_brings_back_each_state(SQLite::Database& database, unsigned seed) {
    Dice dice(seed);
    Teller tell(database);
    auto date = day("2026-09-10");
    auto states = write_a_sequence(database, tell, dice, date);
    while (states.size() > 1) {
        states.pop_back();
        store::write(database, on(date), [](store::Write& write) { CHECK(store::undo_last(write)); });
        CHECK(tell() == states.back());
    }
    CHECK(store::faults(database).empty());
}

/// What every reader of the store tells of a state, in short.
std::string told(const store::Snapshot& snapshot) {
    std::string text;
    for (const auto& school : store::schools(snapshot, day("2027-01-01"))) {
        text += fmt::format("{} {} {}; ", school.urn, school.name, school.pupils.value_or(0));
    }
    for (const auto& row : store::results(snapshot)) {
        text += fmt::format("{} {}; ", row.urn, number(row.figures.front().second).value_or(Millionths(0)));
    }
    for (const auto& judgement : store::judgements(snapshot)) {
        text += fmt::format("{} {} {}; ", judgement.urn, judgement.grade.value_or("none"), judgement.type);
    }
    for (const auto& link : store::school_links(snapshot)) {
        text += fmt::format("{} {} {}; ", link.urn, link.other, link.words);
    }
    for (const auto& body : store::organisations(snapshot)) {
        text += fmt::format("{} {}; ", body.id, body.name);
    }
    for (const auto& row : store::numbered_results(snapshot)) {
        text += fmt::format("{} {}; ", row.laestab, row.period);
    }
    for (const auto& membership : store::memberships(snapshot)) {
        text += fmt::format("{} {}; ", membership.party, membership.status);
    }
    for (const auto& declaration : store::declarations(snapshot)) {
        text += fmt::format("{} {} {}; ", declaration.party, declaration.reason, token(declaration.willing));
    }
    for (const auto& capacity : store::capacities(snapshot)) {
        text += fmt::format("{} {}; ", capacity.party, capacity.max_schools.value_or(0));
    }
    for (const auto& conflict : store::conflicts(snapshot)) {
        text += fmt::format("{} {} {}; ", conflict.b, conflict.kind, conflict.reason);
    }
    for (const auto& way : store::travel(snapshot)) {
        text += fmt::format("{} {} {}; ", way.from, way.to, way.minutes);
    }
    for (const auto& line : store::reviews(snapshot)) {
        text += fmt::format("{} {} {} {} {}; ", line.urn, token(line.part), line.text, line.rating, line.follow_up);
    }
    for (const auto& follow_up : store::follow_ups(snapshot)) {
        text += fmt::format("{} {} {}; ", follow_up.urn, follow_up.action, follow_up.reason);
    }
    for (const auto& each : store::appointments(snapshot)) {
        text += fmt::format("{} {} {} {}; ", each.party, each.role, each.person.name, each.person.email);
    }
    for (const auto& load : store::loads(snapshot)) {
        text += fmt::format("{} {}; ", load.number, load.summary.file);
    }
    for (const auto& round : store::rounds(snapshot)) {
        text += fmt::format("{} {}; ", round.name, token(round.status));
        for (const auto& pair : round.pairs) {
            text += fmt::format("{} {} {}; ", pair.score, pair.minutes.value(), pair.outside);
        }
        if (round.clusters) {
            text += fmt::format("{} {}; ", round.clusters->total, round.clusters->clusters.front().members.at(1));
        }
    }
    for (const auto& partnership : store::partnerships(snapshot)) {
        text += fmt::format("{} {}; ", partnership.number, partnership.to ? iso(*partnership.to) : "runs");
    }
    for (const auto& dates : store::term_dates(snapshot)) {
        text += fmt::format("{} {} {}; ", dates.party, token(dates.kind), dates.last);
    }
    for (const auto& visit : store::visits(snapshot)) {
        text += fmt::format("{}.{} {} {} {}; ", visit.plan, visit.number, token(visit.status),
                            visit.day.value_or(visit.earliest), visit.sequence);
    }
    for (const auto& plan : store::plans(snapshot)) {
        text += fmt::format("{} {} {}; ", plan.number, plan.status, plan.actions.front().status);
        text += fmt::format("{} {} {} {}; ", plan.notes.size(), plan.reviews.size(), plan.concerns.size(),
                            plan.last_entry->day);
        for (const auto& review : plan.reviews) {
            text += fmt::format("{} {}; ", review.overall, review.objectives.front().text);
        }
    }
    for (const auto& request : store::help_requests(snapshot)) {
        text += fmt::format("{} {} {}; ", request.number, request.text, request.answer);
    }
    return text;
}

}  // namespace

TEST_CASE("any sequence of writes followed by as many undos restores the same dump, in memory") {
    for (unsigned seed = 0; seed < static_cast<unsigned>(scaled(500)); ++seed) {
        CAPTURE(seed);
        auto database = new_store();
        undo_brings_back_each_state(database, seed);
    }
}

TEST_CASE("any sequence of writes followed by as many undos restores the same dump, on disk") {
    for (unsigned seed = 1000; seed < 1000U + static_cast<unsigned>(scaled(20)); ++seed) {
        CAPTURE(seed);
        const testing::TemporaryFolder folder;
        auto database = store::open({.path = folder.file("llp.db")}, store::Access::create);
        undo_brings_back_each_state(database, seed);
    }
}

TEST_CASE("the sequences write to every table of the store") {
    std::set<std::string> written;
    for (unsigned seed = 0; seed < 40; ++seed) {
        Dice dice(seed);
        auto date = day("2026-09-10");
        auto database = new_store();
        Teller tell(database);
        write_a_sequence(database, tell, dice, date);
        for (const auto& table : tables_of_file(database)) {
            if (database.execAndGet("SELECT count(*) FROM " + table).getInt() > 0) {
                written.insert(table);
            }
        }
    }
    auto database = new_store();
    const auto all = tables_of_file(database);
    CHECK(written == std::set<std::string>(all.begin(), all.end()));
}

TEST_CASE("an undo in the middle of a sequence changes nothing of what later undos bring back") {
    for (unsigned seed = 2000; seed < 2000U + static_cast<unsigned>(scaled(100)); ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        auto database = new_store();
        Teller tell(database);
        std::vector<std::string> states{tell()};
        for (int left = longest_sequence; left > 0; --left) {
            if (states.size() > 1 && dice.roll(3) == 0) {
                states.pop_back();
                store::write(database, on(day("2026-09-10")), [](store::Write& write) { store::undo_last(write); });
                CHECK(tell() == states.back());
            } else if (store::write(database, on(day("2026-09-10")),
                                    [&](store::Write& write) { write_something(write, dice); })) {
                states.push_back(tell());
            }
        }
    }
}

TEST_CASE("three dated states read the same later, whatever was written since") {
    for (unsigned seed = 3000; seed < 3000U + static_cast<unsigned>(scaled(50)); ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        auto database = new_store();
        std::vector<std::pair<std::int64_t, std::string>> kept;
        for (int state = 0; state < 3; ++state) {
            for (int writes = 0; writes < 8; ++writes) {
                store::write(database, on(day("2026-09-10") + state),
                             [&](store::Write& write) { write_something(write, dice); });
            }
            const auto command = store::last_command(database, day("2026-09-10") + state);
            kept.emplace_back(command, told({database, command}));
        }
        for (const auto& [command, text] : kept) {
            CHECK(told({database, command}) == text);
        }
    }
}
