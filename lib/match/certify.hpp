#pragma once

#include <optional>

#include "match/assignment.hpp"
#include "match/solvers/proof.hpp"
#include "model/certificate.hpp"

namespace llp::match {

/// A proof about rows and columns as one about parties, to be stored and printed; and back.
Certificate certificate_of(const Roster& roster, const Wanted& wanted, const FlowProof& proof);

/// nullopt where it speaks of other parties than those wanted, or is not well formed.
std::optional<FlowProof> proof_of(const Roster& roster, const Wanted& wanted, const Certificate& certificate);

}  // namespace llp::match
