#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "model/appointment.hpp"
#include "model/context.hpp"
#include "model/declaration.hpp"
#include "model/judgement.hpp"
#include "model/membership.hpp"
#include "model/pairing.hpp"
#include "model/profile.hpp"
#include "model/result.hpp"
#include "model/review.hpp"
#include "model/review_rota.hpp"
#include "model/school.hpp"
#include "report/document.hpp"
#include "report/pages/follow_ups.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// A peer-review cluster in which a school stands.
struct ClusterPlace {
    std::string round;
    std::size_t number = 0;   ///< As `llp pair show` has it.
    std::vector<Urn> others;  ///< The other members, ascending.
    Date from;                ///< The day of the approval.
};

/// All that the store knows of one school on the day.
struct SchoolFacts {
    Date as_of;
    School school;
    Profile profile;
    Context context;
    std::vector<Judgement> judgements;      ///< Newest first.
    std::vector<ResultRow> results;         ///< Newest period first.
    std::vector<ReviewLine> reviews;        ///< By day.
    std::vector<ReviewFinding> follow_ups;  ///< The areas to develop about which something was decided.
    std::vector<Declaration> declarations;  ///< That hold on the day.
    std::optional<Capacity> capacity;
    std::optional<Membership> membership;
    std::vector<Conflict> conflicts;
    std::vector<Appointment> appointments;  ///< In office.
    std::vector<Partnership> partnerships;  ///< As supported or supporter, running.
    std::vector<ClusterPlace> clusters;     ///< In which it stands, of approved rounds that have not ended.
    std::vector<ReviewMade> rota;           ///< Reviews of this and later years that it makes or has; by year.
    std::optional<Urn> heir;                ///< Speaks for it on the day: it is closed.
    std::vector<Urn> predecessors;          ///< For which it speaks, the nearest first.
    Names names;                            ///< Of the other parties in conflicts and partnerships.
    std::vector<std::string> sources;       ///< "schools, dated 2026-09-01, from sample-schools.csv".
};

/// One school: what it is, where it stands in each area and by which evidence, what it needs and offers, with whom it
/// works, and the sources.
///
/// llp.school/1: { as_of, urn, name, open, school {fields of GIAS}, membership {status, from, to}, context {pupils,
/// fsm_percent, eal_percent, sen_percent}, areas [ {area, level, urgent, need, strength, confidence, lines} ],
/// evidence [ {area, source, text, level, weight, date, age_days, file, urgent, urn_at_the_time} ], judgements [..],
/// results [..], reviews [ {date, reviewers [..], focus [..], ratings [..], strengths [..],
/// developments [..], right_of_reply [..], follow_up [..], file, urn_at_the_time} ], follow_ups [ {review, number,
/// finding, state, follow_up, owner, due} ], declarations [..], capacity {..},
/// partnerships [..], clusters [ {round, cluster, others [..], from} ],
/// rota [ {year, role, school} ], conflicts [..], people [ {role, name, email, phone, constituency, elected, from, to,
/// said, urn_at_the_time} ], sources [ {source} ] }. What comes from a predecessor has its number under
/// urn_at_the_time.
Document school(const SchoolFacts& facts);

}  // namespace llp::report
