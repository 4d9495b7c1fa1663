#include "app/repair_round.hpp"

#include <algorithm>
#include <set>

#include "app/kept_round.hpp"
#include "app/knowledge.hpp"
#include "app/pair_problem.hpp"
#include "app/round_inputs.hpp"
#include "app/save_round.hpp"
#include "app/session.hpp"
#include "app/stored_round.hpp"
#include "core/error.hpp"
#include "match/explain.hpp"
#include "match/locks.hpp"
#include "match/matcher.hpp"
#include "match/recheck.hpp"

namespace llp::app {

namespace {

void refuse_own_scores(const Round& round) {
    if (round.parameters.contains("scores")) {
        throw UsageError(
            fmt::format("round '{}' was made from an analyst's scores, which the store does not keep", round.name),
            fmt::format("make it again without the party: llp pair support --scores FILE --keep {} --keep-points N",
                        round.name));
    }
}

/// With the heirs of its schools in their places.
Round as_it_stands(Round round, const Succession& succession) {
    for (auto& pair : round.pairs) {
        pair.supported = succession.read(pair.supported);
        pair.supporter = succession.read(pair.supporter);
    }
    for (auto& school : round.unmatched) {
        school.supported = succession.read(school.supported);
    }
    return round;
}

bool is_in(const Round& round, const Party& party) {
    return std::ranges::any_of(
               round.pairs, [&](const Pairing& pair) { return pair.supported == party || pair.supporter == party; }) ||
           std::ranges::find(round.unmatched, party, &Unmatched::supported) != round.unmatched.end();
}

std::vector<Party> withdrawn_from(const Round& round, const std::vector<Party>& asked, const Succession& succession) {
    std::set<Party> withdrawn;
    for (const auto& each : asked) {
        const auto party = succession.read(each);
        if (!is_in(round, party)) {
            throw NotFoundError(fmt::format("{} is not in round '{}'", each, round.name),
                                "see who is with: llp pair show " + round.name);
        }
        withdrawn.insert(party);
    }
    return {withdrawn.begin(), withdrawn.end()};
}

match::Settings weights_of(const Round& round, const RepairRequest& request) {
    auto settings = request.weights_file.empty() ? match::default_settings()
                                                 : match::read_settings(request.weights_text, request.weights_file);
    if (settings.name != round.weights) {
        throw UsageError(fmt::format("round '{}' was made with the weights '{}', and these are '{}'", round.name,
                                     round.weights, settings.name),
                         "name them with --weights FILE");
    }
    return settings;
}

/// Pairs that a person asked for, the heirs of their schools in their places.
void read_for_heirs(std::vector<match::Pair>& pairs, const Succession& succession) {
    for (auto& [supported, supporter] : pairs) {
        supported = succession.read(supported);
        supporter = succession.read(supporter);
    }
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

/// What was asked of the stored round, read as its pairs are.
void read_for_heirs(match::Settings& settings, const Succession& succession) {
    read_for_heirs(settings.locks, succession);
    read_for_heirs(settings.forbids, succession);
    for (auto& party : settings.withdrawn) {
        party = succession.read(party);
    }
}

/// Who is withdrawn can be neither locked nor forbidden, and partners need no lock.
void drop_what_is_settled(std::vector<match::Pair>& pairs, const std::vector<Party>& withdrawn,
                          const std::vector<Partnership>& running) {
    std::erase_if(pairs, [&](const match::Pair& pair) {
        const bool are_partners = std::ranges::any_of(running, [&](const Partnership& partnership) {
            return partnership.supported == pair.first && partnership.supporter == pair.second;
        });
        return are_partners || std::ranges::binary_search(withdrawn, pair.first) ||
               std::ranges::binary_search(withdrawn, pair.second);
    });
}

std::vector<Partnership> running_on(const Knowledge& known) {
    std::vector<Partnership> running;
    std::ranges::copy_if(known.partnerships, std::back_inserter(running),
                         [&](const Partnership& partnership) { return match::runs_on(partnership, known.day); });
    return running;
}

/// One round being mended.
struct Mending {
    Round broken;
    std::vector<Party> withdrawn;     ///< Those of the request.
    std::vector<Partnership> to_end;  ///< Of theirs, which run.
    match::Problem problem;
    match::Settings settings;
    std::vector<RefusedLock> refused_locks = {};  ///< Of the broken round, which the settings are without.
};

/// Those withdrawn from a round that is a repair itself stay so.
std::vector<Party> all_withdrawn(std::vector<Party> before, const std::vector<Party>& now) {
    before.insert(before.end(), now.begin(), now.end());
    std::ranges::sort(before);
    before.erase(std::unique(before.begin(), before.end()), before.end());
    return before;
}

std::vector<Partnership> of_parties(const std::vector<Partnership>& running, const std::vector<Party>& parties) {
    std::vector<Partnership> theirs;
    std::ranges::copy_if(running, std::back_inserter(theirs), [&](const Partnership& partnership) {
        return std::ranges::binary_search(parties, partnership.supported) ||
               std::ranges::binary_search(parties, partnership.supporter);
    });
    return theirs;
}

/// A person who mends a round cannot change its locks, so that one which can no longer be met must not stop it.
void drop_refused_locks(Mending& mending) {
    auto& settings = mending.settings;
    mending.refused_locks = match::refused_locks(mending.problem, settings);
    std::erase_if(settings.locks, [&](const match::Pair& lock) {
        return std::ranges::any_of(mending.refused_locks, [&](const RefusedLock& refused) {
            return refused.supported == lock.first && refused.supporter == lock.second;
        });
    });
}

/// Who is not among those to be paired needs no forbid.
void drop_idle_forbids(Mending& mending) {
    const auto is_absent = [&](const Party& party) {
        return std::ranges::find(mending.problem.parties, party, &match::Someone::party) ==
               mending.problem.parties.end();
    };
    std::erase_if(mending.settings.forbids, [&](const match::Pair& forbid) {
        return forbid.first == forbid.second || is_absent(forbid.first) || is_absent(forbid.second);
    });
}

void set_problem(Mending& mending, const store::Snapshot& snapshot, const Knowledge& known,
                 const std::string& save_as) {
    auto pool = request_of(mending.broken);
    pool.save_as = save_as;
    pool.locks = mending.settings.locks;
    mending.problem = support_problem_over(snapshot, known, pool, mending.settings.furthest);
    drop_refused_locks(mending);
    if (!mending.refused_locks.empty()) {
        // Whom only a lock let in goes with it.
        pool.locks = mending.settings.locks;
        mending.problem = support_problem_over(snapshot, known, pool, mending.settings.furthest);
    }
    drop_idle_forbids(mending);
}

Mending mending_of(const store::Snapshot& snapshot, Date day, const RepairRequest& request) {
    const auto stored = stored_support_round(snapshot, request.round, "repair");
    refuse_own_scores(stored);
    const auto known = read_knowledge(snapshot, day);
    Mending mending{.broken = as_it_stands(stored, known.succession),
                    .withdrawn = {},
                    .to_end = {},
                    .problem = {.day = day, .parties = {}, .conflicts = {}, .partnerships = {}},
                    .settings = match::as_proposed(weights_of(stored, request), stored)};
    mending.withdrawn = withdrawn_from(mending.broken, request.withdrawn, known.succession);
    auto& settings = mending.settings;
    read_for_heirs(settings, known.succession);
    settings.withdrawn = all_withdrawn(settings.withdrawn, mending.withdrawn);
    settings.fair = false;
    settings.keep = match::Keep{.round = stored.name,
                                .pairs = pairs_to_keep(snapshot, known.succession, stored.name),
                                .rate = KeepRate::first()};
    const auto running = running_on(known);
    mending.to_end = of_parties(running, settings.withdrawn);
    drop_what_is_settled(settings.locks, settings.withdrawn, running);
    drop_what_is_settled(settings.forbids, settings.withdrawn, {});
    set_problem(mending, snapshot, known, request.save_as);
    return mending;
}

/// The pool and what an approval must know of weights: what `match` does not say itself.
void note_origin(Round& round, const Round& broken) {
    for (const auto* const name : {"authority", "phase", "cross_border", "room_without_capacity", "smallest_roll"}) {
        if (const auto said = broken.parameters.find(name); said != broken.parameters.end()) {
            round.parameters.insert(*said);
        }
    }
}

Round repaired(const Mending& mending, const std::string& name) {
    auto round = match::propose(mending.problem, mending.settings);
    note_origin(round, mending.broken);
    round.name = name;
    return round;
}

/// What would serve those who were served, and are not.
std::vector<Explanation> explained(const Mending& mending, const Round& round) {
    std::set<Party> served;
    for (const auto& pair : mending.broken.pairs) {
        served.insert(pair.supported);
    }
    std::vector<Explanation> unserved;
    for (const auto& school : round.unmatched) {
        if (served.contains(school.supported)) {
            unserved.push_back(
                match::explain(round, mending.problem, mending.settings, school.supported, std::nullopt));
        }
    }
    return unserved;
}

report::RepairFacts facts_of(Mending mending, Round round, Date day) {
    auto unserved = explained(mending, round);
    return {.as_of = day,
            .broken = std::move(mending.broken),
            .repaired = std::move(round),
            .withdrawn = std::move(mending.withdrawn),
            .to_end = std::move(mending.to_end),
            .unserved = std::move(unserved),
            .refused_locks = std::move(mending.refused_locks),
            .names = {}};
}

}  // namespace

RepairOutcome repair_round(const Writing& writing, const RepairRequest& request) {
    std::optional<RepairOutcome> outcome;
    if (request.save_as.empty()) {
        read_store(writing.reading(), [&](const store::Snapshot& snapshot) {
            auto mending = mending_of(snapshot, writing.as_of, request);
            auto round = repaired(mending, {});
            outcome = {.facts = facts_of(std::move(mending), std::move(round), writing.as_of), .saved = {}};
        });
        return std::move(*outcome);
    }
    write_store(writing, store::Access::write, [&](store::Write& write) {
        auto mending = mending_of(store::snapshot_of(write.database(), writing.as_of), writing.as_of, request);
        auto round = repaired(mending, request.save_as);
        const auto saved = save_round(write, round);
        outcome = {.facts = facts_of(std::move(mending), std::move(round), writing.as_of), .saved = saved};
    });
    return std::move(*outcome);
}

}  // namespace llp::app
