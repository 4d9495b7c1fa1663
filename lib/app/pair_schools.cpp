#include "app/pair_schools.hpp"

#include <algorithm>

#include "app/kept_round.hpp"
#include "app/knowledge.hpp"
#include "app/pair_problem.hpp"
#include "app/save_round.hpp"
#include "app/score_file.hpp"
#include "app/session.hpp"
#include "app/stored_round.hpp"
#include "core/error.hpp"
#include "match/cluster_recheck.hpp"
#include "match/matcher.hpp"
#include "match/recheck.hpp"
#include "match/rules/list.hpp"
#include "match/scores.hpp"
#include "match/stability.hpp"
#include "store/rounds.hpp"

namespace llp::app {

namespace {

void note_request(Round& round, const PairRequest& request) {
    note_pool(round, request.authorities, request.phase);
    if (!request.scores_file.empty()) {
        round.parameters["scores"] = "own";
    }
    if (request.cross_border) {
        round.parameters["cross_border"] = "yes";
    }
    if (request.most_changes) {
        round.parameters["max_changes"] = std::to_string(*request.most_changes);
    }
}

/// What an approval must know of weights that it will not have.
void note_weights(Round& round, const PairRequest& request, const match::Settings& settings) {
    if (!request.weights_file.empty()) {
        round.parameters["room_without_capacity"] = std::to_string(settings.room_without_capacity);
        round.parameters["smallest_roll"] = std::to_string(settings.smallest_roll);
    }
}

Round decided(const match::Problem& problem, const PairRequest& request, const match::Settings& settings) {
    if (request.scores_file.empty()) {
        return settings.keep ? match::propose_keeping(problem, settings, request.most_changes)
                             : match::propose(problem, settings);
    }
    const auto scores = read_scores(request.scores_file);
    return settings.keep ? match::propose_keeping_from_scores(scores, problem, settings, request.most_changes)
                         : match::propose_from_scores(scores, problem, settings);
}

/// Points are a part of the score; where changes are limited instead, the round finds its rate itself.
match::Keep keep_asked_for(const store::Snapshot& snapshot, const Knowledge& known, const PairRequest& request,
                           const match::Settings& settings) {
    match::Keep keep{
        .round = request.keep, .pairs = pairs_to_keep(snapshot, known.succession, request.keep), .rate = {}};
    if (!request.most_changes) {
        keep.rate.points = request.keep_points.value_or(static_cast<int>(settings.weights.keep.count()));
        keep.in_score = true;
    }
    return keep;
}

Round propose(const match::Problem& problem, const PairRequest& request, const match::Settings& settings) {
    auto round = decided(problem, request, settings);
    note_request(round, request);
    note_weights(round, request, settings);
    round.name = request.save_as;
    return round;
}

Round propose_over(const store::Snapshot& snapshot, Date day, PairRequest request) {
    const auto known = read_knowledge(snapshot, day);
    if (request.scores_file.empty()) {
        request.authorities = home_authorities(known, request.authorities);
    }
    auto settings = support_settings(request);
    if (!request.keep.empty()) {
        settings.keep = keep_asked_for(snapshot, known, request, settings);
    }
    return propose(support_problem_over(snapshot, known, request, settings.furthest), request, settings);
}

/// Scores of an analyst about parties that no store need hold.
Round propose_without_store(const Writing& writing, const PairRequest& request) {
    if (!store::exists(writing.place.path) && request.keep.empty()) {
        return propose({.day = writing.as_of, .parties = {}, .conflicts = {}, .partnerships = {}}, request,
                       support_settings(request));
    }
    std::optional<Round> round;
    read_store(writing.reading(),
               [&](const store::Snapshot& snapshot) { round = propose_over(snapshot, writing.as_of, request); });
    return *round;
}

PairOutcome propose_and_save(const Writing& writing, const PairRequest& request) {
    PairOutcome outcome;
    write_store(writing, store::Access::write, [&](store::Write& write) {
        outcome.round = propose_over(store::snapshot_of(write.database(), writing.as_of), writing.as_of, request);
        outcome.saved = save_round(write, outcome.round);
    });
    return outcome;
}

void refuse_faults(const Round& round, const std::vector<std::string>& faults) {
    if (faults.empty()) {
        return;
    }
    std::string message = fmt::format("round '{}' can no longer be approved as it stands", round.name);
    for (const auto& fault : faults) {
        message += "\n  " + fault;
    }
    throw UnmetError(message, fmt::format("propose it again under another name: llp pair {} --save NAME", round.kind));
}

void refuse_what_no_longer_holds(const Round& round, const Knowledge& known) {
    const auto problem = everyone(known, round);
    refuse_faults(round, match::no_longer_holds(round, problem, match::as_proposed(match::default_settings(), round)));
}

void refuse_clusters_that_no_longer_hold(const Round& round, const Knowledge& known) {
    refuse_faults(round, match::clusters_no_longer_hold(round, everyone(known, round), match::default_settings()));
}

void mark_approved(store::Write& write, Round& round, const std::string& by) {
    round.status = RoundStatus::approved;
    round.approved_by = by;
    round.approved_on = write.day();
    store::save(write, round);
}

void approve_clusters(store::Write& write, const Knowledge& known, Round round, const std::string& by) {
    refuse_clusters_that_no_longer_hold(round, known);
    mark_approved(write, round, by);
    write.summarise(fmt::format("clusters approved: {}", round.clusters->clusters.size()));
}

void make_partnerships(store::Write& write, Round round, const std::string& by) {
    auto number = store::next_partnership(write.current());
    for (const auto& pair : round.pairs) {
        store::save(write, Partnership{.number = number++,
                                       .round = round.name,
                                       .supported = pair.supported,
                                       .supporter = pair.supporter,
                                       .areas = pair.areas,
                                       .from = write.day(),
                                       .to = std::nullopt,
                                       .approved_by = by});
    }
    mark_approved(write, round, by);
    write.summarise(fmt::format("partnerships made: {}", round.pairs.size()));
}

}  // namespace

PairOutcome pair_support(const Writing& writing, const PairRequest& request) {
    if (!request.save_as.empty()) {
        return propose_and_save(writing, request);
    }
    PairOutcome outcome;
    if (!request.scores_file.empty()) {
        outcome.round = propose_without_store(writing, request);
        return outcome;
    }
    read_store(writing.reading(), [&](const store::Snapshot& snapshot) {
        outcome.round = propose_over(snapshot, writing.as_of, request);
    });
    return outcome;
}

std::vector<Round> list_rounds(const Reading& reading) {
    std::vector<Round> list;
    read_store(reading, [&](const store::Snapshot& snapshot) { list = store::rounds(snapshot); });
    std::ranges::stable_sort(list, std::ranges::greater(), &Round::made_on);
    return list;
}

ShownRound show_round(const Reading& reading, const std::string& name) {
    std::optional<ShownRound> shown;
    read_store(reading, [&](const store::Snapshot& snapshot) {
        shown = {.round = stored_round(snapshot, name), .partnerships = partnerships_of(snapshot, name)};
        shown->partnerships = read_succession(snapshot, reading.as_of).read_all(std::move(shown->partnerships));
    });
    return std::move(*shown);
}

Approval approve_round(const Writing& writing, const std::string& name, const std::string& by) {
    Approval approval;
    write_store(writing, store::Access::write, [&](store::Write& write) {
        const auto round = stored_round(write.current(), name);
        if (round.status == RoundStatus::approved) {
            approval.saved = Saved::unchanged;
        } else if (round.clusters) {
            approve_clusters(write, read_knowledge(write.current(), writing.as_of), round, by);
        } else {
            refuse_what_no_longer_holds(round, read_knowledge(write.current(), writing.as_of));
            make_partnerships(write, round, by);
        }
        approval.partnerships = partnerships_of(write.current(), name);
        approval.clusters = round.clusters ? std::optional(round.clusters->clusters.size()) : std::nullopt;
    });
    return approval;
}

void check_weights(const std::string& text, const std::string& file) {
    match::read_settings(text, file);
}

std::vector<std::string> rule_names() {
    std::vector<std::string> names;
    for (const auto& rule : match::rules()) {
        names.emplace_back(rule.name);
    }
    return names;
}

}  // namespace llp::app
