#include "app/plan_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "core/error.hpp"
#include "store/session.hpp"
#include "support/kept_plans.hpp"
#include "support/random_writes.hpp"
#include "support/scale.hpp"

using namespace llp;
using namespace llp::testing;

namespace {

enum Column : std::size_t {
    plan_at = 0,
    action_at = 1,
    priority_at = 5,
    text_at = 6,
    owner_at = 7,
    due_at = 8,
    status_at = 9,
    evidence_at = 10
};

/// Words that a spreadsheet, a CSV or a shell could trip over.
std::string some_words(Dice& dice) {
    return dice.one_of<std::string>({"Visit", "=SUM(A1)", "'=quoted", "'plain", "two\nlines", "a, \"b\"; c", "Ünïcödé",
                                     "+44 20", "-", "@all", "\"", "’ curly", "tab\there", "0", "1e5"}) +
           " " + std::to_string(dice.roll(50));
}

/// Types words into a cell, and returns how they read: an apostrophe before a formula is the guard of a spreadsheet.
std::string typed(std::string& cell, std::string words) {
    cell = std::move(words);
    return std::string(csv::without_guard(cell));
}

/// A new text for a cell, and how the action then reads.
void edit_cell(Cells::value_type& row, Action& action, Dice& dice) {
    switch (dice.roll(5)) {
        case 0:
            action.text = typed(row[text_at], some_words(dice));
            break;
        case 1:
            action.owner_role = typed(row[owner_at], some_words(dice));
            break;
        case 2:
            action.due = day("2026-11-09") + dice.roll(300);
            row[due_at] = iso(action.due);
            break;
        case 3:
            action.status = dice.one_of({"not started", "in progress", "done", "dropped"});
            row[status_at] = action.status;
            break;
        default:
            action.evidence = typed(row[evidence_at], dice.roll(3) == 0 ? "" : some_words(dice));
    }
}

SupportPlan& plan_of(std::vector<SupportPlan>& plans, const std::string& number) {
    return *std::ranges::find(plans, std::stoll(number), &SupportPlan::number);
}

/// Edits some rows, adds some, leaves some out and puts them in another order; `plans` becomes what is to be read then.
Cells edited(Cells cells, std::vector<SupportPlan>& plans, Dice& dice) {
    for (std::size_t at = 1; at < cells.size(); ++at) {
        if (dice.roll(3) == 0) {
            auto& row = cells[at];
            edit_cell(row, *find_part(plan_of(plans, row[plan_at]).actions, std::stoi(row[action_at])), dice);
        }
    }
    Cells others(cells.begin() + 1, cells.end());
    std::vector<std::vector<std::string>> added;
    for (int more = dice.roll(3); more > 0; --more) {
        const std::string plan = dice.one_of({"1", "2"});
        // Its words tell it from every other.
        const auto text = fmt::format("{} new {}", some_words(dice), dice.roll(1'000'000));
        const auto due = day("2027-01-01") + dice.roll(50);
        added.push_back({plan, "", "", "", "", "1", text, "headteacher", iso(due), "", "", ""});
        auto& actions = plan_of(plans, plan).actions;
        actions.push_back({.number = next_number(actions),
                           .priority = 1,
                           .text = std::string(csv::without_guard(text)),
                           .owner_role = "headteacher",
                           .due = due,
                           .evidence = ""});
    }
    for (std::size_t at = others.size(); at > 1; --at) {
        std::swap(others[at - 1], others[static_cast<std::size_t>(dice.roll(static_cast<int>(at)))]);
    }
    Cells result{cells.front()};
    result.insert(result.end(), added.begin(), added.end());
    result.insert(result.end(), others.begin(), others.end());
    return result;
}

/// What people see of an action; when a plan was last written to is not of the file.
std::vector<std::vector<Action>> actions_of(const std::vector<SupportPlan>& plans) {
    std::vector<std::vector<Action>> list;
    std::ranges::transform(plans, std::back_inserter(list), &SupportPlan::actions);
    return list;
}

void one_sequence(SQLite::Database& database, unsigned seed) {
    Dice dice(seed);
    for (int steps = 1 + dice.roll(4); steps > 0; --steps) {
        const auto before = store::dump(database);
        auto expected = plans_in(database);
        const auto text = text_of(edited(cells_of(exported(database, dice.roll(2) == 0)), expected, dice));
        const auto [outcome, kept] = imported(database, text);
        CHECK(outcome.rejects.empty());
        CHECK(actions_of(plans_in(database)) == actions_of(expected));
        const auto after = store::dump(database);
        CHECK(kept == (after != before));
        CHECK_FALSE(imported(database, text).second);
        CHECK(store::dump(database) == after);
        if (kept && dice.roll(3) == 0) {
            store::write(database, on(day("2026-11-20")), [](store::Write& write) { CHECK(store::undo_last(write)); });
            CHECK(store::dump(database) == before);
        }
    }
}

/// A byte, or a piece, changed, lost or doubled.
std::string damaged(std::string text, Dice& dice) {
    for (int times = 1 + dice.roll(4); times > 0 && !text.empty(); --times) {
        const auto at = static_cast<std::size_t>(dice.roll(static_cast<int>(text.size())));
        const auto length = static_cast<std::size_t>(1 + dice.roll(20));
        switch (dice.roll(4)) {
            case 0:
                text[at] = static_cast<char>(dice.roll(256));
                break;
            case 1:
                text.erase(at, length);
                break;
            case 2:
                text.insert(at, text.substr(at, length));
                break;
            default:
                text.insert(at,
                            dice.one_of<std::string>({"\"", ",", "\r\n", std::string(1, '\0'), "\xff", "\xef\xbb\xbf",
                                                      "99999999999999999999", "=cmd|' /C calc'!A0"}));
        }
    }
    return text;
}

}  // namespace

TEST_CASE("actions that go out as CSV, are edited and come back lose nothing and double nothing") {
    constexpr unsigned sequences_a_store = 10;
    std::optional<SQLite::Database> database;
    for (unsigned seed = 0; seed < static_cast<unsigned>(scaled(1'000)); ++seed) {
        CAPTURE(seed);
        if (seed % sequences_a_store == 0) {
            database.emplace(store_of_two_plans());
        }
        one_sequence(*database, seed);
    }
}

TEST_CASE("a damaged file is refused and changes nothing, or is read whole and says the same again") {
    int refused = 0;
    int read = 0;
    auto database = store_of_two_plans();
    for (unsigned seed = 5'000; seed < 5'000U + static_cast<unsigned>(std::max(300, scaled(1'500))); ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        const auto before = store::dump(database);
        const auto text = damaged(exported(database), dice);
        try {
            const auto [outcome, kept] = imported(database, text);
            CHECK((outcome.rejects.empty() || !kept));
            CHECK(kept == (store::dump(database) != before));
            CHECK_FALSE(imported(database, text).second);
            ++(outcome.rejects.empty() ? read : refused);
            if (kept) {
                store::write(database, on(day("2026-11-20")), [](store::Write& write) { store::undo_last(write); });
            }
        } catch (const InputError&) {
            ++refused;
        }
        CHECK(store::dump(database) == before);
    }
    CHECK(refused > 50);
    CHECK(read > 20);
}
