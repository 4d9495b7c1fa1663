#include <memory>

#include "app/follow_up.hpp"
#include "cmd/change.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/school/verbs.hpp"
#include "core/error.hpp"
#include "report/pages/follow_ups.hpp"

namespace llp::cmd::school_verbs {

namespace {

struct Options {
    std::optional<Urn> urn;
    std::optional<Date> review;
    std::optional<int> finding;
    std::optional<std::string> action;
    std::optional<std::string> owner;
    std::optional<Date> due;
    std::optional<std::string> reason;
    bool done = false;

    [[nodiscard]] bool decides() const { return finding || review || action || owner || due || reason || done; }
    [[nodiscard]] bool decides_once() const {
        return (action && !reason && !done) || (reason && !action && !done) || (done && !action && !reason);
    }
};

void check_decision(const Options& options) {
    if (!options.finding || !options.decides_once()) {
        throw UsageError(
            "a decision is about one finding, and is an action, that it is done, or a no",
            "llp school follow-up URN --finding N (--action TEXT --owner \"NAME, ROLE\" --due DAY | --done "
            "| --no REASON)");
    }
    if (options.action && (!options.owner || !options.due)) {
        throw UsageError("an action needs somebody who does it and a day", "add --owner \"NAME, ROLE\" --due DAY");
    }
    if (!options.action && (options.owner || options.due)) {
        throw UsageError(
            fmt::format("--owner and --due belong to an action, not to {}", options.done ? "--done" : "a no"));
    }
}

std::string_view decision_of(const Options& options) {
    if (options.done) {
        return "--done";
    }
    return options.action ? "--action ..." : "--no ...";
}

/// The history is read by others than the school, so it keeps that something was decided, and not what.
app::Writing writing_of(const Run& run, const Options& options) {
    auto writing = run.writing();
    writing.words =
        fmt::format("llp school follow-up {} --finding {} {}", *options.urn, *options.finding, decision_of(options));
    return writing;
}

void decide(const Run& run, const Options& options) {
    check_decision(options);
    Output output(run);
    const auto saved = app::decide_follow_up(
        writing_of(run, options), {.urn = *options.urn, .review = options.review, .number = *options.finding},
        {.action = options.action.value_or(""),
         .owner = options.owner.value_or(""),
         .due = options.due,
         .reason = options.reason.value_or(""),
         .done = options.done});
    confirm(run, output, saved, fmt::format("follow-up of finding {} of {}", *options.finding, *options.urn),
            {.done = "recorded", .would = "would record"});
}

void work(const Run& run, const Options& options) {
    if (options.decides()) {
        decide(run, options);
        return;
    }
    Output output(run);
    output.print(report::follow_ups(app::follow_ups(run.reading(), *options.urn)));
}

void add(CLI::App& app, Run& run) {
    constexpr int most_findings = 999;
    const auto options = std::make_shared<Options>();
    required(add_parsed(app, {"URN", "", "The school that was reviewed"}, options->urn, Urn::parse));
    add_parsed(app, {"--finding", "N", "Number of the finding, as it is listed"}, options->finding,
               whole_number(1, most_findings));
    add_parsed(app, {"--review", "DAY", "Day of the review; the newest unless said"}, options->review, Date::parse);
    add_parsed(app, {"--action", "TEXT", "What will be done"}, options->action, some_name);
    add_parsed(app, {"--owner", "\"NAME, ROLE\"", "Who does it"}, options->owner, some_name);
    add_parsed(app, {"--due", "DAY", "By when"}, options->due, Date::parse);
    add_switch(app, "--done", options->done, "The action that was recorded is done");
    add_parsed(app, {"--no", "REASON", "Nothing will be done, and why"}, options->reason, some_name);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb follow_up_verb() noexcept {
    return {.name = "follow-up",
            .summary = "list the findings of a school's peer reviews; record an action, that it is done, or a no",
            .examples =
                "llp school follow-up 990002\n"
                "llp school follow-up 990002 --finding 1 --action \"Coaching for middle leaders\" --owner \"Jo Marsh, "
                "headteacher\" --due 2027-01-29\n"
                "llp school follow-up 990002 --finding 1 --done\n"
                "llp school follow-up 990002 --finding 2 --no \"Done before the review was over\"",
            .add = add};
}

}  // namespace llp::cmd::school_verbs
