#pragma once

#include <vector>

#include "core/date.hpp"
#include "model/pairing.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// Partnerships with their numbers and whether they run on the day: partnerships [ {partnership, supported,
/// supported_name, supporter, supporter_name, from, ended_on, ended_by, end_reason} ].
Table partnership_table(const std::vector<Partnership>& partnerships, const Names& names, Date as_of);

/// What `llp pair end` prints.
struct EndingFacts {
    Date as_of;
    std::vector<Partnership> ended;   ///< By number.
    std::vector<Partnership> before;  ///< Of the same round, over already.
    Names names;
    bool unchanged = false;  ///< They were ended the same way before; nothing changed.
};

/// llp.ending/1: { as_of, already_ended, partnerships [ as above ], over_before [ the same ] }.
Document ending(const EndingFacts& facts);

/// The same of a round of clusters or reviews, which has no partnerships: { as_of, kind, round, status, .., ended_on,
/// ended_by, end_reason, already_ended }.
Document ending_of_round(Date as_of, const Round& round, bool unchanged);

}  // namespace llp::report
