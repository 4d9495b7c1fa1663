#include <memory>

#include "app/pair_partners.hpp"
#include "cmd/names.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/pair/chosen_schools.hpp"
#include "cmd/pair/saved_proposal.hpp"
#include "cmd/pair/verbs.hpp"
#include "report/pages/partners.hpp"

namespace llp::cmd::pair_verbs {

namespace {

struct Options {
    ChosenOptions chosen;
    bool exit_code = false;
};

void work(Run& run, const Options& options) {
    Output output(run);
    const auto outcome =
        app::pair_partners(run.writing(), request_of(run, options.chosen), options.chosen.schools.value_or(""));
    tell_saved(run, outcome.round, outcome.saved);
    if (options.exit_code && !outcome.round.partners->unmatched.empty()) {
        run.code = ExitCode::unmet;
    }
    output.print(report::partners({.as_of = run.as_of(), .round = outcome.round, .names = party_names(run)}));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    add_chosen(app, options->chosen);
    add_pairs_option(app, {"--lock", "A:B", "A and B are partners whatever the score; @FILE has a pair a line"},
                     options->chosen.locks);
    add_pairs_option(app, {"--forbid", "A:B", "A and B are not partners; @FILE has a pair a line"},
                     options->chosen.forbids);
    add_switch(app, "--exit-code", options->exit_code, "Leave with 6 where a school is left without a partner");
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb partners_verb() noexcept {
    return {.name = "partners",
            .summary = "propose pairs of schools that bring each other what the other needs",
            .examples =
                "llp pair partners --max-km 25\n"
                "llp pair partners --max-km 25 --save partners-2026\n"
                "llp pair partners --schools north.csv --without nothing-to-offer\n"
                "llp pair partners --lock 990002:990279 --forbid 990014:990244 --table pairs --format csv",
            .add = add};
}

}  // namespace llp::cmd::pair_verbs
