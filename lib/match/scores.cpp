#include "match/scores.hpp"

#include "match/equity_account.hpp"
#include "match/inputs.hpp"
#include "match/load_account.hpp"
#include "match/outcome.hpp"
#include "match/preparation.hpp"

namespace llp::match {

Round propose_from_scores(std::vector<ScoreRow> rows, const Problem& problem, const Settings& settings) {
    const auto prepared = prepare_from_scores(rows, problem, settings);
    auto round = decided(prepared.roster, prepared.wanted, prepared.options, Scoring::as_given);
    round.digest = digest_of_inputs(problem, settings, rows);
    round.accounts = {.equity = equity_account(prepared.roster, problem.fsm, round),
                      .load = load_account(prepared.roster, prepared.options.allowed, round)};
    return round;
}

}  // namespace llp::match
