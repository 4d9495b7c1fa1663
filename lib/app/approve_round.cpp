#include <algorithm>
#include <iterator>

#include "app/knowledge.hpp"
#include "app/made_reviews.hpp"
#include "app/pair_problem.hpp"
#include "app/pair_schools.hpp"
#include "app/session.hpp"
#include "app/stored_round.hpp"
#include "core/error.hpp"
#include "match/cluster_recheck.hpp"
#include "match/partners_recheck.hpp"
#include "match/recheck.hpp"
#include "match/reviews_recheck.hpp"
#include "store/rounds.hpp"

namespace llp::app {

namespace {

/// Where each cluster was to have a school with a trained reviewer, as the store knew them: those that have none now.
std::vector<std::string> without_a_reviewer(const Knowledge& known, const Round& round) {
    std::vector<std::string> faults;
    if (!round.parameters.contains("experienced_by")) {
        return faults;
    }
    const auto trained = schools_with_reviewers(in_office(known.appointments, known.day));
    for (const auto& cluster : round.clusters->clusters) {
        const bool has_one = std::ranges::any_of(cluster.members, [&](Urn urn) {
            const auto heir = known.succession.heir(urn);
            return std::ranges::find(trained, heir ? heir->urn : urn) != trained.end();
        });
        if (!has_one) {
            faults.push_back(fmt::format("the cluster of {} has no school with a trained reviewer any more",
                                         cluster.members.front()));
        }
    }
    return faults;
}

std::vector<std::string> faults_of(const store::Snapshot& snapshot, const Knowledge& known, const Round& round) {
    const auto problem = everyone(known, round);
    const auto settings = match::default_settings();
    if (round.clusters) {
        auto faults = match::clusters_no_longer_hold(round, problem, settings);
        std::ranges::move(without_a_reviewer(known, round), std::back_inserter(faults));
        return faults;
    }
    if (round.partners) {
        return match::partners_no_longer_hold(round, problem, settings);
    }
    if (round.reviews) {
        const auto others = made_reviews(snapshot, known, {round.name}, [](Period) { return true; });
        return match::reviews_no_longer_hold(round, others.reviews, problem, settings);
    }
    return match::no_longer_holds(round, problem, match::as_proposed(settings, round));
}

/// The rotas that hold in the years that a rota plans.
std::vector<std::string> in_its_place(const store::Snapshot& snapshot, const Knowledge& known, const Round& round) {
    if (!round.reviews) {
        return {};
    }
    const auto terms = match::terms_as_proposed(round);
    return made_reviews(snapshot, known, {round.name}, [&](Period year) { return terms.plans(year); }).rounds;
}

std::string next_step(const Round& round, const std::vector<std::string>& holding) {
    const auto again = fmt::format(
        "propose it again with the same options, under another name: llp pair {} ... --save NAME", round.kind);
    return holding.empty()
               ? again
               : fmt::format("end first what it takes the place of: llp pair end --round {} --by \"NAME, ROLE\"; or {}",
                             fmt::join(holding, ", then --round "), again);
}

void refuse_what_no_longer_holds(const store::Snapshot& snapshot, const Knowledge& known, const Round& round) {
    const auto faults = faults_of(snapshot, known, round);
    if (faults.empty()) {
        return;
    }
    std::string message = fmt::format("round '{}' can no longer be approved as it stands", round.name);
    for (const auto& fault : faults) {
        message += "\n  " + fault;
    }
    throw UnmetError(message, next_step(round, in_its_place(snapshot, known, round)));
}

void make_partnerships(store::Write& write, const std::string& round, const std::vector<Pairing>& pairs,
                       const std::string& by) {
    auto number = store::next_partnership(write.current());
    for (const auto& pair : pairs) {
        store::save(write, Partnership{.number = number++,
                                       .round = round,
                                       .supported = pair.supported,
                                       .supporter = pair.supporter,
                                       .areas = pair.areas,
                                       .found_by_peers = pair.found_by_peers,
                                       .from = write.day(),
                                       .to = std::nullopt,
                                       .approved_by = by});
    }
    write.summarise(fmt::format("partnerships made: {}", pairs.size()));
}

void make_what_it_proposes(store::Write& write, const Round& round, const std::string& by) {
    if (round.clusters) {
        write.summarise(fmt::format("clusters approved: {}", round.clusters->clusters.size()));
    } else if (round.reviews) {
        write.summarise(fmt::format("reviews approved: {}", round.reviews->reviews.size()));
    } else {
        make_partnerships(write, round.name, round.partners ? both_ways(*round.partners) : round.pairs, by);
    }
}

void approve(store::Write& write, Round& round, const std::string& by) {
    refuse_what_no_longer_holds(write.current(), read_knowledge(write.current(), write.day()), round);
    make_what_it_proposes(write, round, by);
    round.status = RoundStatus::approved;
    round.approved_by = by;
    round.approved_on = write.day();
    store::save(write, round);
}

}  // namespace

Approval approve_round(const Writing& writing, const std::string& name, const std::string& by) {
    Approval approval;
    write_store(writing, store::Access::write, [&](store::Write& write) {
        auto round = stored_round(write.current(), name);
        if (round.ended_on) {
            throw UsageError(fmt::format("round '{}' ended on {}: it cannot be approved again", name, *round.ended_on),
                             fmt::format("propose anew, under another name: llp pair {} --save NAME", round.kind));
        }
        if (round.status == RoundStatus::approved) {
            approval.saved = Saved::unchanged;
        } else {
            approve(write, round, by);
        }
        approval.partnerships = partnerships_of(write.current(), name);
        approval.round = std::move(round);
    });
    return approval;
}

}  // namespace llp::app
