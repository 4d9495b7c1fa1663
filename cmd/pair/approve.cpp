#include <memory>

#include "app/pair_schools.hpp"
#include "cmd/change.hpp"
#include "cmd/message.hpp"
#include "cmd/names.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/pair/clusters_page.hpp"
#include "cmd/pair/named_person.hpp"
#include "cmd/pair/verbs.hpp"
#include "report/pages/rounds.hpp"

namespace llp::cmd::pair_verbs {

namespace {

struct Options {
    std::optional<std::string> round;
};

void tell_approved(const Run& run, const std::string& name, const app::Approval& approval) {
    if (approval.saved == Saved::unchanged) {
        tell(run, "round {} is approved already: nothing changed", name);
        return;
    }
    if (approval.clusters) {
        tell(run, "{} round {}: {} clusters{}", run.typed.dry_run ? "would approve" : "approved", name,
             *approval.clusters, command_mark(run));
        return;
    }
    tell(run, "{} round {}: {} partnerships{}", run.typed.dry_run ? "would approve" : "approved", name,
         approval.partnerships.size(), command_mark(run));
}

void work(const Run& run, const Options& options) {
    const auto person =
        named_person(run, "pair approve", "llp pair approve ROUND --by \"Jo Marsh, chair of the board\"");
    Output output(run);
    const auto approval = app::approve_round(run.writing(), *options.round, person);
    tell_approved(run, *options.round, approval);
    if (approval.clusters) {
        output.print_if_asked(clusters_page(run, app::show_round(run.reading(), *options.round).round));
        return;
    }
    output.print_if_asked(report::approval({.as_of = run.as_of(),
                                            .round = *options.round,
                                            .partnerships = approval.partnerships,
                                            .names = party_names(run),
                                            .before = approval.saved == Saved::unchanged}));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    required(add_parsed(app, {"ROUND", "", "The name of the proposal"}, options->round, as_typed));
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb approve_verb() noexcept {
    return {.name = "approve",
            .summary = "turn a proposal into partnerships, in the name of a person (--by)",
            .examples = "llp pair approve autumn-2026 --by \"Jo Marsh, chair of the board\"",
            .add = add};
}

}  // namespace llp::cmd::pair_verbs
