#include <algorithm>

#include "core/error.hpp"
#include "match/options.hpp"
#include "match/partner_choice.hpp"
#include "match/partners.hpp"
#include "match/peer_explain.hpp"
#include "match/recheck.hpp"
#include "match/rules/list.hpp"
#include "match/took_no_part.hpp"

namespace llp::match {

namespace {

constexpr std::size_t most_others = 3;

std::optional<Urn> partner_in(const Round& round, Urn school) {
    for (const auto& pair : round.partners->pairs) {
        if (pair.a == school || pair.b == school) {
            return pair.a == school ? pair.b : pair.a;
        }
    }
    return std::nullopt;
}

/// Makes the round again with one thing other.
class PartnersAgain {
public:
    PartnersAgain(const Round& round, const Problem& problem, const Settings& settings)
        : round_(round), problem_(problem), settings_(as_proposed(settings, round)) {}

    [[nodiscard]] const Settings& settings() const noexcept { return settings_; }

    [[nodiscard]] Round without(Urn one, Urn other) const {
        auto settings = settings_;
        settings.forbids.emplace_back(one, other);
        return propose_partners(problem_, settings);
    }

    /// What is lost where the two are partners; nullopt where they cannot be beside the locks.
    [[nodiscard]] std::optional<Points> cost_of(Urn one, Urn other) const {
        auto settings = settings_;
        settings.locks.emplace_back(one, other);
        try {
            return round_.total - propose_partners(problem_, settings).total;
        } catch (const UnmetError&) {
            return std::nullopt;
        }
    }

private:
    const Round& round_;
    const Problem& problem_;
    Settings settings_;
};

/// Who else could be a partner of the school.
class OtherPartners {
public:
    OtherPartners(const Round& round, const Problem& problem, const PartnersAgain& again)
        : round_(round),
          again_(again),
          both_ways_(with_forbids_both_ways(again.settings())),
          roster_(problem, both_ways_),
          choice_(partner_choice(roster_, again.settings())) {}

    [[nodiscard]] bool takes_part(Urn school) const {
        const auto seat = roster_.find(school);
        return seat && (std::ranges::find(choice_.pool, *seat) != choice_.pool.end() || choice_.locked.contains(*seat));
    }

    /// The best allowed ones but its own.
    [[nodiscard]] std::vector<Urn> best(Urn school) const {
        const auto seat = *roster_.find(school);
        const auto own = partner_in(round_, school);
        std::vector<std::pair<Points, Urn>> others;
        for (const auto& couple : choice_.couples) {
            const auto [a, b] = couple.seats;
            if (a == seat || b == seat) {
                const auto other = *roster_.who(a == seat ? b : a).party.urn();
                if (other != own) {
                    others.emplace_back(couple.score, other);
                }
            }
        }
        std::ranges::stable_sort(others, [](const auto& one, const auto& other) { return one.first > other.first; });
        std::vector<Urn> urns;
        for (std::size_t i = 0; i < std::min(most_others, others.size()); ++i) {
            urns.push_back(others[i].second);
        }
        return urns;
    }

    [[nodiscard]] PartnerAlternative told(Urn school, Urn other) const {
        PartnerAlternative told{.partner = other, .rule = rule_between(school, other)};
        told.with = partner_in(round_, other);
        if (told.rule.empty()) {
            told.score = couple_of(roster_, std::minmax(*roster_.find(school), *roster_.find(other))).score;
            told.cost = again_.cost_of(school, other);
        }
        return told;
    }

private:
    [[nodiscard]] std::string rule_between(Urn school, Urn other) const {
        const auto a = *roster_.find(school);
        const auto b = *roster_.find(other);
        if (is_forbidden(roster_, a, b)) {
            return "forbidden";
        }
        const auto in_force = rules_in_force(both_ways_.without);
        for (const auto& [one, two] : {std::pair(a, b), std::pair(b, a)}) {
            if (const auto refusal = first_refusal(roster_, one, two, in_force)) {
                return std::string(refusal->rule);
            }
        }
        return "";
    }

    const Round& round_;
    const PartnersAgain& again_;
    Settings both_ways_;
    Roster roster_;
    PartnerChoice choice_;
};

void explain_pair(const PartnersAgain& again, const Round& round, Urn school, PartnerExplanation& explanation) {
    const auto own = partner_in(round, school);
    if (!own) {
        const auto left = std::ranges::find(round.partners->unmatched, school, &Unpartnered::school);
        explanation.why = left == round.partners->unmatched.end() ? Unpartnered::Why::nobody : left->why;
        return;
    }
    explanation.pair = *std::ranges::find_if(
        round.partners->pairs, [&](const PartnerPair& pair) { return pair.a == school || pair.b == school; });
    if (!explanation.pair->locked) {
        const auto without = again.without(school, *own);
        explanation.cost = round.total - without.total;
        explanation.instead = partner_in(without, school);
    }
}

void refuse_absent(const OtherPartners& others, const Round& round, Urn school) {
    if (!others.takes_part(school)) {
        throw took_no_part(school, round);
    }
}

}  // namespace

PartnerExplanation explain_partner(const Round& round, const Problem& problem, const Settings& settings, Urn school,
                                   std::optional<Urn> why_not) {
    const PartnersAgain again(round, problem, settings);
    const OtherPartners others(round, problem, again);
    refuse_absent(others, round, school);
    PartnerExplanation explanation;
    explain_pair(again, round, school, explanation);
    auto asked = others.best(school);
    if (why_not) {
        refuse_absent(others, round, *why_not);
        asked = {*why_not};
    }
    for (const auto other : asked) {
        explanation.others.push_back(others.told(school, other));
    }
    return explanation;
}

}  // namespace llp::match
