#include "plan/relaxing.hpp"

#include <algorithm>
#include <map>

#include "plan/making_room.hpp"

namespace llp::plan {

namespace {

std::size_t at(int position) {
    return static_cast<std::size_t>(position);
}

}  // namespace

Relaxing::Relaxing(PlacingProblem problem, std::vector<std::optional<int>> days)
    : problem_(std::move(problem)), days_(std::move(days)), board_(problem_) {
    for (std::size_t i = 0; i < days_.size(); ++i) {
        if (days_[i] && !problem_.visits[i].fixed) {
            board_.put(static_cast<int>(i), *days_[i]);
        }
    }
}

bool Relaxing::would_do(int visit) {
    if (!make_room(board_, visit)) {
        return false;
    }
    std::vector<int> moved;
    for (int i = 0; i < static_cast<int>(days_.size()); ++i) {
        if (board_.day(i) != days_[at(i)]) {
            moved.push_back(i);
            board_.take(i);
        }
    }
    std::erase(moved, visit);
    std::ranges::for_each(moved, [&](int i) { board_.put(i, *days_[at(i)]); });
    return true;
}

std::vector<std::pair<int, int>> Relaxing::more_days(int visit) {
    const auto& it = problem_.visits[at(visit)];
    std::vector<std::pair<int, int>> found;
    if (!it.visitor) {
        return found;
    }
    std::map<int, int> terms;  // And the first of its days in each.
    auto& party = problem_.parties[at(*it.visitor)];
    std::ranges::for_each(it.days, [&](int day) { terms.try_emplace(party.term[at(day)], day); });
    for (const auto& [term, day] : terms) {
        auto& limit = party.limits[at(term)];
        const auto limit_before = limit;
        const auto lacking = it.half_days - board_.half_days_left(*it.visitor, day);
        limit += std::max(lacking, 0);
        if (lacking > 0 && would_do(visit)) {
            found.emplace_back(lacking, day);
        }
        limit = limit_before;
    }
    return found;
}

bool Relaxing::other_days(int visit, const std::vector<int>& days) {
    auto& own = problem_.visits[at(visit)].days;
    const auto before = std::exchange(own, days);
    const bool found = would_do(visit);
    own = before;
    return found;
}

bool Relaxing::closer_visits(int visit, const std::vector<int>& days) {
    std::vector<std::pair<std::size_t, int>> before;
    for (std::size_t i = 0; i < problem_.visits.size(); ++i) {
        if (problem_.visits[i].plan == problem_.visits[at(visit)].plan) {
            before.emplace_back(i, std::exchange(problem_.visits[i].apart, 1));
        }
    }
    const bool found = other_days(visit, days);
    std::ranges::for_each(before, [&](const auto& each) { problem_.visits[each.first].apart = each.second; });
    return found;
}

}  // namespace llp::plan
