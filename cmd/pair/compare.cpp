#include <memory>

#include "app/compare_rounds.hpp"
#include "cmd/names.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/pair/verbs.hpp"

namespace llp::cmd::pair_verbs {

namespace {

struct Options {
    std::optional<std::string> then;
    std::optional<std::string> now;
};

void work(const Run& run, const Options& options) {
    Output output(run);
    auto facts = app::compare_rounds(run.reading(), *options.then, *options.now);
    facts.names = party_names(run);
    output.print(report::comparison(facts));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    required(add_parsed(app, {"A", "", "The name of the earlier round"}, options->then, as_typed));
    required(add_parsed(app, {"B", "", "The name of the later round"}, options->now, as_typed));
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb compare_verb() noexcept {
    return {.name = "compare",
            .summary = "compare two rounds: who moved, and what may explain it",
            .examples =
                "llp pair compare autumn-2026 spring-2027\n"
                "llp pair compare autumn-2026 spring-2027 --table moved --format csv",
            .add = add};
}

}  // namespace llp::cmd::pair_verbs
