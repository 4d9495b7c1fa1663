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
    std::vector<int> authorities;
    bool partial = false;
};

/// The name of a layout.
std::string parse_layout(const std::string& text) {
    const auto names = app::layout_names();
    return known_word("layout", text, {names.begin(), names.end()});
}

std::string parse_encoding(const std::string& text) {
    return known_word("encoding", text, {"utf-8", "windows-1252"});
}

void work(Run& run, const Options& options) {
    app::ImportRequest request;
    request.layout = options.layout.value_or("");
    request.period = options.period;
    request.release = options.release;
    request.dated = options.dated;
    request.authorities = options.authorities;
    request.encoding = options.encoding.value_or("");
    request.partial = options.partial;
    load_files(run, options.files, std::move(request), options.rejects.value_or(""));
}

/// What the files are about, where they do not say so themselves.
void add_what_about(CLI::App& app, Options& options) {
    add_parsed(app, {"--dated", "DAY", "The day of an extract, such as 2026-09-01"}, options.dated, Date::parse);
    add_parsed(app, {"--period", "YEAR", "The academic year of the figures, such as 2022/23"}, options.period,
               Period::parse);
    add_parsed(app, {"--release", "RELEASE", "provisional, revised or final"}, options.release, parse_release);
    add_parsed(app, {"--layout", "NAME", "Read the files by this layout; otherwise their header decides"},
               options.layout, parse_layout);
    add_parsed(app, {"--encoding", "NAME", "utf-8 or windows-1252; otherwise the bytes decide"}, options.encoding,
               parse_encoding);
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_words(app, "FILE", options->files, "CSV files, plain or .gz; - reads standard input");
    add_what_about(app, *options);
    add_authorities(app, options->authorities, "Keep only schools of these local authorities, such as 925,813");
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
                "gzip -dc declarations.csv.gz | llp import - --rejects rejected.csv",
            .add = add};
}

}  // namespace llp::cmd
