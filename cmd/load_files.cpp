#include "cmd/load_files.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "cmd/change.hpp"
#include "cmd/load_summary.hpp"
#include "cmd/message.hpp"
#include "cmd/output.hpp"
#include "cmd/progress_line.hpp"
#include "cmd/rejects_file.hpp"
#include "core/error.hpp"
#include "report/disclosure.hpp"
#include "report/pages/import_summary.hpp"
#include "report/writers/list.hpp"

namespace llp::cmd {

namespace {

/// Of the table at the end where nobody looks at it on a terminal: names of files are long.
constexpr int width_of_a_file = 160;

/// What became of all the files so far.
struct Loads {
    std::shared_ptr<store::Rehearsal> rehearsal;  ///< Of a dry run of several.
    std::size_t expected = 0;                     ///< Files that are to be loaded.
    std::size_t begun = 0;                        ///< Of these: the one at hand included.
    std::vector<report::ImportedFile> files;
    std::size_t refused = 0;      ///< Files of which nothing was stored.
    std::size_t mistyped = 0;     ///< Of these: for want of an option.
    bool some_rows_lost = false;  ///< Of files that were stored.
};

void hint_at_terminal(const Run& run, const std::string& file) {
    if (file == "-" && run.world().input_is_terminal()) {
        tell(run, "reading from the terminal; end with Ctrl-D, or name a file: llp import FILE");
    }
}

std::string mark(const Run& run, const app::ImportOutcome& outcome, bool refused) {
    if (refused) {
        return " (refused: nothing is stored)";
    }
    if (run.typed.dry_run) {
        return " (dry run: nothing is written)";
    }
    return outcome.stored ? command_mark(run) : std::string();
}

void tell_refusal(const Run& run, const LoadSummary& summary) {
    print_fault(run, ExitCode::unusable,
                fmt::format("{}: {} of {} rows cannot be read, so nothing of the file is stored", summary.file,
                            summary.rejected, summary.rows),
                "the same with --partial stores the other rows; with --rejects FILE it writes out these");
}

void tell_outcome(const Run& run, const app::ImportOutcome& outcome, bool refused) {
    const auto& summary = outcome.summary;
    const bool document_tells = run.asks_for_document();
    if (!document_tells && !run.typed.quiet) {
        insist_lines(summary_text(summary, mark(run, outcome, refused)));
    }
    if (!document_tells) {
        insist_lines(rejects_text(summary));
    }
    if (refused) {
        tell_refusal(run, summary);
    }
}

/// "3 of 67: " where there are several.
std::string place_in(const Loads& loads) {
    return loads.expected > 1 ? fmt::format("{} of {}: ", loads.begun, loads.expected) : std::string();
}

app::ImportOutcome import_watched(const Run& run, const app::ImportRequest& request, const std::string& rejects,
                                  const Loads& loads) {
    RejectsFile file(run, rejects, request.file);
    ProgressLine line(run, place_in(loads) + request.file);
    auto writing = run.writing();
    writing.rehearsal = loads.rehearsal;
    auto outcome = app::import_file(writing, request,
                                    {.progress = [&](std::int64_t rows, int per_mille) { line.show(rows, per_mille); },
                                     .on_reject = [&](const Reject& reject) { file.add(reject); },
                                     .on_read = [&] { file.keep(); }});
    // A file that is known already was not read: it has no rejected rows.
    file.keep();
    return outcome;
}

void load(const Run& run, const app::ImportRequest& request, const std::string& rejects, Loads& loads) {
    hint_at_terminal(run, request.file);
    refuse_same_file("-o", run.typed.output.value_or(""), request.file, "a file that is read");
    const auto outcome = import_watched(run, request, rejects, loads);
    const bool rejected = outcome.summary.rejected > 0;
    const bool refused = rejected && !request.partial;
    loads.refused += refused ? 1U : 0U;
    loads.some_rows_lost = loads.some_rows_lost || (rejected && !refused);
    tell_outcome(run, outcome, refused);
    loads.files.push_back(
        {.summary = outcome.summary, .stored = outcome.stored, .dry_run = run.typed.dry_run, .refused = refused});
}

/// Of no use at all: nothing is known of it but its name.
void refuse(const app::ImportRequest& request, Loads& loads) {
    ++loads.refused;
    loads.files.push_back({.summary = {.file = request.file}, .refused = true});
}

/// One file of several that is of no use does not stop the others.
void load_one_of_several(const Run& run, const app::ImportRequest& request, Loads& loads) {
    try {
        load(run, request, {}, loads);
    } catch (const InputError& fault) {
        print_fault(run, ExitCode::unusable, fault.what(), fault.hint());
        refuse(request, loads);
    } catch (const UsageError& fault) {
        print_fault(run, ExitCode::usage, fault.what(), fault.hint());
        refuse(request, loads);
        ++loads.mistyped;
    }
}

/// A table of all files, where there were several.
void tell_all(const Run& run, const Loads& loads) {
    if (loads.expected < 2 || loads.files.empty() || run.typed.quiet || run.asks_for_document()) {
        return;
    }
    const auto shown = report::disclose(report::import_summary({loads.files}), report::Audience::general_public);
    insist_lines("\n" + report::write(report::writer_for("table"), shown.only("files"),
                                      {.width = run.world().columns().value_or(width_of_a_file)}));
}

ExitCode code_of(const Loads& loads, std::size_t files) {
    if (loads.refused == files) {
        return loads.mistyped == files ? ExitCode::usage : ExitCode::unusable;
    }
    return loads.refused > 0 || loads.some_rows_lost ? ExitCode::some_rejected : ExitCode::done;
}

/// Of a folder its CSV files alone are loaded.
void tell_passed_over(const Run& run, const std::string& folder, const std::vector<std::string>& names) {
    constexpr std::ptrdiff_t most_named = 5;
    if (names.empty()) {
        return;
    }
    const auto named = std::min(std::ssize(names), most_named);
    const auto more = std::ssize(names) - named;
    tell(run, "{}: passed over, as no .csv or .csv.gz: {}{}", folder,
         fmt::join(names.begin(), names.begin() + named, ", "), more > 0 ? fmt::format(" and {} more", more) : "");
}

}  // namespace

void load_files(Run& run, std::vector<app::ImportRequest> requests, const std::string& rejects) {
    if (requests.size() > 1 && !rejects.empty()) {
        raise<UsageError>("--rejects takes the rows of one file: name one file, or leave it out");
    }
    Output output(run);
    run.make_default_folder();
    app::refuse_rivals(requests, run.as_of());
    if (requests.size() > 1) {
        app::put_in_order(requests, run.as_of());
    }
    const bool rehearses = run.typed.dry_run && requests.size() > 1;
    Loads loads{.rehearsal = rehearses ? app::rehearse_imports(run.place()) : nullptr, .expected = requests.size()};
    for (const auto& request : requests) {
        ++loads.begun;
        if (requests.size() == 1) {
            load(run, request, rejects, loads);
        } else {
            load_one_of_several(run, request, loads);
        }
    }
    run.code = code_of(loads, requests.size());
    tell_all(run, loads);
    output.print_if_asked(report::import_summary({loads.files}));
}

std::vector<app::ImportRequest> requests_of(const Run& run, const std::vector<std::string>& paths,
                                            const app::ImportRequest& common) {
    std::vector<app::ImportRequest> requests;
    for (const auto& path : paths) {
        if (path != "-" && app::is_folder(path)) {
            auto found = app::files_of_folder(path, common);
            tell_passed_over(run, path, found.passed_over);
            std::ranges::move(found.requests, std::back_inserter(requests));
        } else {
            requests.push_back(common);
            requests.back().file = path;
        }
    }
    return requests;
}

}  // namespace llp::cmd
