#include <memory>

#include "app/keep_store.hpp"
#include "cmd/db/verbs.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "report/pages/history.hpp"

namespace llp::cmd::db_verbs {

namespace {

struct Options {
    bool verbose = false;
};

void work(const Run& run, const Options& options) {
    // Whoever holds the store keeps its books; the words typed may name people.
    Output output(run, report::Audience::board);
    output.print(
        report::history({.as_of = run.as_of(), .commands = app::history(run.reading()), .verbose = options.verbose}));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_switch(app, "-v,--verbose", options->verbose, "With the time of the clock and the user of each command");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb history_verb() noexcept {
    return {.name = "history",
            .summary = "list every change that was recorded, newest first",
            .examples =
                "llp db history\n"
                "llp db history --verbose --format csv",
            .add = add};
}

}  // namespace llp::cmd::db_verbs
