#include "app/stored_round.hpp"

#include <algorithm>

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

}  // namespace llp::app
