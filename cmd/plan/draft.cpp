#include <limits>
#include <memory>

#include "app/plan_support.hpp"
#include "cmd/change.hpp"
#include "cmd/message.hpp"
#include "cmd/names.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/plan/verbs.hpp"
#include "report/pages/plans.hpp"

namespace llp::cmd::plan_verbs {

namespace {

struct Options {
    std::optional<std::string> round;
    std::optional<int> partnership;
};

app::DraftRequest request_of(const Options& options) {
    if (options.round.has_value() == options.partnership.has_value()) {
        throw UsageError("plan draft: exactly one of --round and --partnership says for whom",
                         "llp plan draft --round autumn-2026");
    }
    return {.round = options.round.value_or(""), .partnership = options.partnership};
}

void tell_drafted(const Run& run, const app::DraftOutcome& outcome) {
    for (const auto& reason : outcome.left_out) {
        tell(run, "no plan for {}", reason);
    }
    if (outcome.drafted.empty()) {
        tell(run, "nothing to draft: {} plans stand already", outcome.standing.size());
        return;
    }
    tell(run, "{} {} {}{}", run.typed.dry_run ? "would draft" : "drafted", outcome.drafted.size(),
         outcome.drafted.size() == 1 ? "plan" : "plans", command_mark(run));
    if (!outcome.standing.empty()) {
        tell(run, "{} plans stand already and are left alone", outcome.standing.size());
    }
}

void work(const Run& run, const Options& options) {
    const auto request = request_of(options);
    Output output(run);
    const auto outcome = app::draft_plans(run.writing(), request);
    tell_drafted(run, outcome);
    output.print_if_asked(report::draft({.as_of = run.as_of(),
                                         .drafted = outcome.drafted,
                                         .standing = outcome.standing,
                                         .left_out = outcome.left_out,
                                         .names = party_names(run)}));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_parsed(app, {"--round", "NAME", "For every partnership of this approved round"}, options->round, as_typed);
    add_parsed(app, {"--partnership", "N", "For this partnership"}, options->partnership,
               whole_number(1, std::numeric_limits<int>::max()));
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb draft_verb() noexcept {
    return {.name = "draft",
            .summary = "draft a support plan for each partnership that has none",
            .examples =
                "llp plan draft --round autumn-2026\n"
                "llp plan draft --partnership 3",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
