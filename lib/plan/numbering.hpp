#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "plan/placing.hpp"
#include "plan/schedule.hpp"

namespace llp::plan {

/// The days, parties and visits of a request as numbers, and back. The request must outlive it.
///
/// Of a plan, what took place stands apart from the visits that are still to come, as nothing of these can be before
/// it: each keeps its distance from it by its own days alone. The others stand in the order in which they are to take
/// place (visit_order.hpp).
class Numbering {
public:
    explicit Numbering(const ScheduleRequest& request);

    [[nodiscard]] const PlacingProblem& problem() const noexcept { return problem_; }
    /// In the order of the problem's visits.
    [[nodiscard]] const std::vector<Visit>& visits() const noexcept { return visits_; }
    [[nodiscard]] bool is_of_request(std::size_t i) const { return of_request_[i]; }
    [[nodiscard]] Date date(int day) const { return first_ + day; }
    [[nodiscard]] int day(Date date) const { return days_between(first_, date); }

    /// Why the visit cannot be on the day, whatever else there is; empty where it could.
    [[nodiscard]] std::string_view closed(const Visit& visit, Date date) const;
    /// The days on which it could, both ends included.
    [[nodiscard]] std::vector<int> open_days(const Visit& visit, Date first, Date last) const;
    /// Of these the ones that keep their distance from what took place; all, where none does.
    [[nodiscard]] std::vector<int> own_days(const Visit& visit, Date first, Date last) const;
    /// What took place too near before the day: a position among `visits`.
    [[nodiscard]] std::optional<std::size_t> too_near_before(const Visit& visit, int day) const;

    /// The day from which on the partnership of its plan is over, where that is known.
    [[nodiscard]] std::optional<Date> end_of_partnership(const Visit& visit) const;
    /// The term of the visitor in which the day lies.
    [[nodiscard]] TermOfYear term(const Visit& visit, int day) const;

private:
    [[nodiscard]] std::string_view no_day_for(const Visit& visit, Date date) const;
    [[nodiscard]] bool is_open(const Party& party, Date date) const;
    [[nodiscard]] const Calendar& calendar(const Party& party) const;
    [[nodiscard]] const Party& host(const Visit& visit) const { return request_.hosts.at(visit.plan); }
    [[nodiscard]] bool is_fixed(const Visit& visit, bool of_request) const;
    [[nodiscard]] bool took_place(const Visit& visit, bool of_request) const;
    void gather();
    void measure();
    int party_number(const Party& party);
    PlacingParty a_party(const Party& party);
    [[nodiscard]] int most_half_days(const Party& party, const TermOfYear& term) const;
    void put_in_order();
    void put_in_order(std::size_t first, std::size_t last);
    PlacingVisit a_visit(std::size_t i);
    [[nodiscard]] bool lie_near(int a, int b) const;
    void find_near();

    const ScheduleRequest& request_;
    Date first_;
    PlacingProblem problem_;
    std::vector<Visit> visits_;
    std::vector<bool> of_request_;
    std::map<std::int64_t, std::vector<std::size_t>> past_;  ///< By plan: what took place.
    std::map<Party, int> numbers_;
    std::vector<Party> parties_;
};

}  // namespace llp::plan
