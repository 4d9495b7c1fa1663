#include "app/plan_support.hpp"
#include "cmd/names.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/plan/verbs.hpp"
#include "report/pages/plans.hpp"

namespace llp::cmd::plan_verbs {

namespace {

void work(const Run& run) {
    Output output(run);
    output.print(
        report::plans({.as_of = run.as_of(), .plans = app::list_plans(run.reading()), .names = party_names(run)}));
}

void add(CLI::App& app, Run& run) {
    on_chosen(app, [&run] { work(run); });
}

}  // namespace

Verb list_verb() noexcept {
    return {.name = "list",
            .summary = "list support plans, by number",
            .examples =
                "llp plan list\n"
                "llp plan list --format csv",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
