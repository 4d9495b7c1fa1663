#include "app/keep_store.hpp"
#include "cmd/db/verbs.hpp"
#include "cmd/message.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"

namespace llp::cmd::db_verbs {

namespace {

report::Document document(const Command& undone, bool kept) {
    return {.schema = "llp.undo/1",
            .title = "Undone",
            .head = {{.name = "undone", .label = "Command", .value = report::Cell::open(undone.number)},
                     {.name = "words", .label = "Words", .value = report::Cell::open(undone.words)},
                     {.name = "kept", .label = "Kept", .value = report::Cell::open(kept)}}};
}

void work(const Run& run) {
    Output output(run);
    const auto undone = app::undo(run.writing());
    tell(run, "{} command {}: {} ({})", run.typed.dry_run ? "would undo" : "undid", undone.number, undone.words,
         undone.summary);
    output.print_if_asked(document(undone, !run.typed.dry_run));
}

void add(CLI::App& app, Run& run) {
    on_chosen(app, [&run] { work(run); });
}

}  // namespace

Verb undo_verb() noexcept {
    return {.name = "undo",
            .summary = "take back the last change that still stands; again takes back the one before",
            .examples =
                "llp db undo --dry-run\n"
                "llp db undo",
            .add = add};
}

}  // namespace llp::cmd::db_verbs
