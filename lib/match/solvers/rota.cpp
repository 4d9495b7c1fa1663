#include "match/solvers/rota.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/wide.hpp"
#include "match/solvers/circulation.hpp"
#include "match/solvers/rota_levels.hpp"
#include "match/solvers/rota_pairs.hpp"

namespace llp::match {

namespace {

using Positions = std::vector<std::size_t>;
using Ends = std::pair<std::uint32_t, std::uint32_t>;

constexpr std::size_t first_arcs = 12;  ///< Of each reviewer and of each host, to begin with.
constexpr int steps = 60;
constexpr int steps_between_repairs = 6;
constexpr int passes = 4;       ///< With arcs that were left out at first.
constexpr int most_forbids = 40;  ///< Times that a choice is mended before it is given up.

Ends ends_of(const RotaArc& arc) {
    return {arc.reviewer, arc.host};
}

bool leads(const RotaProblem& problem, std::uint32_t school) {
    return !problem.leads.empty() && problem.leads[school];
}

std::optional<std::size_t> find_arc(const RotaProblem& problem, std::uint32_t reviewer, std::uint32_t host) {
    const auto found = std::ranges::lower_bound(problem.arcs, Ends(reviewer, host), {}, ends_of);
    if (found == problem.arcs.end() || ends_of(*found) != Ends(reviewer, host)) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - problem.arcs.begin());
}

/// The arc back, by arc.
std::vector<std::optional<std::size_t>> returns_of(const RotaProblem& problem) {
    std::vector<std::optional<std::size_t>> returns;
    returns.reserve(problem.arcs.size());
    for (const auto& arc : problem.arcs) {
        returns.push_back(find_arc(problem, arc.host, arc.reviewer));
    }
    return returns;
}

/// Marks the best arcs of each school either way, and those of the plan.
std::vector<bool> best_of_each(const RotaProblem& problem, const RotaLevels& levels) {
    std::vector<Positions> of(2 * std::size_t{problem.schools});
    for (std::size_t i = 0; i < problem.arcs.size(); ++i) {
        of[problem.arcs[i].reviewer].push_back(i);
        of[problem.schools + problem.arcs[i].host].push_back(i);
    }
    std::vector<bool> in(problem.arcs.size());
    for (auto& own : of) {
        std::ranges::stable_sort(own, [&](std::size_t a, std::size_t b) {
            return levels.worth(problem.arcs[a]) > levels.worth(problem.arcs[b]);
        });
        own.resize(std::min(own.size(), first_arcs * static_cast<std::size_t>(problem.each)));
        for (const auto i : own) {
            in[i] = true;
        }
    }
    for (std::size_t i = 0; i < in.size(); ++i) {
        in[i] = in[i] || problem.arcs[i].kept;
    }
    return in;
}

/// The rota as a flow: from the sink to reviewers, over reviews to hosts, and back. Reviews by those who can lead pass a
/// gate of the host, whose first unit is worth what a led host is.
class RotaFlow {
public:
    RotaFlow(const RotaProblem& problem, const RotaLevels& levels)
        : problem_(problem), levels_(levels), in_(best_of_each(problem, levels)), prices_(problem.arcs.size()) {
        const auto add = [&](std::uint32_t from, std::uint32_t to, std::int64_t upper, std::int64_t worth) {
            frame_.push_back({from, to, 0, upper, -worth * rota_price_scale});
        };
        for (std::uint32_t school = 0; school < problem.schools; ++school) {
            add(sink(), school, problem.each, 0);
            add(host(school), sink(), problem.each, 0);
            if (!problem.leads.empty()) {
                add(gate(school), host(school), 1, levels.led());
                add(gate(school), host(school), problem.each, 0);
            }
        }
    }

    /// What an arc is to cost more than it is worth.
    void price(std::size_t arc, std::int64_t price) { prices_[arc] = price; }

    /// The best choice without those that are forbidden.
    Positions solve(const std::set<std::size_t>& forbidden) {
        auto arcs = frame_;
        Positions told;
        for (std::size_t i = 0; i < problem_.arcs.size(); ++i) {
            if (in_[i] && !forbidden.contains(i)) {
                arcs.push_back(arc_of(i));
                told.push_back(i);
            }
        }
        const auto found = cheapest_circulation(nodes(), arcs);
        potentials_ = found->potentials;
        Positions chosen;
        for (std::size_t i = 0; i < told.size(); ++i) {
            if (found->flow[frame_.size() + i] == 1) {
                chosen.push_back(told[i]);
            }
        }
        return chosen;
    }

