#include "app/pair_schools.hpp"
#include "app/round_inputs.hpp"
#include "app/score_file.hpp"
#include "app/session.hpp"
#include "app/stored_round.hpp"
#include "match/peer_verify.hpp"
#include "match/verify.hpp"

namespace llp::app {

namespace {

bool is_fair(const Round& round) {
    const auto said = round.parameters.find("fair");
    return said == round.parameters.end() || said->second != "no";
}

RoundCheck check_of_support(const store::Snapshot& snapshot, const Round& round, const OwnInputs& own) {
    RoundCheck check{.fair = is_fair(round), .keeping = round.keeping};
    const auto inputs = inputs_of(snapshot, round, own);
    if (!inputs) {
        check.faults.emplace_back("the round was saved without a certificate, by an older llp");
        return check;
    }
    check.command = inputs->command;
    auto found = own.scores_file.empty() ? match::verify(round, inputs->problem, inputs->settings)
                                         : match::verify_from_scores(round, read_scores(own.scores_file),
                                                                     inputs->problem, inputs->settings);
    check.pairs = found.pairs;
    check.faults = std::move(found.faults);
    return check;
}

PeerVerification verified(const Round& round, const match::Problem& problem, const match::Settings& weights) {
    if (round.clusters) {
        return match::verify_clusters(round, problem, weights);
    }
    return round.partners ? match::verify_partners(round, problem, weights)
                          : match::verify_reviews(round, problem, weights);
}

RoundCheck check_of_peers(const store::Snapshot& snapshot, const Round& round, const OwnInputs& own) {
    const auto inputs = peer_inputs_of(snapshot, round, own);
    auto found = verified(round, inputs.problem, inputs.weights);
    return {.command = inputs.command,
            .pairs = found.pairs,
            .faults = std::move(found.faults),
            .keeping = {},
            .kind = round.kind,
            .claims = std::move(found.claims)};
}

}  // namespace

RoundCheck verify_round(const Reading& reading, const std::string& name, const OwnInputs& own) {
    RoundCheck check;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto round = stored_round(snapshot, name);
        check = round.kind == "support" ? check_of_support(snapshot, round, own) : check_of_peers(snapshot, round, own);
    });
    return check;
}

}  // namespace llp::app
