#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/job.hpp"
#include "model/load.hpp"
#include "model/pairing.hpp"
#include "model/phase.hpp"
#include "model/verification.hpp"

namespace llp::app {

/// What `llp pair support` asks for.
struct PairRequest {
    std::vector<int> authorities;                ///< Empty: the only one in the store, or UsageError.
    std::optional<Phase> phase;                  ///< Supported and supporters of this phase only.
    std::optional<Metres> furthest;              ///< Unless said, as the weights file has it.
    std::optional<Minutes> longest;              ///< By road; none: no limit.
    bool cross_border = false;                   ///< Supporters may come from neighbouring authorities.
    std::string supporters = "both";             ///< "declared", "derived" or "both".
    std::vector<std::string> without;            ///< Rules switched off; "all" for every one.
    std::vector<std::pair<Party, Party>> locks;  ///< Supported, supporter.
    std::vector<std::pair<Party, Party>> forbids;
    bool fair = true;                 ///< The worst pair before the sum.
    std::optional<int> capacity;      ///< Schools per supporter, instead of what is declared.
    std::optional<int> demand;        ///< Supporters per school; unless said, as the weights file has it.
    std::string keep;                 ///< A saved round whose pairs are to be kept; empty: none.
    std::optional<int> keep_points;   ///< For each pair kept; unless said, as the weights file has it.
    std::optional<int> most_changes;  ///< Of pairs of that round, instead of points for each kept.
    std::string scores_file;          ///< The analyst's own scores; empty: ours.
    std::string weights_file;         ///< The analyst's own weights, by the name under which faults speak of them.
    std::string weights_text;         ///< What stands in it.
    std::string save_as;              ///< Empty: a what-if, nothing is written.
};

struct PairOutcome {
    Round round;
    std::optional<Saved> saved;  ///< None for a what-if.
};

/// Proposes who supports whom. With a scores file no store is needed: the path may be absent.
/// Throws UnmetError where locks or minimum loads cannot be met or there must be more changes than asked for at most;
/// NotFoundError for an unknown round to keep; UsageError for a name already used for another result.
PairOutcome pair_support(const Writing& writing, const PairRequest& request);

/// Newest first.
std::vector<Round> list_rounds(const Reading& reading);

struct ShownRound {
    Round round;
    std::vector<Partnership> partnerships;  ///< That it became, by number, with the heirs in their places.
};

/// Throws NotFoundError, naming near names.
ShownRound show_round(const Reading& reading, const std::string& name);

/// A second look at a saved round.
struct RoundCheck {
    std::int64_t command = 0;         ///< That proposed it, and whose inputs were looked at.
    std::int64_t pairs = 0;           ///< Allowed pairs that were looked at.
    std::vector<std::string> faults;  ///< Empty where the round is proved to be the best.
    bool fair = true;                 ///< That the worst pair is as good as can be was an aim of the round.
    std::optional<Keeping> keeping;   ///< Of a round that keeps an earlier one.
    std::string kind = "support";
    std::vector<ProvedClaim> claims = {};  ///< Of a round of another kind: what was proved of it, and what was not.
};

/// What the store does not keep of a round's inputs; empty where the round had none.
struct OwnInputs {
    std::string scores_file;
    std::string weights_file;
    std::string weights_text;
};

/// Checks what a round says of itself by what the store held when it was proposed, without solving anything: of one of
/// support its certificate over every allowed pair, of the others what match/peer_verify.hpp says.
/// Throws NotFoundError for an unknown round, UsageError where a scores file is wanting, or given to a round without.
RoundCheck verify_round(const Reading& reading, const std::string& name, const OwnInputs& own);

struct Approval {
    std::vector<Partnership> partnerships;
    Saved saved = Saved::added;  ///< unchanged: it was approved before.
    Round round;                 ///< As it stands now.
};

/// Turns a proposal into partnerships in the name of a person ("NAME, ROLE"), or into the clusters or the reviews that
/// hold. Partners become two partnerships, one each way. Conflicts, openness, willingness and capacity are checked
/// again on the day, of clusters and reviews every rule, and of reviews those of the rotas that hold; throws UnmetError
/// naming everything that no longer holds.
Approval approve_round(const Writing& writing, const std::string& name, const std::string& by);

/// Throws InputError, naming file, line and column, where the text is no weights file.
void check_weights(const std::string& text, const std::string& file);

/// Names of the rules, in their order.
std::vector<std::string> rule_names();

}  // namespace llp::app
