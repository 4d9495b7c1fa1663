#include "report/pages/check.hpp"
#include "app/keep_store.hpp"
#include "cmd/db/verbs.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"

namespace llp::cmd::db_verbs {

namespace {

void work(Run& run) {
    Output output(run);
    const auto place = run.place();
    const auto problems = app::check_store(place);
    run.code = problems.empty() ? ExitCode::done : ExitCode::bad_store;
    output.print(report::check({.store = place.path, .problems = problems}));
}

void add(CLI::App& app, Run& run) {
    on_chosen(app, [&run] { work(run); });
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
