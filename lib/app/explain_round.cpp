#include "app/explain_round.hpp"

#include <algorithm>

#include "app/knowledge.hpp"
#include "app/round_inputs.hpp"
#include "app/session.hpp"
#include "app/stored_round.hpp"
#include "app/succession.hpp"
#include "core/error.hpp"
#include "match/explain.hpp"
#include "match/inputs.hpp"
#include "match/peer_explain.hpp"
#include "match/peer_verify.hpp"

namespace llp::app {

namespace {

void refuse_own_scores(const Round& round) {
    const auto scores = round.parameters.find("scores");
    if (scores != round.parameters.end()) {
        throw UsageError(fmt::format("round '{}' was made from an analyst's scores: they say why, not llp", round.name),
                         "see them beside the pairs with: llp pair show " + round.name);
    }
}

[[noreturn]] void refuse_other_inputs(const Round& round) {
    throw UsageError(fmt::format("round '{}' was made from other weights or data files than these", round.name),
                     "name its weights with --weights FILE, its data files with --data DIR");
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
        refuse_other_inputs(round);
    }
    return std::move(*inputs);
}

report::ExplanationFacts explained(const store::Snapshot& snapshot, Date day, const ExplainRequest& request,
                                   Round round) {
    refuse_own_scores(round);
    const auto inputs = known_inputs(snapshot, round, request);
    auto explanation = match::explain(round, inputs.problem, inputs.settings, request.supported, request.why_not);
    return {.as_of = day, .round = std::move(round), .explanation = std::move(explanation), .names = {}};
}

std::optional<Urn> school_of(const std::optional<Party>& party) {
    if (party && !party->urn()) {
        throw UsageError(fmt::format("--why-not names {}, which is no school", *party), "name a school by its number");
    }
    return party ? party->urn() : std::nullopt;
}

report::PeerExplanationFacts explained_peer(const store::Snapshot& snapshot, Date day, const ExplainRequest& request,
                                            Round round) {
    const auto inputs =
        peer_inputs_of(snapshot, round,
                       {.scores_file = {}, .weights_file = request.weights_file, .weights_text = request.weights_text});
    const auto why_not = school_of(request.why_not);
    const auto& [command, problem, weights] = inputs;
    const auto urn = request.supported;
    report::PeerExplanationFacts facts{.as_of = day, .round = {}, .school = urn};
    if (round.partners) {
        if (match::verify_partners(round, problem, weights).claims.empty()) {
            refuse_other_inputs(round);
        }
        facts.partner = match::explain_partner(round, problem, weights, urn, why_not);
    } else if (round.reviews) {
        if (match::verify_reviews(round, problem, weights).claims.empty()) {
            refuse_other_inputs(round);
        }
        facts.review = match::explain_review(round, problem, weights, urn, why_not);
    } else {
        if (match::verify_clusters(round, problem, weights).claims.empty()) {
            refuse_other_inputs(round);
        }
        facts.cluster = match::explain_cluster(round, problem, weights, urn, why_not);
    }
    facts.round = std::move(round);
    return facts;
}

/// The school itself or, where the round does not know it, the nearest of those that it followed and the round knows.
Urn as_in_round(const store::Snapshot& snapshot, Date day, const Round& round, Urn school) {
    const auto known = schools_in(round);
    if (known.contains(school)) {
        return school;
    }
    const auto before = read_succession(snapshot, day).predecessors(school);
    const auto found = std::ranges::find_if(before, [&](Urn urn) { return known.contains(urn); });
    return found == before.end() ? school : *found;
}

}  // namespace

Explained explain_round(const Reading& reading, const ExplainRequest& request) {
    if (request.why_not == Party(request.supported)) {
        throw UsageError(fmt::format("--why-not names {} itself", request.supported), "name another school");
    }
    std::optional<Explained> explained_round;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        auto round = stored_round(snapshot, request.round);
        auto asked = request;
        asked.supported = as_in_round(snapshot, reading.as_of, round, request.supported);
        if (round.kind != "support") {
            explained_round = {.page = explained_peer(snapshot, reading.as_of, asked, std::move(round)),
                               .school = asked.supported};
        } else {
            explained_round = {.page = explained(snapshot, reading.as_of, asked, std::move(round)),
                               .school = asked.supported};
        }
    });
    return std::move(*explained_round);
}

}  // namespace llp::app
