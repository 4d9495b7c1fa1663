#include "report/pages/rounds.hpp"
#include "app/pair_schools.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/pair/verbs.hpp"

namespace llp::cmd::pair_verbs {

namespace {

void work(const Run& run) {
    Output output(run);
    output.print(report::rounds({.as_of = run.as_of(), .rounds = app::list_rounds(run.reading())}));
}

void add(CLI::App& app, Run& run) {
    on_chosen(app, [&run] { work(run); });
}

}  // namespace

Verb rounds_verb() noexcept {
    return {.name = "rounds",
            .summary = "list the pairing rounds that were saved, newest first",
            .examples =
                "llp pair rounds\n"
                "llp pair rounds --format json",
            .add = add};
}

}  // namespace llp::cmd::pair_verbs