    /// What no flow can be worth more than at these prices, in parts of a point: over every arc, in or not.
    [[nodiscard]] std::int64_t bound() const {
        auto arcs = frame_;
        for (std::size_t i = 0; i < problem_.arcs.size(); ++i) {
            arcs.push_back(arc_of(i));
        }
        return -cost_bound(arcs, potentials_);
    }

    /// Takes in what the last potentials do not rule out; false where that is nothing.
    bool take_more() {
        bool more = false;
        for (std::size_t i = 0; i < problem_.arcs.size(); ++i) {
            const auto arc = arc_of(i);
            if (!in_[i] && arc.cost + potentials_[arc.from] - potentials_[arc.to] < 0) {
                in_[i] = true;
                more = true;
            }
        }
        return more;
    }

private:
    [[nodiscard]] std::uint32_t host(std::uint32_t school) const { return problem_.schools + school; }
    [[nodiscard]] std::uint32_t gate(std::uint32_t school) const { return 2 * problem_.schools + school; }
    [[nodiscard]] std::uint32_t sink() const { return 3 * problem_.schools; }
    [[nodiscard]] std::uint32_t nodes() const { return 3 * problem_.schools + 1; }

    [[nodiscard]] CirculationArc arc_of(std::size_t i) const {
        const auto& arc = problem_.arcs[i];
        const auto to = leads(problem_, arc.reviewer) ? gate(arc.host) : host(arc.host);
        return {arc.reviewer, to, 0, 1, prices_[i] - levels_.worth(arc) * rota_price_scale};
    }

    const RotaProblem& problem_;
    const RotaLevels& levels_;
    std::vector<bool> in_;
    std::vector<std::int64_t> prices_;
    std::vector<CirculationArc> frame_;
    std::vector<std::int64_t> potentials_;
};

/// Exchanges the hosts of two reviews while that makes the rota better.
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
    std::set<Ends> made_;
};

/// Two arcs between the same schools, and the price of choosing both.
struct Mutual {
    std::size_t there;
    std::size_t back;
    std::int64_t price = 0;
};

/// Prices what is mutual, step by step, and mends what the prices leave.
class Pricing {
public:
    Pricing(const RotaProblem& problem, const RotaLevels& levels)
        : problem_(problem), levels_(levels), flow_(problem, levels), chosen_(problem.arcs.size()) {
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
            if (!flow_.take_more()) {
                break;
            }
        }
        mend();
        if (best_) {
            consider(Exchange(problem_, levels_, *best_).best());
        }
    }

    void consider(const Positions& chosen) {
        const auto gain = gain_of(problem_, chosen);
        if (gain && (!best_ || *gain > gain_)) {
            best_ = chosen;
            gain_ = *gain;
        }
    }

    [[nodiscard]] const std::optional<Positions>& best() const { return best_; }
    [[nodiscard]] RotaGain gain() const { return gain_; }
    /// On the worth, in whole points.
    [[nodiscard]] std::int64_t bound() const {
        return bound_ >= 0 ? bound_ / rota_price_scale : -((rota_price_scale - 1 - bound_) / rota_price_scale);
    }

