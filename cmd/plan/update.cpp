#include <memory>

#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/plan/plan_options.hpp"
#include "cmd/plan/verbs.hpp"
#include "core/number.hpp"
#include "model/plan_words.hpp"

namespace llp::cmd::plan_verbs {

namespace {

struct Options {
    std::optional<int> plan;
    std::optional<std::string> status;  ///< Of the plan, or of the action that is named.
    plan::Update update;
};

constexpr int most_parts = 9'999;

void refuse_mixed(const Options& options) {
    const auto& update = options.update;
    const int parts = (update.objective ? 1 : 0) + (update.action ? 1 : 0) + (update.new_action ? 1 : 0);
    if (parts > 1) {
        throw UsageError("plan update: one of --objective, --action and --new-action at a time");
    }
    if (!update.objective && (update.rag || update.state || update.criterion || update.target)) {
        throw UsageError("plan update: --rag, --state, --criterion and --target are about an objective",
                         "say which: --objective N");
    }
    const bool is_action = update.action || update.new_action;
    if (!is_action && (update.due || update.owner || update.evidence || update.priority)) {
        throw UsageError("plan update: --due, --owner, --evidence and --priority are about an action",
                         "say which: --action N, or --new-action");
    }
    if (parts == 0 && update.text) {
        throw UsageError("plan update: --text is about an objective or an action",
                         "say which: --objective N, --action N, or --new-action");
    }
    if (update.objective && options.status) {
        throw UsageError("plan update: an objective has a rating (--rag) and its criterion a state (--state)");
    }
    if (update.reason && (is_action || !options.status)) {
        throw UsageError("plan update: --reason belongs to a --status of the plan", "write it down with --note");
    }
}

plan::Update update_of(const Options& options) {
    refuse_mixed(options);
    auto update = options.update;
    if (options.status && (update.action || update.new_action)) {
        update.action_status = named_after("--status", [&] { return plan_word(action_statuses())(*options.status); });
    } else if (options.status) {
        update.status = named_after("--status", [&] { return plan_word(plan_statuses())(*options.status); });
    }
    const bool changes_part = update.objective || update.action || update.new_action;
    const bool changes_plan = update.status || update.review_due || update.note;
    if (!changes_part && !changes_plan) {
        throw UsageError("plan update: nothing was said to change",
                         "llp plan update 1 --action 3 --status done, or llp plan update --help");
    }
    return update;
}

std::string words_of(const Options& options) {
    auto words = fmt::format("plan update {}", *options.plan);
    const auto& update = options.update;
    if (update.objective) {
        words += fmt::format(" --objective {}", *update.objective);
    }
    if (update.action) {
        words += fmt::format(" --action {}", *update.action);
    }
    words += update.new_action ? " --new-action" : "";
    words += options.status ? fmt::format(" --status '{}'", *options.status) : "";
    words += update.note ? " --note ..." : "";
    return words;
}

void work(const Run& run, const Options& options) {
    const auto update = update_of(options);
    Output output(run);
    tell_work(run, output, app::update_plan(writing_of(run, words_of(options)), *options.plan, update));
}

Millionths parse_target(std::string_view text) {
    const auto number = read_decimal(text);
    if (!number) {
        raise<UsageError>("'{}' is no number, such as 0.5 or 92", text);
    }
    return *number;
}

void add_to_plan(CLI::App& app, Options& options) {
    add_parsed(app,
               {"--status", "STATUS",
                "Of the plan: in-progress, paused, stopped or closed; with --action: not-started, in-progress, "
                "done or dropped"},
               options.status, some_name);
    add_parsed(app, {"--reason", "TEXT", "Why the plan is paused, stopped or closed"}, options.update.reason,
               some_name);
    add_parsed(app, {"--review-due", "DAY", "Day of the next review"}, options.update.review_due, Date::parse);
    add_parsed(app, {"--note", "TEXT", "A note about the objective or action named, or about the plan"},
               options.update.note, some_name);
}

void add_to_objective(CLI::App& app, plan::Update& update) {
    add_parsed(app, {"--objective", "N", "This objective"}, update.objective, whole_number(1, most_parts));
    add_parsed(app,
               {"--rag", "COLOUR",
                "green: on track and likely to achieve; amber: at risk, but recoverable with "
                "timely action; red: off track, unlikely without major intervention"},
               update.rag, parse_rag);
    add_parsed(app,
               {"--state", "STATE",
                "Of the success criterion: not-started, in-progress, partially-met, met or "
                "not-met"},
               update.state, plan_word(criterion_states()));
    add_parsed(app, {"--criterion", "TEXT", "What success is"}, update.criterion, some_name);
    add_parsed(app, {"--target", "NUMBER", "The figure to be reached"}, update.target, parse_target);
}

void add_to_action(CLI::App& app, plan::Update& update) {
    add_parsed(app, {"--action", "N", "This action"}, update.action, whole_number(1, most_parts));
    add_switch(app, "--new-action", update.new_action, "A new action: with --text, --owner and --due");
    add_parsed(app, {"--text", "TEXT", "What is to be done; of an objective, what shall be reached"}, update.text,
               some_name);
    add_parsed(app, {"--owner", "ROLE", "Who does it"}, update.owner, some_name);
    add_parsed(app, {"--due", "DAY", "By when"}, update.due, Date::parse);
    add_parsed(app, {"--evidence", "TEXT", "What to collect"}, update.evidence, some_name);
    add_parsed(app, {"--priority", "N", "The priority that the action serves; 0 is the plan as a whole"},
               update.priority, whole_number(0, most_parts));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_plan_number(app, options->plan);
    add_to_plan(app, *options);
    add_to_objective(app, options->update);
    add_to_action(app, options->update);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb update_verb() noexcept {
    return {.name = "update",
            .summary = "change a plan: its status, a rating, a criterion, an action, a note",
            .examples =
                "llp plan update 1 --action 3 --status done --by \"Jo Marsh, headteacher\"\n"
                "llp plan update 1 --action 4 --due 2027-01-29 --owner \"curriculum lead\"\n"
                "llp plan update 1 --new-action --text \"Join the maths hub\" --owner headteacher --due 2027-02-05 "
                "--priority 2\n"
                "llp plan update 1 --objective 2 --rag amber --note \"Two teachers are away\"\n"
                "llp plan update 1 --objective 2 --state partially-met\n"
                "llp plan update 1 --status paused --reason \"The school is being inspected\"",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
