#include "match/explain.hpp"

#include <algorithm>
#include <set>

#include "core/error.hpp"
#include "match/matcher.hpp"
#include "match/preparation.hpp"
#include "match/rules/list.hpp"

namespace llp::match {

namespace {

constexpr std::size_t alternatives_told = 3;
constexpr std::size_t tries_of_a_kind = 12;
constexpr std::string_view far_rule = "too-far";

std::map<Party, std::vector<Party>> supporters_in(const Round& round) {
    std::map<Party, std::vector<Party>> supporters;
    for (const auto& pair : round.pairs) {
        supporters[pair.supported].push_back(pair.supporter);
    }
    return supporters;
}

std::int64_t urgent_served(const Round& round, const Roster& roster) {
    std::set<Party> served;
    for (const auto& pair : round.pairs) {
        const auto at = roster.find(pair.supported);
        if (at && roster.standing(*at).urgent) {
            served.insert(pair.supported);
        }
    }
    return std::ssize(served);
}

std::vector<Move> moves_between(const Round& before, const Round& after, const Party& but) {
    const auto then = supporters_in(before);
    const auto now = supporters_in(after);
    std::set<Party> schools;
    for (const auto& [school, supporters] : then) {
        schools.insert(school);
    }
    for (const auto& [school, supporters] : now) {
        schools.insert(school);
    }
    const auto of = [](const auto& all, const Party& school) {
        const auto found = all.find(school);
        return found == all.end() ? std::vector<Party>() : found->second;
    };
    std::vector<Move> moves;
    for (const auto& school : schools) {
        if (school != but && of(then, school) != of(now, school)) {
            moves.push_back({.supported = school, .before = of(then, school), .after = of(now, school)});
        }
    }
    return moves;
}

/// One round being explained.
class Explaining {
public:
    Explaining(const Round& round, const Problem& problem, const Settings& settings, const Party& supported)
        : round_(round),
          problem_(problem),
          settings_(settings),
          prepared_(prepare(problem_, settings_)),
          party_(supported),
          supported_(position_of(supported)) {}

    Explanation explain(const std::optional<Party>& why_not) {
        Explanation told{.supported = party_,
                         .pairs = pairs_of_school(),
                         .refused = refused(),
                         .alternatives = {},
                         .competing = {},
                         .contested = {}};
        told.wanted = wanted();
        add_alternatives(told, why_not);
        if (std::ssize(told.pairs) < told.wanted) {
            add_competition(told);
            add_relaxations(told);
        }
        return told;
    }

private:
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
        std::vector<Option> own;
        std::ranges::copy_if(prepared_.options.allowed, std::back_inserter(own),
                             [&](const Option& option) { return option.supported == supported_; });
        std::ranges::stable_sort(own, std::ranges::greater(), &Option::score);
        return own;
    }

    [[nodiscard]] bool is_given(const Party& supporter) const {
        return std::ranges::any_of(
            round_.pairs, [&](const Pairing& pair) { return pair.supported == party_ && pair.supporter == supporter; });
    }

    /// The round made again; nullopt where that cannot be.
    static std::optional<Round> made_again(const Problem& problem, const Settings& settings) {
        try {
            return propose(problem, settings);
        } catch (const UnmetError&) {
            return std::nullopt;
        } catch (const UsageError&) {
            return std::nullopt;
        }
    }

    [[nodiscard]] Consequence consequence_of(const Round& other) const {
        std::set<Party> before;
        std::set<Party> after;
        for (const auto& pair : round_.pairs) {
            before.insert(pair.supported);
        }
        for (const auto& pair : other.pairs) {
            after.insert(pair.supported);
        }
        return {.urgent = urgent_served(other, prepared_.roster) - urgent_served(round_, prepared_.roster),
                .served = std::ssize(after) - std::ssize(before),
                .pairs = std::ssize(other.pairs) - std::ssize(round_.pairs),
                .total = Points(other.total.count() - round_.total.count()),
                .moves = moves_between(round_, other, party_)};
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
            told.score = score_of(supporter);
            told.consequence = cost_of(told.supporter);
        }
        return told;
    }

