#include "match/more_room.hpp"

#include <algorithm>

namespace llp::match {

MoreRoom more_room(const Someone& someone, const Standing& standing, const Settings& settings) {
    const std::int64_t wanted = std::int64_t{standing.room.most} + standing.carried + 1;
    MoreRoom more{.capacity = someone.capacity.value_or(Capacity{.party = someone.party})};
    auto& most = more.capacity.max_schools;
    auto& days = more.capacity.days_per_term;
    const Days needed(wanted * settings.days_per_pairing.count());
    if (most ? *most < wanted : !days) {
        more.schools = most ? wanted - *most : 1;
        most = wanted;
    }
    if (days && *days < needed) {
        more.days = Days(needed.count() - days->count());
        days = needed;
    }
    return more;
}

}  // namespace llp::match
