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

namespace {

/// How a round of another kind is made again with few changes.
std::string instead_of_repair(const Round& round) {
    if (round.clusters) {
        return fmt::format("make it again with few moves: llp pair clusters --keep {} --max-moves 5", round.name);
    }
    if (round.reviews) {
        return fmt::format("mend it with few changes: llp pair reviews --plan-of {} --withdrawn URN", round.name);
    }
    return "propose again, with the pairs that shall stay: llp pair partners --lock A:B";
}

}  // namespace

Round stored_support_round(const store::Snapshot& snapshot, const std::string& name, std::string_view job) {
    auto round = stored_round(snapshot, name);
    if (round.kind != "support") {
        throw UsageError(
            fmt::format("round '{}' is one of {}: 'llp pair {}' is for rounds of support", name, round.kind, job),
            instead_of_repair(round));
    }
    return round;
}

Round stored_round_of_kind(const store::Snapshot& snapshot, const std::string& name, std::string_view kind) {
    auto round = stored_round(snapshot, name);
    if (round.kind != kind) {
        throw UsageError(fmt::format("round '{}' is one of {}, not of {}", name, round.kind, kind),
                         "list them with: llp pair rounds");
    }
    return round;
}

std::vector<Partnership> partnerships_of(const store::Snapshot& snapshot, const std::string& round) {
    auto all = store::partnerships(snapshot);
    std::erase_if(all, [&](const Partnership& p) { return p.round != round; });
    return all;
}

}  // namespace llp::app
