#include <memory>

#include "app/keep_store.hpp"
#include "cmd/db/verbs.hpp"
#include "cmd/message.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"

namespace llp::cmd::db_verbs {

namespace {

struct Options {
    std::optional<std::string> file;
};

void work(const Run& run, const Options& options) {
    app::backup_store(run.place(), *options.file, run.typed.dry_run);
    tell(run, "{} {} to {}", run.typed.dry_run ? "would copy" : "copied", run.place().path, *options.file);
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    required(add_parsed(app, {"FILE", "", "The new file; it must not be there yet"}, options->file, as_typed));
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb backup_verb() noexcept {
    return {.name = "backup",
            .summary = "copy the store to a new file, even while others use it",
            .examples = "llp db backup llp-2026-11-23.db",
            .add = add};
}

}  // namespace llp::cmd::db_verbs
