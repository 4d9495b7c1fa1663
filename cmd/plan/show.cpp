#include <memory>

#include "app/plan_support.hpp"
#include "cmd/names.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/plan/plan_options.hpp"
#include "cmd/plan/verbs.hpp"
#include "report/pages/plan.hpp"

namespace llp::cmd::plan_verbs {

namespace {

struct Options {
    std::optional<int> number;
    bool full = false;
};

void work(const Run& run, const Options& options) {
    Output output(run);
    auto shown = app::show_plan(run.reading(), *options.number);
    output.print(report::plan({.as_of = run.as_of(),
                               .plan = std::move(shown.plan),
                               .names = party_names(run),
                               .figures = std::move(shown.figures),
                               .visits = std::move(shown.visits),
                               .closed = std::move(shown.closed),
                               .ratings = std::move(shown.ratings),
                               .full = options.full}));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_plan_number(app, options->number);
    add_switch(app, "--full", options->full,
               "All of it: criteria, whole actions and what to collect, every review and note");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb show_verb() noexcept {
    return {.name = "show",
            .summary = "show one plan on a page: how its priorities stand, what is next, the last review",
            .examples =
                "llp plan show 1\n"
                "llp plan show 1 --full --audience school\n"
                "llp plan show 1 -o plan-1.html",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
