#include <limits>
#include <memory>

#include "app/plan_support.hpp"
#include "cmd/names.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/plan/verbs.hpp"
#include "report/pages/plan.hpp"

namespace llp::cmd::plan_verbs {

namespace {

struct Options {
    std::optional<int> number;
};

void work(const Run& run, const Options& options) {
    Output output(run);
    output.print(report::plan(
        {.as_of = run.as_of(), .plan = app::show_plan(run.reading(), *options.number), .names = party_names(run)}));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    required(add_parsed(app, {"NUMBER", "", "The number of the plan, as llp plan list shows it"}, options->number,
                        whole_number(1, std::numeric_limits<int>::max())));
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb show_verb() noexcept {
    return {.name = "show",
            .summary = "show one plan: priorities, objectives, actions and dates",
            .examples =
                "llp plan show 1\n"
                "llp plan show 1 -o plan-1.html",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
