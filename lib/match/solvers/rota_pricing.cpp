#include "match/solvers/rota_pricing.hpp"

#include <algorithm>
#include <set>

#include "core/wide.hpp"
#include "match/solvers/rota_arcs.hpp"
#include "match/solvers/rota_exchange.hpp"
#include "match/solvers/rota_flow.hpp"

namespace llp::match {

namespace {

using Positions = std::vector<std::size_t>;

constexpr int steps = 60;
constexpr int steps_between_repairs = 6;
constexpr int passes = 4;         ///< With arcs that were left out at first.
constexpr int most_forbids = 40;  ///< Times that a choice is mended before it is given up.

/// Two arcs between the same schools, and the price of choosing both.
struct Mutual {
    std::size_t there;
    std::size_t back;
    std::int64_t price = 0;
};

/// Prices what is mutual, step by step, and mends what the prices leave.
class Pricing {
public:
    Pricing(const RotaProblem& problem, const RotaLevels& levels, std::int64_t most_reviews, Positions start)
        : problem_(problem),
          levels_(levels),
          flow_(problem, levels, most_reviews),
          chosen_(problem.arcs.size()),
          best_(std::move(start)),
          gain_(gain_of(problem, best_).value()) {
        const auto returns = returns_of(problem);
        for (std::size_t i = 0; i < returns.size(); ++i) {
            if (returns[i] && i < *returns[i]) {
                mutuals_.push_back({i, *returns[i]});
            }
        }
    }

    void run() {
        int left = steps;
        for (int pass = 0; pass < passes; ++pass) {
            for (int step = 0; step < left; ++step) {
                take_step(step);
            }
            left = steps / 4;
            mark(flow_.solve({}));
            if (!flow_.take_more()) {
                break;
            }
        }
        mend();
        consider(exchanged(problem_, levels_, best_));
    }

    [[nodiscard]] PricedRota result() const {
        return {.chosen = best_, .gain = gain_, .bound = whole_points(bound_), .prices = prices_};
    }

private:
    void consider(const Positions& chosen) {
        const auto gain = gain_of(problem_, chosen);
        if (gain && *gain > gain_) {
            best_ = chosen;
            gain_ = *gain;
        }
    }

    void take_step(int step) {
        mark(flow_.solve({}));
        const auto bound = static_cast<std::int64_t>(flow_.bound()) + sum_of_prices();
        stalled_ = !bound_known_ || bound < bound_ ? 0 : stalled_ + 1;
        if (!bound_known_ || bound < bound_) {
            bound_ = bound;
            prices_ = {.schools = {}, .potentials = flow_.potentials(), .mutual = prices_of_mutuals()};
        }
        bound_known_ = true;
        if (step % steps_between_repairs == 0) {
            mend();
        }
        if (stalled_ == 4) {
            pace_ = std::max<std::int64_t>(1, pace_ / 2);
            stalled_ = 0;
        }
        move_prices(bound);
    }

    [[nodiscard]] std::vector<RotaPrices::Mutual> prices_of_mutuals() const {
        std::vector<RotaPrices::Mutual> prices;
        for (const auto& mutual : mutuals_) {
            if (mutual.price > 0) {
                const auto& arc = problem_.arcs[mutual.there];
                prices.push_back({.a = arc.reviewer, .b = arc.host, .price = mutual.price});
            }
        }
        return prices;
    }

    [[nodiscard]] std::int64_t sum_of_prices() const {
        std::int64_t sum = 0;
        for (const auto& mutual : mutuals_) {
            sum += mutual.price;
        }
        return sum;
    }

    void mark(const Positions& chosen) {
        std::fill(chosen_.begin(), chosen_.end(), false);
        for (const auto i : chosen) {
            chosen_[i] = true;
        }
        now_ = chosen;
    }

    /// How much a pair of reviews is beyond what is allowed: 1, 0 or, where it could be cheaper, -1.
    [[nodiscard]] std::int64_t beyond(const Mutual& mutual) const {
        const auto beyond = (chosen_[mutual.there] ? 1 : 0) + (chosen_[mutual.back] ? 1 : 0) - 1;
        return beyond < 0 && mutual.price == 0 ? 0 : beyond;
    }

    /// Towards a value between the bound and the best choice found, by the rule of Polyak (1969).
    void move_prices(std::int64_t bound) {
        std::int64_t squares = 0;
        for (const auto& mutual : mutuals_) {
            squares += beyond(mutual) != 0 ? 1 : 0;
        }
        if (squares == 0) {
            return;
        }
        const auto best = static_cast<Wide>(levels_.worth(gain_)) * rota_price_scale;
        const auto gap = std::max<Wide>(rota_price_scale, bound - best);
        const auto size = static_cast<std::int64_t>(std::max<Wide>(1, gap * pace_ / (full_pace * squares)));
        for (auto& mutual : mutuals_) {
            mutual.price = std::max<std::int64_t>(0, mutual.price + size * beyond(mutual));
            flow_.price(mutual.there, mutual.price);
            flow_.price(mutual.back, mutual.price);
        }
    }

    /// Forbids the lesser of each two reviews that are mutual, and chooses again, until none is.
    void mend() {
        const auto saved = chosen_;
        const auto start = now_;
        std::set<std::size_t> forbidden;
        for (int round = 0; round < most_forbids; ++round) {
            const auto before = forbidden.size();
            for (const auto& mutual : mutuals_) {
                if (chosen_[mutual.there] && chosen_[mutual.back]) {
                    const bool lesser =
                        levels_.worth(problem_.arcs[mutual.there]) < levels_.worth(problem_.arcs[mutual.back]);
                    forbidden.insert(lesser ? mutual.there : mutual.back);
                }
            }
            if (forbidden.size() == before) {
                break;
            }
            mark(flow_.solve(forbidden));
        }
        consider(now_);
        chosen_ = saved;
        now_ = start;
    }

    static constexpr std::int64_t full_pace = 1000;

    const RotaProblem& problem_;
    const RotaLevels& levels_;
    RotaFlow flow_;
    std::vector<bool> chosen_;
    Positions now_;
    std::vector<Mutual> mutuals_;
    Positions best_;
    RotaGain gain_;
    std::int64_t bound_ = 0;
    RotaPrices prices_;
    bool bound_known_ = false;
    std::int64_t pace_ = full_pace;
    int stalled_ = 0;
};

}  // namespace

PricedRota price_rota(const RotaProblem& problem, const RotaLevels& levels, std::int64_t most_reviews,
                      const std::vector<std::size_t>& start) {
    Pricing pricing(problem, levels, most_reviews, start);
    pricing.run();
    return pricing.result();
}

}  // namespace llp::match
