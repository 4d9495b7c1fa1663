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
    std::optional<Urn> school;
    bool again = false;
};

app::DraftRequest request_of(const Options& options) {
    const int said = (options.round ? 1 : 0) + (options.partnership ? 1 : 0) + (options.school ? 1 : 0);
    if (said != 1) {
        throw UsageError("plan draft: exactly one of --round, --partnership and --school says for whom",
                         "llp plan draft --round autumn-2026");
    }
    return {.round = options.round.value_or(""), .partnership = options.partnership, .school = options.school};
}

void tell_drafted(const Run& run, const app::DraftOutcome& outcome) {
    for (const auto& reason : outcome.left_out) {
        tell(run, "no plan for {}", reason);
    }
    const auto count = outcome.standing.size();
    const auto standing = fmt::format("{} {}", count, count == 1 ? "plan stands" : "plans stand");
    if (outcome.drafted.empty()) {
        tell(run, "nothing to draft: {} already", standing);
        return;
    }
    tell(run, "{} {} {}{}", run.typed.dry_run ? "would draft" : "drafted", outcome.drafted.size(),
         outcome.drafted.size() == 1 ? "plan" : "plans", command_mark(run));
    if (!outcome.standing.empty()) {
        tell(run, "{} already, left alone", standing);
    }
    for (const auto& plan : outcome.drafted) {
        if (plan.priorities.empty()) {
            tell(run, "plan {} has no priority: nothing that is known of {} is a need", plan.number, plan.supported);
        }
    }
}

void show_difference(const Run& run, const app::DraftRequest& request) {
    Output output(run);
    auto redraft = app::redraft_plans(run.reading(), request);
    report::RedraftFacts facts{
        .as_of = run.as_of(), .compared = {}, .left_out = std::move(redraft.left_out), .names = party_names(run)};
    for (auto& [standing, differences] : redraft.compared) {
        facts.compared.push_back({.plan = std::move(standing), .differences = std::move(differences)});
    }
    output.print(report::redraft(facts));
}

void work(const Run& run, const Options& options) {
    const auto request = request_of(options);
    if (options.again) {
        show_difference(run, request);
        return;
    }
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
    add_parsed(app, {"--school", "URN", "For this school alone, to improve by itself"}, options->school, Urn::parse);
    add_switch(app, "--again", options->again,
               "Show how a new draft differs from the plan that stands; nothing is changed");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb draft_verb() noexcept {
    return {.name = "draft",
            .summary = "draft a plan for each partnership that has none, or for a school by itself",
            .examples =
                "llp plan draft --round autumn-2026\n"
                "llp plan draft --partnership 3\n"
                "llp plan draft --school 990012\n"
                "llp plan draft --school 990012 --again",
            .add = add};
}

}  // namespace llp::cmd::plan_verbs
