#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "app/knowledge.hpp"
#include "app/plan_visits.hpp"
#include "app/school_calendars.hpp"

namespace llp::app {

/// The day from which on a school is known to have none, as it is closed, or will be, and no school that is held stands
/// in its place; nullopt for all others.
std::optional<Date> closing_of(const Party& party, const Knowledge& known, const SchoolCalendars& calendars);

/// Why the day of a visit is none for it, whatever else there is: "partnership-over" from the day on which the
/// partnership of its plan ends, "school-closed", "supporter-closed" on days that are no school days and from the
/// closing of the school; empty where it is one. The visit has a day.
std::string_view refused_for_itself(const Visit& visit, const SupportPlan& plan, const Knowledge& known,
                                    const SchoolCalendars& calendars);

/// Where both are on one day: somebody would meet twice. Half days of one visitor at two schools keep apart.
bool collide(const Visit& a, const Party& host_of_a, const Visit& b, const Party& host_of_b);

/// The days that visits hold, and why one is none any more. What it is made from must outlive it.
class VisitDays {
public:
    VisitDays(const PlansAndVisits& all, const Knowledge& known, const SchoolCalendars& calendars);

    /// Of a visit that is proposed or agreed for a day that has not passed: "plan-over" where its plan is closed or
    /// stopped, what refuses it for itself, and "school-busy" or "supporter-busy" where one of those who meet has
    /// another visit that is as firm; empty for all others, and what is only proposed of a plan that is paused.
    [[nodiscard]] std::string_view refused_since(const Visit& visit) const;

private:
    [[nodiscard]] std::string_view busy(const Visit& visit, const SupportPlan& plan) const;

    const PlansAndVisits& all_;
    const Knowledge& known_;
    const SchoolCalendars& calendars_;
    std::map<Date, std::vector<const Visit*>> by_day_;  ///< Those that hold it.
};

}  // namespace llp::app
