#include "match/explain.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "match/again.hpp"
#include "match/competition.hpp"
#include "match/necessity.hpp"
#include "match/relaxations.hpp"
#include "match/rules/list.hpp"

namespace llp::match {

namespace {

constexpr std::size_t alternatives_told = 3;

/// One round being explained.
class Explaining {
public:
    Explaining(const Round& round, const Problem& problem, const Settings& settings, const Party& supported)
        : round_(round),
          outline_(outline_of(round)),
          problem_(problem),
          settings_(settings),
          prepared_(prepare(problem_, settings_)),
          start_(start_of(round, prepared_)),
          party_(supported),
          supported_(position_of(supported)) {}

    Explanation explain(const std::optional<Party>& why_not) {
        refuse_what_may_not_be();
        Explanation told{.supported = party_,
                         .pairs = pairs_of_school(),
                         .refused = refused(),
                         .alternatives = {},
                         .competing = {},
                         .contested = {}};
        told.wanted = wanted();
        for (const auto& pair : told.pairs) {
            told.necessities.push_back(necessity(outline_, prepared_, start_, {pair.supported, pair.supporter}));
        }
        add_alternatives(told, why_not);
        if (std::ssize(told.pairs) < told.wanted) {
            add_competition(told);
            told.relaxations = relaxations(round_, problem_, settings_, prepared_, start_, supported_);
        }
        return told;
    }

private:
    /// A round that another version of the rules made.
    void refuse_what_may_not_be() const {
        for (const auto& pair : round_.pairs) {
            if (find_option(prepared_, {pair.supported, pair.supporter}) == nullptr) {
                throw UsageError(fmt::format("round '{}' has the pair {}:{}, which may not be made now", round_.name,
                                             pair.supported, pair.supporter),
                                 "see what is wrong with it: llp pair verify " + round_.name);
            }
        }
    }

    [[nodiscard]] std::size_t position_of(const Party& party) const {
        const auto found = prepared_.roster.find(party);
        if (!found) {
            throw NotFoundError(fmt::format("{} takes no part in the round", party),
                                "list its schools with: llp pair show " + round_.name);
        }
        return *found;
    }

    [[nodiscard]] int wanted() const {
        const auto& demands = prepared_.wanted.demands;
        const auto found = std::ranges::find(demands, supported_, &Demand::supported);
        return found == demands.end() ? 0 : found->supporters;
    }

    [[nodiscard]] std::vector<Pairing> pairs_of_school() const {
        std::vector<Pairing> pairs;
        std::ranges::copy_if(round_.pairs, std::back_inserter(pairs),
                             [&](const Pairing& pair) { return pair.supported == party_; });
        return pairs;
    }

    [[nodiscard]] Tally refused() const {
        const auto found = prepared_.options.refused.find(supported_);
        return found == prepared_.options.refused.end() ? Tally() : found->second;
    }

    [[nodiscard]] std::vector<Option> options() const {
        const auto& allowed = prepared_.options.allowed;
        std::vector<Option> own(std::ranges::lower_bound(allowed, supported_, {}, &Option::supported),
                                std::ranges::upper_bound(allowed, supported_, {}, &Option::supported));
        std::ranges::stable_sort(own, std::ranges::greater(), &Option::score);
        return own;
    }

    [[nodiscard]] bool is_given(const Party& supporter) const {
        return std::ranges::any_of(
            round_.pairs, [&](const Pairing& pair) { return pair.supported == party_ && pair.supporter == supporter; });
    }

    void add_alternatives(Explanation& told, const std::optional<Party>& why_not) {
        for (const auto& option : options()) {
            const auto& supporter = prepared_.roster.who(option.supporter).party;
            if (told.alternatives.size() < alternatives_told && !is_given(supporter) && supporter != why_not) {
                told.alternatives.push_back(alternative(option.supporter));
            }
        }
        if (why_not) {
            told.alternatives.insert(told.alternatives.begin(), alternative(position_of(*why_not)));
        }
    }

    Alternative alternative(std::size_t supporter) {
        const auto candidate = prepared_.roster.candidate(supported_, supporter);
        Alternative told{.supporter = candidate.supporter.party,
                         .score = {},
                         .apart = apart(candidate),
                         .rule = {},
                         .why = {},
                         .given_to = {}};
        for (const auto& pair : round_.pairs) {
            if (pair.supporter == told.supporter) {
                told.given_to.push_back(pair.supported);
            }
        }
        if (is_forbidden(prepared_.roster, supported_, supporter)) {
            told.rule = "forbidden";
            told.why = "a person forbade the pair";
        } else if (auto refusal =
                       first_refusal(prepared_.roster, supported_, supporter, rules_in_force(settings_.without))) {
            told.rule = refusal->rule;
            told.why = std::move(refusal->why);
        } else {
            add_cost(told);
        }
        return told;
    }

    void add_cost(Alternative& told) const {
        const auto* const option = find_option(prepared_, {party_, told.supporter});
        std::optional<Outline> other;
        if (option != nullptr) {
            told.score = option->score;
            other = decided_with(prepared_, *option, start_);
        } else {
            auto settings = settings_;
            settings.locks.emplace_back(party_, told.supporter);
            other = made_again(problem_, settings);
        }
        if (other) {
            told.consequence = consequence(outline_, *other, prepared_.roster, party_);
        }
    }

    void add_competition(Explanation& told) const {
        const auto [schools, supporters] = competition(round_, prepared_, supported_);
        for (const auto school : schools) {
            told.competing.push_back(prepared_.roster.who(school).party);
        }
        for (const auto supporter : supporters) {
            told.contested.push_back(prepared_.roster.who(supporter).party);
            told.contested_room += prepared_.roster.standing(supporter).room.most;
        }
    }

    const Round& round_;
    Outline outline_;
    const Problem& problem_;
    const Settings& settings_;
    Preparation prepared_;
    Start start_;
    Party party_;
    std::size_t supported_;
};

}  // namespace

Explanation explain(const Round& round, const Problem& problem, const Settings& settings, const Party& supported,
                    const std::optional<Party>& why_not) {
    return Explaining(round, problem, settings, supported).explain(why_not);
}

}  // namespace llp::match
