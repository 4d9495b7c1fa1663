#include "match/options.hpp"

#include <algorithm>
#include <utility>

#include "match/nearby.hpp"
#include "match/rules/list.hpp"
#include "match/score.hpp"

namespace llp::match {

namespace {

constexpr std::string_view far_rule = "too-far";

/// The rules in force, with too-far apart: a grid answers it for a whole county at once.
struct Trial {
    const Roster& roster;
    std::vector<Rule> rules;
    bool far;
    Nearby nearby;
    std::vector<std::size_t> supporters;

    Trial(const Roster& everyone, std::vector<std::size_t> those)
        : roster(everyone),
          rules(rules_in_force(everyone.settings().without)),
          far(std::erase_if(rules, [](const Rule& rule) { return rule.name == far_rule; }) != 0),
          nearby(everyone.settings().furthest),
          supporters(std::move(those)) {
        for (const auto supporter : supporters) {
            const auto place = roster.who(supporter).place();
            if (far && place) {
                nearby.add(supporter, *place);
            }
        }
        nearby.finish();
    }

    /// Those that too-far allows.
    [[nodiscard]] std::vector<std::size_t> reach(std::size_t supported) const {
        if (!far) {
            return supporters;
        }
        const auto place = roster.who(supported).place();
        return place ? nearby.within(*place) : std::vector<std::size_t>();
    }

    /// In a straight line it is near enough, but not by road.
    [[nodiscard]] bool is_far_by_road(std::size_t supported, std::size_t supporter) const {
        const auto& settings = roster.settings();
        return far && settings.longest &&
               too_far(roster.candidate(supported, supporter), settings).kind == Verdict::Kind::refused;
    }
};

/// Forbidden pairs that the grid leaves out are counted as forbidden all the same.
int forbidden_beyond(const Trial& trial, std::size_t supported, const std::vector<std::size_t>& reach) {
    std::set<std::size_t> beyond;
    for (const auto& [one, other] : trial.roster.settings().forbids) {
        const auto supporter = trial.roster.find(other);
        if (supporter && *supporter != supported && trial.roster.find(one) == supported &&
            std::ranges::binary_search(trial.supporters, *supporter) &&
            !std::ranges::binary_search(reach, *supporter)) {
            beyond.insert(*supporter);
        }
    }
    return static_cast<int>(beyond.size());
}

/// Names of rules, and "forbidden", live as long as the program.
using Refused = std::map<std::string_view, int>;

Tally counted(const Refused& refused) {
    Tally counts;
    for (const auto& [rule, count] : refused) {
        if (count != 0) {
            counts.emplace(rule, count);
        }
    }
    return counts;
}

void try_one(const Trial& trial, std::size_t supported, std::size_t supporter, Options& options, Refused& refused) {
    if (is_forbidden(trial.roster, supported, supporter)) {
        ++refused["forbidden"];
        return;
    }
    if (trial.is_far_by_road(supported, supporter)) {
        ++refused[far_rule];
        return;
    }
    if (const auto refusal = first_refusal(trial.roster, supported, supporter, trial.rules)) {
        ++refused[refusal->rule];
        return;
    }
    const auto candidate = trial.roster.candidate(supported, supporter);
    options.allowed.push_back({.supported = supported,
                               .supporter = supporter,
                               .score = score(candidate, trial.roster.settings().weights),
                               .apart = apart(candidate),
                               .kept = candidate.tie.kept,
                               .keep = candidate.tie.keep});
}

void try_all(const Trial& trial, std::size_t supported, Options& options) {
    Refused refused;
    const auto reach = trial.reach(supported);
    for (const auto supporter : reach) {
        if (supporter != supported) {
            try_one(trial, supported, supporter, options, refused);
        }
    }
    const auto self = [supported](const std::vector<std::size_t>& list) {
        return std::ranges::binary_search(list, supported) ? 1 : 0;
    };
    const auto others = static_cast<int>(trial.supporters.size()) - self(trial.supporters);
    const auto reached = static_cast<int>(reach.size()) - self(reach);
    const auto forbidden = forbidden_beyond(trial, supported, reach);
    refused["forbidden"] += forbidden;
    refused[far_rule] += others - reached - forbidden;
    options.refused[supported] = counted(refused);
}

bool are_held(const Roster& roster, std::size_t supported, std::size_t supporter) {
    return !roster.is_stranger(supported) && !roster.is_stranger(supporter);
}

}  // namespace

std::optional<Refusal> first_refusal(const Roster& roster, std::size_t supported, std::size_t supporter,
                                     const std::vector<Rule>& in_force) {
    const auto candidate = roster.candidate(supported, supporter);
    const bool held = are_held(roster, supported, supporter);
    for (const auto& rule : in_force) {
        if (!held && !rule.by_name) {
            continue;
        }
        auto verdict = rule.check(candidate, roster.settings());
        if (verdict.kind == Verdict::Kind::refused) {
            return Refusal{.rule = rule.name, .why = std::move(verdict.why)};
        }
    }
    return std::nullopt;
}

std::vector<std::string> not_applicable(const Roster& roster, std::size_t supported, std::size_t supporter,
                                        const std::vector<Rule>& in_force) {
    std::vector<std::string> names;
    if (!roster.who(supporter).is_organisation()) {
        return names;
    }
    const auto candidate = roster.candidate(supported, supporter);
    for (const auto& rule : in_force) {
        if (rule.check(candidate, roster.settings()).kind == Verdict::Kind::not_applicable) {
            names.emplace_back(rule.name);
        }
    }
    return names;
}

std::vector<std::string> undecided(const Roster& roster, std::size_t supported, std::size_t supporter,
                                   const std::vector<Rule>& in_force) {
    const auto candidate = roster.candidate(supported, supporter);
    const bool held = are_held(roster, supported, supporter);
    std::vector<std::string> names;
    for (const auto& rule : in_force) {
        const bool unasked = !held && !rule.by_name;
        const auto kind = rule.check(candidate, roster.settings()).kind;
        if (kind == Verdict::Kind::not_known || (unasked && kind != Verdict::Kind::not_applicable)) {
            names.emplace_back(rule.name);
        }
    }
    return names;
}

bool is_forbidden(const Roster& roster, std::size_t supported, std::size_t supporter) {
    const auto& forbids = roster.settings().forbids;
    return !forbids.empty() && std::ranges::any_of(forbids, [&](const Pair& pair) {
        return pair.first == roster.who(supported).party && pair.second == roster.who(supporter).party;
    });
}

Options tried(const Roster& roster, const std::vector<std::size_t>& supported,
              const std::vector<std::size_t>& supporters) {
    const Trial trial(roster, supporters);
    Options options;
    for (const auto each : supported) {
        try_all(trial, each, options);
    }
    return options;
}

}  // namespace llp::match
