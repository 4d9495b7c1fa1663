#include "app/plan_file.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "store/versions.hpp"
#include "support/kept_plans.hpp"

using namespace llp;
using namespace llp::testing;

namespace {

constexpr std::size_t due_cell = 8;
constexpr std::size_t status_cell = 9;

/// The message of the only row that is refused; the store is as it was.
std::string refusal_of(SQLite::Database& database, const std::string& text) {
    const auto before = store::dump(database);
    const auto [outcome, kept] = imported(database, text);
    CHECK_FALSE(kept);
    CHECK(store::dump(database) == before);
    REQUIRE(outcome.rejects.size() == 1);
    const auto& reject = outcome.rejects.front();
    return fmt::format("{}: {}: {}", reject.line, reject.column, reject.message);
}

void touch(SQLite::Database& database, const std::function<void(SupportPlan&)>& edit) {
    store::write(database, on(day("2026-11-18")), [&](store::Write& write) {
        auto plan = *store::plan(write.current(), 1);
        edit(plan);
        store::save(write, plan);
    });
}

}  // namespace

TEST_CASE("what was exported changes nothing when it comes back, with guards and without") {
    auto database = store_of_two_plans();
    touch(database, [](SupportPlan& plan) {
        plan.actions.at(0).text = "'=quoted";
        plan.actions.at(1).text = "=SUM(A1)";
        plan.actions.at(2).text = "two\r\nlines ";
        plan.actions.at(3).evidence = "";
    });
    const auto before = store::dump(database);
    for (const bool guarded : {false, true}) {
        const auto [outcome, kept] = imported(database, exported(database, guarded));
        CHECK_FALSE(kept);
        CHECK(outcome.counts.unchanged == 8);
        CHECK(outcome.rejects.empty());
    }
    CHECK(store::dump(database) == before);
}

TEST_CASE("a cell that was edited changes its field, as a spreadsheet writes days and a person statuses") {
    auto database = store_of_two_plans();
    auto cells = cells_of(exported(database));
    cells.at(1).at(due_cell) = "04/12/2026";
    cells.at(1).at(status_cell) = "In-Progress";
    const auto [outcome, kept] = imported(database, text_of(cells));
    CHECK(kept);
    CHECK(outcome.counts.changed == 1);
    const auto action = plans_in(database).at(0).actions.at(0);
    CHECK(action.due == day("2026-12-04"));
    CHECK(action.status == "in progress");
    CHECK_FALSE(imported(database, text_of(cells)).second);
}

TEST_CASE("a row without a number is a new action, once") {
    auto database = store_of_two_plans();
    const std::string text = "plan,action,priority,text,owner,due\r\n1,,2,Join the hub,headteacher,2027-01-29\r\n";
    CHECK(imported(database, text).first.counts.added == 1);
    const auto action = plans_in(database).at(0).actions.back();
    CHECK(action.number == 5);
    CHECK(action.priority == 2);
    const auto [again, kept] = imported(database, text);
    CHECK_FALSE(kept);
    CHECK(again.counts.already_there == 1);
}

TEST_CASE("what was changed in the plan since the export stays where the file did not touch it") {
    auto database = store_of_two_plans();
    auto cells = cells_of(exported(database));
    cells.at(1).at(due_cell) = "2026-12-04";
    touch(database, [](SupportPlan& plan) { plan.actions.at(0).status = "done"; });
    CHECK(imported(database, text_of(cells)).second);
    CHECK(plans_in(database).at(0).actions.at(0).status == "done");
    CHECK(plans_in(database).at(0).actions.at(0).due == day("2026-12-04"));
}

TEST_CASE("what both the file and the plan changed is refused, unless they agree") {
    auto database = store_of_two_plans();
    auto cells = cells_of(exported(database));
    cells.at(1).at(status_cell) = "done";
    touch(database, [](SupportPlan& plan) { plan.actions.at(0).status = "dropped"; });
    CHECK(refusal_of(database, text_of(cells)) ==
          "2: status: was changed in the plan too since the file was exported: export anew, and edit that");
    touch(database, [](SupportPlan& plan) { plan.actions.at(0).status = "done"; });
    CHECK(imported(database, text_of(cells)).first.rejects.empty());
}

TEST_CASE("without as_at a row says how its action is to read") {
    auto database = store_of_two_plans();
    touch(database, [](SupportPlan& plan) { plan.actions.at(0).status = "dropped"; });
    CHECK(imported(database, "plan,action,status\r\n1,1,done\r\n").second);
    CHECK(plans_in(database).at(0).actions.at(0).status == "done");
}

