#include "report/pages/weekly.hpp"

#include <memory>

#include "app/build_report.hpp"
#include "cmd/message.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/report/school_choice.hpp"
#include "cmd/report/since.hpp"
#include "cmd/report/verbs.hpp"

namespace llp::cmd::report_verbs {

namespace {

struct Options {
    TypedChoice schools;
    std::optional<app::Since> since;
    std::optional<int> stalled_after;
    bool if_changed = false;
    bool exit_code = false;
};

void work(Run& run, const Options& options) {
    Output output(run);
    app::WeeklyRequest request{.schools = school_choice(run, options.schools),
                               .since = options.since.value_or(app::Since())};
    request.stalled_weeks = options.stalled_after.value_or(request.stalled_weeks);
    const auto facts = app::weekly_facts(run.reading(), request);
    if (options.exit_code && app::wants_attention(facts)) {
        run.code = ExitCode::unmet;
    }
    if (options.if_changed && !facts.changed) {
        tell(run, "nothing changed since {}", facts.since_day);
        return;
    }
    output.print(report::weekly(facts));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_since(app, options->since, "News");
    add_school_choice(app, options->schools);
    constexpr int weeks_a_year = 52;
    add_parsed(app, {"--stalled-after", "WEEKS", "Plans without an entry for so many weeks are stalled; 6 unless said"},
               options->stalled_after, whole_number(1, weeks_a_year));
    add_switch(app, "--if-changed", options->if_changed, "Write nothing where there is nothing new (for cron)");
    add_switch(app, "--exit-code", options->exit_code,
               "Leave with 6 where something is overdue, missed or red, or an urgent school has no partnership");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb weekly_verb() noexcept {
    return {.name = "weekly",
            .summary = "what changed since last week, and what is due",
            .examples =
                "llp report weekly\n"
                "llp report weekly --since 2026-11-16 -o weekly.html\n"
                "llp report weekly --phase primary --district Norrow\n"
                "llp report weekly --since '#412' --if-changed --quiet -o weekly.html",
            .add = add};
}

}  // namespace llp::cmd::report_verbs
