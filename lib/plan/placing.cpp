#include "plan/placing.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "plan/board.hpp"
#include "plan/making_room.hpp"
#include "plan/placing_bounds.hpp"
#include "plan/weighing.hpp"

namespace llp::plan {

namespace {

/// Steps of weighing: for a problem that is weighed whole; for each small group of a greater one; for each of which it
/// is not settled how many can be placed; and for all together of which it is not settled how many must move.
constexpr std::int64_t most_steps_of_all = 20'000'000;
constexpr std::int64_t most_steps_of_group = 5'000;
constexpr std::int64_t most_steps_of_open_group = 50'000;
constexpr std::int64_t most_steps_of_moves = 200'000;
constexpr std::size_t most_weighed_in_part = 30;
/// Each round makes the schedule better, or is the last.
constexpr int most_rounds = 50;

std::vector<int> open_visits(const PlacingProblem& problem) {
    std::vector<int> list;
    for (int i = 0; i < static_cast<int>(problem.visits.size()); ++i) {
        if (!problem.visits[static_cast<std::size_t>(i)].fixed) {
            list.push_back(i);
        }
    }
    return list;
}

void put_where_it_was(Board& board, int visit) {
    const auto before = board.visit(visit).before;
    if (before && std::ranges::binary_search(board.visit(visit).days, *before) && board.fits(visit, *before)) {
        board.put(visit, *before);
    }
}

/// Those whose time runs out first.
std::vector<int> by_urgency(const Board& board, std::vector<int> visits) {
    std::ranges::stable_sort(visits, {}, [&](int i) {
        const auto& days = board.visit(i).days;
        return std::pair(days.empty() ? 0 : days.back(), days.size());
    });
    return visits;
}

void place_rest(Board& board, const std::vector<int>& visits) {
    for (const auto visit : by_urgency(board, visits)) {
        if (board.day(visit)) {
            continue;
        }
        if (const auto days = fitting_days(board, visit); !days.empty()) {
            board.put(visit, days.front());
        }
    }
    for (const auto visit : visits) {
        if (!board.day(visit)) {
            make_room(board, visit);
        }
    }
}

/// Puts the visit where it costs least while all others stay. Returns whether that cost less.
bool move_one(Board& board, int visit) {
    const auto before = board.cost();
    const auto from = *board.day(visit);
    board.take(visit);
    board.put(visit, fitting_days(board, visit).front());
    if (board.cost() < before) {
        return true;
    }
    board.take(visit);
    board.put(visit, from);
    return false;
}

/// Moves the visit to one of its days, and one that stands in its way, or makes that week fuller, to another; back
/// where that does not cost less.
class PairMoves {
public:
    explicit PairMoves(Board& board) : board_(board) {}

    bool better(int visit) {
        const auto days = board_.visit(visit).days;
        return std::ranges::any_of(days, [&](int day) {
            return day != *board_.day(visit) &&
                   std::ranges::any_of(others(visit, day), [&](int other) { return try_both(visit, day, other); });
        });
    }

private:
    /// Of those that could give way: the one in the way, or the visitor's others of that week.
    [[nodiscard]] std::vector<int> others(int visit, int day) {
        const auto from = *board_.day(visit);
        board_.take(visit);
        auto blocking = board_.in_the_way(visit, day);
        const bool fits = board_.fits(visit, day);
        const auto over = board_.over_the_limit(visit, day);
        board_.put(visit, from);
        if (!blocking || blocking->size() > 1) {
            return {};
        }
        if (!fits) {
            return blocking->empty() ? over : *blocking;
        }
        return of_the_week(visit, day);
    }

    [[nodiscard]] std::vector<int> of_the_week(int visit, int day) const {
        std::vector<int> list;
        const auto visitor = board_.visit(visit).visitor;
        if (!visitor) {
            return list;
        }
        const auto week = [&](int a_day) { return (board_.problem().first_weekday + a_day) / 7; };
        std::ranges::copy_if(board_.of_visitor(*visitor), std::back_inserter(list), [&](int i) {
            return i != visit && board_.day(i) && !board_.visit(i).fixed && week(*board_.day(i)) == week(day);
        });
        return list;
    }

