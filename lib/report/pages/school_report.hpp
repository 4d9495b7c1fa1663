#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/quantity.hpp"
#include "model/load.hpp"
#include "model/support_plan.hpp"
#include "report/document.hpp"
#include "report/pages/help_requests.hpp"
#include "report/pages/plan_ratings.hpp"
#include "report/pages/school.hpp"
#include "report/pages/school_history.hpp"
#include "report/pages/similar.hpp"
#include "report/pages/visits.hpp"

namespace llp::report {

/// The middle figure of so many schools: of an even number the mean of the two in the middle, rounded to a millionth.
struct Median {
    Millionths value;
    std::int64_t schools = 0;
};

/// One circumstance of the school beside those of other open, state-funded schools of its phase, each with its newest
/// figure.
struct ContextFigure {
    std::string name;   ///< "pupils", "fsm_percent".
    std::string label;  ///< For people.
    bool percent = false;
    std::optional<Millionths> school = {};
    std::optional<Period> period = {};  ///< Of the school's figure; none for what the register says.
    std::optional<Median> county = {};  ///< Of its local authority, itself among them; none where nobody has a figure.
    std::optional<Median> nation = {};  ///< Of every authority held; none where only one is.
};

/// A field of the school's entry that reads otherwise from a day on.
struct EntryChange {
    Date from;
    std::vector<std::string> sources;  ///< The layouts that said so.
    std::string field;                 ///< "name".
    std::string before;
    std::string after;
};

/// A finding about the school of a file that was loaded.
struct SchoolFinding {
    Date loaded;
    std::string file;
    Finding finding;
};

/// Everything that the page of one school is made from.
struct SchoolReportFacts {
    SchoolFacts school;
    std::int64_t last_command = 0;
    Date year_ago;                             ///< What happened after the end of this day is of the last year.
    std::vector<ContextFigure> context = {};   ///< In the order of the page.
    std::int64_t authorities = 0;              ///< With schools of the phase among those compared with.
    std::vector<SupportPlan> plans = {};       ///< That are not over, as supported or supporter.
    std::vector<EntryChange> changes = {};     ///< Of the last year, newest first.
    std::vector<SchoolFinding> findings = {};  ///< Of files loaded in the last year, newest first.
    std::vector<PlanRating> ratings = {};      ///< Of the objectives of these plans, by plan, objective and day.
    std::vector<PlannedVisit> visits = {};     ///< Of these plans, by day; those without one last.
    std::vector<AgedRequest> requests = {};    ///< For help, of the school; newest first.
    std::vector<SimilarFigure> compared = {};  ///< With the nearest few.
    std::optional<SimilarFacts> similar = {};  ///< The nearest few; none where no method can speak of the school.
    std::int64_t unkept_findings = 0;  ///< Beyond the first 1,000 of each of these files, whomever they are about.
    std::vector<SchoolHistoryFacts::Member> line = {};  ///< Oldest first; it alone where no link names it.
};

/// One school on a page. llp.report/1: { report: "school", as_of, urn, name, authority, category, last_command,
/// key_figures, about {..}, context [ {figure, school, period, county_median, county_schools, nation_median,
/// nation_schools} ], areas [..], evidence [..], reviews [..], follow_ups [..], membership, declarations, capacity as
/// llp.school/1 has them, requests [ as llp.requests/1 ], partnerships [..], clusters [..], rota [..], plans [..],
/// ratings [ as llp.plan/1 ], visits [ as llp.visits/1 ], new_judgements [..], changes [..], findings [..],
/// similar_figures [ {figure, period, school, similar_median, similar_schools, similar_1, ..} ], similar [ as the
/// neighbours of llp.similar/1 ], line [..] as llp.lineage/1 has it }.
Document school_report(const SchoolReportFacts& facts);

}  // namespace llp::report
