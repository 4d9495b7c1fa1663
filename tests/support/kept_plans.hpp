#pragma once

#include "app/plan_file.hpp"
#include "csv/reader.hpp"
#include "csv/writer.hpp"
#include "report/disclosure.hpp"
#include "report/pages/plan_export.hpp"
#include "report/writers/csv.hpp"
#include "store/plans.hpp"
#include "support/new_store.hpp"
#include "support/plan_on_paper.hpp"
#include "support/stored.hpp"

/// A store in memory with two plans, and tables of actions as a spreadsheet has them.
namespace llp::testing {

using Cells = std::vector<std::vector<std::string>>;

inline SQLite::Database store_of_two_plans() {
    auto database = new_store();
    store::write(database, on(day("2026-11-09")), [](store::Write& write) {
        auto plan = test::plan_on_paper();
        plan.supporter = plan.supported;
        plan.partnership = 0;
        store::save(write, plan);
        plan.number = 2;
        plan.supported = plan.supporter = Urn::of(990013);
        store::save(write, plan);
    });
    return database;
}

inline std::vector<SupportPlan> plans_in(SQLite::Database& database) {
    return store::plans({database, store::last_command(database, day("2199-12-31"))});
}

/// As `llp plan export` writes it.
inline std::string exported(SQLite::Database& database, bool excel_safe = false) {
    const auto command = store::last_command(database, day("2199-12-31"));
    auto document =
        report::plan_export({.as_of = day("2026-11-09"), .as_at = command, .plans = plans_in(database), .names = {}});
    return report::write_csv(report::disclose(std::move(document), report::Audience::general_public),
                             {.excel_safe = excel_safe});
}

inline Cells cells_of(const std::string& text) {
    const auto source = csv::memory_source(text);
    csv::Reader reader(*source, "actions.csv");
    Cells cells{reader.header()};
    while (const auto* const row = reader.next()) {
        cells.emplace_back(row->fields.begin(), row->fields.end());
    }
    return cells;
}

inline std::string text_of(const Cells& cells) {
    std::string text;
    for (const auto& row : cells) {
        csv::append_row(text, row);
    }
    return text;
}

/// The outcome, and whether a command was recorded.
inline std::pair<app::PlanImport, bool> imported(SQLite::Database& database, const std::string& text,
                                                 const char* on_day = "2026-11-20") {
    app::PlanImport outcome;
    const auto source = csv::memory_source(text);
    const auto command = store::write(database, on(day(on_day)), [&](store::Write& write) {
        outcome = app::import_plan_file(write, *source, "actions.csv", day(on_day));
    });
    return {std::move(outcome), command.has_value()};
}

}  // namespace llp::testing