    bool try_both(int visit, int day, int other) {
        const auto cost = board_.cost();
        const auto from = *board_.day(visit);
        const auto other_from = *board_.day(other);
        board_.take(visit);
        board_.take(other);
        if (board_.fits(visit, day)) {
            board_.put(visit, day);
            const auto days = fitting_days(board_, other);
            if (!days.empty()) {
                board_.put(other, days.front());
                if (board_.cost() < cost) {
                    return true;
                }
                board_.take(other);
            }
            board_.take(visit);
        }
        board_.put(visit, from);
        board_.put(other, other_from);
        return false;
    }

    Board& board_;
};

/// Takes a whole day from one visit where two of half a day have none: so more are placed.
class Exchange {
public:
    explicit Exchange(Board& board) : board_(board) {}

    /// Whether more of the visitor's visits, or better ones, stand than before.
    bool better(int visitor) {
        const auto visits = board_.of_visitor(visitor);
        if (std::ranges::all_of(visits, [&](int i) { return board_.day(i).has_value(); })) {
            return false;
        }
        return std::ranges::any_of(visits, [&](int i) { return try_without(i, visits); });
    }

private:
    bool try_without(int visit, const std::vector<int>& visits) {
        if (!board_.day(visit) || board_.visit(visit).fixed || board_.visit(visit).half_days == 1) {
            return false;
        }
        const auto cost = board_.cost();
        const auto days = board_.days();
        board_.take(visit);
        for (const auto other : visits) {
            if (other != visit && !board_.day(other) && board_.visit(other).half_days == 1) {
                make_room(board_, other);
            }
        }
        make_room(board_, visit);
        if (board_.cost() < cost) {
            return true;
        }
        restore(days);
        return false;
    }

    void restore(const std::vector<std::optional<int>>& days) {
        for (int i = 0; i < static_cast<int>(days.size()); ++i) {
            if (board_.day(i) && board_.day(i) != days[static_cast<std::size_t>(i)]) {
                board_.take(i);
            }
        }
        for (int i = 0; i < static_cast<int>(days.size()); ++i) {
            if (!board_.day(i) && days[static_cast<std::size_t>(i)]) {
                board_.put(i, *days[static_cast<std::size_t>(i)]);
            }
        }
    }

    Board& board_;
};

bool exchange_all(Board& board) {
    bool better = false;
    for (int visitor = 0; visitor < static_cast<int>(board.problem().parties.size()); ++visitor) {
        while (Exchange(board).better(visitor)) {
            better = true;
        }
    }
    return better;
}

void improve(Board& board, const std::vector<int>& visits) {
    for (int round = 0; round < most_rounds; ++round) {
        bool better = false;
        for (const auto visit : visits) {
            if (!board.day(visit)) {
                better = make_room(board, visit) || better;
            }
            if (board.day(visit)) {
                better = move_one(board, visit) || better;
                better = PairMoves(board).better(visit) || better;
            }
        }
        better = exchange_all(board) || better;
        if (!better) {
            return;
        }
    }
}

/// Visits that have to do with each other, if only by way of others: by plan, host or visitor. In the order of the
/// first of each.
class Groups {
public:
    Groups(const PlacingProblem& problem, const std::vector<int>& visits) : parents_(problem.parties.size()) {
        std::iota(parents_.begin(), parents_.end(), 0);
        for (const auto& visit : problem.visits) {
            if (visit.visitor) {
                parents_[static_cast<std::size_t>(root(*visit.visitor))] = root(visit.host);
            }
        }
        std::map<int, std::size_t> positions;
        for (const auto i : visits) {
            const auto group = root(problem.visits[static_cast<std::size_t>(i)].host);
            const auto [found, is_new] = positions.try_emplace(group, groups_.size());
            if (is_new) {
                groups_.emplace_back();
            }
            groups_[found->second].push_back(i);
        }
    }

