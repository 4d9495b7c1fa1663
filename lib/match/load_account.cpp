#include "match/load_account.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/number.hpp"

namespace llp::match {

namespace {

constexpr std::size_t five = 5;

std::map<std::size_t, int> added_by(const Roster& roster, const Round& round) {
    std::map<std::size_t, int> added;
    for (const auto& pair : round.pairs) {
        ++added[*roster.find(pair.supporter)];
    }
    return added;
}

std::set<std::size_t> able_ones(const std::vector<Option>& allowed) {
    std::set<std::size_t> able;
    for (const auto& option : allowed) {
        able.insert(option.supporter);
    }
    return able;
}

int carried_by_five(const std::vector<LoadRow>& most_first) {
    int schools = 0;
    for (std::size_t i = 0; i < std::min(five, most_first.size()); ++i) {
        schools += most_first[i].schools();
    }
    return schools;
}

std::vector<std::int64_t> loads_of(const LoadAccount& account) {
    std::vector<std::int64_t> loads(static_cast<std::size_t>(account.idle), 0);
    std::ranges::transform(account.rows, std::back_inserter(loads), &LoadRow::schools);
    return loads;
}

}  // namespace

std::optional<PerMille> gini(std::vector<std::int64_t> loads) {
    std::ranges::sort(loads);
    const auto n = static_cast<std::int64_t>(loads.size());
    std::int64_t total = 0;
    std::int64_t weighed = 0;
    for (std::int64_t i = 1; i <= n; ++i) {
        const auto load = loads[static_cast<std::size_t>(i - 1)];
        total += load;
        weighed += (2 * i - n - 1) * load;
    }
    return total == 0 ? std::nullopt : std::optional(PerMille(divide_rounding(1000 * weighed, n * total)));
}

LoadAccount load_account(const Roster& roster, const std::vector<Option>& allowed, const Round& round) {
    LoadAccount account{.rows = {}, .days_per_school = roster.settings().days_per_pairing, .gini = {}};
    const auto able = able_ones(allowed);
    const auto added = added_by(roster, round);
    for (std::size_t i = 0; i < roster.size(); ++i) {
        const auto given = added.find(i);
        const LoadRow row{.supporter = roster.who(i).party,
                          .before = roster.standing(i).carried,
                          .added = given == added.end() ? 0 : given->second};
        if (row.schools() > 0) {
            account.rows.push_back(row);
        } else if (able.contains(i)) {
            ++account.idle;
        }
    }
    std::ranges::stable_sort(account.rows, std::ranges::greater(), &LoadRow::schools);
    account.five_most = carried_by_five(account.rows);
    account.gini = gini(loads_of(account));
    return account;
}

}  // namespace llp::match
