#pragma once

#include <vector>

#include "core/date.hpp"
#include "model/explanation.hpp"
#include "model/pairing.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// What `llp pair repair` prints.
struct RepairFacts {
    Date as_of;
    Round broken;                       ///< The round that is mended, the heirs of its schools in their places.
    Round repaired;                     ///< Keeps the broken one; its name is empty for a what-if.
    std::vector<Party> withdrawn;       ///< Ascending.
    std::vector<Partnership> to_end;    ///< Of those withdrawn, which still run, by number.
    std::vector<Explanation> unserved;  ///< Of schools that the broken round served and the repaired one does not.
    std::vector<RefusedLock> refused_locks = {};  ///< Of the broken round, without which the repaired one was made.
    Names names;
};

/// Who lost a partner and who gets whom, what else moves and why, who stays without and what would serve them.
///
/// llp.repair/1: { as_of, broken, broken_status, round (null for a what-if), digest, withdrawn [..], outcome {lost,
/// served_again, changes, cannot_be_kept, kept, stand, served_first, without}, lost [ {supported, supported_name,
/// former, former_name, supporter, supporter_name, score, km} ], freed [ {supporter, supporter_name, supported,
/// supported_name}
/// ], moved [ {supported, supported_name, former, former_name, supporter, supporter_name, fate, rule, why} ], first [
/// {supported, supported_name, supporter, supporter_name, score, km} ], left_without [ {urn, name, areas [..], former,
/// former_name, candidates, refused {rule: count}, relaxations [ {kind, option, supporter, schools, days,
/// served_by} ]} ],
/// still_without [ {urn, name, areas [..], candidates, refused} ], to_end [ as partnerships of llp.round/1 ],
/// refused_locks [ {supported, supported_name, supporter, supporter_name, rule, why} ] }; the last two only where there
/// are any. `former` is the supporter of the broken round, null where it gave none.
Document repair(const RepairFacts& facts);

}  // namespace llp::report