    [[nodiscard]] const std::vector<std::vector<int>>& all() const noexcept { return groups_; }

private:
    int root(int party) {
        while (parents_[static_cast<std::size_t>(party)] != party) {
            auto& parent = parents_[static_cast<std::size_t>(party)];
            parent = parents_[static_cast<std::size_t>(parent)];
            party = parent;
        }
        return party;
    }

    std::vector<int> parents_;
    std::vector<std::vector<int>> groups_;
};

int placed_of(const Board& board, const std::vector<int>& group) {
    return static_cast<int>(std::ranges::count_if(group, [&](int i) { return board.day(i).has_value(); }));
}

bool has_moved(const Board& board, const std::vector<int>& group) {
    return std::ranges::any_of(group,
                               [&](int i) { return board.visit(i).before && board.day(i) != board.visit(i).before; });
}

bool weigh(Board& board, const std::vector<int>& group, std::int64_t steps) {
    return weigh_all(board, group, steps);
}

/// A group that is weighed whole needs no other bound; one of which all are placed needs none at all.
int bound_of(Board& board, const Board& fixed_alone, const std::vector<int>& group) {
    if (group.size() <= most_weighed && weigh(board, group, most_steps_of_group)) {
        return placed_of(board, group);
    }
    const auto all = static_cast<int>(group.size());
    const auto bound = placed_of(board, group) == all ? all : most_placed(fixed_alone, group);
    if (placed_of(board, group) == bound || group.size() > most_weighed_in_part) {
        return bound;
    }
    return weigh(board, group, most_steps_of_open_group) ? placed_of(board, group) : bound;
}

/// Weighs groups in which some have left the day that they had before. Returns whether each of these was weighed whole.
bool settle_moves(Board& board, const std::vector<std::vector<int>>& groups) {
    auto steps = most_steps_of_moves;
    bool settled = true;
    for (const auto& group : groups) {
        if (has_moved(board, group)) {
            settled = group.size() <= most_weighed_in_part && weigh_all(board, group, steps) && settled;
        }
    }
    return settled;
}

/// Whatever becomes of the others.
int must_move(const Board& fixed_alone, const std::vector<int>& visits) {
    return static_cast<int>(std::ranges::count_if(visits, [&](int i) {
        const auto& visit = fixed_alone.visit(i);
        return visit.before &&
               (!std::ranges::binary_search(visit.days, *visit.before) || !fixed_alone.fits(i, *visit.before));
    }));
}

std::vector<bool> where_they_were(const Board& board) {
    std::vector<bool> kept;
    kept.reserve(board.days().size());
    for (int i = 0; i < static_cast<int>(board.days().size()); ++i) {
        kept.push_back(board.visit(i).before && board.day(i) == board.visit(i).before);
    }
    return kept;
}

}  // namespace

Placing place(const PlacingProblem& problem) {
    Board board(problem);
    const Board fixed_alone(problem);
    const auto visits = open_visits(problem);
    std::ranges::for_each(visits, [&](int i) { put_where_it_was(board, i); });
    place_rest(board, visits);
    improve(board, visits);
    Placing placing;
    bool moves_settled = true;
    placing.proved = visits.size() <= most_weighed && weigh(board, visits, most_steps_of_all);
    if (!placing.proved) {
        const Groups groups(problem, visits);
        for (const auto& group : groups.all()) {
            placing.placed_bound += bound_of(board, fixed_alone, group);
        }
        moves_settled = settle_moves(board, groups.all());
    }
    placing.days = board.days();
    placing.cost = board.cost();
    placing.placed = static_cast<int>(visits.size()) - placing.cost.unplaced;
    const bool fewest = moves_settled && (placing.proved || placing.placed == placing.placed_bound);
    placing.moved_bound = fewest ? placing.cost.moved : must_move(fixed_alone, visits);
    if (placing.proved) {
        placing.placed_bound = placing.placed;
        placing.unevenness_bound = placing.cost.unevenness;
    } else {
        placing.unevenness_bound = least_unevenness(fixed_alone, where_they_were(board), placing.placed);
    }
    return placing;
}

}  // namespace llp::plan
