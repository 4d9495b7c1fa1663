#include "cmd/global_options.hpp"

#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/run.hpp"
#include "report/writers/list.hpp"

namespace llp::cmd {

namespace {

std::string some_text(const std::string& text) {
    if (text.empty()) {
        throw InputError("a text is needed");
    }
    return text;
}

void add_store_options(CLI::App& app, GlobalOptions& typed) {
    add_parsed(app, {"--db", "FILE", "The store (LLP_DB; else llp/llp.db under $XDG_DATA_HOME or ~/.local/share)"},
               typed.db, some_text);
    add_parsed(app, {"--as-of", "DAY", "Take this day for today, such as 2026-11-23 (LLP_AS_OF)"}, typed.as_of,
               Date::parse);
    add_parsed(app, {"--by", "NAME", "In whose name a change is recorded (LLP_BY; else your login)"}, typed.by,
               some_text);
    add_parsed(app, {"--wait", "SECONDS", "Wait so long for a store in use by another, 10 unless said (LLP_WAIT)"},
               typed.wait_seconds, parse_wait);
    add_switch(app, "--allow-shared", typed.allow_shared, "Open a store that others can read (LLP_ALLOW_SHARED=yes)");
    add_switch(app, "-n,--dry-run", typed.dry_run, "Do all but keep it: the same messages, nothing written");
}

void add_output_options(CLI::App& app, GlobalOptions& typed) {
    const auto parse_format = [](const std::string& text) { return &report::writer_for(text); };
    add_parsed(app,
               {"--format", "FORMAT", report::formats_in_words() + " (else by the ending of -o; LLP_FORMAT; table)"},
               typed.format, parse_format);
    add_parsed(app, {"-o,--output", "FILE", "Write to a file, whole or not at all, instead of standard output"},
               typed.output, some_text);
    add_parsed(app, {"--table", "NAME", "Only this table of the answer"}, typed.table, some_text);
    add_parsed(app,
               {"--audience", "WHO", "public, board, cluster or school: only the public sees no names (LLP_AUDIENCE)"},
               typed.audience, parse_audience);
    add_switch(app, "--excel-safe", typed.excel_safe, "csv: guard texts that a spreadsheet would run as formulas");
    add_parsed(app, {"--color", "WHEN", "auto, always or never (LLP_COLOR; NO_COLOR turns auto off)"}, typed.colour,
               parse_colour);
    add_switch(app, "-q,--quiet", typed.quiet, "No messages but faults");
    add_switch(app, "--no-progress", typed.no_progress, "No progress line");
}

}  // namespace

void add_global_options(CLI::App& app, Run& run) {
    add_store_options(app, run.typed);
    add_output_options(app, run.typed);
}

}  // namespace llp::cmd
