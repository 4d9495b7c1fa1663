#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "model/keeping.hpp"
#include "model/verification.hpp"
#include "report/document.hpp"

namespace llp::report {

/// What `llp pair verify` prints.
struct VerificationFacts {
    Date as_of;
    std::string round;
    std::int64_t command = 0;  ///< Whose inputs were looked at; 0 where the round has no certificate.
    std::int64_t pairs = 0;    ///< Allowed pairs that were looked at.
    std::vector<std::string> faults;
    bool fair = true;                     ///< That the worst pair is as good as can be was an aim of the round.
    std::optional<Keeping> keeping = {};  ///< Of a round that keeps an earlier one.
    std::string kind = "support";
    std::vector<ProvedClaim> claims = {};  ///< Of a round of another kind.
};

/// Whether a round is proved to be the best. llp.verification/1: { as_of, round, command, pairs, proved, faults [
/// {fault} ] }. Of a round of another kind than support also kind, and claims [ {claim ("rules", "total", "bound"),
/// proved, words} ]; `proved` is that all of them are.
Document verification(const VerificationFacts& facts);

}  // namespace llp::report
