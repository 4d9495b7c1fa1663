#include "match/solvers/rota_exchange.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "match/solvers/rota_arcs.hpp"

namespace llp::match {

namespace {

using Positions = std::vector<std::size_t>;

class Exchange {
public:
    Exchange(const RotaProblem& problem, const RotaLevels& levels, Positions chosen)
        : problem_(problem), levels_(levels), chosen_(std::move(chosen)), led_by_(problem.schools) {
        for (const auto i : chosen_) {
            made_.insert(ends_of(problem.arcs[i]));
            led_by_[problem.arcs[i].host] += leads(problem, problem.arcs[i].reviewer) ? 1 : 0;
        }
    }

    Positions best() {
        bool better = true;
        while (better) {
            better = false;
            for (std::size_t x = 0; x < chosen_.size(); ++x) {
                for (std::size_t y = x + 1; y < chosen_.size(); ++y) {
                    better = swap(x, y) || better;
                }
            }
        }
        std::ranges::sort(chosen_);
        return chosen_;
    }

private:
    bool swap(std::size_t x, std::size_t y) {
        const auto& one = problem_.arcs[chosen_[x]];
        const auto& other = problem_.arcs[chosen_[y]];
        if (one.reviewer == other.host || other.reviewer == one.host || one.host == other.host ||
            one.reviewer == other.reviewer) {
            return false;
        }
        const auto first = find_arc(problem_, one.reviewer, other.host);
        const auto second = first ? find_arc(problem_, other.reviewer, one.host) : std::nullopt;
        if (!second || !is_free(one.reviewer, other.host) || !is_free(other.reviewer, one.host)) {
            return false;
        }
        const auto gain = levels_.worth(problem_.arcs[*first]) + levels_.worth(problem_.arcs[*second]) -
                          levels_.worth(one) - levels_.worth(other) + gain_in_led(one, other);
        if (gain <= 0) {
            return false;
        }
        put(x, *first);
        put(y, *second);
        return true;
    }

    [[nodiscard]] bool is_free(std::uint32_t reviewer, std::uint32_t host) const {
        return !made_.contains({reviewer, host}) && !made_.contains({host, reviewer});
    }

    [[nodiscard]] std::int64_t gain_in_led(const RotaArc& one, const RotaArc& other) const {
        const int change = (leads(problem_, other.reviewer) ? 1 : 0) - (leads(problem_, one.reviewer) ? 1 : 0);
        const auto led = [](int reviewers) { return reviewers > 0 ? 1 : 0; };
        const auto a = led_by_[one.host];
        const auto b = led_by_[other.host];
        return levels_.led() * (led(a + change) + led(b - change) - led(a) - led(b));
    }

    void put(std::size_t place, std::size_t arc) {
        const auto& before = problem_.arcs[chosen_[place]];
        const auto& after = problem_.arcs[arc];
        made_.erase(ends_of(before));
        made_.insert(ends_of(after));
        led_by_[before.host] -= leads(problem_, before.reviewer) ? 1 : 0;
        led_by_[after.host] += leads(problem_, after.reviewer) ? 1 : 0;
        chosen_[place] = arc;
    }

    const RotaProblem& problem_;
    const RotaLevels& levels_;
    Positions chosen_;
    std::vector<int> led_by_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> made_;
};

}  // namespace

std::vector<std::size_t> exchanged(const RotaProblem& problem, const RotaLevels& levels,
                                   std::vector<std::size_t> chosen) {
    return Exchange(problem, levels, std::move(chosen)).best();
}

std::vector<std::size_t> filled(const RotaProblem& problem, const RotaLevels& levels, std::vector<std::size_t> chosen) {
    RotaRoom room(problem);
    std::ranges::for_each(chosen, [&](std::size_t arc) { room.take(arc); });
    Positions fitting;
    for (std::size_t arc = 0; arc < problem.arcs.size(); ++arc) {
        if (room.fits(arc)) {
            fitting.push_back(arc);
        }
    }
    std::ranges::stable_sort(fitting, std::ranges::greater(),
                             [&](std::size_t arc) { return levels.worth(problem.arcs[arc]); });
    for (const auto arc : fitting) {
        if (room.fits(arc)) {
            room.take(arc);
            chosen.push_back(arc);
        }
    }
    std::ranges::sort(chosen);
    return chosen;
}

}  // namespace llp::match
