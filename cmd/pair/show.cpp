#include <memory>

#include "app/pair_schools.hpp"
#include "cmd/names.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/pair/clusters_page.hpp"
#include "cmd/pair/verbs.hpp"
#include "report/pages/round.hpp"

namespace llp::cmd::pair_verbs {

namespace {

struct Options {
    std::optional<std::string> round;
};

void work(const Run& run, const Options& options) {
    Output output(run);
    const auto shown = app::show_round(run.reading(), *options.round);
    if (shown.round.clusters) {
        output.print(clusters_page(run, shown.round));
        return;
    }
    output.print(report::round({.as_of = run.as_of(),
                                .round = shown.round,
                                .names = party_names(run),
                                .optimal = true,
                                .partnerships = shown.partnerships}));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    required(add_parsed(app, {"ROUND", "", "The name under which it was saved"}, options->round, as_typed));
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb show_verb() noexcept {
    return {.name = "show",
            .summary = "show a round: its pairs with reasons, and who was left",
            .examples =
                "llp pair show autumn-2026\n"
                "llp pair show autumn-2026 --table pairs --format csv",
            .add = add};
}

}  // namespace llp::cmd::pair_verbs
