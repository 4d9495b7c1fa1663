#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plan/schedule.hpp"

namespace llp::testing {

/// Every rule that a schedule breaks, a sentence each: worked out from visits, calendars and places alone, visit by
/// visit and pair by pair, without anything of what makes schedules. What people agreed may break rules among itself.
class ScheduleCheck {
public:
    ScheduleCheck(const plan::ScheduleRequest& request, const VisitSchedule& schedule)
        : request_(request), schedule_(schedule) {}

    std::vector<std::string> faults() {
        compare_with_request();
        gather();
        for (const auto& [visit, is_new] : held_) {
            if (is_new) {
                check_day(*visit);
                check_term(*visit);
            }
        }
        check_days_of_parties();
        check_plans();
        check_counts();
        return faults_;
    }

private:
    struct Held {
        const Visit* visit;
        bool is_new;  ///< The schedule chose its day.
    };

    template <typename... Args>
    void fault(fmt::format_string<Args...> format, Args&&... args) {
        faults_.push_back(fmt::format(format, std::forward<Args>(args)...));
    }

    [[nodiscard]] static std::string called(const Visit& visit) {
        return fmt::format("{}.{}", visit.plan, visit.number);
    }

    [[nodiscard]] bool may_choose(const Visit& before) const {
        return before.status == VisitStatus::unplaced ||
               (before.status == VisitStatus::proposed && *before.day > request_.today);
    }

    /// Nothing but the day, its half and the status of what may be placed differs.
    void compare_with_request() {
        if (schedule_.visits.size() != request_.visits.size()) {
            fault("{} visits became {}", request_.visits.size(), schedule_.visits.size());
            return;
        }
        for (std::size_t i = 0; i < request_.visits.size(); ++i) {
            auto before = request_.visits[i];
            const auto& after = schedule_.visits[i];
            if (may_choose(before)) {
                before.day = after.day;
                before.part = after.part;
                before.status = after.day ? VisitStatus::proposed : VisitStatus::unplaced;
            }
            if (!(before == after)) {
                fault("visit {} changed though it may not", called(before));
            }
        }
    }

    void gather() {
        for (std::size_t i = 0; i < schedule_.visits.size(); ++i) {
            if (schedule_.visits[i].holds_its_day()) {
                held_.push_back({.visit = &schedule_.visits[i], .is_new = may_choose(request_.visits[i])});
            }
        }
        for (const auto& visit : request_.others) {
            if (visit.holds_its_day()) {
                held_.push_back({.visit = &visit, .is_new = false});
            }
        }
        for (const auto& each : held_) {
            held_of_plan_[each.visit->plan].push_back(each);
        }
    }

    [[nodiscard]] const plan::ScheduleParty& party(const Party& party) const { return request_.parties.at(party); }
    [[nodiscard]] const Party& host(const Visit& visit) const { return request_.hosts.at(visit.plan); }

    void check_day(const Visit& visit) {
        const auto day = *visit.day;
        if (day < visit.earliest || visit.latest < day || day <= request_.today) {
            fault("visit {} is on {}, outside its window or not to come", called(visit), day);
        }
        if (const auto end = request_.ends.find(visit.plan); end != request_.ends.end() && end->second <= day) {
            fault("visit {} is on {}, when its partnership is over", called(visit), day);
        }
        if (!party(host(visit)).calendar->is_school_day(day)) {
            fault("visit {} is on {}, when its school is closed", called(visit), day);
        }
        if (visit.visitor && !party(*visit.visitor).calendar->is_school_day(day)) {
            fault("visit {} is on {}, when its supporter is closed", called(visit), day);
        }
        if ((visit.half_days == 2) != (visit.part == DayPart::whole)) {
            fault("visit {} of {} half days takes the {}", called(visit), visit.half_days, token(visit.part));
        }
    }

    void check_term(const Visit& visit) {
        if (!visit.visitor) {
            return;
        }
        const auto& calendar = *party(*visit.visitor).calendar;
        const auto limit = party(*visit.visitor).days_per_term.half_days(calendar.term_of(*visit.day));
        if (!limit) {
            return;
        }
        auto& used = used_[*visit.visitor];
        if (used.empty()) {
            for (const auto& each : held_) {
                if (each.visit->visitor == visit.visitor) {
                    used[calendar.term_of(*each.visit->day)] += each.visit->half_days;
                }
            }
        }
        if (used[calendar.term_of(*visit.day)] > *limit) {
            fault("visit {} is beyond the days of its supporter in {}", called(visit),
                  in_words(calendar.term_of(*visit.day)));
        }
    }

    /// A supporter's two halves, of which one is in the morning and one in the afternoon, near each other.
    [[nodiscard]] bool may_share(const Visit& a, const Visit& b) const {
        const auto& one = party(host(a)).place;
        const auto& other = party(host(b)).place;
        return a.visitor && a.visitor == b.visitor && host(a) != host(b) && a.part != b.part &&
               a.part != DayPart::whole && b.part != DayPart::whole && one && other &&
               squared_distance(*one, *other) <= request_.near.count() * request_.near.count();
    }

