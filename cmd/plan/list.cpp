#include <memory>

#include "cmd/names.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/plan/plan_filter.hpp"
#include "cmd/plan/verbs.hpp"
#include "report/pages/plans.hpp"

namespace llp::cmd::plan_verbs {

namespace {

void work(const Run& run, const FilterOptions& options) {
    Output output(run);
    output.print(report::plans({.as_of = run.as_of(),
                                .plans = app::list_plans(run.reading(), options.filter()),
                                .names = party_names(run),
                                .filtered = options.filters()}));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<FilterOptions>();
    add_filter(app, *options);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb list_verb() noexcept {
    return {.name = "list",
            .summary = "list plans, by number: rating, status, next review, what is overdue",
            .examples =
                "llp plan list\n"
                "llp plan list --round autumn-2026 --rag red\n"
                "llp plan list --format csv",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
