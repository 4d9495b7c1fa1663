#include <memory>

#include "app/plan_support.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/plan/plan_options.hpp"
#include "cmd/plan/verbs.hpp"
#include "report/pages/plan_concerns.hpp"

namespace llp::cmd::plan_verbs {

namespace {

struct Options {
    std::optional<int> plan;
    std::optional<std::string> summary;
    std::optional<std::string> detail;
    std::optional<Date> on;
    std::optional<int> resolve;
    std::optional<std::string> how;
};

void refuse_mixed(const Options& options) {
    if (options.summary && options.resolve) {
        throw UsageError("plan concern: one of --raise and --resolve at a time");
    }
    if (!options.summary && (options.detail || options.on)) {
        throw UsageError("plan concern: --detail and --on belong to --raise");
    }
    if (options.resolve.has_value() != options.how.has_value()) {
        throw UsageError("plan concern: --resolve and --how go together", "--resolve 1 --how \"WHAT WAS DONE\"");
    }
}

void work(const Run& run, const Options& options) {
    refuse_mixed(options);
    Output output(run);
    if (options.summary) {
        tell_work(run, output,
                  app::raise_concern(writing_of(run, fmt::format("plan concern {} --raise ...", *options.plan)),
                                     *options.plan,
                                     {.number = 0,
                                      .raised = options.on.value_or(run.as_of()),
                                      .by = run.writing().who,
                                      .summary = *options.summary,
                                      .detail = options.detail.value_or("")}));
    } else if (options.resolve) {
        tell_work(run, output,
                  app::resolve_concern(
                      writing_of(run, fmt::format("plan concern {} --resolve {}", *options.plan, *options.resolve)),
                      *options.plan, *options.resolve, *options.how));
    } else {
        output.print(report::plan_concerns(run.as_of(), app::show_plan(run.reading(), *options.plan).plan));
    }
}

void add(CLI::App& app, Run& run) {
    constexpr int most_parts = 9'999;
    const auto options = std::make_shared<Options>();
    add_plan_number(app, options->plan);
    add_parsed(app, {"--raise", "SUMMARY", "Raises a concern: what it is, in at most 200 characters"}, options->summary,
               some_name);
    add_parsed(app, {"--detail", "TEXT", "More about it"}, options->detail, some_name);
    add_parsed(app, {"--on", "DAY", "When it was raised; the day of the run unless said"}, options->on, Date::parse);
    add_parsed(app, {"--resolve", "N", "This concern is resolved, with --how"}, options->resolve,
               whole_number(1, most_parts));
    add_parsed(app, {"--how", "TEXT", "What resolved it"}, options->how, some_name);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb concern_verb() noexcept {
    return {.name = "concern",
            .summary = "list the concerns about a plan; raise one, or resolve it",
            .examples =
                "llp plan concern 1 --audience school\n"
                "llp plan concern 1 --raise \"No link governor since October\" --by \"Jo Marsh, broker\"\n"
                "llp plan concern 1 --resolve 1 --how \"A governor was appointed\"",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
