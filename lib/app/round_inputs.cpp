#include "app/round_inputs.hpp"

#include "app/chosen_schools.hpp"
#include "app/kept_round.hpp"
#include "app/knowledge.hpp"
#include "app/pair_problem.hpp"
#include "core/error.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "match/cluster_recheck.hpp"
#include "match/recheck.hpp"
#include "store/rounds.hpp"

namespace llp::app {

namespace {

std::string parameter(const Round& round, const std::string& name) {
    const auto found = round.parameters.find(name);
    return found == round.parameters.end() ? std::string() : found->second;
}

void refuse_wrong_scores(const Round& round, const std::string& scores_file) {
    const bool own = parameter(round, "scores") == "own";
    if (own && scores_file.empty()) {
        throw UsageError(
            fmt::format("round '{}' was made from an analyst's scores, which the store does not keep", round.name),
            "name the file: --scores FILE");
    }
    if (!own && !scores_file.empty()) {
        throw UsageError(fmt::format("round '{}' was not made from scores of one's own", round.name),
                         "leave --scores out");
    }
}

match::Settings weights_of(const OwnInputs& own) {
    return own.weights_file.empty() ? match::default_settings()
                                    : match::read_settings(own.weights_text, own.weights_file);
}

}  // namespace

PairRequest request_of(const Round& round) {
    PairRequest request;
    const auto authorities = parameter(round, "authority");
    for (const auto code : split(authorities, ',')) {
        if (const auto number = read_integer(code)) {
            request.authorities.push_back(static_cast<int>(*number));
        }
    }
    request.phase = read_phase(parameter(round, "phase"));
    request.cross_border = parameter(round, "cross_border") == "yes";
    request.save_as = round.name;
    return request;
}

std::optional<RoundInputs> inputs_of(const store::Snapshot& snapshot, const Round& round, const OwnInputs& own) {
    refuse_wrong_scores(round, own.scores_file);
    const auto command = store::proposing_command(snapshot, round.name);
    if (!command) {
        return std::nullopt;
    }
    const auto then = snapshot.at(*command);
    auto request = request_of(round);
    const auto known = read_knowledge(then, round.made_on.value());
    const auto weights = weights_of(own);
    auto settings = match::as_proposed(weights, round);
    if (settings.keep) {
        settings.keep->pairs = pairs_to_keep(then, known.succession, settings.keep->round);
    }
    request.locks = settings.locks;
    auto problem = support_problem_over(then, known, request, settings.furthest);
    return RoundInputs{.command = *command, .problem = std::move(problem), .settings = std::move(settings)};
}

PeerInputs peer_inputs_of(const store::Snapshot& snapshot, const Round& round, const OwnInputs& own) {
    refuse_wrong_scores(round, own.scores_file);
    const auto command = store::saved_by(snapshot, round);
    const auto then = snapshot.at(command);
    const auto known = read_knowledge(then, round.made_on.value());
    auto weights = weights_of(own);
    const auto settings =
        round.clusters ? match::clusters_as_proposed(weights, round).first : match::as_proposed(weights, round);
    auto request = request_of(round);
    request.locks = settings.locks;
    return {.command = command,
            .problem = problem_over(then, known, request, round.listed, settings.furthest),
            .weights = std::move(weights)};
}

}  // namespace llp::app
