#include "match/roster.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "match/rules/list.hpp"

namespace llp::match {

namespace {

const Party& party_of(const Someone* someone) noexcept {
    return someone->party;
}

bool limits_room(const Settings& settings) {
    const auto in_force = rules_in_force(settings.without);
    return std::ranges::find(in_force, "no-capacity", &Rule::name) != in_force.end();
}

std::vector<Someone> unknown_ones(const Problem& problem, std::vector<Party> parties) {
    std::set<Party> known;
    for (const auto& someone : problem.parties) {
        known.insert(someone.party);
    }
    std::vector<Someone> unknown;
    for (const auto& party : std::set<Party>(parties.begin(), parties.end())) {
        if (!known.contains(party)) {
            unknown.push_back(
                {.party = party, .school = {}, .profile = {}, .context = {}, .declarations = {}, .capacity = {}});
        }
    }
    return unknown;
}

}  // namespace

Roster::Roster(const Problem& problem, const Settings& settings, const std::vector<Party>& strangers)
    : settings_(settings), day_(problem.day), strangers_(unknown_ones(problem, strangers)) {
    seat(problem, strangers);
    carried_.resize(size());
    helped_by_.resize(size());
    ties_.resize(size());
    for (const auto& conflict : problem.conflicts) {
        note(conflict);
    }
    for (const auto& partnership : problem.partnerships) {
        note(partnership);
    }
    note_kept();
    note_ways(problem.travel);
    const bool limited = limits_room(settings);
    for (std::size_t i = 0; i < size(); ++i) {
        standings_.push_back(standing_of(who(i), settings, carried_[i], limited));
    }
}

void Roster::seat(const Problem& problem, const std::vector<Party>& strangers) {
    seats_.reserve(problem.parties.size() + strangers.size());
    for (const auto& someone : problem.parties) {
        seats_.push_back(&someone);
    }
    for (const auto& someone : strangers_) {
        seats_.push_back(&someone);
    }
    std::ranges::sort(seats_, {}, party_of);
    const auto twice = std::ranges::adjacent_find(seats_, {}, party_of);
    if (twice != seats_.end()) {
        raise<InputError>("{} stands twice among those to be paired", (*twice)->party);
    }
    for (const auto& someone : strangers_) {
        strange_.insert(*find(someone.party));
    }
}

std::optional<std::size_t> Roster::find(const Party& party) const {
    const auto found = std::ranges::lower_bound(seats_, party, {}, party_of);
    if (found == seats_.end() || (*found)->party != party) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - seats_.begin());
}

void Roster::note(const Conflict& conflict) {
    const auto a = find(conflict.a);
    const auto b = find(conflict.b);
    if (a && b && conflict.holds_on(day_)) {
        ties_[*a][*b].conflict = true;
        ties_[*b][*a].conflict = true;
    }
}

void Roster::note(const Partnership& partnership) {
    const auto supported = find(partnership.supported);
    const auto supporter = find(partnership.supporter);
    const bool running = runs_on(partnership, day_);
    if (running && (is_withdrawn(partnership.supported) || is_withdrawn(partnership.supporter))) {
        return;
    }
    if (running && supporter) {
        ++carried_[*supporter];
    }
    if (running && supported) {
        ++helped_by_[*supported];
    }
    if (supported && supporter) {
        tie(*supported, *supporter, partnership);
    }
}

void Roster::note_kept() {
    if (!settings_.keep) {
        return;
    }
    const auto& [round, pairs, rate, in_score] = *settings_.keep;
    for (const auto& [one, other] : pairs) {
        const auto supported = find(one);
        const auto supporter = find(other);
        if (!supported || !supporter) {
            continue;
        }
        auto& tie = ties_[*supported][*supporter];
        // Partners get nothing more for being paired a second time, where the rule against it is switched off.
        tie.kept = !tie.running;
        tie.keep = Points(tie.kept && in_score ? rate.points : 0);
    }
}

bool Roster::is_withdrawn(const Party& party) const {
    const auto& withdrawn = settings_.withdrawn;
    return std::ranges::find(withdrawn, party) != withdrawn.end();
}

void Roster::note_ways(const std::vector<Travel>& travel) {
    const auto take = [this](const Party& supporter, const Party& supported, Minutes minutes) {
        const auto from = find(supporter);
        const auto to = find(supported);
        if (from && to) {
            auto& known = ties_[*to][*from].minutes;
            known = known.value_or(minutes);
        }
    };
    // A way that is stated goes before the same way back.
    for (const auto& way : travel) {
        take(way.from, way.to, way.minutes);
    }
    for (const auto& way : travel) {
        take(way.to, way.from, way.minutes);
    }
}

void Roster::tie(std::size_t supported, std::size_t supporter, const Partnership& partnership) {
    if (runs_on(partnership, day_)) {
        ties_[supported][supporter].running = true;
        ties_[supporter][supported].returned = true;
    } else if (partnership.is_over(day_)) {
        auto& ended = ties_[supported][supporter].ended;
        ended = ended ? std::max(*ended, *partnership.to) : *partnership.to;
    }
}

bool Roster::has_partner(std::size_t position) const {
    return std::ranges::any_of(ties_[position],
                               [](const auto& tie) { return tie.second.running && tie.second.returned; });
}

Candidate Roster::candidate(std::size_t supported, std::size_t supporter) const {
    const auto& ties = ties_[supported];
    const auto tie = ties.find(supporter);
    return {.supported = who(supported),
            .supporter = who(supporter),
            .need = standing(supported),
            .strength = standing(supporter),
            .tie = tie == ties.end() ? Tie() : tie->second,
            .day = day_};
}

}  // namespace llp::match
