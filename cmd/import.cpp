#include <algorithm>
#include <iterator>
#include <memory>

#include "app/import_file.hpp"
#include "cmd/load_files.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/verbs.hpp"

namespace llp::cmd {

namespace {

struct Options {
    std::vector<std::string> files;
    std::optional<std::string> layout;
    std::optional<Period> period;
    std::optional<Release> release;
    std::optional<Date> dated;
    std::optional<std::string> encoding;
    std::optional<std::string> rejects;
    std::optional<std::string> list;
    std::vector<int> authorities;
    bool complete = false;
    bool partial = false;
};

/// The name of a layout, or the file of one.
std::string parse_layout(const std::string& text) {
    if (text.ends_with(".toml")) {
        return text;
    }
    const auto names = app::layout_names();
    return known_word("layout", text, {names.begin(), names.end()});
}

std::string parse_encoding(const std::string& text) {
    return known_word("encoding", text, {"utf-8", "windows-1252", "utf-16le", "utf-16be"});
}

void work(Run& run, const Options& options) {
    app::ImportRequest request;
    request.layout = options.layout.value_or("");
    request.period = options.period;
    request.release = options.release;
    request.dated = options.dated;
    request.authorities = options.authorities;
    request.encoding = options.encoding.value_or("");
    request.complete = options.complete;
    request.partial = options.partial;
    auto requests = requests_of(run, options.files, request);
    if (options.list) {
        std::ranges::move(app::read_import_list(*options.list, request), std::back_inserter(requests));
    }
    if (requests.empty()) {
        throw UsageError("import: no file is named",
                         "llp import FILE, llp import FOLDER, or llp import --list LIST.csv");
    }
    load_files(run, std::move(requests), options.rejects.value_or(""));
}

/// What the files are about, where they do not say so themselves.
void add_what_about(CLI::App& app, Options& options) {
    add_parsed(app, {"--dated", "DAY", "The day of an extract, such as 2026-09-01"}, options.dated, Date::parse);
    add_parsed(app, {"--period", "YEAR", "The academic year of the figures, such as 2022/23"}, options.period,
               Period::parse);
    add_parsed(app, {"--release", "RELEASE", "provisional, revised or final"}, options.release, parse_release);
    add_parsed(
        app,
        {"--layout", "NAME", "Read the files by this layout, or by that of FILE.toml; otherwise their header decides"},
        options.layout, parse_layout);
    add_parsed(app, {"--encoding", "NAME", "utf-8, windows-1252, utf-16le or utf-16be; otherwise the bytes decide"},
               options.encoding, parse_encoding);
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_files_option(app, {"FILE", "", "CSV files, plain or .gz, or folders of them; - reads standard input"},
                     options->files);
    add_parsed(app, {"--list", "LIST", "Load the files that this CSV names, each with its own day, year and release"},
               options->list, as_typed);
    add_what_about(app, *options);
    add_authorities(
        app, options->authorities,
        "Keep only schools of these local authorities, such as 925,813; to be typed, the setting does not count here");
    add_switch(app, "--complete", options->complete,
               "The files lack nothing of the authorities that they name: end what they lack");
    add_switch(app, "--partial", options->partial, "Store the good rows although others were rejected (exit 3)");
    add_parsed(app, {"--rejects", "OUT", "Write every rejected row to this CSV file"}, options->rejects, as_typed);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb import_verb() noexcept {
    return {.name = "import",
            .summary = "load files that llp recognises by their header, whole or not at all",
            .examples =
                "llp import schools.csv --dated 2026-09-01\n"
                "llp import census.csv --period 2025/26 --release final\n"
                "llp import edubasealldata20260901.csv --dated 2026-09-01 --authority 925 --dry-run\n"
                "llp import schools.csv --dated 2026-11-02 --complete\n"
                "llp import county-data/ --dated 2026-09-01 --period 2025/26 --release final\n"
                "llp import --list files.csv\n"
                "llp import children.csv --layout children.toml --dated 2026-09-01\n"
                "gzip -dc declarations.csv.gz | llp import - --rejects rejected.csv",
            .add = add};
}

}  // namespace llp::cmd
