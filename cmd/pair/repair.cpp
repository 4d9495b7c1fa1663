#include <memory>

#include "app/pair_schools.hpp"
#include "app/repair_round.hpp"
#include "cmd/message.hpp"
#include "cmd/names.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/pair/chosen_schools.hpp"
#include "cmd/pair/saved_proposal.hpp"
#include "cmd/pair/verbs.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "report/pages/repair.hpp"

namespace llp::cmd::pair_verbs {

namespace {

struct Options {
    std::optional<std::string> round;
    std::vector<Party> withdrawn;
    std::optional<std::string> weights;
    std::optional<std::string> save;
};

app::RepairRequest request_of(const Options& options) {
    if (options.withdrawn.empty()) {
        throw UsageError("pair repair needs to know who was withdrawn", "name them: --without URN");
    }
    app::RepairRequest request{.round = *options.round,
                               .withdrawn = options.withdrawn,
                               .weights_file = options.weights.value_or(""),
                               .weights_text = {},
                               .save_as = options.save.value_or("")};
    if (options.weights) {
        request.weights_text = read_weights(request.weights_file);
    }
    return request;
}

void work(const Run& run, const Options& options) {
    Output output(run);
    auto outcome = app::repair_round(run.writing(), request_of(options));
    tell_saved(run, outcome.facts.repaired, outcome.saved);
    outcome.facts.names = party_names(run);
    output.print(report::repair(outcome.facts));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    required(add_parsed(app, {"ROUND", "", "The name under which it was saved"}, options->round, as_typed));
    add_each(app, {"--without", "PARTY", "Who was withdrawn: URN or org:ID, with commas between"},
             [options](const std::string& typed) {
                 for (const auto text : split(typed, ',')) {
                     options->withdrawn.push_back(Party::parse(trim(text)));
                 }
             });
    add_parsed(app, {"--weights", "FILE", "The weights that the round was made with, where they were your own"},
               options->weights, as_typed);
    add_parsed(app, {"--save", "NAME", "Keep the result as a proposal of this name"}, options->save, some_name);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb repair_verb() noexcept {
    return {.name = "repair",
            .summary = "mend a round after a withdrawal with the fewest changes",
            .examples =
                "llp pair repair autumn-2026 --without 990023\n"
                "llp pair repair autumn-2026 --without 990023,org:esker-hub --save autumn-2026-b",
            .add = add};
}

}  // namespace llp::cmd::pair_verbs
