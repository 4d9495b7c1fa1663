#include "plan/placing_bounds.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "plan/max_flow.hpp"

namespace llp::plan {

namespace {

std::size_t index_of(int position) {
    return static_cast<std::size_t>(position);
}

/// The flow of `most_placed`.
class PlacedFlow {
public:
    PlacedFlow(const Board& board, const std::vector<int>& visits) : board_(board), problem_(board.problem()) {
        for (const auto i : visits) {
            note(i);
        }
        std::ranges::for_each(visits, [&](int i) { connect(i); });
    }

    int most() { return flow_.most(); }

private:
    using PartyDay = std::pair<int, int>;
    /// Visits of a visitor that may be on a day, or in a term.
    struct Wanted {
        int whole = 0;
        int halves = 0;
        std::vector<int> hosts = {};  ///< Of the halves.
    };

    void note(int i) {
        const auto& visit = board_.visit(i);
        if (!visit.visitor) {
            return;
        }
        int last_term = -1;
        for (const auto day : visit.days) {
            auto& wanted = on_day_[{*visit.visitor, day}];
            count(visit, wanted);
            if (visit.half_days == 1) {
                wanted.hosts.push_back(visit.host);
            }
            const auto term = problem_.parties[index_of(*visit.visitor)].term[index_of(day)];
            if (term != last_term) {
                count(visit, in_term_[{*visit.visitor, term}]);
            }
            last_term = term;
        }
    }

    static void count(const PlacingVisit& visit, Wanted& wanted) {
        ++(visit.half_days == 1 ? wanted.halves : wanted.whole);
    }

    void connect(int i) {
        const auto& visit = board_.visit(i);
        const auto node = flow_.add_node();
        flow_.add_edge(MaxFlow::source, node, 1);
        for (const auto day : visit.days) {
            if (board_.fits(i, day)) {
                flow_.add_edge(node, plan_day(visit, day), 1);
            }
        }
    }

    /// The visits of a plan are at one school, which has one of them a day.
    int plan_day(const PlacingVisit& visit, int day) {
        // Led by the broker or made by the supporter: each has its own node, so that none goes the other's way.
        const auto [found, is_new] = plan_days_.try_emplace({visit.plan * 2 + (visit.visitor ? 1 : 0), day}, 0);
        if (is_new) {
            found->second = flow_.add_node();
            flow_.add_edge(found->second, visit.visitor ? visitor_day(*visit.visitor, day) : MaxFlow::sink, 1);
        }
        return found->second;
    }

    int visitor_day(int visitor, int day) {
        const auto [found, is_new] = visitor_days_.try_emplace({visitor, day}, 0);
        if (is_new) {
            found->second = flow_.add_node();
            const auto term = problem_.parties[index_of(visitor)].term[index_of(day)];
            flow_.add_edge(found->second, visitor_term(visitor, term, day), most_on_a_day(on_day_[{visitor, day}]));
        }
        return found->second;
    }

    [[nodiscard]] int most_on_a_day(const Wanted& wanted) const {
        for (auto one = wanted.hosts.begin(); one != wanted.hosts.end(); ++one) {
            if (std::any_of(one + 1, wanted.hosts.end(), [&](int other) {
                    return std::ranges::binary_search(problem_.near, std::minmax({*one, other}));
                })) {
                return 2;
            }
        }
        return 1;
    }

    int visitor_term(int visitor, int term, int day) {
        const auto [found, is_new] = visitor_terms_.try_emplace({visitor, term}, 0);
        if (is_new) {
            found->second = flow_.add_node();
            const auto& wanted = in_term_[{visitor, term}];
            const auto left = std::max(0, board_.half_days_left(visitor, day));
            const auto halves = std::min(wanted.halves, left);
            flow_.add_edge(found->second, MaxFlow::sink, halves + std::min(wanted.whole, (left - halves) / 2));
        }
        return found->second;
    }

    const Board& board_;
    const PlacingProblem& problem_;
    MaxFlow flow_;
    std::map<PartyDay, Wanted> on_day_;
    std::map<PartyDay, Wanted> in_term_;  ///< By visitor and term.
    std::map<PartyDay, int> plan_days_;
    std::map<PartyDay, int> visitor_days_;
    std::map<PartyDay, int> visitor_terms_;
};

/// Visits that may be in the same weeks (or on the same days), and how many there are.
struct AlikeVisits {
    std::vector<int> bins;  ///< Ascending.
    int left = 0;           ///< Not placed yet.
    std::vector<int> on;    ///< How many of them are in each of the bins.
};

/// Spreads visits of one visitor over bins. Each unit goes where the load is least that it can reach, others making
/// room for it: so the sum of squares of as many units is as small as it can be (Harvey and others 2006).
class Spreading {
public:
    explicit Spreading(int bins) : loads_(index_of(bins)), kinds_of_(index_of(bins)) {}

