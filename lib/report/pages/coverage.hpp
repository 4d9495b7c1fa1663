#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/quantity.hpp"
#include "model/school.hpp"
#include "report/document.hpp"
#include "report/pages/report_head.hpp"
#include "report/pages/school_map.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// A need of a school that nobody within reach could meet.
struct ColdSpot {
    School school;
    std::string area;
    bool urgent = false;
    std::optional<Party> nearest;  ///< Who could meet it further away; none: nobody at a known place.
    std::optional<Metres> apart;
};

/// Schools and needs of one area, district or phase.
struct CoverageGroup {
    std::string by;                   ///< "all", "area", "district", "phase".
    std::string name;                 ///< Empty where it is not known.
    std::int64_t schools = 0;         ///< Of an area: all of them.
    std::int64_t in_need = 0;         ///< Schools at a known place with a need; of an area: with a need in it.
    std::int64_t needs = 0;           ///< Of these.
    std::int64_t not_met = 0;         ///< Of these, what nobody within reach could meet.
    std::int64_t no_cluster = 0;      ///< Schools in no approved cluster; of an area none is counted.
    std::int64_t never_reviewed = 0;  ///< Schools without any peer review; the same.
};

struct CoverageFacts {
    ReportScope scope;
    Metres within;
    Held held = {};
    bool clusters_known = false;        ///< A cluster was approved and holds.
    std::int64_t without_place = 0;     ///< Schools with a need whose place is not known.
    std::vector<CoverageGroup> groups;  ///< All first, then areas, districts and phases.
    std::vector<ColdSpot> cold;         ///< The urgent first, then by area and school.
    std::vector<School> no_cluster;     ///< By URN.
    std::vector<School> never_reviewed;
    std::vector<MapSchool> schools;
    Names names;
};

/// Where the partnership does not reach: needs that nobody near could meet, schools in no cluster, schools never
/// reviewed. Needs and strengths are those of inspections, published figures and declarations; what peers found does
/// not enter.
///
/// llp.report/1: { report: "coverage", authority, part, as_of, last_command, max_km, key_figures {..}, coverage [..],
/// cold_spots [..], no_cluster [..], never_reviewed [..], map_schools [..] }
Document coverage(const CoverageFacts& facts);

}  // namespace llp::report
