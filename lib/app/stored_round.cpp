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

Round stored_support_round(const store::Snapshot& snapshot, const std::string& name, std::string_view job) {
    auto round = stored_round(snapshot, name);
    if (round.kind != "support") {
        throw UsageError(
            fmt::format("round '{}' is one of {}: 'llp pair {}' is for rounds of support", name, round.kind, job),
            "see it with: llp pair show " + name);
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
