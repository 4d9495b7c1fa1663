#include "plan/making_room.hpp"

#include <algorithm>

namespace llp::plan {

namespace {

/// Beyond so many trials of a day, or so many visits that move, a path is given up.
constexpr int most_trials = 20'000;
constexpr int longest_path = 200;

/// The search for one path. A visit that was moved, or could not be, is not tried again.
class Path {
public:
    explicit Path(Board& board) : board_(board), seen_(board.days().size()) {}

    bool place(int visit) {
        seen_[static_cast<std::size_t>(visit)] = true;
        if (const auto days = fitting_days(board_, visit); !days.empty()) {
            put(visit, days.front());
            return true;
        }
        if (length_ == longest_path) {
            return false;
        }
        ++length_;
        const bool placed =
            std::ranges::any_of(board_.visit(visit).days, [&](int day) { return place_on(visit, day); });
        --length_;
        return placed;
    }

    void take_back() { rewind(0); }

private:
    /// One step, to be taken back: the visit stood on `from` before.
    struct Step {
        int visit;
        std::optional<int> from;
    };

    void put(int visit, int day) {
        steps_.push_back({.visit = visit, .from = std::nullopt});
        board_.put(visit, day);
    }

    void take(int visit) {
        steps_.push_back({.visit = visit, .from = board_.day(visit)});
        board_.take(visit);
    }

    void rewind(std::size_t to) {
        while (steps_.size() > to) {
            const auto step = steps_.back();
            steps_.pop_back();
            if (step.from) {
                board_.put(step.visit, *step.from);
            } else {
                board_.take(step.visit);
            }
        }
    }

    bool place_on(int visit, int day) {
        if (++trials_ > most_trials) {
            return false;
        }
        const auto others = board_.in_the_way(visit, day);
        if (!others || std::ranges::any_of(*others, [&](int i) { return seen_[static_cast<std::size_t>(i)]; })) {
            return false;
        }
        const auto start = steps_.size();
        std::ranges::for_each(*others, [&](int i) { take(i); });
        if (place_within_limit(visit, day, *others)) {
            return true;
        }
        rewind(start);
        return false;
    }

    /// With those in the way taken off; one after the other of the term gives way where the limit is reached.
    bool place_within_limit(int visit, int day, const std::vector<int>& others) {
        const auto over = board_.over_the_limit(visit, day);
        if (over.empty()) {
            return board_.fits(visit, day) && settle(visit, day, others);
        }
        return std::ranges::any_of(over, [&](int first) { return give_way(visit, day, others, over, first); });
    }

    bool give_way(int visit, int day, std::vector<int> others, const std::vector<int>& over, int first) {
        const auto start = steps_.size();
        for (auto i = std::ranges::find(over, first); i != over.end() && !board_.fits(visit, day); ++i) {
            if (!seen_[static_cast<std::size_t>(*i)]) {
                take(*i);
                others.push_back(*i);
            }
        }
        if (board_.fits(visit, day) && settle(visit, day, others)) {
            return true;
        }
        rewind(start);
        return false;
    }

    /// Puts the visit on its day and those that gave way elsewhere.
    bool settle(int visit, int day, const std::vector<int>& others) {
        put(visit, day);
        return std::ranges::all_of(others, [&](int i) { return place(i); });
    }

    Board& board_;
    std::vector<bool> seen_;
    std::vector<Step> steps_;
    int trials_ = 0;
    int length_ = 0;
};

}  // namespace

std::vector<int> fitting_days(const Board& board, int visit) {
    std::vector<std::pair<PlacingCost, int>> found;
    for (const auto day : board.visit(visit).days) {
        if (board.fits(visit, day)) {
            found.emplace_back(board.added(visit, day), day);
        }
    }
    std::ranges::sort(found);
    std::vector<int> days;
    std::ranges::transform(found, std::back_inserter(days), [](const auto& each) { return each.second; });
    return days;
}

bool make_room(Board& board, int visit) {
    Path path(board);
    if (path.place(visit)) {
        return true;
    }
    path.take_back();
    return false;
}

}  // namespace llp::plan
