#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/measure.hpp"
#include "model/party.hpp"

namespace llp {

/// Something to be done, by a role, by a day.
struct Action {
    int number = 0;    ///< 1, 2, ... within the plan.
    int priority = 0;  ///< The priority it serves; 0 for the plan as a whole (first contact, termly review).
    std::string text;
    std::string owner_role;  ///< "supported headteacher", "supporting headteacher", "broker", ...
    Date due;
    std::string status = "not started";  ///< not started, in progress, done.
    std::string evidence;                ///< What to collect.
};

/// What shall be reached, and how one will know.
struct Objective {
    int priority = 0;
    std::string text;
    std::string criterion;              ///< The measurable test of success.
    std::string measure;                ///< Measure id; empty where no published figure fits.
    std::optional<Millionths> today;    ///< The school's newest figure.
    std::optional<Period> period;       ///< Of today's figure.
    std::optional<Millionths> target;   ///< Median of the comparison schools; none with fewer than 10 of them.
    int comparison_schools = 0;         ///< With a figure of that measure and period.
    std::string state = "not started";  ///< not started, in progress, partially met, met, not met.
};

struct Priority {
    int number = 0;  ///< 1 is the most pressing.
    std::string area;
    std::string text;
};

/// Support for one school by one partner: priorities, objectives, actions. A draft until people edit it.
struct SupportPlan {
    std::int64_t number = 0;  ///< Its identity, given by the store.
    std::int64_t partnership = 0;
    Party supported;
    Party supporter;
    std::string status = "in progress";  ///< in progress, paused, stopped, closed.
    Date drafted;
    Date review_due;
    std::string templates;  ///< Name and version of the templates used.
    std::string calendar;   ///< Name of the calendar whose school days were counted, or "weekdays less bank holidays".
    std::vector<Priority> priorities;
    std::vector<Objective> objectives;
    std::vector<Action> actions;
    /// The day on which its partnership was ended, where that is over on the day; it is not kept with the plan.
    std::optional<Date> partnership_ended = {};
};

}  // namespace llp
