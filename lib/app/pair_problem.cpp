#include "app/pair_problem.hpp"

#include <algorithm>
#include <set>

#include "app/inheritance.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "match/nearby.hpp"
#include "store/dated_facts.hpp"
#include "store/facts.hpp"

namespace llp::app {

namespace {

/// Whose membership is asked: a school of the partnership's own authorities belongs to it by a line, wherever schools
/// have lines. Everybody else comes from outside, and is welcome unless a line says otherwise.
enum class Home { ours, elsewhere };

bool are_schools_listed(const Knowledge& known) {
    return std::ranges::any_of(known.memberships, [](const Membership& line) { return line.party.urn().has_value(); });
}

bool takes_part(const Knowledge& known, const Party& party, Home home, bool listed) {
    if (const auto line = known.membership(party)) {
        return line->is_member();
    }
    return home == Home::elsewhere || !listed;
}

std::vector<Declaration> declared_by(const Knowledge& known, const Party& party) {
    // Not by equal_range: clang 14 cannot read what it returns.
    const auto first = std::ranges::lower_bound(known.declarations, party, {}, &Declaration::party);
    const auto last = std::ranges::upper_bound(known.declarations, party, {}, &Declaration::party);
    return {first, last};
}

match::Someone someone(const Knowledge& known, const Party& party, Home home, bool listed) {
    return {.party = party,
            .school = {},
            .profile = {},
            .context = {},
            .declarations = declared_by(known, party),
            .capacity = known.capacity(party),
            .member = takes_part(known, party, home, listed)};
}

match::Someone a_school(const Knowledge& known, const School& school, Home home, bool listed) {
    auto one = someone(known, school.urn, home, listed);
    one.school = school;
    one.profile = *known.profile(school.urn);
    one.context = *known.context(school.urn);
    return one;
}

match::Someone an_organisation(const Knowledge& known, const Party& party) {
    auto one = someone(known, party, Home::elsewhere, true);
    if (const auto* const body = known.organisation(party)) {
        one.organisation = *body;
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

/// Of the thousands that a national register holds those that have said they would support.
std::set<Party> organisations_that_speak(const Knowledge& known) {
    std::set<Party> parties;
    const auto add = [&](const auto& fact) {
        if (!fact.party.urn()) {
            parties.insert(fact.party);
        }
    };
    for (const auto& declaration : known.declarations) {
        if (declaration.kind == DeclarationKind::offer) {
            add(declaration);
        }
    }
    std::ranges::for_each(known.capacities, add);
    return parties;
}

void add_organisations(const Knowledge& known, const std::set<Party>& parties, match::Problem& problem) {
    for (const auto& party : parties) {
        problem.parties.push_back(an_organisation(known, party));
    }
}

/// Whether a school stands within reach of one of the request's own.
class Neighbourhood {
public:
    Neighbourhood(const Knowledge& known, const PairRequest& request, Metres furthest) : nearby_(furthest) {
        for (const auto& school : known.schools) {
            if (is_of(school, request.authorities) && school.state_funded && school.is_open(known.day) &&
                school.place) {
                nearby_.add(nearby_size_++, *school.place);
            }
        }
        nearby_.finish();
    }

    [[nodiscard]] bool has(const School& school) const {
        return school.la_code && school.place && !nearby_.within(*school.place).empty();
    }

private:
    match::Nearby nearby_;
    std::size_t nearby_size_ = 0;
};

void add_schools(const Knowledge& known, const PairRequest& request, match::Problem& problem) {
    const bool listed = are_schools_listed(known);
    for (const auto& school : known.schools) {
        const bool in_pool = is_of(school, request.authorities) && (!request.phase || school.phase == request.phase);
        if (in_pool || is_locked(request.locks, school.urn)) {
            problem.parties.push_back(a_school(known, school, Home::ours, listed));
            problem.parties.back().guest = !in_pool;
        }
    }
}

void add_neighbours(const Knowledge& known, const PairRequest& request, Metres furthest, match::Problem& problem) {
    const Neighbourhood neighbourhood(known, request, furthest);
    for (const auto& school : known.schools) {
        if (!is_of(school, request.authorities) && (!request.phase || school.phase == request.phase) &&
            !is_locked(request.locks, school.urn) && neighbourhood.has(school)) {
            problem.parties.push_back(a_school(known, school, Home::elsewhere, true));
            problem.parties.back().outside = true;
        }
    }
}

match::Problem problem_of(const Knowledge& known) {
    return {.day = known.day, .parties = {}, .conflicts = known.conflicts, .partnerships = {}};
}

std::vector<int> authorities_of(const Round& round) {
    std::vector<int> codes;
    const auto said = round.parameters.find("authority");
    if (said != round.parameters.end()) {
        for (const auto code : split(said->second, ',')) {
            codes.push_back(static_cast<int>(read_integer(code).value_or(0)));
        }
    }
    return codes;
}

void place_organisations(const store::Snapshot& snapshot, match::Problem& problem) {
    store::PostcodePlaces postcodes(snapshot);
    for (auto& someone : problem.parties) {
        auto& body = someone.organisation;
        if (const auto lies = body ? postcodes.find(body->postcode) : std::nullopt) {
            place_by_postcode(*body, *lies);
        }
    }
}

}  // namespace

match::Problem support_problem(const Knowledge& known, const PairRequest& request, Metres furthest) {
    auto problem = problem_of(known);
    problem.fsm = fsm_shares(known, request.authorities);
    add_schools(known, request, problem);
    if (request.cross_border) {
        add_neighbours(known, request, furthest, problem);
    }
    auto organisations = organisations_that_speak(known);
    for (const auto& lock : request.locks) {
        if (known.organisation(lock.second) != nullptr) {
            organisations.insert(lock.second);
        }
    }
    add_organisations(known, organisations, problem);
    std::ranges::copy_if(known.partnerships, std::back_inserter(problem.partnerships),
                         [&](const Partnership& p) { return request.save_as.empty() || p.round != request.save_as; });
    return problem;
}

match::Problem support_problem_over(const store::Snapshot& snapshot, const Knowledge& known, const PairRequest& request,
                                    Metres furthest) {
    auto problem = support_problem(known, request, furthest);
    place_organisations(snapshot, problem);
    problem.travel = ways_between(problem.parties, read_for_heirs(store::travel(snapshot), known.succession));
    return problem;
}

match::Problem everyone(const Knowledge& known, const Round& round) {
    auto problem = problem_of(known);
    const bool listed = are_schools_listed(known);
    const auto authorities = authorities_of(round);
    for (const auto& school : known.schools) {
        const auto home = is_of(school, authorities) ? Home::ours : Home::elsewhere;
        problem.parties.push_back(a_school(known, school, home, listed));
    }
    auto organisations = organisations_that_speak(known);
    for (const auto& pair : round.pairs) {
        if (known.organisation(pair.supporter) != nullptr) {
            organisations.insert(pair.supporter);
        }
    }
    add_organisations(known, organisations, problem);
    problem.partnerships = known.partnerships;
    return problem;
}

std::vector<Travel> ways_between(const std::vector<match::Someone>& parties, std::vector<Travel> travel) {
    std::set<Party> there;
    for (const auto& someone : parties) {
        there.insert(someone.party);
    }
    std::erase_if(travel, [&](const Travel& way) { return !there.contains(way.from) || !there.contains(way.to); });
    return travel;
}

match::Settings support_settings(const PairRequest& request) {
    auto settings = request.weights_file.empty() ? match::default_settings()
                                                 : match::read_settings(request.weights_text, request.weights_file);
    settings.without = request.without;
    settings.locks = request.locks;
    settings.forbids = request.forbids;
    settings.fair = request.fair;
    settings.capacity = request.capacity;
    settings.longest = request.longest;
    settings.supporters = match::read_supporters(request.supporters).value();
    settings.furthest = request.furthest.value_or(settings.furthest);
    settings.demand = request.demand.value_or(settings.demand);
    return settings;
}

}  // namespace llp::app
