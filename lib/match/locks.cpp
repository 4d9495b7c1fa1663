#include "match/locks.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "match/rules/list.hpp"

namespace llp::match {

namespace {

std::size_t seat_of(const Roster& roster, const Party& party, std::string_view asked) {
    const auto found = roster.find(party);
    if (!found) {
        throw UsageError(fmt::format("{} names {}, which is not among those to be paired", asked, party),
                         "check the number; the supported stands before the colon, the supporter after it");
    }
    return *found;
}

void check_pair(const Roster& roster, const Pair& pair, std::string_view asked) {
    if (pair.first == pair.second) {
        raise<UsageError>("{} pairs {} with itself", asked, pair.first);
    }
    seat_of(roster, pair.first, asked);
    seat_of(roster, pair.second, asked);
}

void refuse_against_rules(const Roster& roster, std::size_t supported, std::size_t supporter,
                          const std::vector<Rule>& in_force) {
    const auto refusal = first_refusal(roster, supported, supporter, in_force);
    if (refusal) {
        throw UnmetError(fmt::format("the lock {}:{} cannot be met: {} ({})", roster.who(supported).party,
                                     roster.who(supporter).party, refusal->rule, refusal->why),
                         fmt::format("drop the lock, or switch the rule off with --without {}", refusal->rule));
    }
}

std::optional<RefusedLock> refused(const Roster& roster, const Pair& lock, const std::vector<Rule>& in_force) {
    RefusedLock found{.supported = lock.first, .supporter = lock.second, .rule = {}, .why = {}};
    const auto because = [&found](std::string_view rule, std::string why) {
        found.rule = rule;
        found.why = std::move(why);
        return found;
    };
    if (lock.first == lock.second) {
        return because({}, "both are one school now");
    }
    for (const auto& party : {lock.first, lock.second}) {
        if (!roster.find(party)) {
            return because({}, fmt::format("{} is not among those to be paired", party));
        }
    }
    const auto supported = *roster.find(lock.first);
    const auto supporter = *roster.find(lock.second);
    if (is_forbidden(roster, supported, supporter)) {
        return because("forbidden", "a person forbade the pair");
    }
    auto refusal = first_refusal(roster, supported, supporter, in_force);
    return refusal ? std::optional(because(refusal->rule, std::move(refusal->why))) : std::nullopt;
}

}  // namespace

std::vector<RefusedLock> refused_locks(const Problem& problem, const Settings& settings) {
    const Roster roster(problem, settings);
    const auto in_force = rules_in_force(settings.without);
    std::vector<RefusedLock> list;
    for (const auto& lock : settings.locks) {
        if (auto found = refused(roster, lock, in_force)) {
            list.push_back(std::move(*found));
        }
    }
    return list;
}

std::vector<std::pair<std::size_t, std::size_t>> checked_locks(const Roster& roster) {
    const auto& settings = roster.settings();
    for (const auto& forbid : settings.forbids) {
        check_pair(roster, forbid, "--forbid");
    }
    const auto in_force = rules_in_force(settings.without);
    std::vector<std::pair<std::size_t, std::size_t>> locks;
    for (const auto& lock : settings.locks) {
        check_pair(roster, lock, "--lock");
        if (std::ranges::find(settings.forbids, lock) != settings.forbids.end()) {
            raise<UsageError>("{}:{} is both locked and forbidden", lock.first, lock.second);
        }
        locks.emplace_back(*roster.find(lock.first), *roster.find(lock.second));
        refuse_against_rules(roster, locks.back().first, locks.back().second, in_force);
    }
    std::ranges::sort(locks);
    locks.erase(std::unique(locks.begin(), locks.end()), locks.end());
    return locks;
}

}  // namespace llp::match