    void check_days_of_parties() {
        std::map<std::pair<Party, Date>, std::vector<Held>> days;
        for (const auto& each : held_) {
            days[{host(*each.visit), *each.visit->day}].push_back(each);
            if (each.visit->visitor) {
                days[{*each.visit->visitor, *each.visit->day}].push_back(each);
            }
        }
        for (const auto& [key, meetings] : days) {
            for (auto a = meetings.begin(); a != meetings.end(); ++a) {
                for (auto b = a + 1; b != meetings.end(); ++b) {
                    const bool chosen = a->is_new || b->is_new;
                    if (chosen && (meetings.size() > 2 || !may_share(*a->visit, *b->visit))) {
                        fault("{} meets twice on {}: {} and {}", key.first, key.second, called(*a->visit),
                              called(*b->visit));
                    }
                }
            }
        }
    }

    void check_plans() {
        std::map<std::int64_t, std::vector<const Visit*>> asked;
        for (const auto& visit : request_.visits) {
            asked[visit.plan].push_back(&visit);
        }
        for (const auto& [plan, visits] : held_of_plan_) {
            const bool keeps_numbers = could_keep_numbers(asked[plan]);
            for (const auto& a : visits) {
                for (const auto& b : visits) {
                    if (&a != &b && *a.visit->day <= *b.visit->day && (a.is_new || b.is_new)) {
                        check_distance(*a.visit, *b.visit);
                        check_order(*a.visit, *b.visit, keeps_numbers);
                    }
                }
            }
        }
    }

    [[nodiscard]] int school_days(const Visit& visit, Date first, Date last) const {
        const auto& calendar = *party(host(visit)).calendar;
        int count = 0;
        for (auto day = first; day < last; day = day + 1) {
            count += calendar.is_school_day(day) ? 1 : 0;
        }
        return count;
    }

    void check_distance(const Visit& earlier, const Visit& later) {
        const auto between = school_days(later, *earlier.day, *later.day);
        const bool excused = *earlier.day <= request_.today && days_of(later, true).empty();
        if (*later.day <= *earlier.day || (between < later.apart && !excused)) {
            fault("visits {} and {} are on {} and {}: only {} school days apart", called(earlier), called(later),
                  *earlier.day, *later.day, between);
        }
    }

    void check_order(const Visit& earlier, const Visit& later, bool keeps_numbers) {
        if (later.number<earlier.number&& * earlier.day> request_.today && keeps_numbers) {
            fault("visits {} and {} are turned, which nothing asks for", called(earlier), called(later));
        }
    }

    [[nodiscard]] bool is_far_from_what_took_place(const Visit& visit, Date day) const {
        return std::ranges::none_of(held_of_plan_.at(visit.plan), [&](const Held& each) {
            const auto past = *each.visit->day;
            return past <= request_.today && school_days(visit, past, day) < visit.apart;
        });
    }

    /// On which it may be for itself; those alone that are far enough from what took place.
    [[nodiscard]] std::vector<Date> days_of(const Visit& visit, bool far_alone) const {
        std::vector<Date> days;
        const auto end = request_.ends.find(visit.plan);
        for (auto day = std::max(visit.earliest, request_.today + 1); day <= visit.latest; day = day + 1) {
            const bool open = party(host(visit)).calendar->is_school_day(day) &&
                              (!visit.visitor || party(*visit.visitor).calendar->is_school_day(day)) &&
                              (end == request_.ends.end() || day < end->second);
            if (open && (!far_alone || is_far_from_what_took_place(visit, day))) {
                days.push_back(day);
            }
        }
        return days;
    }

    /// Each visit that is to come and has a day at all has one, the others at their distance before and after it, in
    /// the order of the numbers.
    [[nodiscard]] bool could_keep_numbers(const std::vector<const Visit*>& visits) const {
        std::optional<Date> last;
        for (const auto* const each : visits) {
            const auto& visit = *each;
            const bool is_new = may_choose(visit);
            if (!is_new && (!visit.holds_its_day() || *visit.day <= request_.today)) {
                continue;
            }
            auto days = is_new ? days_of(visit, true) : std::vector{*visit.day};
            days = days.empty() ? days_of(visit, false) : days;
            if (days.empty()) {
                continue;
            }
            const auto day = std::ranges::find_if(days, [&](Date a_day) {
                return !last || (*last < a_day && school_days(visit, *last, a_day) >= visit.apart);
            });
            if (day == days.end()) {
                return false;
            }
            last = *day;
        }
        return true;
    }

    void check_counts() {
        int open = 0;
        int placed = 0;
        for (std::size_t i = 0; i < request_.visits.size(); ++i) {
            if (may_choose(request_.visits[i])) {
                ++open;
                placed += schedule_.visits[i].day ? 1 : 0;
            }
        }
        if (open != schedule_.to_place || placed != schedule_.placed ||
            open - placed != static_cast<int>(schedule_.unplaced.size())) {
            fault("{} of {} are placed, and it says {} of {}", placed, open, schedule_.placed, schedule_.to_place);
        }
        const auto moved = static_cast<int>(schedule_.moved.size());
        if ((request_.keep_proposed && schedule_.moved_bound > moved) || schedule_.placed_bound < placed ||
            schedule_.unevenness < schedule_.unevenness_bound) {
            fault("a bound is passed");
        }
    }

    const plan::ScheduleRequest& request_;
    const VisitSchedule& schedule_;
    std::vector<Held> held_;
    std::map<std::int64_t, std::vector<Held>> held_of_plan_;
    std::map<Party, std::map<plan::TermOfYear, std::int64_t>> used_;
    std::vector<std::string> faults_;
};

}  // namespace llp::testing