    [[nodiscard]] std::optional<Points> score_of(std::size_t supporter) const {
        for (const auto& option : prepared_.options.allowed) {
            if (option.supported == supported_ && option.supporter == supporter) {
                return option.score;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Consequence> cost_of(const Party& supporter) const {
        auto settings = settings_;
        settings.locks.emplace_back(party_, supporter);
        const auto other = made_again(problem_, settings);
        return other ? std::optional(consequence_of(*other)) : std::nullopt;
    }

    /// Schools that lack a supporter, or hold one that such a school could have, and all the supporters that they could
    /// have: what is reached from the school by giving one more and taking it from whoever has it.
    void add_competition(Explanation& told) const {
        const auto lacking = lacking_schools();
        std::set<std::size_t> schools{supported_};
        std::set<std::size_t> supporters;
        for (std::size_t size = 0; size < schools.size() + supporters.size();) {
            size = schools.size() + supporters.size();
            for (const auto& option : prepared_.options.allowed) {
                if (schools.contains(option.supported)) {
                    supporters.insert(option.supporter);
                } else if (lacking.contains(option.supported) && supporters.contains(option.supporter)) {
                    schools.insert(option.supported);
                }
            }
            for (const auto& pair : round_.pairs) {
                if (supporters.contains(*prepared_.roster.find(pair.supporter))) {
                    schools.insert(*prepared_.roster.find(pair.supported));
                }
            }
        }
        schools.erase(supported_);
        for (const auto school : schools) {
            told.competing.push_back(prepared_.roster.who(school).party);
        }
        for (const auto supporter : supporters) {
            told.contested.push_back(prepared_.roster.who(supporter).party);
            told.contested_room += prepared_.roster.standing(supporter).room.most;
        }
    }

    [[nodiscard]] std::set<std::size_t> lacking_schools() const {
        std::set<std::size_t> lacking;
        for (const auto& unmatched : round_.unmatched) {
            lacking.insert(*prepared_.roster.find(unmatched.supported));
        }
        return lacking;
    }

    void add_relaxations(Explanation& told) {
        add_distance(told);
        add_room(told);
        for (const auto& [rule, count] : told.refused) {
            if (rule != far_rule && rule != "forbidden" && rule != "no-capacity") {
                auto settings = settings_;
                settings.without.push_back(rule);
                try_relaxing(told,
                             {.kind = "rule", .option = "--without " + rule, .served_by = party_, .consequence = {}},
                             problem_, settings);
            }
        }
    }

    /// True, and kept, where the school then has one supporter more.
    bool try_relaxing(Explanation& told, Relaxation relaxation, const Problem& problem,
                      const Settings& settings) const {
        const auto other = made_again(problem, settings);
        if (!other) {
            return false;
        }
        const auto is_ours = [&](const Pairing& pair) { return pair.supported == party_; };
        if (std::ranges::count_if(other->pairs, is_ours) <= std::ssize(told.pairs)) {
            return false;
        }
        for (const auto& pair : other->pairs) {
            if (is_ours(pair) && !is_given(pair.supporter)) {
                relaxation.served_by = pair.supporter;
            }
        }
        relaxation.consequence = consequence_of(*other);
        told.relaxations.push_back(std::move(relaxation));
        return true;
    }

    /// Whole kilometres at which another supporter, whom no other rule refuses, comes into reach.
    [[nodiscard]] std::vector<std::int64_t> further_kilometres() const {
        auto rules = rules_in_force(settings_.without);
        std::erase_if(rules, [](const Rule& rule) { return rule.name == far_rule; });
        std::set<std::int64_t> kilometres;
        for (const auto supporter : prepared_.wanted.supporters) {
            const auto distance =
                supporter == supported_ ? std::nullopt : apart(prepared_.roster.candidate(supported_, supporter));
            if (distance && *distance > settings_.furthest &&
                !first_refusal(prepared_.roster, supported_, supporter, rules)) {
                constexpr std::int64_t metres = 1000;
                kilometres.insert((distance->count() + metres - 1) / metres);
            }
        }
        return {kilometres.begin(), kilometres.end()};
    }

    void add_distance(Explanation& told) const {
        std::size_t tries = 0;
        for (const auto kilometres : further_kilometres()) {
            auto settings = settings_;
            settings.furthest = Metres(kilometres * 1000);
            const auto option = fmt::format("--max-km {}", kilometres);
            if (++tries > tries_of_a_kind ||
                try_relaxing(told, {.kind = "distance", .option = option, .served_by = party_, .consequence = {}},
                             problem_, settings)) {
                return;
            }
        }
    }

    /// A supporter of the school's that would take one school more, the best first.
    void add_room(Explanation& told) const {
        std::size_t tries = 0;
        for (const auto& option : options()) {
            const auto& supporter = prepared_.roster.who(option.supporter).party;
            if (++tries > tries_of_a_kind ||
                try_relaxing(
                    told,
                    {.kind = "room", .option = {}, .supporter = supporter, .served_by = party_, .consequence = {}},
                    with_more_room(option.supporter), settings_)) {
                return;
            }
        }
    }

    [[nodiscard]] Problem with_more_room(std::size_t supporter) const {
        auto problem = problem_;
        const auto& standing = prepared_.roster.standing(supporter);
        for (auto& someone : problem.parties) {
            if (someone.party == prepared_.roster.who(supporter).party) {
                Capacity capacity{.party = someone.party};
                capacity.max_schools = std::int64_t{standing.room.most} + standing.carried + 1;
                someone.capacity = capacity;
            }
        }
        return problem;
    }

    const Round& round_;
    const Problem& problem_;
    const Settings& settings_;
    Preparation prepared_;
    Party party_;
    std::size_t supported_;
};

}  // namespace

Explanation explain(const Round& round, const Problem& problem, const Settings& settings, const Party& supported,
                    const std::optional<Party>& why_not) {
    return Explaining(round, problem, settings, supported).explain(why_not);
}

}  // namespace llp::match