TEST_CASE("each row that cannot be used is refused by line and column, and nothing is kept") {
    auto database = store_of_two_plans();
    const auto refused = [&](const char* header, const char* row) {
        return refusal_of(database, std::string(header) + "\r\n" + row + "\r\n");
    };
    CHECK(refused("plan,action", "x,1") == "2: plan: 'x' is no number of a plan: llp plan list shows them");
    CHECK(refused("plan,action", "3,1") == "2: plan: there is no plan 3: llp plan list shows them");
    CHECK(refused("plan,action", "1,0") ==
          "2: action: '0' is no number of an action: leave the cell empty for a new one");
    CHECK(refused("plan,action", "1,5") == "2: action: plan 1 has no action 5: leave the cell empty for a new one");
    CHECK(refused("plan,action,due", "1,1,soon") == "2: due: 'soon' is no day: write it as 2026-11-23 or 23/11/2026");
    CHECK(refused("plan,action,due", "1,1,") ==
          "2: due: the cell is empty, and an action has a day: write it as 2026-11-23 or 23/11/2026");
    CHECK(refused("plan,action,due", "1,1,2026-11-08") ==
          "2: due: 2026-11-08 is before plan 1 was drafted, on 2026-11-09: write that day or a later one");
    CHECK(refused("plan,action,status", "1,1,finished") ==
          "2: status: 'finished' is no status of an action: write one of not started, in progress, done, dropped");
    CHECK(refused("plan,action,text", "1,1,") == "2: text: the cell is empty: write what is to be done");
    CHECK(refused("plan,action,owner", "1,1, ") == "2: owner: the cell is empty: write who does it");
    CHECK(refused("plan,action,priority", "1,1,") ==
          "2: priority: the cell is empty: write the number of a priority; write 1, 2, ... of the plan, or 0 for the "
          "plan as a whole");
    CHECK(refused("plan,action,priority", "1,1,3") ==
          "2: priority: plan 1 has no priority 3: write one of its 2, or 0 for the plan as a whole");
    CHECK(refused("plan,action,text", "1,,New") == "2: owner: a new action needs the column owner: add it to the file");
    CHECK(refused("plan,action,as_at", "1,1,99") ==
          "2: as_at: command 99 is still to come, the last is 1: was the file exported from another store? Export it "
          "anew "
          "from this one");
    CHECK(refused("plan,action", "1,1,1") ==
          "2: : 3 cells where the header has 2: a text that holds a comma wants quotes around it");
}

TEST_CASE("a row of another school is refused") {
    auto database = store_of_two_plans();
    CHECK(refusal_of(database, "plan,action,urn,status\r\n1,1,990013,done\r\n") ==
          "2: urn: plan 1 is of 990012, not of '990013': write the number of the plan that is meant, or 990012");
    CHECK(
        refusal_of(database, "plan,action,urn,status\r\n1,1,soon,done\r\n").starts_with("2: urn: plan 1 is of 990012"));
    const auto text = "plan,action,urn,status\r\n1,1, 990012 ,done\r\n2,1,,done\r\n";
    CHECK(imported(database, text).first.counts.changed == 2);
}

TEST_CASE("an action stands once in a file, or twice the same") {
    auto database = store_of_two_plans();
    CHECK(refusal_of(database, "plan,action,status\r\n1,1,done\r\n1,1,dropped\r\n") ==
          "3: action: action 1 of plan 1 stands otherwise on line 2: take one of the two rows out");
    CHECK(imported(database, "plan,action,status\r\n1,1,done\r\n1,1,done\r\n").first.rejects.empty());
}

TEST_CASE("an action that came into the plan after the export is not one that was exported") {
    auto database = store_of_two_plans();
    touch(database, [](SupportPlan& plan) {
        plan.actions.push_back(plan.actions.front());
        plan.actions.back().number = 5;
    });
    CHECK(refusal_of(database, "plan,action,status,as_at\r\n1,5,done,1\r\n") ==
          "2: action: plan 1 had no action 5 when the file was exported, at command 1: export anew, and edit that");
}

TEST_CASE(
    "an action that has the number of one that was taken back since the export is refused; the same again is not") {
    auto database = store_of_two_plans();
    const auto add = [&](const char* text) {
        touch(database, [&](SupportPlan& plan) {
            plan.actions.push_back(plan.actions.front());
            plan.actions.back().number = 5;
            plan.actions.back().text = text;
        });
    };
    const auto undo = [&] {
        store::write(database, on(day("2026-11-18")), [](store::Write& write) { store::undo_last(write); });
    };
    add("Temp");
    undo();
    add("Other");
    CHECK(refusal_of(database, "plan,action,status,as_at\r\n1,5,done,2\r\n") ==
          "2: action: action 5 of plan 1 is another than the one that was exported, at command 2, which was taken back "
          "since: export anew, and edit that");
    CHECK(imported(database, "plan,action,status,as_at\r\n1,5,not started,2\r\n").first.counts.unchanged == 1);
    undo();
    add("Temp");
    CHECK(imported(database, "plan,action,status,as_at\r\n1,5,done,2\r\n").second);
    CHECK(plans_in(database).at(0).actions.back().status == "done");
}

TEST_CASE("columns stand in any order and case, others are named, and a row of blanks is passed over") {
    auto database = store_of_two_plans();
    const auto outcome = imported(database, "Status;Notes;ACTION;Plan\r\ndone;x;1;2\r\n;;;\r\n").first;
    CHECK(outcome.unknown_columns == std::vector<std::string>{"Notes"});
    CHECK(outcome.rejects.empty());
    CHECK(plans_in(database).at(1).actions.at(0).status == "done");
}

TEST_CASE("a file that is no table of actions is refused as a whole") {
    auto database = store_of_two_plans();
    CHECK_THROWS_WITH_AS(
        imported(database, "urn,name\r\n990012,x\r\n"),
        "actions.csv:1: this holds neither actions (columns plan and action) nor visits (columns plan and visit)",
        InputError);
    CHECK_THROWS_WITH_AS(imported(database, "plan,action,visit\r\n1,1,1\r\n"),
                         "actions.csv:1: a row is about an action or about a visit, and here are columns of both",
                         InputError);
    CHECK_THROWS_AS(imported(database, "plan,action,Plan\r\n1,1,1\r\n"), InputError);
    CHECK_THROWS_AS(imported(database, "plan,action\r\n1,\"1\r\n"), InputError);
    CHECK_THROWS_AS(imported(database, ""), InputError);
}
