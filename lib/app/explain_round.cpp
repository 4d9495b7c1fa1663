#include "app/explain_round.hpp"

#include "app/knowledge.hpp"
#include "app/round_inputs.hpp"
#include "app/session.hpp"
#include "app/stored_round.hpp"
#include "core/error.hpp"
#include "match/explain.hpp"
#include "match/inputs.hpp"

namespace llp::app {

namespace {

void refuse_own_scores(const Round& round) {
    const auto scores = round.parameters.find("scores");
    if (scores != round.parameters.end()) {
        throw UsageError(fmt::format("round '{}' was made from an analyst's scores: they say why, not llp", round.name),
                         "see them beside the pairs with: llp pair show " + round.name);
    }
}

/// The inputs of the round, which must be those of its digest.
RoundInputs known_inputs(const store::Snapshot& snapshot, const Round& round, const ExplainRequest& request) {
    auto inputs =
        inputs_of(snapshot, round,
                  {.scores_file = {}, .weights_file = request.weights_file, .weights_text = request.weights_text});
    if (!inputs) {
        throw UsageError(fmt::format("round '{}' was saved by an older llp, and cannot be made again", round.name),
                         "propose it again under another name: llp pair support --save NAME");
    }
    if (match::digest_of_inputs(inputs->problem, inputs->settings) != round.digest) {
        throw UsageError(fmt::format("round '{}' was made from other weights or data files than these", round.name),
                         "name its weights with --weights FILE, its data files with --data DIR");
    }
    return std::move(*inputs);
}

}  // namespace

report::ExplanationFacts explain_round(const Reading& reading, const ExplainRequest& request) {
    std::optional<report::ExplanationFacts> facts;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        auto round = stored_support_round(snapshot, request.round, "explain");
        refuse_own_scores(round);
        const auto inputs = known_inputs(snapshot, round, request);
        auto explanation = match::explain(round, inputs.problem, inputs.settings, request.supported, request.why_not);
        facts = report::ExplanationFacts{
            .as_of = reading.as_of, .round = std::move(round), .explanation = std::move(explanation), .names = {}};
    });
    return std::move(*facts);
}

}  // namespace llp::app
