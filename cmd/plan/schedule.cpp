#include <limits>
#include <memory>

#include "app/schedule_visits.hpp"
#include "cmd/change.hpp"
#include "cmd/message.hpp"
#include "cmd/names.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/plan/verbs.hpp"
#include "report/pages/schedule.hpp"

namespace llp::cmd::plan_verbs {

namespace {

struct Options {
    std::optional<std::string> round;
    std::optional<int> plan;
    std::optional<bool> keep_proposed;
    std::optional<int> near_km;
    bool save = false;
};

constexpr int usual_near_km = 10;

bool parse_keep(std::string_view text) {
    return known_word("choice", text, {"proposed", "agreed"}) == "proposed";
}

app::SchedulingRequest request_of(const Options& options) {
    if (options.round && options.plan) {
        throw UsageError("plan schedule: --round and --plan do not go together", "leave one of them out");
    }
    return {.round = options.round.value_or(""),
            .plan = options.plan,
            .keep_proposed = options.keep_proposed.value_or(true),
            .near = kilometres(options.near_km.value_or(usual_near_km))};
}

void tell_saved(const Run& run, const report::ScheduleFacts& facts) {
    if (!facts.changed) {
        tell(run, "the schedule stands already: nothing changed");
        return;
    }
    tell(run, "{} {} of {}{}", run.typed.dry_run ? "would schedule" : "scheduled", facts.schedule.placed,
         report::counted(facts.schedule.to_place, "visit", "visits"), command_mark(run));
}

void work(const Run& run, const Options& options) {
    const auto request = request_of(options);
    Output output(run);
    auto facts =
        options.save ? app::save_schedule(run.writing(), request) : app::schedule_visits(run.reading(), request);
    facts.names = party_names(run);
    if (options.save) {
        tell_saved(run, facts);
    }
    output.print(report::schedule(facts));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_parsed(app, {"--round", "NAME", "The plans of this round; otherwise all that run"}, options->round, some_name);
    add_parsed(app, {"--plan", "N", "This plan alone; the days of all others are taken"}, options->plan,
               whole_number(1, std::numeric_limits<int>::max()));
    add_parsed(
        app,
        {"--keep", "WHAT",
         "proposed: as few proposed days as can be move (unless said); agreed: what is not agreed is placed anew"},
        options->keep_proposed, parse_keep);
    add_parsed(app,
               {"--near-km", "N",
                "Two half days of a supporter may share a day at schools at most so far apart; 10 unless said"},
               options->near_km, whole_number(0, 1000));
    add_switch(app, "--save", options->save, "Keep the days");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb schedule_verb() noexcept {
    return {.name = "schedule",
            .summary = "place visits and reviews on school days",
            .examples =
                "llp plan schedule --round autumn-2026\n"
                "llp plan schedule --save\n"
                "llp plan schedule --keep agreed --save -o schedule.html",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
