#include <memory>

#include "app/import_visits.hpp"
#include "cmd/change.hpp"
#include "cmd/message.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/plan/verbs.hpp"
#include "report/pages/wording.hpp"

namespace llp::cmd::plan_verbs {

namespace {

struct Options {
    std::optional<std::string> file;
};

constexpr std::size_t lines_shown = 20;

void tell_refused(const app::VisitImport& result, const std::string& file) {
    for (std::size_t i = 0; i < std::min(lines_shown, result.refused.size()); ++i) {
        const auto& reject = result.refused[i];
        insist(fmt::format("{}:{}: {}: {}", file, reject.line, reject.column, reject.message));
    }
    if (result.refused.size() > lines_shown) {
        insist(fmt::format("  and {} more", result.refused.size() - lines_shown));
    }
}

void tell_warnings(const Run& run, const app::VisitImport& result, const std::string& file) {
    for (std::size_t i = 0; i < std::min(lines_shown, result.warnings.size()); ++i) {
        tell(run, "{}:{}: taken, but {}", file, result.warnings[i].line, result.warnings[i].text);
    }
    if (result.warnings.size() > lines_shown) {
        tell(run, "  and {} more", result.warnings.size() - lines_shown);
    }
}

void tell_changed(const Run& run, const app::VisitImport& result, const std::string& file) {
    if (result.changed == 0) {
        tell(run, "{}: {}, all as they stand already: nothing changed", file,
             report::counted(result.rows, "row", "rows"));
        return;
    }
    tell(run, "{}: {}: {} {}, {} unchanged{}", file, report::counted(result.rows, "row", "rows"),
         report::counted(result.changed, "visit", "visits"), run.typed.dry_run ? "would change" : "changed",
         result.unchanged, command_mark(run));
}

report::Document summary(const Run& run, const app::VisitImport& result, const std::string& file) {
    const auto field = [](std::string name, std::string label, report::Cell value) {
        return report::Field{.name = std::move(name), .label = std::move(label), .value = std::move(value)};
    };
    return {.schema = "llp.visit-import/1",
            .title = "Import of visits",
            .head = {field("file", "File", report::Cell::open(file)),
                     field("rows", "Rows", report::Cell::open(result.rows)),
                     field("changed", "Changed", report::Cell::open(result.changed)),
                     field("unchanged", "Unchanged", report::Cell::open(result.unchanged)),
                     field("kept", "Kept", report::Cell::open(result.changed > 0 && !run.typed.dry_run))}};
}

void work(const Run& run, const Options& options) {
    Output output(run);
    const auto result = app::import_visits(run.writing(), *options.file);
    if (!result.refused.empty()) {
        tell_refused(result, *options.file);
        throw InputError(fmt::format("{}: {} of {} rows refused, so nothing is changed", *options.file,
                                     result.refused.size(), result.rows),
                         "mend these rows, and give the file again");
    }
    tell_warnings(run, result, *options.file);
    tell_changed(run, result, *options.file);
    output.print_if_asked(summary(run, result, *options.file));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    required(add_parsed(
        app,
        {"FILE", "", "A CSV as llp plan visits writes it, or some of its rows and columns; - reads standard input"},
        options->file, as_typed));
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb import_visits_verb() noexcept {
    return {.name = "import-visits",
            .summary = "take back visits that were edited as a CSV",
            .examples =
                "llp plan visits --audience board -o visits.csv\n"
                "llp plan import-visits visits.csv --dry-run\n"
                "llp plan import-visits visits.csv --by \"Jo Marsh, broker\"",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
