#pragma once

#include <vector>

#include "app/job.hpp"
#include "report/pages/board.hpp"

namespace llp::app {

/// Of the terms of board members, whenever they are, the seats that stand empty on the day, by constituency and day. A
/// seat is left by a term that ended within two years; within its constituency each term that began from 90 days before
/// that end on fills one, the earliest end first.
std::vector<report::VacantSeat> vacant_seats(const std::vector<Appointment>& board_members, Date day);

/// The board of the authorities (none: the only ones in the store): members of their schools, and of organisations.
report::BoardFacts board(const Reading& reading, const std::vector<int>& authorities);

}  // namespace llp::app
