#include <memory>

#include "app/pair_schools.hpp"
#include "cmd/message.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/pair/verbs.hpp"
#include "cmd/text_file.hpp"
#include "report/pages/verification.hpp"

namespace llp::cmd::pair_verbs {

namespace {

struct Options {
    std::optional<std::string> round;
    std::optional<std::string> scores;
    std::optional<std::string> weights;
};

app::OwnInputs own_inputs(const Options& options) {
    app::OwnInputs own{
        .scores_file = options.scores.value_or(""), .weights_file = options.weights.value_or(""), .weights_text = {}};
    if (options.weights) {
        own.weights_text = read_text_file(own.weights_file);
        as_setting([&] { app::check_weights(own.weights_text, own.weights_file); });
    }
    return own;
}

void work(Run& run, const Options& options) {
    Output output(run);
    const auto check = app::verify_round(run.reading(), *options.round, own_inputs(options));
    if (!check.faults.empty()) {
        run.code = ExitCode::failed;
    }
    output.print(report::verification({.as_of = run.as_of(),
                                       .round = *options.round,
                                       .command = check.command,
                                       .pairs = check.pairs,
                                       .faults = check.faults,
                                       .fair = check.fair,
                                       .keeping = check.keeping,
                                       .kind = check.kind,
                                       .claims = check.claims}));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    required(add_parsed(app, {"ROUND", "", "The name under which it was saved"}, options->round, as_typed));
    add_parsed(app, {"--scores", "FILE", "The scores that the round was made from, where they were your own"},
               options->scores, as_typed);
    add_parsed(app, {"--weights", "FILE", "The weights that the round was made with, where they were your own"},
               options->weights, as_typed);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb verify_verb() noexcept {
    return {.name = "verify",
            .summary = "check what a round says of itself, and the proof that it is the best",
            .examples =
                "llp pair verify autumn-2026\n"
                "llp pair verify ours --scores scores.csv",
            .add = add};
}

}  // namespace llp::cmd::pair_verbs
