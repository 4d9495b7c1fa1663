#pragma once

#include <optional>
#include <string>
#include <variant>

#include "app/job.hpp"
#include "model/party.hpp"
#include "report/pages/explanation.hpp"
#include "report/pages/peer_explanation.hpp"

namespace llp::app {

struct ExplainRequest {
    std::string round;
    Urn supported;
    std::optional<Party> why_not;  ///< A supporter, a partner or a school of a cluster that is asked about.
    std::string weights_file;      ///< Those that the round was made with, where they were one's own.
    std::string weights_text;
};

/// Of a round of support, or of one of partners, clusters or reviews.
struct Explained {
    std::variant<report::ExplanationFacts, report::PeerExplanationFacts> page;
    Urn school;  ///< That is explained: the one asked about or, where the round has no such school, the one it
                 ///< followed.
};

/// Why a school has the supporters, the partner, the cluster or the reviews that a saved round gives it, or none.
/// Throws NotFoundError for an unknown round, or a school or supporter that took no part in it; UsageError for a round
/// with scores of an analyst's own, and where the inputs are not those that it was made from.
Explained explain_round(const Reading& reading, const ExplainRequest& request);

}  // namespace llp::app
