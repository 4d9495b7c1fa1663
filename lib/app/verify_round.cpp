#include "app/pair_schools.hpp"
#include "app/round_inputs.hpp"
#include "app/score_file.hpp"
#include "app/session.hpp"
#include "app/stored_round.hpp"
#include "match/verify.hpp"

namespace llp::app {

namespace {

bool is_fair(const Round& round) {
    const auto said = round.parameters.find("fair");
    return said == round.parameters.end() || said->second != "no";
}

}  // namespace

RoundCheck verify_round(const Reading& reading, const std::string& name, const OwnInputs& own) {
    RoundCheck check;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        const auto round = stored_support_round(snapshot, name, "verify");
        check.fair = is_fair(round);
        check.keeping = round.keeping;
        const auto inputs = inputs_of(snapshot, round, own);
        if (!inputs) {
            check.faults.emplace_back("the round was saved without a certificate, by an older llp");
            return;
        }
        check.command = inputs->command;
        auto found = own.scores_file.empty() ? match::verify(round, inputs->problem, inputs->settings)
                                             : match::verify_from_scores(round, read_scores(own.scores_file),
                                                                         inputs->problem, inputs->settings);
        check.pairs = found.pairs;
        check.faults = std::move(found.faults);
    });
    return check;
}

}  // namespace llp::app
