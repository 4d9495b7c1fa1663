#include "plan/schedule.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "plan/placing.hpp"
#include "plan/relaxing.hpp"

namespace llp::plan {

namespace {

const Calendar& weekdays_alone() {
    static const Calendar calendar;
    return calendar;
}

/// The days, parties and visits of a request as numbers, and back.
class Numbering {
public:
    explicit Numbering(const ScheduleRequest& request) : request_(request) {
        gather();
        measure();
        for (const auto& visit : visits_) {
            party_number(host(visit));
            if (visit.visitor) {
                party_number(*visit.visitor);
            }
        }
        for (const auto& party : parties_) {
            problem_.parties.push_back(a_party(party));
        }
        for (std::size_t i = 0; i < visits_.size(); ++i) {
            problem_.visits.push_back(a_visit(i));
        }
        find_near();
    }

    [[nodiscard]] const PlacingProblem& problem() const noexcept { return problem_; }
    /// In the order of the problem's visits.
    [[nodiscard]] const std::vector<Visit>& visits() const noexcept { return visits_; }
    [[nodiscard]] bool is_of_request(std::size_t i) const { return of_request_[i]; }
    [[nodiscard]] Date date(int day) const { return first_ + day; }
    [[nodiscard]] int day(Date date) const { return days_between(first_, date); }
    [[nodiscard]] const Calendar& calendar(const Party& party) const {
        const auto found = request_.parties.find(party);
        return found == request_.parties.end() ? weekdays_alone() : *found->second.calendar;
    }
    [[nodiscard]] const Party& host(const Visit& visit) const { return request_.hosts.at(visit.plan); }

    /// Why the visit cannot be on the day, whatever else there is; empty where it could.
    [[nodiscard]] std::string_view closed(const Visit& visit, Date date) const {
        if (date <= request_.today) {
            return "past";
        }
        if (!calendar(host(visit)).is_school_day(date)) {
            return "school-closed";
        }
        return visit.visitor && !calendar(*visit.visitor).is_school_day(date) ? "supporter-closed" : "";
    }

    /// Where the visit may be for itself, both ends included.
    [[nodiscard]] std::vector<int> open_days(const Visit& visit, Date first, Date last) const {
        std::vector<int> days;
        for (auto date = first; date <= last; date = date + 1) {
            if (closed(visit, date).empty()) {
                days.push_back(day(date));
            }
        }
        return days;
    }

    /// The term of the visitor in which the day lies.
    [[nodiscard]] TermOfYear term(const Visit& visit, int day) const {
        return calendar(*visit.visitor).term_of(date(day));
    }

private:
    /// What holds a day or wants one, by plan and number.
    void gather() {
        std::vector<std::pair<Visit, bool>> all;
        for (const auto& visit : request_.visits) {
            if (!visit.is_over() || visit.status == VisitStatus::done) {
                all.emplace_back(visit, true);
            }
        }
        for (const auto& visit : request_.others) {
            if (visit.holds_its_day()) {
                all.emplace_back(visit, false);
            }
        }
        std::ranges::stable_sort(all, {},
                                 [](const auto& each) { return std::pair(each.first.plan, each.first.number); });
        for (auto& [visit, of_request] : all) {
            visits_.push_back(std::move(visit));
            of_request_.push_back(of_request);
        }
    }

    /// The days that the schedule speaks of; windows may be lengthened by some weeks.
    void measure() {
        auto last = request_.today;
        first_ = request_.today;
        for (const auto& visit : visits_) {
            first_ = std::min({first_, visit.earliest, visit.day.value_or(visit.earliest)});
            last = std::max({last, visit.latest, visit.day.value_or(visit.latest)});
        }
        problem_.days = day(last) + 1 + 7 * most_weeks_longer;
        problem_.first_weekday = static_cast<int>(first_.weekday().iso_encoding()) - 1;
    }

    int party_number(const Party& party) {
        const auto [found, is_new] = numbers_.try_emplace(party, static_cast<int>(parties_.size()));
        if (is_new) {
            parties_.push_back(party);
        }
        return found->second;
    }

    PlacingParty a_party(const Party& party) {
        const auto& days = calendar(party);
        PlacingParty numbers;
        std::map<TermOfYear, int> terms;
        int count = 0;
        for (int i = 0; i < problem_.days; ++i) {
            numbers.school_day.push_back(count);
            count += days.is_school_day(date(i)) ? 1 : 0;
            numbers.term.push_back(
                terms.try_emplace(days.term_of(date(i)), static_cast<int>(terms.size())).first->second);
        }
        numbers.limits.resize(terms.size());
        for (const auto& [term, position] : terms) {
            numbers.limits[static_cast<std::size_t>(position)] = most_half_days(party, term);
        }
        return numbers;
    }

    [[nodiscard]] int most_half_days(const Party& party, const TermOfYear& term) const {
        constexpr int no_limit = 100'000;
        const auto found = request_.parties.find(party);
        return found == request_.parties.end() ? no_limit
                                               : found->second.days_per_term.half_days(term).value_or(no_limit);
    }

    /// Stands whatever the schedule: it is agreed, over, of another plan or of a day that is past.
    [[nodiscard]] bool is_fixed(std::size_t i) const {
        const auto& visit = visits_[i];
        return visit.day && (!of_request_[i] || visit.status != VisitStatus::proposed || *visit.day <= request_.today);
    }

