#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/pair_schools.hpp"
#include "model/review_rota.hpp"

namespace llp::app {

/// What `llp pair reviews` asks for beside whom and which rules. A file that is not named is empty.
struct ReviewRequest {
    std::string schools_file;
    /// The first that is planned; none: that of the rota `plan_of`, else the school year of the day.
    std::optional<Period> year;
    int years = 1;
    int each = 2;
    Days days{1};
    std::string objective = "needs";
    std::string clusters_file;
    std::string clusters_of;  ///< Or the clusters of this round.
    std::string earlier_file;
    int rest = 1;
    std::string leads_file;  ///< Empty: of one year those of which the store says that they have a reviewer, if any.
    bool without_leads = false;  ///< It is not asked who leads, whatever the store says.
    std::string plan_file;
    std::string plan_of;         ///< Or the reviews of this round.
    std::vector<Urn> withdrawn;  ///< Schools that take no part.
};

/// Names of the objectives.
std::vector<std::string> review_objectives();

/// Proposes who reviews whom (a round of kind "reviews"). Reviews of approved rotas count as earlier ones beside those
/// of the file; where a plan is mended, those of its year do not. Throws InputError for what a file cannot say, and a
/// plan of another year; UsageError for a school that withdraws and was not there, for a round of another kind than is
/// asked for, and for a name already used for another result; NotFoundError for an unknown round.
PairOutcome pair_reviews(const Writing& writing, const PairRequest& request, const ReviewRequest& asked);

}  // namespace llp::app
