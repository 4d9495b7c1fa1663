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

}  // namespace

match::Problem support_problem(const Knowledge& known, const PairRequest& request) {
    match::Problem problem{.day = known.day, .parties = {}, .conflicts = known.conflicts, .partnerships = {}};
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
    settings.fair = request.fair;
    settings.capacity = request.capacity;
    settings.furthest = request.furthest;
    settings.demand = request.demand;
    return settings;
}

}  // namespace llp::app
