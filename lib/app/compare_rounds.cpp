#include "app/compare_rounds.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "app/session.hpp"
#include "app/stored_round.hpp"
#include "core/error.hpp"
#include "match/comparison.hpp"
#include "match/peer_comparison.hpp"
#include "match/problem.hpp"
#include "store/rounds.hpp"

namespace llp::app {

namespace {

/// Schools with a supporter on the day of the round, in a partnership that another round became.
std::set<Party> supported_beside(const store::Snapshot& snapshot, const Round& round) {
    std::set<Party> supported;
    for (const auto& partnership : store::partnerships(snapshot)) {
        if (partnership.round != round.name && round.made_on && match::runs_on(partnership, *round.made_on)) {
            supported.insert(partnership.supported);
        }
    }
    return supported;
}

/// Commands after the one that saved the earlier of the two and before the one that saved the later, oldest first,
/// without those taken back and those that took back.
std::vector<Command> recorded_between(const store::Snapshot& snapshot, const Round& a, const Round& b) {
    const auto [first, last] = std::minmax({store::saved_by(snapshot, a), store::saved_by(snapshot, b)});
    auto commands = store::commands(snapshot);
    std::erase_if(commands, [first = first, last = last](const Command& command) {
        return command.number <= first || command.number >= last || command.undone || command.undoes;
    });
    std::ranges::reverse(commands);
    return commands;
}

void refuse_two_kinds(const Round& then, const Round& now) {
    if (then.kind != now.kind) {
        throw UsageError(fmt::format("round '{}' is one of {}, round '{}' one of {}: only rounds of one kind can be "
                                     "compared",
                                     then.name, then.kind, now.name, now.kind),
                         "list them with: llp pair rounds");
    }
}

report::ComparisonFacts compared(const store::Snapshot& snapshot, Date day, const std::string& then,
                                 const std::string& now) {
    report::ComparisonFacts facts{
        .as_of = day, .then = stored_round(snapshot, then), .now = stored_round(snapshot, now)};
    refuse_two_kinds(facts.then, facts.now);
    if (facts.now.kind == "support") {
        facts.comparison = match::compare(facts.then, facts.now, supported_beside(snapshot, facts.now));
    } else {
        facts.peers = match::compare_peers(facts.then, facts.now);
    }
    facts.between = recorded_between(snapshot, facts.then, facts.now);
    return facts;
}

}  // namespace

report::ComparisonFacts compare_rounds(const Reading& reading, const std::string& then, const std::string& now) {
    std::optional<report::ComparisonFacts> facts;
    read_store(reading, [&](const store::Snapshot& snapshot) { facts = compared(snapshot, reading.as_of, then, now); });
    return std::move(*facts);
}

}  // namespace llp::app
