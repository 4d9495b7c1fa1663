#include <memory>

#include "app/pair_schools.hpp"
#include "cmd/change.hpp"
#include "cmd/message.hpp"
#include "cmd/names.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/pair/named_person.hpp"
#include "cmd/pair/round_page.hpp"
#include "cmd/pair/verbs.hpp"
#include "report/pages/rounds.hpp"
#include "report/pages/wording.hpp"

namespace llp::cmd::pair_verbs {

namespace {

struct Options {
    std::optional<std::string> round;
};

std::string in_words(const app::Approval& approval) {
    const auto& round = approval.round;
    if (round.clusters) {
        return report::counted(std::ssize(round.clusters->clusters), "cluster", "clusters");
    }
    if (round.reviews) {
        return report::counted(std::ssize(round.reviews->reviews), "review", "reviews");
    }
    const auto partnerships = report::counted(std::ssize(approval.partnerships), "partnership", "partnerships");
    return round.partners
               ? fmt::format("{}, which are {}", report::counted(std::ssize(round.partners->pairs), "pair", "pairs"),
                             partnerships)
               : partnerships;
}

void tell_approved(const Run& run, const std::string& name, const app::Approval& approval) {
    if (approval.saved == Saved::unchanged) {
        tell(run, "round {} is approved already: nothing changed", name);
        return;
    }
    tell(run, "{} round {}: {}{}", run.typed.dry_run ? "would approve" : "approved", name, in_words(approval),
         command_mark(run));
}

void work(const Run& run, const Options& options) {
    const auto person =
        named_person(run, "pair approve", "llp pair approve ROUND --by \"Jo Marsh, chair of the board\"");
    Output output(run);
    const auto approval = app::approve_round(run.writing(), *options.round, person);
    tell_approved(run, *options.round, approval);
    if (approval.round.clusters || approval.round.reviews) {
        output.print_if_asked(round_page(run, {.round = approval.round, .partnerships = {}}));
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
            .summary = "turn a proposal into partnerships, clusters or a rota, in the name of a person (--by)",
            .examples = "llp pair approve autumn-2026 --by \"Jo Marsh, chair of the board\"",
            .add = add};
}

}  // namespace llp::cmd::pair_verbs
