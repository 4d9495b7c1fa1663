#include "match/necessity.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace llp::match {

namespace {

/// What a round comes to in an aim; the greater is the better.
struct Reached {
    std::string_view aim;
    std::int64_t value;
    std::int64_t unit = 1;  ///< So much of it is one of what people count.
};

/// Of an earlier round, and beside it the points of all pairs, as solvers/flow.hpp weighs the two.
struct KeptAndPoints {
    std::int64_t kept = 0;
    std::int64_t points = 0;  ///< Without what is given for keeping.

    [[nodiscard]] std::array<Reached, 2> reached(const KeepRate& rate) const {
        if (rate.is_first()) {
            return {{{"kept", kept}, {"points", points}}};
        }
        return {{{"points", points * rate.per + kept * rate.points, rate.per}, {"kept", kept}}};
    }
};

bool is_locked(const Preparation& prepared, const Pair& pair) {
    return std::ranges::find(prepared.wanted.locks, pair) != prepared.wanted.locks.end();
}

/// Those that have a supporter already are served whatever the round gives them.
bool counts_as_served(const Preparation& prepared, std::size_t supported) {
    const auto demand = std::ranges::lower_bound(prepared.wanted.demands, supported, {}, &Demand::supported);
    return demand != prepared.wanted.demands.end() && !demand->served;
}

std::int64_t furthest_of(const Preparation& prepared) {
    std::int64_t furthest = 0;
    for (const auto& option : prepared.options.allowed) {
        furthest = std::max(furthest, option.apart.value_or(Metres(0)).count());
    }
    return furthest;
}

/// In the order of the aims. The worst pair is that of those not locked.
std::array<Reached, 7> reached_by(const Outline& outline, const Preparation& prepared, std::int64_t furthest) {
    std::int64_t urgent = 0;
    std::int64_t served = 0;
    std::int64_t metres = 0;
    std::optional<std::int64_t> worst;
    KeptAndPoints sum;
    const Party* last = nullptr;
    for (const auto& pair : outline.pairs) {
        const auto* const option = find_option(prepared, pair);
        const bool first = (last == nullptr || *last != pair.first) && counts_as_served(prepared, option->supported);
        last = &pair.first;
        served += first ? 1 : 0;
        urgent += first && prepared.roster.standing(option->supported).urgent ? 1 : 0;
        metres += option->apart ? option->apart->count() : furthest;
        const auto points = (option->score - option->keep).count();
        sum.kept += option->kept ? 1 : 0;
        sum.points += points;
        if (!is_locked(prepared, pair)) {
            worst = std::min(worst.value_or(points), points);
        }
    }
    const auto& keep = prepared.roster.settings().keep;
    const auto weighed = sum.reached(keep ? keep->rate : KeepRate{});
    return {{{"urgent", urgent},
             {"served", served},
             {"pairs", std::ssize(outline.pairs)},
             {"worst", prepared.roster.settings().fair ? worst.value_or(0) : 0},
             weighed[0],
             weighed[1],
             {"metres", -metres}}};
}

std::vector<Party> instead_of(const Outline& round, const Outline& without, const Party& supported) {
    const auto before = supporters_of(round, supported);
    const auto after = supporters_of(without, supported);
    std::vector<Party> instead;
    std::ranges::set_difference(after, before, std::back_inserter(instead));
    return instead;
}

}  // namespace

Necessity necessity(const Outline& round, Preparation& prepared, const Start& start, const Pair& pair) {
    if (is_locked(prepared, pair)) {
        return {.supporter = pair.second, .decided_by = "lock"};
    }
    const auto furthest = furthest_of(prepared);
    const auto best = reached_by(round, prepared, furthest);
    const auto without = decided_without(prepared, *find_option(prepared, pair), start);
    if (!without) {
        return {.supporter = pair.second, .decided_by = "loads"};
    }
    Necessity told{.supporter = pair.second,
                   .decided_by = "order",
                   .instead = instead_of(round, *without, pair.first),
                   .consequence = consequence(round, *without, prepared.roster, pair.first)};
    const auto others = reached_by(*without, prepared, furthest);
    for (std::size_t aim = 0; aim < best.size(); ++aim) {
        if (best[aim].value != others[aim].value) {
            told.decided_by = best[aim].aim;
            told.cost = (best[aim].value - others[aim].value + best[aim].unit - 1) / best[aim].unit;
            break;
        }
    }
    return told;
}

}  // namespace llp::match
