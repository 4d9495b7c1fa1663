#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/pupil_reach.hpp"
#include "model/round_accounts.hpp"
#include "model/self_sustainability.hpp"
#include "report/document.hpp"
#include "report/pages/report_head.hpp"
#include "report/pages/school_map.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// What a group of schools comes to on a day. A year is the 365 days to it.
struct CountyCount {
    std::int64_t schools = 0;
    std::int64_t members = 0;
    std::int64_t receiving = 0;  ///< Supported in a running partnership.
    std::int64_t giving = 0;     ///< Supporting in one.
    std::int64_t both = 0;
    std::int64_t reached = 0;   ///< Giving, receiving or in an approved cluster.
    std::int64_t reviewed = 0;  ///< With a peer review within a year.
    std::int64_t overall = 0;   ///< With an overall grade, of their own or of a predecessor.
    std::int64_t good = 0;      ///< Whose newest overall grade is good or outstanding.
    std::int64_t report_card = 0;
    PupilReach pupils = {};
};

struct CountyGroup {
    std::string by;    ///< "all", "phase", "district", "governance".
    std::string name;  ///< "all", "primary", "Norrow", "academy"; empty where it is not known.
    CountyCount count;
};

/// The grades of the newest report cards in one area.
struct AreaSpread {
    std::string area;
    std::map<std::string, std::int64_t> grades = {};
    std::int64_t judged = 0;
};

struct CountyTerm {
    Date day;  ///< Its last day, or that of the report.
    CountyCount count;
    bool members_known = false;
    bool support_known = false;     ///< A partnership or a cluster had begun by then, or it is the day of the report.
    bool reviews_known = false;     ///< The same of peer reviews.
    std::int64_t partnerships = 0;  ///< Running, in which a school is supported.
    SelfSustainability network;     ///< Without needs.
    EquityAccount equity;           ///< Of the schools in need now that were open then: who had a supporter then.
};

/// Pupils at the schools of one row of the account of equity; reached are those served.
struct CountyPupils {
    EquityRow schools;
    PupilReach pupils;
};

struct CountyFacts {
    ReportScope scope;
    Held held = {};
    std::vector<CountyGroup> groups;  ///< All first, then phases, districts and governance.
    std::int64_t begun = 0;           ///< Partnerships in which a school is supported: within a year.
    std::int64_t ended = 0;
    std::int64_t running = 0;
    std::vector<AreaSpread> spread;  ///< By area, in their order.
    std::int64_t safeguarding_met = 0;
    std::int64_t safeguarding_not_met = 0;
    EquityAccount equity = {};
    std::vector<CountyPupils> served_pupils = {};  ///< All first, then by size, rurality and free school meals.
    SelfSustainability network;
    std::vector<CountyTerm> terms;  ///< The earliest first; six.
    std::vector<MapSchool> schools;
    std::vector<MapLink> links;
    Names names;
};

/// The account of a county, or of a part of it, that a board can be given. Needs and strengths are those of
/// inspections, published figures and declarations: what peers found enters nowhere but as the number of schools that
/// were reviewed.
///
/// llp.report/1: { report: "county", authority, part, as_of, last_command, key_figures {..}, participation [..],
/// pupils_reached [..], pupils_served [..], inspections [..], report_card_areas [..], equity [..], self_sustainability
/// [ {index, part, of, value} ], dependence [..], trend [..], equity_trend [ {by, band, in_need, served,
/// served_percent} ], map_schools [..], map_partnerships [..] }. Each table begins with the columns of DfE statistics
/// (tidy.hpp).
Document county(const CountyFacts& facts);

}  // namespace llp::report
