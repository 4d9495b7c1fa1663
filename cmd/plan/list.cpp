#include <memory>

#include "app/plan_support.hpp"
#include "cmd/names.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/plan/plan_options.hpp"
#include "cmd/plan/verbs.hpp"
#include "model/plan_words.hpp"
#include "report/pages/plans.hpp"

namespace llp::cmd::plan_verbs {

namespace {

struct Options {
    std::optional<std::string> round;
    std::optional<Urn> school;
    std::optional<std::string> status;
    std::optional<Rag> rag;

    [[nodiscard]] bool filters() const { return round || school || status || rag; }
};

void work(const Run& run, const Options& options) {
    Output output(run);
    const app::PlanFilter filter{.round = options.round.value_or(""),
                                 .school = options.school,
                                 .status = options.status.value_or(""),
                                 .rag = options.rag};
    output.print(report::plans({.as_of = run.as_of(),
                                .plans = app::list_plans(run.reading(), filter),
                                .names = party_names(run),
                                .filtered = options.filters()}));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_parsed(app, {"--round", "NAME", "Of the partnerships of this round"}, options->round, some_name);
    add_parsed(app, {"--school", "URN", "In which this school is supported or supports, and its own"}, options->school,
               Urn::parse);
    add_parsed(app, {"--status", "STATUS", "in-progress, paused, stopped or closed"}, options->status,
               plan_word(plan_statuses()));
    add_parsed(app, {"--rag", "COLOUR", "With an objective that is green, amber or red"}, options->rag, parse_rag);
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
