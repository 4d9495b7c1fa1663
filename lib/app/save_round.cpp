#include "app/save_round.hpp"

#include <fmt/ranges.h>

#include "core/error.hpp"
#include "store/rounds.hpp"

namespace llp::app {

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
    write.summarise(round.clusters ? fmt::format("clusters proposed: {}", round.clusters->clusters.size())
                                   : fmt::format("pairs proposed: {}", round.pairs.size()));
    return store::save(write, round);
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
