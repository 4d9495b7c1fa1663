#include "plan/weighing.hpp"

#include <algorithm>

#include "plan/making_room.hpp"

namespace llp::plan {

namespace {

class Weighing {
public:
    Weighing(Board& board, const std::vector<int>& visits, std::int64_t& steps)
        : board_(board), visits_(visits), steps_(steps), best_cost_(board.cost()) {
        for (const auto visit : visits) {
            best_.push_back(board.day(visit));
            could_share_.push_back(std::ranges::any_of(visits, [&](int i) { return is_half_of_same(i, visit); }) ||
                                   shares_with_placed(visit));
        }
    }

    bool run() {
        for (const auto visit : visits_) {
            if (board_.day(visit)) {
                board_.take(visit);
            }
        }
        std::vector<std::size_t> left(visits_.size());
        for (std::size_t i = 0; i < left.size(); ++i) {
            left[i] = i;
        }
        weigh(left);
        for (std::size_t i = 0; i < visits_.size(); ++i) {
            if (best_[i]) {
                board_.put(visits_[i], *best_[i]);
            }
        }
        return steps_ > 0;
    }

private:
    /// What is left to place, with the days on which each fits now.
    struct Open {
        std::size_t position;
        std::vector<int> days;
    };

    [[nodiscard]] bool is_half_of_same(int a, int b) const {
        const auto& one = board_.visit(a);
        const auto& other = board_.visit(b);
        return a != b && one.visitor && one.visitor == other.visitor && one.half_days == 1 && other.half_days == 1 &&
               one.host != other.host;
    }

    [[nodiscard]] bool shares_with_placed(int visit) const {
        const auto& it = board_.visit(visit);
        return it.visitor && std::ranges::any_of(board_.of_visitor(*it.visitor),
                                                 [&](int i) { return board_.day(i) && is_half_of_same(i, visit); });
    }

    /// No way to place what is left costs less than this. Those that fit nowhere stay unplaced; if a further one does
    /// too, that alone costs more.
    [[nodiscard]] PlacingCost least(const std::vector<Open>& open) const {
        auto cost = board_.cost();
        int sharing = 0;
        for (const auto& each : open) {
            if (each.days.empty()) {
                continue;
            }
            const auto visit = visits_[each.position];
            std::int64_t unevenness = board_.added(visit, each.days.front()).unevenness;
            for (const auto day : each.days) {
                unevenness = std::min(unevenness, board_.added(visit, day).unevenness);
            }
            const auto before = board_.visit(visit).before;
            cost.unplaced -= 1;
            cost.moved -= before && std::ranges::binary_search(each.days, *before) ? 1 : 0;
            cost.unevenness += unevenness;
            cost.late += each.days.front() - board_.visit(visit).earliest;
            sharing += could_share_[each.position] ? 1 : 0;
        }
        cost.grouped -= sharing;
        return cost;
    }

    void weigh(const std::vector<std::size_t>& left) {
        if (steps_ == 0) {
            return;
        }
        --steps_;
        if (left.empty()) {
            keep_if_better();
            return;
        }
        std::vector<Open> open;
        for (const auto position : left) {
            Open each{.position = position, .days = {}};
            std::ranges::copy_if(board_.visit(visits_[position]).days, std::back_inserter(each.days),
                                 [&](int day) { return board_.fits(visits_[position], day); });
            open.push_back(std::move(each));
        }
        if (least(open) >= best_cost_) {
            return;
        }
        branch(left, *std::ranges::min_element(open, {}, [](const Open& each) { return each.days.size(); }));
    }

    void branch(const std::vector<std::size_t>& left, const Open& next) {
        auto rest = left;
        std::erase(rest, next.position);
        const auto visit = visits_[next.position];
        for (const auto day : fitting_days(board_, visit)) {
            board_.put(visit, day);
            weigh(rest);
            board_.take(visit);
        }
        weigh(rest);
    }

    void keep_if_better() {
        if (board_.cost() < best_cost_) {
            best_cost_ = board_.cost();
            for (std::size_t i = 0; i < visits_.size(); ++i) {
                best_[i] = board_.day(visits_[i]);
            }
        }
    }

    Board& board_;
    const std::vector<int>& visits_;
    std::int64_t& steps_;  ///< That are left.
    PlacingCost best_cost_;
    std::vector<std::optional<int>> best_;
    std::vector<bool> could_share_;
};

}  // namespace

bool weigh_all(Board& board, const std::vector<int>& visits, std::int64_t& steps) {
    return Weighing(board, visits, steps).run();
}

}  // namespace llp::plan
