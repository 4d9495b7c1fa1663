#include "cmd/global_options.hpp"

#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/run.hpp"
#include "report/writers/list.hpp"

namespace llp::cmd {

namespace {

/// The option of a setting, which is checked as soon as it is typed.
template <typename T>
void add_setting(CLI::App& app, Settings& settings, const SettingOf<T>& setting) {
    add_text(app, {option_name(setting), std::string(setting.value), help_of(setting)},
             [&settings, &setting](const std::string& typed) {
                 static_cast<void>(setting.parse(typed));
                 settings.type(setting, typed);
             });
}

void add_setting_switch(CLI::App& app, Settings& settings, const SettingOf<bool>& setting) {
    add_switch(
        app, option_name(setting), [&settings, &setting] { settings.type(setting, "yes"); }, help_of(setting));
}

void add_store_options(CLI::App& app, Run& run) {
    add_setting(app, run.settings, setting::db);
    add_setting(app, run.settings, setting::as_of);
    add_setting(app, run.settings, setting::by);
    add_setting(app, run.settings, setting::wait);
    add_setting_switch(app, run.settings, setting::allow_shared);
    add_switch(app, "-n,--dry-run", run.typed.dry_run, "Do all but keep it: the same messages, nothing written");
}

void add_output_options(CLI::App& app, Run& run) {
    add_setting(app, run.settings, setting::format);
    add_parsed(app, {"-o,--output", "FILE", "Write to a file, whole or not at all, instead of standard output"},
               run.typed.output, some_text);
    add_parsed(app, {"--table", "NAME", "Only this table of the answer"}, run.typed.table, some_text);
    add_setting(app, run.settings, setting::audience);
    add_switch(app, "--redact", run.typed.redact, "Leave people out, whoever reads it: names and words about them");
    add_switch(app, "--unsuppressed", run.typed.unsuppressed,
               "Show small numbers of pupils and schools; needs --by NAME, and never for the public");
    add_switch(app, "--excel-safe", run.typed.excel_safe, "csv: guard texts that a spreadsheet would run as formulas");
    add_setting(app, run.settings, setting::color);
    add_switch(app, "-q,--quiet", run.typed.quiet, "No messages but faults");
    add_switch(app, "--no-progress", run.typed.no_progress, "No progress line");
}

/// These were looked at before the options are read: see `settle` in program.cpp.
void add_config_options(CLI::App& app, Run& run) {
    add_setting(app, run.settings, setting::config);
    add_switch(
        app, "--no-config", [] {}, "Read no config file (for scripts)");
    add_setting(app, run.settings, setting::data);
}

}  // namespace

void add_global_options(CLI::App& app, Run& run) {
    add_store_options(app, run);
    add_output_options(app, run);
    add_config_options(app, run);
}

}  // namespace llp::cmd
