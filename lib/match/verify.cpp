#include "match/verify.hpp"

#include <algorithm>

#include "match/inputs.hpp"
#include "match/keeping.hpp"
#include "match/preparation.hpp"

namespace llp::match {

namespace {

/// The options of the round's pairs. Notes pairs that are not allowed, and scores that are not theirs.
std::vector<std::size_t> made_of(const Round& round, const Preparation& prepared, std::vector<std::string>& faults) {
    std::vector<std::size_t> made;
    Points total;
    for (const auto& pair : round.pairs) {
        const auto* const option = find_option(prepared, {pair.supported, pair.supporter});
        if (option == nullptr) {
            faults.push_back(fmt::format("{} with {} is not an allowed pair", pair.supported, pair.supporter));
            continue;
        }
        made.push_back(static_cast<std::size_t>(option - prepared.options.allowed.data()));
        total += option->score;
        if (option->score != pair.score) {
            faults.push_back(fmt::format("{} with {} has {} points, not {}", pair.supported, pair.supporter,
                                         option->score, pair.score));
        }
    }
    if (total != round.total) {
        faults.push_back(fmt::format("the pairs add up to {} points, not {}", total, round.total));
    }
    std::ranges::sort(made);
    return made;
}

/// Whether what the round says of the pairs that it keeps is so.
void check_keeping(const Round& round, const Preparation& prepared, const Assignment& assignment,
                   std::vector<std::string>& faults) {
    if (!prepared.roster.settings().keep) {
        return;
    }
    if (!round.keeping) {
        faults.emplace_back("the round does not say what it keeps");
        return;
    }
    const auto found = keeping_of(prepared.roster, prepared.wanted, prepared.options, assignment);
    const auto& said = *round.keeping;
    if (said.changes != found.changes || said.pairs != found.pairs) {
        faults.push_back(fmt::format("the round changes {} pairs of {}, not {}, or others", found.changes, said.round,
                                     said.changes));
    }
    if (said.points != found.points) {
        faults.push_back(fmt::format("the pairs have {} points of their own, not {}", found.points, said.points));
    }
    const auto asked = round.parameters.find("max_changes");
    if (asked != round.parameters.end() && said.most != std::stoi(asked->second)) {
        faults.emplace_back("the changes asked for at most are not those of the round's parameters");
    }
    if (said.most && (found.changes > *said.most || said.bound != bound_at(found, *said.most))) {
        faults.emplace_back("the bound for so many changes is not the one that its rate proves");
    }
}

Verification look_at(const Round& round, const Preparation& prepared, const std::string& digest) {
    Verification verification{.pairs = std::ssize(prepared.options.allowed), .faults = {}};
    auto& faults = verification.faults;
    if (digest != round.digest) {
        faults.emplace_back("the inputs are not those that the round was made from");
        return verification;
    }
    Assignment assignment{.made = made_of(round, prepared, faults), .certificate = {}};
    if (!round.certificate) {
        faults.emplace_back("the round has no certificate");
    }
    if (faults.empty()) {
        assignment.certificate = *round.certificate;
        faults = faults_of(prepared.roster, prepared.wanted, prepared.options.allowed, assignment);
        check_keeping(round, prepared, assignment, faults);
    }
    return verification;
}

}  // namespace

Verification verify(const Round& round, const Problem& problem, const Settings& settings) {
    return look_at(round, prepare(problem, settings), digest_of_inputs(problem, settings));
}

Verification verify_from_scores(const Round& round, std::vector<ScoreRow> rows, const Problem& problem,
                                const Settings& settings) {
    const auto prepared = prepare_from_scores(rows, problem, settings);
    return look_at(round, prepared, digest_of_inputs(problem, settings, rows));
}

}  // namespace llp::match