    void load(int bin) { ++loads_[index_of(bin)]; }

    void add(const std::vector<int>& bins) {
        if (bins.empty()) {
            return;
        }
        const auto [found, is_new] = numbers_.try_emplace(bins, kinds_.size());
        if (is_new) {
            std::ranges::for_each(bins, [&](int bin) { kinds_of_[index_of(bin)].push_back(kinds_.size()); });
            kinds_.push_back({.bins = bins, .left = 0, .on = std::vector<int>(bins.size())});
        }
        ++kinds_[found->second].left;
    }

    /// What each unit more adds, in order: never less than the one before.
    std::vector<std::int64_t> added() {
        std::vector<std::int64_t> list;
        for (auto left = std::accumulate(kinds_.begin(), kinds_.end(), 0,
                                         [](int sum, const AlikeVisits&kind) { return sum + kind.left; });
             left > 0; --left) {
            list.push_back(add_one());
        }
        return list;
    }

private:
    /// How a bin was reached: with a unit of this kind, that was in `from`, or was not placed yet.
    struct Reached {
        std::size_t kind;
        std::optional<int> from;
    };

    static int& on(AlikeVisits& kind, int bin) {
        return kind.on[static_cast<std::size_t>(std::ranges::lower_bound(kind.bins, bin) - kind.bins.begin())];
    }

    void reach(std::size_t kind, std::optional<int> from) {
        seen_[kind] = true;
        for (const auto bin : kinds_[kind].bins) {
            if (!reached_[index_of(bin)]) {
                reached_[index_of(bin)] = Reached{.kind = kind, .from = from};
                order_.push_back(bin);
            }
        }
    }

    std::int64_t add_one() {
        reached_.assign(loads_.size(), std::nullopt);
        seen_.assign(kinds_.size(), false);
        order_.clear();
        for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
            if (kinds_[kind].left > 0) {
                reach(kind, std::nullopt);
            }
        }
        for (std::size_t next = 0; next < order_.size();) {
            const auto bin = order_[next++];
            for (const auto kind : kinds_of_[index_of(bin)]) {
                if (!seen_[kind] && on(kinds_[kind], bin) > 0) {
                    reach(kind, bin);
                }
            }
        }
        return fill(*std::ranges::min_element(order_, {}, [&](int bin) { return loads_[index_of(bin)]; }));
    }

    std::int64_t fill(int bin) {
        const auto more = 2 * loads_[index_of(bin)]++ + 1;
        for (std::optional<int> to = bin; to;) {
            const auto [kind, from] = *reached_[index_of(*to)];
            ++on(kinds_[kind], *to);
            --(from ? on(kinds_[kind], *from) : kinds_[kind].left);
            to = from;
        }
        return more;
    }

    std::vector<std::int64_t> loads_;  ///< By bin.
    std::vector<AlikeVisits> kinds_;
    std::vector<std::vector<std::size_t>> kinds_of_;  ///< By bin.
    std::map<std::vector<int>, std::size_t> numbers_;
    std::vector<std::optional<Reached>> reached_;  ///< By bin.
    std::vector<bool> seen_;
    std::vector<int> order_;
};

std::vector<int> bins_of(const PlacingProblem& problem, const PlacingVisit& visit) {
    std::vector<int> bins = visit.days;
    if (visit.visitor) {
        std::ranges::for_each(bins, [&](int& day) { day = (problem.first_weekday + day) / 7; });
        bins.erase(std::unique(bins.begin(), bins.end()), bins.end());
    }
    return bins;
}

}  // namespace

int most_placed(const Board& board, const std::vector<int>& visits) {
    return PlacedFlow(board, visits).most();
}

std::int64_t least_unevenness(const Board& board, const std::vector<bool>& kept, int placed) {
    const auto& problem = board.problem();
    std::map<int, Spreading> visitors;
    for (std::size_t i = 0; i < problem.visits.size(); ++i) {
        auto visit = problem.visits[i];
        auto& spreading = visitors.try_emplace(visit.visitor.value_or(-1), problem.days).first->second;
        if (visit.fixed || kept[i]) {
            visit.days = {visit.fixed ? *visit.fixed : *visit.before};
        }
        const auto bins = bins_of(problem, visit);
        visit.fixed ? spreading.load(bins.front()) : spreading.add(bins);
    }
    std::vector<std::int64_t> added;
    for (auto& [visitor, spreading] : visitors) {
        const auto more = spreading.added();
        added.insert(added.end(), more.begin(), more.end());
    }
    std::ranges::sort(added);
    added.resize(std::min(added.size(), index_of(placed)));
    return std::accumulate(added.begin(), added.end(), board.cost().unevenness);
}

}  // namespace llp::plan
