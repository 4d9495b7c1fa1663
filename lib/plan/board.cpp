#include "plan/board.hpp"

#include <algorithm>

namespace llp::plan {

Board::Board(const PlacingProblem& problem)
    : problem_(problem),
      weeks_((problem.first_weekday + problem.days) / 7 + 1),
      days_(problem.visits.size()),
      slots_(problem.parties.size() * at(problem.days)),
      loads_(problem.parties.size() * at(weeks_)),
      led_(at(problem.days)),
      of_visitor_(problem.parties.size()) {
    for (const auto& party : problem.parties) {
        used_.emplace_back(party.limits.size());
    }
    for (int i = 0; i < static_cast<int>(problem.visits.size()); ++i) {
        const auto& visit = problem.visits[at(i)];
        if (visit.visitor) {
            of_visitor_[at(*visit.visitor)].push_back(i);
        }
        if (!visit.fixed) {
            ++cost_.unplaced;
            cost_.moved += visit.before ? 1 : 0;
        }
    }
    for (int i = 0; i < static_cast<int>(problem.visits.size()); ++i) {
        if (const auto fixed = problem.visits[at(i)].fixed) {
            put(i, *fixed);
        }
    }
}

std::size_t Board::week_slot(int party, int day) const {
    return at(party) * at(weeks_) + at((problem_.first_weekday + day) / 7);
}

std::int64_t Board::load(const PlacingVisit& visit, int day) const {
    return visit.visitor ? loads_[week_slot(*visit.visitor, day)] : led_[at(day)];
}

void Board::change_load(const PlacingVisit& visit, int day, int by) {
    const auto before = load(visit, day);
    (visit.visitor ? loads_[week_slot(*visit.visitor, day)] : led_[at(day)]) += by;
    cost_.unevenness += (before + by) * (before + by) - before * before;
}

/// Two half days of one visitor, near each other.
bool Board::may_share(int visit, int other) const {
    const auto& a = problem_.visits[at(visit)];
    const auto& b = problem_.visits[at(other)];
    if (a.half_days != 1 || b.half_days != 1 || a.visitor != b.visitor || a.host == b.host) {
        return false;
    }
    return std::ranges::binary_search(problem_.near, std::pair(std::min(a.host, b.host), std::max(a.host, b.host)));
}

bool Board::keeps_apart(int earlier, int earlier_day, int later, int later_day) const {
    const auto& school_day = problem_.parties[at(visit(earlier).host)].school_day;
    return earlier_day < later_day && school_day[at(later_day)] - school_day[at(earlier_day)] >= visit(later).apart;
}

/// Of one that is too near.
bool Board::out_of_order(int visit, int day, int other) const {
    return other < visit ? *days_[at(other)] > day : *days_[at(other)] < day;
}

int Board::used(int party, int day) const {
    return used_[at(party)][at(problem_.parties[at(party)].term[at(day)])];
}

int Board::half_days_left(int visitor, int day) const {
    const auto& party = problem_.parties[at(visitor)];
    return party.limits[at(party.term[at(day)])] - used(visitor, day);
}

/// Those of the same plan that stand too near, or on the wrong side, of the day.
std::vector<int> Board::too_near(int visit, int day) const {
    std::vector<int> list;
    const auto plan = problem_.visits[at(visit)].plan;
    for (int i = visit - 1; i >= 0 && problem_.visits[at(i)].plan == plan; --i) {
        if (days_[at(i)] && !keeps_apart(i, *days_[at(i)], visit, day)) {
            list.push_back(i);
        }
    }
    for (int i = visit + 1; i < static_cast<int>(days_.size()) && problem_.visits[at(i)].plan == plan; ++i) {
        if (days_[at(i)] && !keeps_apart(visit, day, i, *days_[at(i)])) {
            list.push_back(i);
        }
    }
    return list;
}

PlacingRule Board::refuses(int visit, int day) const {
    const auto& it = problem_.visits[at(visit)];
    if (it.visitor) {
        if (half_days_left(*it.visitor, day) < it.half_days) {
            return PlacingRule::visitor_days;
        }
    }
    if (slots_[slot(it.host, day)].first != none) {
        return PlacingRule::host_busy;
    }
    if (it.visitor) {
        const auto& taken = slots_[slot(*it.visitor, day)];
        if (taken.first != none && (taken.second != none || !may_share(visit, taken.first))) {
            return PlacingRule::visitor_busy;
        }
    }
    const auto near = too_near(visit, day);
    if (near.empty()) {
        return PlacingRule::none;
    }
    const bool turned = std::ranges::any_of(near, [&](int other) { return out_of_order(visit, day, other); });
    return turned ? PlacingRule::order : PlacingRule::spacing;
}

std::vector<int> Board::behind(int visit, int day) const {
    const auto rule = refuses(visit, day);
    if (rule == PlacingRule::host_busy || rule == PlacingRule::visitor_busy) {
        const auto& it = problem_.visits[at(visit)];
        const auto& taken = slots_[slot(rule == PlacingRule::host_busy ? it.host : *it.visitor, day)];
        std::vector list{taken.first, taken.second};
        std::erase(list, none);
        return list;
    }
    auto list = rule == PlacingRule::order || rule == PlacingRule::spacing ? too_near(visit, day) : std::vector<int>();
    if (rule == PlacingRule::order) {
        std::erase_if(list, [&](int other) { return !out_of_order(visit, day, other); });
    }
    return list;
}

std::optional<std::vector<int>> Board::in_the_way(int visit, int day) const {
    const auto& it = problem_.visits[at(visit)];
    auto others = too_near(visit, day);
    const auto& hosted = slots_[slot(it.host, day)];
    others.insert(others.end(), {hosted.first, hosted.second});
    if (it.visitor) {
        const auto& taken = slots_[slot(*it.visitor, day)];
        if (taken.second != none || (taken.first != none && !may_share(visit, taken.first))) {
            others.insert(others.end(), {taken.first, taken.second});
        }
    }
    std::erase(others, none);
    std::ranges::sort(others);
    others.erase(std::unique(others.begin(), others.end()), others.end());
    const bool stuck = std::ranges::any_of(others, [&](int i) { return problem_.visits[at(i)].fixed.has_value(); });
    return stuck ? std::nullopt : std::optional(std::move(others));
}

std::vector<int> Board::over_the_limit(int visit, int day) const {
    const auto& it = problem_.visits[at(visit)];
    std::vector<int> list;
    if (!it.visitor) {
        return list;
    }
    const auto& party = problem_.parties[at(*it.visitor)];
    const auto term = party.term[at(day)];
    if (half_days_left(*it.visitor, day) >= it.half_days) {
        return list;
    }
    for (const auto i : of_visitor_[at(*it.visitor)]) {
        if (i != visit && days_[at(i)] && !problem_.visits[at(i)].fixed && party.term[at(*days_[at(i)])] == term) {
            list.push_back(i);
        }
    }
    return list;
}

void Board::occupy(int party, int day, int visit) {
    auto& taken = slots_[slot(party, day)];
    if (taken.first == none) {
        taken.first = visit;
    } else if (taken.second == none) {
        taken.second = visit;
    }
}

void Board::vacate(int party, int day, int visit) {
    auto& taken = slots_[slot(party, day)];
    if (taken.first == visit) {
        taken.first = taken.second;
        taken.second = none;
    } else if (taken.second == visit) {
        taken.second = none;
    }
}

void Board::put(int visit, int day) {
    const auto& it = problem_.visits[at(visit)];
    const auto more = added(visit, day);
    cost_.grouped += more.grouped;
    if (!it.fixed) {
        cost_.late += more.late;
        cost_.moved += more.moved;
        --cost_.unplaced;
    }
    change_load(it, day, 1);
    occupy(it.host, day, visit);
    if (it.visitor) {
        occupy(*it.visitor, day, visit);
        used_[at(*it.visitor)][at(problem_.parties[at(*it.visitor)].term[at(day)])] += it.half_days;
    }
    days_[at(visit)] = day;
}

void Board::take(int visit) {
    const auto& it = problem_.visits[at(visit)];
    const auto day = *days_[at(visit)];
    days_[at(visit)].reset();
    vacate(it.host, day, visit);
    if (it.visitor) {
        vacate(*it.visitor, day, visit);
        used_[at(*it.visitor)][at(problem_.parties[at(*it.visitor)].term[at(day)])] -= it.half_days;
    }
    change_load(it, day, -1);
    const auto less = added(visit, day);
    cost_.grouped -= less.grouped;
    cost_.late -= less.late;
    cost_.moved -= less.moved;
    ++cost_.unplaced;
}

PlacingCost Board::added(int visit, int day) const {
    const auto& it = problem_.visits[at(visit)];
    PlacingCost more;
    more.unplaced = -1;
    more.moved = it.before == day ? -1 : 0;
    more.unevenness = 2 * load(it, day) + 1;
    if (it.visitor) {
        const auto& taken = slots_[slot(*it.visitor, day)];
        more.grouped = taken.first != none && taken.second == none && may_share(visit, taken.first) ? -1 : 0;
    }
    more.late = day - it.earliest;
    return more;
}

}  // namespace llp::plan
