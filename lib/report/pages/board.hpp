#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/appointment.hpp"
#include "report/document.hpp"
#include "report/pages/report_head.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// A term of office that ended without anybody taking the seat.
struct VacantSeat {
    std::string constituency;
    std::string election;  ///< "elected", "co-opted" or empty.
    Date since;            ///< The day after the term.
};

/// Schools of one phase or one district, and who of them sits on the board.
struct Represented {
    std::string by;    ///< "phase" or "district".
    std::string name;  ///< A token of a phase, or a district; empty where it is not known.
    std::int64_t schools = 0;
    std::int64_t members = 0;  ///< Of the board, that are of these schools.
};

struct BoardFacts {
    ReportScope scope;
    bool any_known = false;                ///< Somebody is, was or will be a member, as far as is held.
    std::vector<Appointment> members;      ///< In office on the day: by constituency, party and name.
    std::vector<Appointment> coming;       ///< Of a term that is yet to begin.
    std::vector<VacantSeat> vacant;        ///< By constituency and day.
    std::vector<Represented> represented;  ///< Phases in their order, then districts by name.
    Names names;
};

/// So many days before a term ends people are told of it.
inline constexpr int term_ends_soon_days = 182;

/// Who sits on the board for whom and until when, which seats are vacant, and whether each phase and district is
/// represented. Names are for others than the public.
///
/// llp.report/1: { report: "board", authority, as_of, last_command, key_figures {members, elected, co_opted, vacant,
/// ending}, members [ {constituency, name, elected, party, party_name, phase.., from, to, days_left} ], coming [..],
/// constituencies [ {constituency, members, elected, co_opted, vacant, next_end} ], vacancies [ {constituency, elected,
/// since} ], represented [ {by, group, schools, members, represented} ] }
Document board(const BoardFacts& facts);

}  // namespace llp::report
