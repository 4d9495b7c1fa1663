#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/quantity.hpp"
#include "core/urn.hpp"
#include "model/school.hpp"
#include "report/document.hpp"
#include "report/pages/report_head.hpp"

namespace llp::report {

/// An attribute, and the schools in which peers rated it.
struct RatedAttribute {
    std::string attribute;
    std::int64_t schools = 0;
    PerMille mean;  ///< Of the levels of the ratings, rounded to a thousandth.
};

/// What peers found, and in how many schools.
struct NamedSubject {
    std::string subject;
    std::int64_t schools = 0;
};

/// Schools that were to be reviewed, and what the reviews of those that answered name; the most frequent first.
struct ReviewGroup {
    std::string by;    ///< "county", "phase", "district" or "cluster".
    std::string name;  ///< "Norrow"; empty where it is not known; that of the cluster begins with its round.
    std::int64_t asked = 0;
    std::int64_t answered = 0;
    std::vector<NamedSubject> strengths = {};
    std::vector<NamedSubject> developments = {};
};

/// A school that was to be reviewed and has no review since.
struct UnansweredSchool {
    School school;
    std::string cluster;              ///< Empty where it is in none.
    std::optional<Date> last_review;  ///< The newest before; none where there never was one.
};

struct ReviewOutcomesFacts {
    std::string authority;
    Date as_of;
    Date since_day;
    std::int64_t last_command = 0;
    bool members_known = false;    ///< Memberships are loaded: members are asked, otherwise every school.
    std::int64_t in_clusters = 0;  ///< Schools asked that stand in an approved cluster.
    Uncounted uncounted;
    std::vector<RatedAttribute> attributes;    ///< The best first.
    std::vector<ReviewGroup> groups;           ///< The county first, then by phase, district and cluster.
    std::vector<UnansweredSchool> unanswered;  ///< By URN.
};

/// What the peer reviews since a day came to, each school with its newest: the ranking of attributes, the top five
/// strengths and development areas of the county, and by phase, district and cluster, and who has not answered.
///
/// Nothing is printed that fewer than 3 schools said, or that tells what so few did not say beside a printed total, or
/// what each school said. Only the county's figures are printed as numbers; of a group of more than 3 that answered
/// those subjects are named which at least 3 named. A number of the county from which the lists of the groups of a kind
/// leave a few schools' answer is hidden, and the subject too if need be: see county_findings.
///
/// llp.report/1: { report: "reviews", as_of, since_day, authority, last_command, key_figures {asked, answered,
/// answered_percent, unanswered, in_clusters}, attributes [ {rank, attribute, mean, schools} ], county_top [ {kind,
/// rank, subject, schools, of} ], groups [ {by, group, asked, answered, answered_percent, strengths [..], developments
/// [..]} ], unanswered [ {urn, school, phase, district, cluster, last_review} ] }
Document review_outcomes(const ReviewOutcomesFacts& facts);

}  // namespace llp::report
