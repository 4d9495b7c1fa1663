#include "match/partners_recheck.hpp"

#include <algorithm>
#include <limits>

#include "match/recheck.hpp"
#include "match/roster.hpp"

namespace llp::match {

namespace {

Round as_support(const Round& round) {
    auto support = round;
    support.pairs = both_ways(*round.partners);
    return support;
}

void note_partners_of_others(const Round& round, const Roster& roster, std::vector<std::string>& reasons) {
    for (const auto& pair : round.partners->pairs) {
        for (const auto urn : {pair.a, pair.b}) {
            const auto seat = roster.find(urn);
            if (seat && roster.has_partner(*seat)) {
                reasons.push_back(fmt::format("{} with {}: {} has a partner already", pair.a, pair.b, urn));
            }
        }
    }
}

}  // namespace

std::vector<std::string> partners_no_longer_hold(const Round& round, const Problem& problem, const Settings& settings) {
    auto then = as_proposed(settings, round);
    then.demand = std::numeric_limits<int>::max();
    const auto support = as_support(round);
    auto reasons = no_longer_holds(support, problem, then);
    note_partners_of_others(round, Roster(problem, then), reasons);
    return reasons;
}

}  // namespace llp::match
