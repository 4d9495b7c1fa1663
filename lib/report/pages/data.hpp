#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/tally.hpp"
#include "model/load.hpp"
#include "model/school.hpp"
#include "model/school_link.hpp"
#include "report/document.hpp"
#include "report/pages/report_head.hpp"

namespace llp::report {

/// A file that was loaded.
struct LoadedFile {
    std::int64_t number = 0;  ///< Of its command.
    Date day;                 ///< On which it was loaded.
    LoadSummary summary;
    std::int64_t not_held = 0;  ///< Schools that its facts are about and that are not held now.
};

/// The newest file of one layout.
struct NewestFile {
    LoadedFile load;
    Date of;      ///< The day that it speaks for: of the extract, the last of its school year, or that of its loading.
    int age = 0;  ///< Days from then to the day of the report; 0 at least.
    bool stale = false;  ///< See `has_grown_old`.
};

/// Of how many schools a field is known.
struct Completeness {
    std::string field;  ///< "capacity".
    std::string of;     ///< The schools that should have it: "schools", "academies".
    std::int64_t schools = 0;
    std::vector<Urn> lacking;  ///< Those of which it is not known, in order.
};

/// What one source published of one school year for the schools of the report.
struct PublishedFigures {
    std::string source;  ///< The layout's name.
    Period period;
    Release release = Release::final;
    std::int64_t schools = 0;  ///< With a row.
    std::int64_t known = 0;    ///< Figures that are numbers.
    Tally missing;             ///< Figures that are none, by reason.
};

/// Something that cannot be right about a school as it stands.
struct StandingFault {
    School school;
    std::string code;   ///< As in SchoolFault.
    std::string field;  ///< "pupils".
    std::string words;  ///< "has 320 pupils on roll, ...".
};

/// A link to a school that is not held, from one that is.
struct BrokenLink {
    School school;
    SchoolLink link;
};

/// A finding of one load.
struct LoadFinding {
    std::int64_t load = 0;
    std::string file;
    Finding finding;
};

/// Everything that the page about the data is made from; nothing in it needs to be hidden.
struct DataFacts {
    std::string authority;  ///< "Eskershire", or the names joined with commas.
    Date as_of;
    Date since_day;  ///< Findings of files loaded after the end of this day.
    std::int64_t since_command = 0;
    std::int64_t last_command = 0;
    std::int64_t schools_open = 0;  ///< State-funded and open, of the authority.
    Uncounted uncounted = {};
    std::vector<LoadedFile> loads = {};           ///< Newest first; of all authorities.
    std::vector<NewestFile> newest = {};          ///< By layout.
    std::vector<Completeness> completeness = {};  ///< In the order of the page.
    std::vector<PublishedFigures> figures = {};   ///< By source, then the newest first.
    std::vector<StandingFault> faults = {};       ///< By school.
    std::int64_t links = 0;                       ///< Of the authority's schools.
    std::vector<BrokenLink> broken_links = {};    ///< By school.
    std::vector<LoadFinding> findings = {};       ///< Newest load first, then by line and code; 1,000 a load.
    std::int64_t unkept_findings = 0;             ///< Beyond those.
};

/// How far the data can be trusted. llp.report/1: { report: "data", authority, as_of, since_day, since_command,
/// last_command, key_figures, newest_files [..], files [..], completeness [..], figures [..], faults [..], not_held
/// [..], broken_links [..], findings [..] }.
Document data(const DataFacts& facts);

}  // namespace llp::report
