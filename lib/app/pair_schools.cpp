#include "app/pair_schools.hpp"

#include <algorithm>

#include "app/kept_round.hpp"
#include "app/knowledge.hpp"
#include "app/pair_problem.hpp"
#include "app/save_round.hpp"
#include "app/score_file.hpp"
#include "app/session.hpp"
#include "app/stored_round.hpp"
#include "match/matcher.hpp"
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
    note_own_weights(round.parameters, request, settings);
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

}  // namespace

PairOutcome pair_support(const Writing& writing, const PairRequest& request) {
    if (request.save_as.empty() && !request.scores_file.empty()) {
        return {.round = propose_without_store(writing, request), .saved = {}};
    }
    return propose_or_save(writing, request.save_as, [&](const store::Snapshot& snapshot) {
        return propose_over(snapshot, writing.as_of, request);
    });
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
