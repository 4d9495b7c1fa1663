#include "app/stored_round.hpp"

#include <algorithm>
#include <iterator>

#include "core/error.hpp"
#include "core/text.hpp"
#include "store/rounds.hpp"

namespace llp::app {

Round stored_round(const store::Snapshot& snapshot, const std::string& name) {
    if (auto round = store::round(snapshot, name)) {
        return *round;
    }
    const auto all = store::rounds(snapshot);
    std::vector<std::string_view> names;
    std::ranges::transform(all, std::back_inserter(names), [](const Round& r) { return std::string_view(r.name); });
    const auto near = nearest_word(name, names);
    throw NotFoundError(fmt::format("there is no round '{}'", name),
                        near.empty() ? "list them with: llp pair rounds" : fmt::format("did you mean '{}'?", near));
}

std::vector<Partnership> partnerships_of(const store::Snapshot& snapshot, const std::string& round) {
    auto all = store::partnerships(snapshot);
    std::erase_if(all, [&](const Partnership& p) { return p.round != round; });
    return all;
}

Saved save_proposal(store::Write& write, Round& round) {
    if (const auto standing = store::round(write.current(), round.name)) {
        if (standing->digest != round.digest || standing->parameters != round.parameters) {
            throw UsageError(fmt::format("a round '{}' with another result is stored already", round.name),
                             "save under another name, or see it with: llp pair show " + round.name);
        }
        round = *standing;
        return Saved::unchanged;
    }
    round.made_on = write.day();
    write.summarise(fmt::format("pairs proposed: {}", round.pairs.size()));
    return store::save(write, round);
}

}  // namespace llp::app
