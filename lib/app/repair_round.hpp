#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "model/load.hpp"
#include "report/pages/repair.hpp"

namespace llp::app {

struct RepairRequest {
    std::string round;
    std::vector<Party> withdrawn;
    std::string weights_file;  ///< Those that the round was made with, where they were one's own.
    std::string weights_text;
    std::string save_as;  ///< Empty: a what-if, nothing is written.
};

struct RepairOutcome {
    report::RepairFacts facts;
    std::optional<Saved> saved;  ///< None for a what-if.
};

/// Mends a saved round after withdrawals: the round made again on what is known on the day, by its own rules and pool,
/// without those withdrawn, serving as many schools as can be with the fewest changes (model/keeping.hpp). Partnerships
/// that the round became stand; those of who was withdrawn count as over. The result is a new proposal.
/// Its locks, forbids and withdrawals are read with the heirs of schools in their places; a lock that a rule now
/// refuses is left out and told. Throws NotFoundError for an unknown round, and for a party that is not in it;
/// UsageError for a round with scores of an analyst's own, for other weights than its own, and for a name already used
/// for another result; UnmetError where its locks or minimum loads can no longer be met.
RepairOutcome repair_round(const Writing& writing, const RepairRequest& request);

}  // namespace llp::app
