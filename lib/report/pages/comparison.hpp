#pragma once

#include <optional>
#include <vector>

#include "core/date.hpp"
#include "model/command.hpp"
#include "model/peer_comparison.hpp"
#include "model/round_comparison.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// What `llp pair compare` prints.
struct ComparisonFacts {
    Date as_of;
    Round then;
    Round now;
    RoundComparison comparison = {};           ///< Of rounds of support.
    std::optional<PeerComparison> peers = {};  ///< Of rounds of partners, clusters or reviews.
    std::vector<Command> between = {};         ///< Recorded between the two saves, oldest first.
    Names names = {};                          ///< Of every party in the two rounds.
};

/// Who moved from one round to the other, and what may explain it.
///
/// llp.comparison/1: { as_of, then, now, changes {kept, moved, new, gone}, figures [ {figure, then, now, change} ],
/// moved [ {supported, supported_name, supporter_then, supporter_then_name, supporter_now, supporter_now_name,
/// score_then, score_now, km_then, km_now, causes [ {cause, supporter, schools [..]} ]} ], new and gone [ {supported,
/// supported_name, supporter, supporter_name, score, km, causes [..]} ], kept [ {supported, supported_name, supporter,
/// supporter_name, score_then, score_now, km} ], unmatched [ {urn, name, then, now, refused_then {rule: count},
/// refused_now {..}} ], differences [ {what, then, now} ], recorded_between [ {command, day, words, summary} ] }. Of
/// rounds of another kind: { as_of, kind, then, now, changes, figures, differences, recorded_between } and of partners
/// partners [ {urn, name, change, then, now, cause} ], of clusters groups [ {then, now, stayed, left [urn], joined
/// [urn]} ] and members (those that changed) [ {urn, name, change, then, now, cause} ], of reviews reviews [ {host,
/// host_name, reviewer, reviewer_name, change, then, now (years), cause} ].
Document comparison(const ComparisonFacts& facts);

}  // namespace llp::report
