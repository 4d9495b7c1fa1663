#include "plan/schedule.hpp"

#include <algorithm>
#include <functional>

#include "plan/numbering.hpp"
#include "plan/placing.hpp"
#include "plan/unplaced.hpp"

namespace llp::plan {

namespace {

/// Which half of its day each visit of half a day takes, unless it is fixed. Two that a supporter makes on one day take
/// one each.
class Halves {
public:
    Halves(std::vector<Visit>& visits, const std::vector<PlacingVisit>& fixed) : visits_(visits), fixed_(fixed) {
        for (std::size_t i = 0; i < visits.size(); ++i) {
            if (visits[i].holds_its_day() && visits[i].visitor && visits[i].half_days == 1) {
                of_day_[{*visits[i].visitor, *visits[i].day}].push_back(i);
            }
        }
    }

    void settle() {
        for (std::size_t i = 0; i < visits_.size(); ++i) {
            auto& visit = visits_[i];
            if (!is_fixed(i) && visit.day && visit.half_days == 1 && visit.part == DayPart::whole) {
                visit.part = DayPart::morning;
            }
        }
        for (const auto& [key, pair] : of_day_) {
            if (pair.size() == 2 && visits_[pair[0]].part == visits_[pair[1]].part) {
                turn_one_of(pair);
            }
        }
    }

    /// Days of two visits, one of which at least counts.
    [[nodiscard]] int shared(const std::function<bool(std::size_t)>& counts) const {
        return static_cast<int>(std::ranges::count_if(of_day_, [&](const auto& each) {
            return each.second.size() == 2 && std::ranges::any_of(each.second, counts);
        }));
    }

private:
    [[nodiscard]] bool is_fixed(std::size_t i) const { return fixed_[i].fixed.has_value(); }

    /// The later of the two, unless that is fixed.
    void turn_one_of(const std::vector<std::size_t>& pair) {
        const auto i = is_fixed(pair[1]) ? pair[0] : pair[1];
        if (!is_fixed(i)) {
            visits_[i].part = visits_[i].part == DayPart::morning ? DayPart::afternoon : DayPart::morning;
        }
    }

    std::vector<Visit>& visits_;
    const std::vector<PlacingVisit>& fixed_;  ///< In the same order.
    std::map<std::pair<Party, Date>, std::vector<std::size_t>> of_day_;
};

Visit on_day(Visit visit, std::optional<Date> day) {
    if (visit.day != day) {
        visit.part = DayPart::whole;
    }
    visit.day = day;
    visit.status = day ? VisitStatus::proposed : VisitStatus::unplaced;
    return visit;
}

std::pair<std::int64_t, int> identity(const Visit& visit) {
    return {visit.plan, visit.number};
}

/// Gives the days to the visits, and counts what became of them.
void settle(const Numbering& numbering, const Placing& placing, const ScheduleRequest& request,
            VisitSchedule& schedule) {
    std::vector<Visit> all;
    for (std::size_t i = 0; i < placing.days.size(); ++i) {
        const auto& visit = numbering.visits()[i];
        const bool fixed = numbering.problem().visits[i].fixed.has_value();
        const auto day = placing.days[i] ? std::optional(numbering.date(*placing.days[i])) : std::nullopt;
        all.push_back(fixed ? visit : on_day(visit, day));
        schedule.agreed += fixed && numbering.is_of_request(i) ? 1 : 0;
        const bool waits = fixed && visit.status != VisitStatus::done && *visit.day < request.today;
        schedule.without_word += waits && numbering.is_of_request(i) ? 1 : 0;
    }
    Halves halves(all, numbering.problem().visits);
    halves.settle();
    schedule.shared_days = halves.shared([&](std::size_t i) { return numbering.is_of_request(i); });
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& before = numbering.visits()[i];
        if (!numbering.is_of_request(i)) {
            continue;
        }
        if (before.status == VisitStatus::proposed && !numbering.problem().visits[i].fixed) {
            before.day == all[i].day ? static_cast<void>(++schedule.kept)
                                     : schedule.moved.push_back({.visit = all[i], .from = *before.day});
        }
        *std::ranges::lower_bound(schedule.visits, identity(before), {}, identity) = all[i];
    }
    const auto of_row = [](const auto& row) { return identity(row.visit); };
    std::ranges::sort(schedule.moved, {}, of_row);
    schedule.unplaced = explain_unplaced(numbering, placing);
    std::ranges::sort(schedule.unplaced, {}, of_row);
}

}  // namespace

VisitSchedule make_schedule(const ScheduleRequest& request) {
    const Numbering numbering(request);
    const auto placing = place(numbering.problem());
    VisitSchedule schedule;
    schedule.visits = request.visits;
    schedule.to_place = placing.placed + placing.cost.unplaced;
    schedule.placed = placing.placed;
    schedule.placed_bound = placing.placed_bound;
    schedule.unevenness = placing.cost.unevenness;
    schedule.unevenness_bound = placing.unevenness_bound;
    schedule.moved_bound = placing.moved_bound;
    schedule.proved = placing.proved;
    settle(numbering, placing, request, schedule);
    return schedule;
}

}  // namespace llp::plan
