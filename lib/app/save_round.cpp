#include "app/save_round.hpp"

#include <fmt/ranges.h>

#include "app/session.hpp"
#include "core/error.hpp"
#include "store/rounds.hpp"

namespace llp::app {

namespace {

std::string in_words(const Round& round) {
    if (round.clusters) {
        return fmt::format("clusters proposed: {}", round.clusters->clusters.size());
    }
    if (round.reviews) {
        return fmt::format("reviews proposed: {}", round.reviews->reviews.size());
    }
    return fmt::format("pairs proposed: {}", round.partners ? round.partners->pairs.size() : round.pairs.size());
}

}  // namespace

PairOutcome propose_or_save(const Writing& writing, const std::string& name,
                            const std::function<Round(const store::Snapshot&)>& propose) {
    PairOutcome outcome;
    if (name.empty()) {
        read_store(writing.reading(), [&](const store::Snapshot& snapshot) { outcome.round = propose(snapshot); });
        return outcome;
    }
    write_store(writing, store::Access::write, [&](store::Write& write) {
        outcome.round = propose(store::snapshot_of(write.database(), writing.as_of));
        outcome.round.name = name;
        outcome.saved = save_round(write, outcome.round);
    });
    return outcome;
}

Saved save_round(store::Write& write, Round& round) {
    if (const auto standing = store::round(write.current(), round.name)) {
        if (standing->digest != round.digest || standing->parameters != round.parameters) {
            throw UsageError(fmt::format("a round '{}' with another result is stored already", round.name),
                             "save under another name, or see it with: llp pair show " + round.name);
        }
        round = *standing;
        return Saved::unchanged;
    }
    round.made_on = write.day();
    write.summarise(in_words(round));
    return store::save(write, round);
}

void note_own_weights(std::map<std::string, std::string>& parameters, const PairRequest& request,
                      const match::Settings& settings) {
    if (!request.weights_file.empty()) {
        parameters["room_without_capacity"] = std::to_string(settings.room_without_capacity);
        parameters["smallest_roll"] = std::to_string(settings.smallest_roll);
        parameters["days_per_pairing"] = std::to_string(settings.days_per_pairing.count());
    }
}

void note_pool(Round& round, const std::vector<int>& authorities, std::optional<Phase> phase) {
    if (!authorities.empty()) {
        round.parameters["authority"] = fmt::format("{}", fmt::join(authorities, ","));
    }
    if (phase) {
        round.parameters["phase"] = token(*phase);
    }
}

}  // namespace llp::app
