#include <memory>

#include "app/explain_round.hpp"
#include "app/pair_schools.hpp"
#include "cmd/message.hpp"
#include "cmd/names.hpp"
#include "cmd/option_values.hpp"
#include "cmd/options.hpp"
#include "cmd/output.hpp"
#include "cmd/pair/chosen_schools.hpp"
#include "cmd/pair/verbs.hpp"

namespace llp::cmd::pair_verbs {

namespace {

struct Options {
    std::optional<std::string> round;
    std::optional<Urn> supported;
    std::optional<Party> why_not;
    std::optional<std::string> weights;
};

app::ExplainRequest request_of(const Options& options) {
    app::ExplainRequest request{.round = *options.round,
                                .supported = *options.supported,
                                .why_not = options.why_not,
                                .weights_file = options.weights.value_or(""),
                                .weights_text = {}};
    if (options.weights) {
        request.weights_text = read_weights(request.weights_file);
    }
    return request;
}

void work(const Run& run, const Options& options) {
    Output output(run);
    auto explained = app::explain_round(run.reading(), request_of(options));
    if (explained.school != *options.supported) {
        tell(run, "{} stands in round {} as {}, which it followed", *options.supported, *options.round,
             explained.school);
    }
    if (auto* const support = std::get_if<report::ExplanationFacts>(&explained.page)) {
        support->names = party_names(run);
        output.print(report::explanation(*support));
        return;
    }
    auto& peers = std::get<report::PeerExplanationFacts>(explained.page);
    peers.names = party_names(run);
    output.print(report::peer_explanation(peers));
}

void add(CLI::App& app, Run& run) {
    const auto options = std::make_shared<Options>();
    required(add_parsed(app, {"ROUND", "", "The name under which it was saved"}, options->round, as_typed));
    required(add_parsed(app, {"URN", "", "The school"}, options->supported, Urn::parse));
    add_parsed(app,
               {"--why-not", "PARTY",
                "A supporter, a partner or a reviewer that it was not given; a school of another cluster"},
               options->why_not, Party::parse);
    add_parsed(app, {"--weights", "FILE", "The weights that the round was made with, where they were your own"},
               options->weights, as_typed);
    on_chosen(app, [options, &run] { work(run, *options); });
}

}  // namespace

Verb explain_verb() noexcept {
    return {.name = "explain",
            .summary =
                "why a school has its supporter, partner, cluster or reviews in a round, or none, and what another "
                "would cost",
            .examples =
                "llp pair explain autumn-2026 990012\n"
                "llp pair explain autumn-2026 990012 --why-not 990044\n"
                "llp pair explain clusters-2026 990012 --why-not 990044",
            .add = add};
}

}  // namespace llp::cmd::pair_verbs
