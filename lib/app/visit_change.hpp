#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/knowledge.hpp"
#include "app/plan_visits.hpp"
#include "app/school_calendars.hpp"
#include "core/error.hpp"

namespace llp::app {

/// The visit as the change has it, looked at alone. A day without a status is agreed. Throws UsageError where the
/// status wants a day, or one that is past or to come on `today`, and where the window ends before it begins.
Visit changed_visit(Visit visit, const VisitChange& change, Date today);

/// A visit was to take a day of a plan that is over.
class PlanOverError : public UsageError {
public:
    using UsageError::UsageError;
};

/// Which days are taken, by which visits, in one state of the plans. What it is made from must outlive it.
class TakenDays {
public:
    TakenDays(const PlansAndVisits& all, const Knowledge& known, const SchoolCalendars& calendars);

    /// Throws where the visit, which was `before`, cannot be on its day beside the others: PlanOverError where its plan
    /// is over; UsageError where its partnership is by then, a school is closed, or the day is another visit's of its
    /// plan or, unless the halves of the day keep them apart, of one of those who meet; UnmetError where more days of
    /// the supporter would be booked than it offers in the term; and where it took place, or was missed, before its
    /// plan was drafted or its partnership began, or is a review of which the plan says that it was held on its day.
    /// What is cancelled, or stays as it was, is not looked at.
    void hold_against(const Visit& before, const Visit& visit) const;

    /// What a schedule would not do and people may: a day outside the window, out of order with a visit that is still
    /// to come, too near another visit of the plan, or of half a day beside one far away; one on which it took place
    /// and a school is closed. A sentence each, without its full stop. None where day and window are as they were
    /// `before`.
    [[nodiscard]] std::vector<std::string> warnings(const Visit& before, const Visit& visit) const;

private:
    void refuse_over(const Visit& visit) const;
    void refuse_before_its_plan(const Visit& visit) const;
    void refuse_against_review(const Visit& before) const;
    void warn_of_closed(const Visit& visit, std::vector<std::string>& list) const;
    void warn_of_far(const Visit& visit, std::vector<std::string>& list) const;
    void hold_against_calendars(const Visit& visit) const;
    void warn_of(const Visit& visit, const Visit& other, std::vector<std::string>& list) const;
    void hold_against_others(const Visit& visit) const;
    void hold_against_ledger(const Visit& before, const Visit& visit) const;
    [[nodiscard]] std::vector<Visit> made_by(const Party& visitor, const Visit& but) const;
    [[nodiscard]] std::string in_words(const Visit& holder) const;
    [[nodiscard]] const Visit* holder_of_the_day(const Visit& visit) const;
    [[nodiscard]] std::optional<GridPoint> place_of(const Party& party) const;
    [[nodiscard]] std::string name_of(const Party& party) const;

    const PlansAndVisits& all_;
    const Knowledge& known_;
    const SchoolCalendars& calendars_;
    std::map<Date, std::vector<const Visit*>> by_day_;       ///< Those that take it.
    std::map<Party, std::vector<const Visit*>> by_visitor_;  ///< Those that still count.
};

}  // namespace llp::app