private:
    void take_step(int step) {
        mark(flow_.solve({}));
        const auto bound = flow_.bound() + sum_of_prices();
        stalled_ = !bound_known_ || bound < bound_ ? 0 : stalled_ + 1;
        bound_ = bound_known_ ? std::min(bound_, bound) : bound;
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
        const auto best = best_ ? levels_.worth(gain_) * rota_price_scale : bound - squares * rota_price_scale;
        const auto gap = std::max<Wide>(rota_price_scale, static_cast<Wide>(bound) - best);
        const auto size = static_cast<std::int64_t>(std::max<Wide>(1, gap * pace_ / (full_pace * squares)));
        for (auto& mutual : mutuals_) {
            mutual.price = std::max<std::int64_t>(0, mutual.price + size * beyond(mutual));
            flow_.price(mutual.there, mutual.price);
            flow_.price(mutual.back, mutual.price);
        }
    }

    /// Forbids the lesser of each two reviews that are mutual, and chooses again, until none is.
    void mend() {
        if (now_.empty()) {
            return;
        }
        const auto saved = chosen_;
        const auto start = now_;
        std::set<std::size_t> forbidden;
        for (int round = 0; round < most_forbids; ++round) {
            const auto before = forbidden.size();
            for (const auto& mutual : mutuals_) {
                if (chosen_[mutual.there] && chosen_[mutual.back]) {
                    const bool lesser = levels_.worth(problem_.arcs[mutual.there]) <
                                        levels_.worth(problem_.arcs[mutual.back]);
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
        // The potentials of the choice that was mended are gone: those of the prices are wanted.
        flow_.solve({});
    }

    static constexpr std::int64_t full_pace = 1000;

    const RotaProblem& problem_;
    const RotaLevels& levels_;
    RotaFlow flow_;
    std::vector<bool> chosen_;
    Positions now_;
    std::vector<Mutual> mutuals_;
    std::optional<Positions> best_;
    RotaGain gain_;
    std::int64_t bound_ = 0;
    bool bound_known_ = false;
    std::int64_t pace_ = full_pace;
    int stalled_ = 0;
};

bool is_symmetric(const RotaProblem& problem) {
    const auto returns = returns_of(problem);
    for (std::size_t i = 0; i < returns.size(); ++i) {
        if (!returns[i] || problem.arcs[*returns[i]].points != problem.arcs[i].points || problem.arcs[i].kept) {
            return false;
        }
    }
    return problem.leads.empty();
}

RotaAnswer by_pairs(const RotaProblem& problem, const RotaLevels& levels) {
    const auto pairs = solve_rota_pairs(problem, levels);
    RotaAnswer answer{.chosen = *pairs.chosen, .gain = *gain_of(problem, *pairs.chosen), .most_reviews = pairs.pairs};
    answer.points_bound = levels.points_within(pairs.worth, answer.gain);
    return answer;
}

void tighten(std::optional<std::int64_t>& bound, const std::optional<std::int64_t>& other) {
    if (other && (!bound || *other < *bound)) {
        bound = other;
    }
}

RotaAnswer by_prices(const RotaProblem& problem, const RotaLevels& levels) {
    Pricing pricing(problem, levels);
    pricing.run();
    const auto full = static_cast<std::int64_t>(problem.schools) * problem.each;
    RotaAnswer answer{.chosen = {}, .gain = {}, .most_reviews = full};
    std::optional<RotaPairs> pairs;
    if (!pricing.best() || pricing.gain().reviews < full) {
        pairs = solve_rota_pairs(problem, levels);
        answer.most_reviews = pairs->pairs;
        if (pairs->chosen) {
            pricing.consider(*pairs->chosen);
            pricing.consider(Exchange(problem, levels, *pairs->chosen).best());
        }
    }
    answer.chosen = pricing.best().value_or(Positions());
    answer.gain = gain_of(problem, answer.chosen).value();
    if (answer.gain.reviews == answer.most_reviews) {
        answer.points_bound = levels.points_within(pricing.bound(), answer.gain);
        if (pairs) {
            tighten(answer.points_bound,
                    levels.points_within(pairs->worth + levels.led() * problem.schools, answer.gain));
        }
    }
    return answer;
}

}  // namespace

RotaAnswer solve_rota(const RotaProblem& problem) {
    if (problem.arcs.empty()) {
        return {.chosen = {}, .gain = {}, .most_reviews = 0, .points_bound = 0};
    }
    const RotaLevels levels(problem);
    return is_symmetric(problem) ? by_pairs(problem, levels) : by_prices(problem, levels);
}

std::optional<RotaGain> gain_of(const RotaProblem& problem, const std::vector<std::size_t>& chosen) {
    std::vector<int> reviews(problem.schools);
    std::vector<int> reviewed(problem.schools);
    std::set<Ends> made;
    std::set<std::uint32_t> led;
    RotaGain gain;
    for (const auto i : chosen) {
        const auto& arc = problem.arcs[i];
        const bool fits = ++reviews[arc.reviewer] <= problem.each && ++reviewed[arc.host] <= problem.each;
        if (!fits || made.contains({arc.host, arc.reviewer}) || !made.insert(ends_of(arc)).second) {
            return std::nullopt;
        }
        ++gain.reviews;
        gain.kept += arc.kept ? 1 : 0;
        gain.points += arc.points;
        if (leads(problem, arc.reviewer)) {
            led.insert(arc.host);
        }
    }
    gain.led = static_cast<std::int64_t>(led.size());
    return gain;
}

}  // namespace llp::match
