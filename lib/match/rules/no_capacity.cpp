#include "match/rules/list.hpp"

namespace llp::match {

/// The supporter has room for one more school beside those that it carries: by its capacity line, or by the settings
/// where there is none.
Verdict no_capacity(const Candidate& candidate, const Settings& /*settings*/) {
    const auto& room = candidate.strength.room;
    if (room.most == 0) {
        return refused(room.stated ? "no room left" : "no room: not asked, and small or busy");
    }
    return room.known ? allowed() : not_known("neither capacity nor roll known");
}

}  // namespace llp::match
