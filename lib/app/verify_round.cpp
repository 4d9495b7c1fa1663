#include "app/knowledge.hpp"
#include "app/pair_problem.hpp"
#include "app/pair_schools.hpp"
#include "app/score_file.hpp"
#include "app/session.hpp"
#include "app/stored_round.hpp"
#include "core/error.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "match/recheck.hpp"
#include "match/verify.hpp"
#include "store/rounds.hpp"

namespace llp::app {

namespace {

std::string parameter(const Round& round, const std::string& name) {
    const auto found = round.parameters.find(name);
    return found == round.parameters.end() ? std::string() : found->second;
}

/// As it was asked for.
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

match::Verification look_again(const store::Snapshot& snapshot, const Round& round, const OwnInputs& own) {
    auto request = request_of(round);
    const auto known = read_knowledge(snapshot, round.made_on.value());
    const auto weights =
        own.weights_file.empty() ? match::default_settings() : match::read_settings(own.weights_text, own.weights_file);
    const auto settings = match::as_proposed(weights, round);
    request.locks = settings.locks;
    const auto problem = support_problem_over(snapshot, known, request, settings.furthest);
    return own.scores_file.empty() ? match::verify(round, problem, settings)
                                   : match::verify_from_scores(round, read_scores(own.scores_file), problem, settings);
}

}  // namespace

RoundCheck verify_round(const Reading& reading, const std::string& name, const OwnInputs& own) {
    RoundCheck check;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto round = stored_round(snapshot, name);
        refuse_wrong_scores(round, own.scores_file);
        const auto command = store::proposing_command(snapshot, name);
        if (!command) {
            check.faults.emplace_back("the round was saved without a certificate, by an older llp");
            return;
        }
        check.command = *command;
        auto found = look_again(snapshot.at(*command), round, own);
        check.pairs = found.pairs;
        check.faults = std::move(found.faults);
    });
    return check;
}

}  // namespace llp::app
