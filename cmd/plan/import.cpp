#include <algorithm>
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

using Imports = std::vector<app::PlanImport>;

/// Says which rows cannot be used, then stops: nothing was changed.
void refuse_rejected(const Imports& imports) {
    std::vector<std::string> refused;
    for (const auto& import : imports) {
        if (import.rejects.empty()) {
            continue;
        }
        LoadSummary summary{.file = import.file};
        summary.rejects = import.rejects;
        summary.rejected = std::ssize(import.rejects);
        insist_lines(rejects_text(summary));
        refused.push_back(
            fmt::format("{}: {} cannot be used", import.file,
                        import.rejects.size() == 1 ? "a row" : fmt::format("{} rows", import.rejects.size())));
    }
    if (!refused.empty()) {
        throw InputError(fmt::format("{}: nothing was changed", fmt::join(refused, "; ")),
                         "mend the file and import it again, or export the plans anew");
    }
}

constexpr std::size_t most_warnings = 20;

void tell_warnings(const Run& run, const app::PlanImport& import) {
    for (std::size_t i = 0; i < std::min(most_warnings, import.warnings.size()); ++i) {
        tell(run, "{}:{}: taken, but {}", import.file, import.warnings[i].line, import.warnings[i].text);
    }
    if (import.warnings.size() > most_warnings) {
        tell(run, "  and {} more", import.warnings.size() - most_warnings);
    }
}

std::string counts_in_words(const app::PlanImport& import) {
    const auto& counts = import.counts;
    const auto added = import.holds == app::PlanTable::actions ? fmt::format("{} added, ", counts.added) : "";
    return fmt::format("{} changed, {}{} unchanged", counts.changed, added, counts.unchanged + counts.already_there);
}

void tell_import(const Run& run, const app::PlanImport& import) {
    tell(run, "{}: {} {}: {}{}", import.file, token(import.holds),
         run.typed.dry_run ? "that would be imported" : "imported", counts_in_words(import),
         import.changes() ? command_mark(run) : "");
    if (import.counts.already_there > 0) {
        tell(run, "  rows without a number that stand in their plans already: {}", import.counts.already_there);
    }
    for (const auto& column : import.unknown_columns) {
        tell(run, "  column passed over: {}", column);
    }
}

report::PlanImportFacts facts_of(const Run& run, const Imports& imports) {
    report::PlanImportFacts facts{.as_of = run.as_of(), .files = {}};
    for (const auto& import : imports) {
        facts.kept = facts.kept || (import.changes() && !run.typed.dry_run);
        facts.files.push_back({.file = import.file,
                               .holds = std::string(token(import.holds)),
                               .changed = import.counts.changed,
                               .added = import.counts.added,
                               .unchanged = import.counts.unchanged,
                               .already_there = import.counts.already_there});
    }
    return facts;
}

void work(const Run& run, const std::vector<std::string>& files) {
    Output output(run);
    const auto imports = app::import_plan_files(run.writing(), files);
    refuse_rejected(imports);
    for (const auto& import : imports) {
        tell_warnings(run, import);
        tell_import(run, import);
    }
    output.print_if_asked(report::plan_import(facts_of(run, imports)));
}

void add(CLI::App& app, Run& run) {
    const auto files = std::make_shared<std::vector<std::string>>();
    required(
        add_files_option(app, {"FILE", "", "CSV files as plan export writes them; - reads standard input"}, *files));
    on_chosen(app, [files, &run] { work(run, *files); });
}

}  // namespace

Verb import_verb() noexcept {
    return {.name = "import",
            .summary = "bring actions and visits back that were edited as CSV, all rows or none",
            .examples =
                "llp plan import actions.csv\n"
                "llp plan import actions.csv visits.csv --dry-run\n"
                "llp plan import visits.csv --by \"Jo Marsh, broker\"",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
