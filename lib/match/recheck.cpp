#include "match/recheck.hpp"

#include <algorithm>
#include <array>

#include "core/error.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "match/options.hpp"
#include "match/rules/list.hpp"

namespace llp::match {

namespace {

constexpr std::array<std::string_view, 7> asked_again{"not-open",    "no-capacity", "not-willing", "conflict",
                                                      "in-category", "cooling-off", "reciprocal"};

std::vector<Rule> rules_asked_again(const Settings& settings) {
    auto rules = rules_in_force(settings.without);
    std::erase_if(rules,
                  [](const Rule& rule) { return std::ranges::find(asked_again, rule.name) == asked_again.end(); });
    return rules;
}

std::vector<Party> parties_of(const Round& round) {
    std::vector<Party> parties;
    for (const auto& pair : round.pairs) {
        parties.push_back(pair.supported);
        parties.push_back(pair.supporter);
    }
    return parties;
}

bool are_partners(const Pairing& pair, const Roster& roster) {
    return roster.candidate(*roster.find(pair.supported), *roster.find(pair.supporter)).tie.running;
}

void ask_pair(const Pairing& pair, const Roster& roster, const std::vector<Rule>& rules,
              std::vector<std::string>& reasons) {
    const auto supported = *roster.find(pair.supported);
    const auto supporter = *roster.find(pair.supporter);
    for (const auto position : {supported, supporter}) {
        if (!roster.who(position).member) {
            reasons.push_back(fmt::format("{} with {}: {} is no longer a member", pair.supported, pair.supporter,
                                          roster.who(position).party));
        }
    }
    if (are_partners(pair, roster)) {
        reasons.push_back(fmt::format("{} with {}: they are partners already", pair.supported, pair.supporter));
        return;
    }
    if (const auto refusal = first_refusal(roster, supported, supporter, rules)) {
        reasons.push_back(
            fmt::format("{} with {}: {} ({})", pair.supported, pair.supporter, refusal->rule, refusal->why));
    }
}

void ask_rooms(const Round& round, const Roster& roster, std::vector<std::string>& reasons) {
    std::map<Party, int> loads;
    for (const auto& pair : round.pairs) {
        ++loads[pair.supporter];
    }
    for (const auto& [supporter, load] : loads) {
        const auto room = roster.standing(*roster.find(supporter)).room.most;
        if (room > 0 && load > room) {
            reasons.push_back(fmt::format("{} has room for {}, but the round gives it {}", supporter, room, load));
        }
    }
}

/// A round approved since may have given a school the supporters that this one proposes.
void ask_demands(const Round& round, const Roster& roster, std::vector<std::string>& reasons) {
    std::map<Party, int> proposed;
    std::map<Party, int> locked;
    for (const auto& pair : round.pairs) {
        if (are_partners(pair, roster)) {
            continue;
        }
        ++proposed[pair.supported];
        locked[pair.supported] += pair.locked ? 1 : 0;
    }
    const auto demand = roster.settings().demand;
    for (const auto& [supported, supporters] : proposed) {
        const auto helped_by = roster.helped_by(*roster.find(supported));
        if (supporters > std::max(demand - helped_by, locked.at(supported))) {
            reasons.push_back(
                fmt::format("{} has a supporter in a running partnership: with this round it would have "
                            "{} of the {} that it is to have",
                            supported, helped_by + supporters, demand));
        }
    }
}

/// What a round's parameters say; none of what they do not mention.
class Said {
public:
    explicit Said(const Round& round) : parameters_(round.parameters) {}

