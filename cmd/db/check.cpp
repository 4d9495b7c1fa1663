#include <CLI/CLI.hpp>

#include "app/keep_store.hpp"
#include "cmd/db/verbs.hpp"
#include "cmd/output.hpp"

namespace llp::cmd::db_verbs {

namespace {

report::Document document(const std::vector<std::string>& faults, const std::string& path) {
    report::Table table{.name = "faults",
                        .caption = "What is wrong",
                        .columns = {{.name = "fault", .heading = "Fault"}},
                        .empty = "Nothing is wrong with the store."};
    for (const auto& fault : faults) {
        table.rows.push_back({report::Cell::open(fault)});
    }
    return {.schema = "llp.check/1",
            .title = "Check of the store",
            .head = {{.name = "store", .label = "Store", .value = report::Cell::open(path)},
                     {.name = "sound", .label = "Sound", .value = report::Cell::open(faults.empty())}},
            .sections = {{.heading = "", .blocks = {std::move(table)}}}};
}

void work(Run& run) {
    Output output(run);
    const auto place = run.place();
    const auto faults = app::check_store(place);
    run.code = faults.empty() ? ExitCode::done : ExitCode::bad_store;
    output.print(document(faults, place.path));
}

void add(CLI::App& app, Run& run) {
    app.callback([&run] { work(run); });
}

}  // namespace

Verb check_verb() noexcept {
    return {.name = "check",
            .summary = "look for anything that is wrong with the store (exit 12)",
            .examples =
                "llp db check\n"
                "llp db check --db llp-2026-11-23.db",
            .add = add};
}

}  // namespace llp::cmd::db_verbs
