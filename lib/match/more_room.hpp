#pragma once

#include "match/standing.hpp"

namespace llp::match {

/// What a supporter's capacity would have to be, so that it has room for one school more in this round.
struct MoreRoom {
    Capacity capacity;
    std::int64_t schools = 0;  ///< By how much its most is to grow; 0: that does not bind.
    Days days{0};              ///< By how many days a term: up to the next whole pairing; 0: days do not bind.

    [[nodiscard]] bool by_days() const noexcept { return schools == 0 && days > Days(0); }
};

/// Without settings.capacity, which goes before what is declared.
MoreRoom more_room(const Someone& someone, const Standing& standing, const Settings& settings);

}  // namespace llp::match
