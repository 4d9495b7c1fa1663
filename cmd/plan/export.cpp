#include <limits>
#include <memory>

#include "app/plan_file.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/plan/plan_filter.hpp"
#include "cmd/plan/verbs.hpp"
#include "report/writers/list.hpp"

namespace llp::cmd::plan_verbs {

namespace {

struct Options {
    std::vector<std::int64_t> plans;
    FilterOptions filter;
    bool visits = false;
};

void work(const Run& run, const Options& options) {
    Output output(run, report::Audience::general_public, parse_format("csv"));
    const auto filter = options.filter.filter();
    output.print(options.visits ? report::visit_export(app::export_visits(run.reading(), options.plans, filter))
                                : report::plan_export(app::export_plans(run.reading(), options.plans, filter)));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_each(app, {"--plan", "N", "Of this plan; may be repeated"}, [options](const std::string& text) {
        options->plans.push_back(whole_number(1, std::numeric_limits<int>::max())(text));
    });
    add_filter(app, options->filter);
    add_switch(app, "--visits", options->visits, "Their visits and reviews instead of their actions");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb export_verb() noexcept {
    return {.name = "export",
            .summary =
                "write the actions of plans, or their visits, as CSV, to be edited in a spreadsheet and imported again",
            .examples =
                "llp plan export -o actions.csv\n"
                "llp plan export --round autumn-2026 --excel-safe -o actions.csv\n"
                "llp plan export --plan 1 --plan 4\n"
                "llp plan export --visits --audience board -o visits.csv",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
