#include "cmd/program.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <new>

#include "cmd/config_file.hpp"
#include "cmd/data_folder.hpp"
#include "cmd/global_options.hpp"
#include "cmd/help.hpp"
#include "cmd/message.hpp"
#include "cmd/stream.hpp"
#include "cmd/unknown_word.hpp"
#include "cmd/verbs.hpp"
#include "core/error.hpp"

namespace llp::cmd {

namespace {

constexpr const char* first_commands =
    "llp import schools.csv --dated 2026-09-01\n"
    "llp pair support --authority 925 --save autumn-2026\n"
    "llp report weekly -o weekly.html";

/// Notes the setting where its option was typed, before all the options are read.
void note_typed(Settings& settings, const Setting& setting, const TypedOptions& typed) {
    if (const auto found = typed.values.find(option_name(setting)); found != typed.values.end()) {
        settings.type(setting, found->second);
    }
}

/// Options are read by the light of the config file and of data files (the list of areas is one), so these come first.
void settle(Run& run, const TypedOptions& typed) {
    note_typed(run.settings, setting::config, typed);
    note_typed(run.settings, setting::data, typed);
    if (!typed.values.contains("--no-config")) {
        take_config(run.settings, run.world());
    }
    take_data_folder(run.settings);
}

void declare_all(CLI::App& app, Run& run) {
    use_our_help(app);
    app.footer(first_commands);
    app.set_help_flag("-h,--help", "Show this help");
    app.set_version_flag("--version", "llp " LLP_VERSION, "Show the version");
    app.fallthrough();
    add_global_options(app, run);
    add_verbs(app, verbs(), run);
    app.parse_complete_callback([&run] { tell_own_data(run); });
}

/// The verb that was parsed last, down the tree.
const CLI::App& parsed_verb(const CLI::App& app) {
    const auto parsed = app.get_subcommands();
    return parsed.empty() ? app : parsed_verb(*parsed.front());
}

/// Reads the words and, once all are read, does the work. Throws UsageError for what the parser refuses.
void parse_and_work(CLI::App& app, Run& run) {
    const auto& words = run.world().words();
    const auto typed = look_at_words(app, words);
    if (!typed.ask_for_help) {
        settle(run, typed);
    }
    try {
        // The parser takes its words from the end.
        app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
    } catch (const CLI::CallForHelp&) {
        write_all(STDOUT_FILENO, app.help(), "standard output");
    } catch (const CLI::CallForVersion& version) {
        write_all(STDOUT_FILENO, std::string(version.what()) + "\n", "standard output");
    } catch (const CLI::ParseError& fault) {
        throw usage_fault(parsed_verb(app), fault.what());
    }
}

ExitCode failed(const Run& run, const std::exception& fault, const std::string& hint) {
    const auto code = exit_code_of(fault);
    print_fault(run, code, fault.what(), hint);
    return code;
}

ExitCode work(CLI::App& app, Run& run) {
    try {
        declare_all(app, run);
        parse_and_work(app, run);
        return run.code;
    } catch (const ClosedPipe&) {
        return ExitCode::done;
    } catch (const Error& fault) {
        return failed(run, fault, fault.hint());
    } catch (const std::bad_alloc&) {
        print_fault(run, ExitCode::failed, "out of memory", "");
        return ExitCode::failed;
    } catch (const std::exception& fault) {
        return failed(run, fault, "");
    }
}

}  // namespace

ExitCode run_program(const World& world) {
    Run run(world);
    CLI::App app("pairs schools that need support with schools that can give it, plans it and reports on it", "llp");
    const auto code = work(app, run);
    if (world.words().empty()) {
        say(app.help());
    }
    return code;
}

}  // namespace llp::cmd