    PlacingVisit a_visit(std::size_t i) {
        const auto& visit = visits_[i];
        PlacingVisit numbers{.host = party_number(host(visit)),
                             .plan = static_cast<int>(visit.plan),
                             .apart = visit.apart,
                             .half_days = visit.half_days,
                             .earliest = day(visit.earliest)};
        if (visit.visitor) {
            numbers.visitor = party_number(*visit.visitor);
        }
        if (is_fixed(i)) {
            numbers.fixed = day(*visit.day);
            return numbers;
        }
        numbers.days = open_days(visit, visit.earliest, visit.latest);
        if (visit.day && request_.keep_proposed) {
            numbers.before = day(*visit.day);
        }
        return numbers;
    }

    [[nodiscard]] bool lie_near(int a, int b) const {
        const auto place = [&](int party) {
            const auto found = request_.parties.find(parties_[static_cast<std::size_t>(party)]);
            return found == request_.parties.end() ? std::nullopt : found->second.place;
        };
        const auto one = place(a);
        const auto other = place(b);
        return one && other && squared_distance(*one, *other) <= request_.near.count() * request_.near.count();
    }

    /// Of schools that one supporter visits for half a day.
    void find_near() {
        std::map<int, std::set<int>> hosts;
        for (const auto& visit : problem_.visits) {
            if (visit.visitor && visit.half_days == 1) {
                hosts[*visit.visitor].insert(visit.host);
            }
        }
        std::set<std::pair<int, int>> near;
        for (const auto& [visitor, visited] : hosts) {
            for (auto a = visited.begin(); a != visited.end(); ++a) {
                std::for_each(std::next(a), visited.end(), [&, a](int b) {
                    if (lie_near(*a, b)) {
                        near.emplace(*a, b);
                    }
                });
            }
        }
        problem_.near.assign(near.begin(), near.end());
    }

    const ScheduleRequest& request_;
    Date first_ = request_.today;
    PlacingProblem problem_;
    std::vector<Visit> visits_;
    std::vector<bool> of_request_;
    std::map<Party, int> numbers_;
    std::vector<Party> parties_;
};

std::string_view token(PlacingRule rule) noexcept {
    switch (rule) {
        case PlacingRule::visitor_days:
            return "days-of-term";
        case PlacingRule::visitor_busy:
            return "supporter-busy";
        case PlacingRule::host_busy:
            return "school-busy";
        case PlacingRule::spacing:
            return "spacing";
        case PlacingRule::none:
            break;
    }
    return "";
}

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

/// Why the days of its window are none for it.
Tally refused_days(const Numbering& numbering, const Relaxing& relaxing, std::size_t i) {
    const auto& visit = numbering.visits()[i];
    Tally tally;
    for (auto date = visit.earliest; date <= visit.latest; date = date + 1) {
        if (!date.is_weekend()) {
            const auto closed = numbering.closed(visit, date);
            const auto rule =
                closed.empty() ? token(relaxing.refuses(static_cast<int>(i), numbering.day(date))) : closed;
            ++tally[std::string(rule)];
        }
    }
    return tally;
}

std::string more_days(int half_days, const TermOfYear& term) {
    return fmt::format("{} of the supporter in {}", half_days == 1 ? "half a day more" : "one more day",
                       in_words(term));
}

std::vector<std::string> what_would_place(const Numbering& numbering, Relaxing& relaxing, std::size_t i) {
    const auto& visit = numbering.visits()[i];
    const auto number = static_cast<int>(i);
    std::vector<std::string> list;
    for (const auto& [half_days, day] : relaxing.more_days(number)) {
        list.push_back(more_days(half_days, numbering.term(visit, day)));
    }
    for (int weeks = 1; weeks <= most_weeks_longer; ++weeks) {
        const auto first = std::max(visit.latest + 1, visit.earliest);
        if (relaxing.more_of_the_window(number, numbering.open_days(visit, first, visit.latest + 7 * weeks))) {
            list.push_back(
                fmt::format("a window that ends {} later", weeks == 1 ? "a week" : fmt::format("{} weeks", weeks)));
            break;
        }
    }
    if (relaxing.closer_visits(number)) {
        list.emplace_back("visits that follow each other sooner");
    }
    return list;
}

void explain_unplaced(const Numbering& numbering, const Placing& placing, VisitSchedule& schedule) {
    if (schedule.placed == schedule.to_place) {
        return;
    }
    Relaxing relaxing(numbering.problem(), placing.days);
    for (std::size_t i = 0; i < placing.days.size(); ++i) {
        if (!placing.days[i]) {
            schedule.unplaced.push_back({.visit = on_day(numbering.visits()[i], std::nullopt),
                                         .refused = refused_days(numbering, relaxing, i),
                                         .would_place = what_would_place(numbering, relaxing, i)});
        }
    }
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
        schedule.without_word +=
            fixed && numbering.is_of_request(i) && visit.status != VisitStatus::done && *visit.day <= request.today ? 1
                                                                                                                    : 0;
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
        const auto identity = [](const Visit& visit) { return std::pair(visit.plan, visit.number); };
        *std::ranges::lower_bound(schedule.visits, identity(before), {}, identity) = all[i];
    }
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
    schedule.proved = placing.proved;
    settle(numbering, placing, request, schedule);
    explain_unplaced(numbering, placing, schedule);
    return schedule;
}

}  // namespace llp::plan
