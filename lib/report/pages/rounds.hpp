#pragma once

#include <vector>

#include "core/date.hpp"
#include "model/pairing.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// What `llp pair rounds` prints.
struct RoundListFacts {
    Date as_of;
    std::vector<Round> rounds;  ///< Newest first.
};

/// llp.rounds/1: { as_of, rounds [ {round, kind, status ("proposed", "approved", "ended"), made_on, pairs, clusters,
/// reviews (null of other kinds), unmatched, total, approved_by, approved_on, ended_on} ] }.
Document rounds(const RoundListFacts& facts);

/// What `llp pair approve` prints.
struct ApprovalFacts {
    Date as_of;
    std::string round;
    std::vector<Partnership> partnerships;
    Names names;
    bool before = false;  ///< It was approved before; nothing changed.
};

/// llp.approval/1: { as_of, round, already_approved, partnerships [ {partnership, supported, supported_name, supporter,
/// supporter_name, areas [..], from, approved_by} ] }.
Document approval(const ApprovalFacts& facts);

}  // namespace llp::report
