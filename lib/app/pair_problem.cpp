#include "app/pair_problem.hpp"

#include <algorithm>

namespace llp::app {

namespace {

match::Someone someone(const Knowledge& known, const School& school) {
    const Party party(school.urn);
    const auto membership = known.membership(party);
    match::Someone one{.party = party,
                       .school = school,
                       .profile = *known.profile(school.urn),
                       .context = *known.context(school.urn),
                       .declarations = {},
                       .capacity = known.capacity(party),
                       .member = known.memberships.empty() || (membership && membership->is_member())};
    for (const auto& declaration : known.declarations) {
        if (declaration.party == party) {
            one.declarations.push_back(declaration);
        }
    }
    return one;
}

/// Named by a lock: it takes part whatever its authority or phase.
bool is_locked(const std::vector<match::Pair>& locks, const Party& party) {
    return std::ranges::any_of(locks,
                               [&](const match::Pair& lock) { return lock.first == party || lock.second == party; });
}

/// Fifths of the nation want most of its schools; England has some 22,000 that are state-funded.
constexpr std::size_t schools_of_a_nation = 10'000;

std::vector<Millionths> known_shares(const Knowledge& known, const std::vector<int>& authorities) {
    std::vector<Millionths> shares;
    for (const auto& school : known.schools) {
        const auto* const context = known.context(school.urn);
        if (school.state_funded && school.is_open(known.day) && is_of(school, authorities) && context->fsm) {
            shares.push_back(*context->fsm);
        }
    }
    return shares;
}

match::FsmShares fsm_shares(const Knowledge& known, const std::vector<int>& authorities) {
    auto all = known_shares(known, {});
    if (all.size() >= schools_of_a_nation) {
        return {.of = "nation", .shares = std::move(all)};
    }
    return {.of = "county", .shares = known_shares(known, authorities)};
}

}  // namespace

match::Problem support_problem(const Knowledge& known, const PairRequest& request) {
    match::Problem problem{.day = known.day, .parties = {}, .conflicts = known.conflicts, .partnerships = {}};
    problem.fsm = fsm_shares(known, request.authorities);
    for (const auto& school : known.schools) {
        const bool in_pool = is_of(school, request.authorities) && (!request.phase || school.phase == request.phase);
        if (in_pool || is_locked(request.locks, school.urn)) {
            problem.parties.push_back(someone(known, school));
            problem.parties.back().guest = !in_pool;
        }
    }
    std::ranges::copy_if(known.partnerships, std::back_inserter(problem.partnerships),
                         [&](const Partnership& p) { return request.save_as.empty() || p.round != request.save_as; });
    return problem;
}

match::Settings support_settings(const PairRequest& request) {
    auto settings = match::default_settings();
    settings.without = request.without;
    settings.locks = request.locks;
    settings.forbids = request.forbids;
    settings.capacity = request.capacity;
    settings.furthest = request.furthest;
    settings.demand = request.demand;
    return settings;
}

}  // namespace llp::app