    [[nodiscard]] std::string_view word(const std::string& name) const {
        const auto found = parameters_.find(name);
        return found == parameters_.end() ? std::string_view() : std::string_view(found->second);
    }
    /// Of schools, days or minutes.
    [[nodiscard]] std::optional<int> count(const std::string& name) const {
        constexpr std::int64_t most = 1'000'000;
        const auto text = word(name);
        const auto value = read_integer(text);
        if (!text.empty() && (!value || *value < 0 || *value > most)) {
            raise<Error>("the round's parameter '{}' is '{}', which is no number of schools, days or minutes", name,
                         text);
        }
        return text.empty() ? std::nullopt : std::optional(static_cast<int>(*value));
    }
    [[nodiscard]] std::optional<Metres> kilometres(const std::string& name) const {
        constexpr std::int64_t millionths_of_a_metre = 1000;
        const auto text = word(name);
        const auto value = read_decimal(text);
        if (!text.empty() && (!value || value->count() < 0)) {
            raise<Error>("the round's parameter '{}' is '{}', which is no distance", name, text);
        }
        return text.empty() ? std::nullopt : std::optional(Metres(value->count() / millionths_of_a_metre));
    }
    [[nodiscard]] std::optional<KeepRate> rate(const std::string& name) const {
        const auto text = word(name);
        const auto rate = read_keep_rate(text);
        if (!text.empty() && !rate) {
            raise<Error>("the round's parameter '{}' is '{}', which is no number of points", name, text);
        }
        return rate;
    }
    [[nodiscard]] std::vector<Party> parties(const std::string& name) const {
        std::vector<Party> parties;
        for (const auto text : split(word(name), ' ')) {
            if (const auto party = Party::read(text)) {
                parties.push_back(*party);
            }
        }
        return parties;
    }
    [[nodiscard]] std::vector<Pair> pairs(const std::string& name) const {
        std::vector<Pair> pairs;
        for (const auto text : split(word(name), ' ')) {
            const auto colon = text.find(':');
            const auto one = Party::read(text.substr(0, colon));
            const auto other = colon == std::string_view::npos ? std::nullopt : Party::read(text.substr(colon + 1));
            if (one && other) {
                pairs.emplace_back(*one, *other);
            } else if (!text.empty()) {
                raise<Error>("the round's parameter '{}' has '{}', which is no pair", name, text);
            }
        }
        return pairs;
    }

private:
    const std::map<std::string, std::string>& parameters_;
};

/// Without the pairs, which stand in the round of that name.
std::optional<Keep> kept_as(const Said& said) {
    const auto round = said.word("keep");
    if (round.empty()) {
        return std::nullopt;
    }
    const auto in_score = said.rate("keep_points");
    return Keep{.round = std::string(round),
                .pairs = {},
                .rate = in_score ? *in_score : said.rate("keep_rate").value_or(KeepRate()),
                .in_score = in_score.has_value()};
}

}  // namespace

std::vector<std::string> no_longer_holds(const Round& round, const Problem& problem, Settings settings) {
    settings.withdrawn.clear();
    const Roster roster(problem, settings, parties_of(round));
    const auto rules = rules_asked_again(settings);
    std::vector<std::string> reasons;
    for (const auto& pair : round.pairs) {
        ask_pair(pair, roster, rules, reasons);
    }
    ask_rooms(round, roster, reasons);
    ask_demands(round, roster, reasons);
    return reasons;
}

Settings as_proposed(Settings settings, const Round& round) {
    const Said said(round);
    for (const auto name : split(said.word("without"), ',')) {
        if (!name.empty()) {
            settings.without.emplace_back(name);
        }
    }
    settings.locks = said.pairs("lock");
    settings.forbids = said.pairs("forbid");
    settings.keep = kept_as(said);
    settings.withdrawn = said.parties("withdrawn");
    settings.fair = said.word("fair") != "no";
    settings.capacity = said.count("capacity");
    settings.supporters = read_supporters(said.word("supporters")).value_or(Supporters::both);
    settings.furthest = said.kilometres("max_km").value_or(settings.furthest);
    settings.demand = said.count("demand").value_or(settings.demand);
    settings.room_without_capacity = said.count("room_without_capacity").value_or(settings.room_without_capacity);
    settings.smallest_roll = said.count("smallest_roll").value_or(settings.smallest_roll);
    if (const auto minutes = said.count("max_minutes")) {
        settings.longest = Minutes(*minutes);
    }
    if (const auto days = said.count("days_per_pairing")) {
        settings.days_per_pairing = Days(std::max(1, *days));
    }
    return settings;
}

}  // namespace llp::match
