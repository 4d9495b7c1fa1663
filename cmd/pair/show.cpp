#include <memory>

#include "app/pair_schools.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/pair/round_page.hpp"
#include "cmd/pair/verbs.hpp"

namespace llp::cmd::pair_verbs {

namespace {

struct Options {
    std::optional<std::string> round;
};

void work(const Run& run, const Options& options) {
    Output output(run);
    output.print(round_page(run, app::show_round(run.reading(), *options.round)));
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
