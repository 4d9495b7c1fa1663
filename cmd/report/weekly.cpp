#include "report/pages/weekly.hpp"

#include <memory>

#include "app/build_report.hpp"
#include "cmd/message.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/report/verbs.hpp"
#include "core/number.hpp"

namespace llp::cmd::report_verbs {

namespace {

using Since = std::variant<std::monostate, Date, std::int64_t>;

struct Options {
    std::vector<int> authorities;
    std::optional<Since> since;
    bool if_changed = false;
};

/// "2026-11-16" or "#412".
Since parse_since(std::string_view text) {
    if (!text.starts_with('#')) {
        return Date::parse(text);
    }
    const auto number = read_integer(text.substr(1));
    if (!number || *number < 0) {
        raise<InputError>("'{}' is not the number of a command: write it as '#412'", text);
    }
    return *number;
}

void work(const Run& run, const Options& options) {
    Output output(run);
    const auto facts = app::weekly_facts(
        run.reading(), {.authorities = run.authorities(options.authorities), .since = options.since.value_or(Since())});
    if (options.if_changed && !facts.changed) {
        tell(run, "nothing changed since {}", facts.since_day);
        return;
    }
    output.print(report::weekly(facts));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_parsed(app,
               {"--since", "WHEN", "News after the end of this day, or after the command '#412'; 7 days unless said"},
               options->since, parse_since);
    add_authorities(app, options->authorities, help_of(setting::authority));
    add_switch(app, "--if-changed", options->if_changed, "Write nothing where there is nothing new (for cron)");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb weekly_verb() noexcept {
    return {.name = "weekly",
            .summary = "what changed since last week, and what is due",
            .examples =
                "llp report weekly\n"
                "llp report weekly --since 2026-11-16 -o weekly.html\n"
                "llp report weekly --since '#412' --if-changed --quiet -o weekly.html",
            .add = add};
}

}  // namespace llp::cmd::report_verbs
