#include "plan/numbering.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "plan/relaxing.hpp"
#include "plan/visit_order.hpp"

namespace llp::plan {

namespace {

const Calendar& weekdays_alone() {
    static const Calendar calendar;
    return calendar;
}

}  // namespace

Numbering::Numbering(const ScheduleRequest& request) : request_(request), first_(request.today) {
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
    put_in_order();
    for (std::size_t i = 0; i < visits_.size(); ++i) {
        problem_.visits.push_back(a_visit(i));
    }
    find_near();
}

const Calendar& Numbering::calendar(const Party& party) const {
    const auto found = request_.parties.find(party);
    return found == request_.parties.end() ? weekdays_alone() : *found->second.calendar;
}

std::optional<Date> Numbering::end_of_partnership(const Visit& visit) const {
    const auto found = request_.ends.find(visit.plan);
    return found == request_.ends.end() ? std::nullopt : std::optional(found->second);
}

std::string_view Numbering::closed(const Visit& visit, Date date) const {
    return date <= request_.today ? "past" : no_day_for(visit, date);
}

std::string_view Numbering::no_day_for(const Visit& visit, Date date) const {
    if (const auto end = end_of_partnership(visit); end && *end <= date) {
        return "partnership-over";
    }
    if (!is_open(host(visit), date)) {
        return "school-closed";
    }
    return visit.visitor && !is_open(*visit.visitor, date) ? "supporter-closed" : "";
}

bool Numbering::is_open(const Party& party, Date date) const {
    const auto found = request_.parties.find(party);
    const bool gone = found != request_.parties.end() && found->second.closes && *found->second.closes <= date;
    return !gone && calendar(party).is_school_day(date);
}

std::vector<int> Numbering::open_days(const Visit& visit, Date first, Date last) const {
    std::vector<int> days;
    for (auto date = first; date <= last; date = date + 1) {
        if (closed(visit, date).empty()) {
            days.push_back(day(date));
        }
    }
    return days;
}

std::vector<int> Numbering::own_days(const Visit& visit, Date first, Date last) const {
    const auto open = open_days(visit, first, last);
    std::vector<int> days;
    std::ranges::copy_if(open, std::back_inserter(days), [&](int day) { return !too_near_before(visit, day); });
    return days.empty() ? open : days;
}

std::optional<std::size_t> Numbering::too_near_before(const Visit& visit, int day) const {
    const auto found = past_.find(visit.plan);
    if (found == past_.end()) {
        return std::nullopt;
    }
    const auto& school_day = problem_.parties[static_cast<std::size_t>(numbers_.at(host(visit)))].school_day;
    const auto count = [&](int a_day) { return school_day[static_cast<std::size_t>(a_day)]; };
    // The last of them is the nearest.
    const auto last = found->second.back();
    return count(day) - count(this->day(*visits_[last].day)) < visit.apart ? std::optional(last) : std::nullopt;
}

TermOfYear Numbering::term(const Visit& visit, int day) const {
    return calendar(*visit.visitor).term_of(date(day));
}

/// Stands whatever the schedule: it is agreed, over, of another plan or of a day that has come and is one for it.
bool Numbering::is_fixed(const Visit& visit, bool of_request) const {
    const auto has_come = [&] {
        return *visit.day < request_.today || (*visit.day == request_.today && no_day_for(visit, *visit.day).empty());
    };
    return visit.day && (!of_request || visit.status != VisitStatus::proposed || has_come());
}

bool Numbering::took_place(const Visit& visit, bool of_request) const {
    return is_fixed(visit, of_request) && *visit.day <= request_.today;
}

/// What holds a day or wants one, by plan: what took place, by day, then the others, by number.
void Numbering::gather() {
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
    std::ranges::stable_sort(all, {}, [&](const auto& each) {
        const auto& [visit, of_request] = each;
        const bool past = took_place(visit, of_request);
        return std::tuple(visit.plan, !past, past ? visit.day : std::nullopt, visit.number);
    });
    for (auto& [visit, of_request] : all) {
        if (took_place(visit, of_request)) {
            past_[visit.plan].push_back(visits_.size());
        }
        visits_.push_back(std::move(visit));
        of_request_.push_back(of_request);
    }
}

/// The days that the schedule speaks of; windows may be lengthened by some weeks.
void Numbering::measure() {
    auto last = request_.today;
    for (const auto& visit : visits_) {
        first_ = std::min({first_, visit.earliest, visit.day.value_or(visit.earliest)});
        last = std::max({last, visit.latest, visit.day.value_or(visit.latest)});
    }
    problem_.days = day(last) + 1 + 7 * most_weeks_longer;
    problem_.first_weekday = static_cast<int>(first_.weekday().iso_encoding()) - 1;
}

int Numbering::party_number(const Party& party) {
    const auto [found, is_new] = numbers_.try_emplace(party, static_cast<int>(parties_.size()));
    if (is_new) {
        parties_.push_back(party);
    }
    return found->second;
}

PlacingParty Numbering::a_party(const Party& party) {
    const auto& days = calendar(party);
    PlacingParty numbers;
    std::map<TermOfYear, int> terms;
    int count = 0;
    for (int i = 0; i < problem_.days; ++i) {
        numbers.school_day.push_back(count);
        count += days.is_school_day(date(i)) ? 1 : 0;
        numbers.term.push_back(terms.try_emplace(days.term_of(date(i)), static_cast<int>(terms.size())).first->second);
    }
    numbers.limits.resize(terms.size());
    for (const auto& [term, position] : terms) {
        numbers.limits[static_cast<std::size_t>(position)] = most_half_days(party, term);
    }
    return numbers;
}

int Numbering::most_half_days(const Party& party, const TermOfYear& term) const {
    constexpr int no_limit = 100'000;
    const auto found = request_.parties.find(party);
    return found == request_.parties.end() ? no_limit : found->second.days_per_term.half_days(term).value_or(no_limit);
}

/// Of each plan what is still to come.
void Numbering::put_in_order() {
    for (std::size_t first = 0; first < visits_.size();) {
        auto last = first + 1;
        while (last < visits_.size() && visits_[last].plan == visits_[first].plan) {
            ++last;
        }
        const auto past = past_.find(visits_[first].plan);
        put_in_order(first + (past == past_.end() ? 0 : past->second.size()), last);
        first = last;
    }
}

void Numbering::put_in_order(std::size_t first, std::size_t last) {
    std::vector<OrderedVisit> to_come;
    for (auto i = first; i < last; ++i) {
        const auto& visit = visits_[i];
        const bool fixed = is_fixed(visit, of_request_[i]);
        to_come.push_back({.days = fixed ? std::vector{day(*visit.day)} : own_days(visit, visit.earliest, visit.latest),
                           .apart = visit.apart,
                           .fixed = fixed});
    }
    if (to_come.empty()) {
        return;
    }
    const auto host_number = static_cast<std::size_t>(numbers_.at(host(visits_[first])));
    const auto order = order_of(to_come, problem_.parties[host_number].school_day);
    std::vector<Visit> visits;
    std::vector<bool> of_request;
    for (const auto i : order) {
        visits.push_back(visits_[first + i]);
        of_request.push_back(of_request_[first + i]);
    }
    std::ranges::copy(visits, visits_.begin() + static_cast<std::ptrdiff_t>(first));
    std::copy(of_request.begin(), of_request.end(), of_request_.begin() + static_cast<std::ptrdiff_t>(first));
}

PlacingVisit Numbering::a_visit(std::size_t i) {
    const auto& visit = visits_[i];
    PlacingVisit numbers{.host = party_number(host(visit)),
                         .plan = static_cast<int>(visit.plan),
                         .apart = visit.apart,
                         .half_days = visit.half_days,
                         .earliest = day(visit.earliest)};
    if (visit.visitor) {
        numbers.visitor = party_number(*visit.visitor);
    }
    if (is_fixed(visit, of_request_[i])) {
        numbers.fixed = day(*visit.day);
        // No plan has a number below 1: none of these has an order with anything.
        numbers.plan = took_place(visit, of_request_[i]) ? -1 - static_cast<int>(i) : numbers.plan;
        return numbers;
    }
    numbers.days = own_days(visit, visit.earliest, visit.latest);
    if (visit.day && request_.keep_proposed) {
        numbers.before = day(*visit.day);
    }
    return numbers;
}

bool Numbering::lie_near(int a, int b) const {
    const auto place = [&](int party) {
        const auto found = request_.parties.find(parties_[static_cast<std::size_t>(party)]);
        return found == request_.parties.end() ? std::nullopt : found->second.place;
    };
    const auto one = place(a);
    const auto other = place(b);
    return one && other && squared_distance(*one, *other) <= request_.near.count() * request_.near.count();
}

/// Of schools that one supporter visits for half a day.
void Numbering::find_near() {
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

}  // namespace llp::plan
