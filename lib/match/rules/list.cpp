#include "match/rules/list.hpp"

#include <algorithm>
#include <array>

#include "core/error.hpp"
#include "core/text.hpp"

namespace llp::match {

namespace {

void refuse_unknown(const std::string& name) {
    std::vector<std::string_view> known{"all"};
    for (const auto& rule : rules()) {
        known.push_back(rule.name);
    }
    if (std::ranges::find(known, name) != known.end()) {
        return;
    }
    const auto nearest = nearest_word(name, known);
    throw UsageError(fmt::format("'{}' is no rule of pairing", name),
                     nearest.empty() ? fmt::format("the rules are {}", fmt::join(known, ", "))
                                     : fmt::format("did you mean '{}'?", nearest));
}

bool names(const std::vector<std::string>& without, std::string_view name) {
    return std::ranges::find(without, name) != without.end();
}

}  // namespace

std::span<const Rule> rules() noexcept {
    static constexpr std::array list{
        Rule{"not-open", not_open},
        Rule{"phase", phase},
        Rule{"same-trust", same_trust},
        Rule{"same-federation", same_federation},
        Rule{"too-far", too_far},
        Rule{"no-capacity", no_capacity},
        Rule{"not-willing", not_willing},
        Rule{"conflict", conflict, true},
        Rule{"in-category", in_category},
        Rule{"own-need", own_need},
        Rule{"nothing-to-offer", nothing_to_offer},
        Rule{"cooling-off", cooling_off, true},
        Rule{"reciprocal", reciprocal, true},
        Rule{"admissions", admissions},
    };
    return list;
}

std::vector<Rule> rules_in_force(const std::vector<std::string>& without) {
    std::ranges::for_each(without, refuse_unknown);
    std::vector<Rule> in_force;
    if (names(without, "all")) {
        return in_force;
    }
    std::ranges::copy_if(rules(), std::back_inserter(in_force),
                         [&](const Rule& rule) { return !names(without, rule.name); });
    return in_force;
}

}  // namespace llp::match
