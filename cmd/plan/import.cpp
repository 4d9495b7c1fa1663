#include <memory>

#include "app/plan_file.hpp"
#include "cmd/change.hpp"
#include "cmd/load_summary.hpp"
#include "cmd/message.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/plan/verbs.hpp"
#include "report/pages/plan_export.hpp"

namespace llp::cmd::plan_verbs {

namespace {

/// Says which rows cannot be used, then stops: nothing was changed.
void refuse_rejected(const std::string& file, const std::vector<Reject>& rejects) {
    if (rejects.empty()) {
        return;
    }
    LoadSummary summary{.file = file};
    summary.rejects = rejects;
    summary.rejected = std::ssize(rejects);
    insist_lines(rejects_text(summary));
    throw InputError(fmt::format("{}: {} cannot be used: nothing was changed", file,
                                 rejects.size() == 1 ? "a row" : fmt::format("{} rows", rejects.size())),
                     "mend the file and import it again, or export the plans anew");
}

void tell_import(const Run& run, const std::string& file, const app::PlanImport& import) {
    const auto& counts = import.counts;
    const bool changed = counts.changed + counts.added > 0;
    tell(run, "{}: actions {}: {} changed, {} added, {} unchanged{}", file,
         run.typed.dry_run ? "that would be imported" : "imported", counts.changed, counts.added,
         counts.unchanged + counts.already_there, changed ? command_mark(run) : "");
    if (counts.already_there > 0) {
        tell(run, "  rows without a number that stand in their plans already: {}", counts.already_there);
    }
    for (const auto& column : import.unknown_columns) {
        tell(run, "  column passed over: {}", column);
    }
}

void work(const Run& run, const std::string& file) {
    Output output(run);
    const auto import = app::import_actions(run.writing(), file);
    refuse_rejected(file, import.rejects);
    tell_import(run, file, import);
    output.print_if_asked(report::plan_import({.as_of = run.as_of(),
                                               .file = file,
                                               .changed = import.counts.changed,
                                               .added = import.counts.added,
                                               .unchanged = import.counts.unchanged,
                                               .already_there = import.counts.already_there}));
}

void add(CLI::App& app, Run& run) {
    const auto file = std::make_shared<std::optional<std::string>>();
    required(add_parsed(app, {"FILE", "", "A CSV as plan export writes it; - reads standard input"}, *file, some_name));
    on_chosen(app, [file, &run] { work(run, **file); });
}

}  // namespace

Verb import_verb() noexcept {
    return {.name = "import",
            .summary = "bring actions back that were edited as CSV, all rows or none",
            .examples =
                "llp plan import actions.csv\n"
                "llp plan import actions.csv --dry-run",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
