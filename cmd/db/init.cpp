#include "app/keep_store.hpp"
#include "cmd/db/verbs.hpp"
#include "cmd/message.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"

namespace llp::cmd::db_verbs {

namespace {

std::string what_was_done(const std::string& outcome, bool dry_run) {
    if (outcome == "stood") {
        return "nothing to do: the store stands and is up to date";
    }
    return (dry_run ? "dry run, nothing written: would have " : "") + outcome + " the store";
}

report::Document document(const std::string& outcome, const std::string& path) {
    return {.schema = "llp.init/1",
            .title = "Store",
            .head = {{.name = "outcome", .label = "Outcome", .value = report::Cell::open(outcome)},
                     {.name = "store", .label = "Store", .value = report::Cell::open(path)}}};
}

void work(const Run& run) {
    Output output(run);
    run.make_default_folder();
    const auto outcome = app::init_store(run.writing());
    const auto path = run.place().path;
    tell(run, "{} at {}", what_was_done(outcome, run.typed.dry_run), path);
    output.print_if_asked(document(outcome, path));
}

void add(CLI::App& app, Run& run) {
    on_chosen(app, [&run] { work(run); });
}

}  // namespace

Verb init_verb() noexcept {
    return {.name = "init",
            .summary = "make the store, or bring one of an older llp up to date (after a backup beside it)",
            .examples =
                "llp db init\n"
                "llp db init --db partnership.db",
            .add = add};
}

}  // namespace llp::cmd::db_verbs
