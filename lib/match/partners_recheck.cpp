#include "match/partners_recheck.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "match/recheck.hpp"
#include "match/roster.hpp"

namespace llp::match {

namespace {

Round as_support(const Round& round) {
    auto support = round;
    support.pairs = both_ways(*round.partners);
    return support;
}

/// Takes out what is said of a pair, whichever way; each once.
std::vector<std::string> taken_out(const PartnerPair& pair, std::vector<std::string>& reasons) {
    std::vector<std::string> whys;
    for (const auto& [one, other] : {std::pair(pair.a, pair.b), std::pair(pair.b, pair.a)}) {
        const auto head = fmt::format("{} with {}: ", one, other);
        std::erase_if(reasons, [&](const std::string& reason) {
            const bool is_of_pair = reason.starts_with(head);
            if (is_of_pair && std::ranges::find(whys, reason.substr(head.size())) == whys.end()) {
                whys.push_back(reason.substr(head.size()));
            }
            return is_of_pair;
        });
    }
    return whys;
}

bool has_partner(const Roster& roster, Urn urn) {
    const auto seat = roster.find(urn);
    return seat && roster.has_partner(*seat);
}

/// Who of the two has become a partner; empty where neither has.
std::string taken(const Roster& roster, const PartnerPair& pair) {
    const bool a = has_partner(roster, pair.a);
    const bool b = has_partner(roster, pair.b);
    if (a && b) {
        return "both have a partner already";
    }
    return a || b ? fmt::format("{} has a partner already", a ? pair.a : pair.b) : "";
}

}  // namespace

std::vector<std::string> partners_no_longer_hold(const Round& round, const Problem& problem, const Settings& settings) {
    auto then = as_proposed(settings, round);
    then.demand = std::numeric_limits<int>::max();
    auto others = no_longer_holds(as_support(round), problem, then);
    const Roster roster(problem, then);
    std::vector<std::string> reasons;
    for (const auto& pair : round.partners->pairs) {
        auto whys = taken_out(pair, others);
        if (auto why = taken(roster, pair); !why.empty()) {
            whys = {std::move(why)};
        }
        if (!whys.empty()) {
            reasons.push_back(fmt::format("{} with {}: {}", pair.a, pair.b, fmt::join(whys, "; ")));
        }
    }
    reasons.insert(reasons.end(), others.begin(), others.end());
    return reasons;
}

}  // namespace llp::match
