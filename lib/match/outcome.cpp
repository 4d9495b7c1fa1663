#include "match/outcome.hpp"

#include <algorithm>
#include <span>

#include "core/number.hpp"
#include "match/keeping.hpp"
#include "match/rules/list.hpp"
#include "match/score.hpp"
#include "model/area.hpp"

namespace llp::match {

namespace {

/// All that a school's part of the round is told from.
struct Told {
    const Roster& roster;
    std::vector<Rule> in_force;
    Scoring scoring;
    std::span<const Option> own;    ///< The school's options, by supporter.
    std::vector<std::size_t> made;  ///< Positions in `own`.
    Tally refused;
    int wanted = 1;
};

bool is_made(const Told& told, const Option& option) {
    return std::ranges::any_of(told.made,
                               [&](std::size_t position) { return told.own[position].supporter == option.supporter; });
}

int rank_of(const Told& told, const Option& option) {
    const auto better = std::ranges::count_if(told.own, [&](const Option& other) {
        return other.score > option.score || (other.score == option.score && other.supporter < option.supporter);
    });
    return static_cast<int>(better) + 1;
}

std::vector<RunnerUp> runners_up(const Told& told) {
    std::vector<Option> others;
    std::ranges::copy_if(told.own, std::back_inserter(others),
                         [&](const Option& option) { return !is_made(told, option); });
    std::ranges::stable_sort(others, std::greater<>(), &Option::score);
    const auto most = static_cast<std::size_t>(told.roster.settings().runners_up);
    std::vector<RunnerUp> best;
    for (std::size_t i = 0; i < std::min(most, others.size()); ++i) {
        best.push_back({.supporter = told.roster.who(others[i].supporter).party, .score = others[i].score});
    }
    return best;
}

/// The supporter offered it itself and said how much it can carry.
bool is_asked(const Candidate& candidate) {
    const auto met = areas_met(candidate.need, candidate.strength);
    return candidate.strength.room.stated && !(met & candidate.strength.willing).empty();
}

bool is_locked(const Settings& settings, const Pairing& pairing) {
    return std::ranges::find(settings.locks, Pair(pairing.supported, pairing.supporter)) != settings.locks.end();
}

std::vector<ScorePart> given_parts(const Option& option) {
    std::vector<ScorePart> parts{{.name = "score", .points = option.score - option.keep}};
    if (option.keep != Points(0)) {
        parts.push_back({.name = "keep", .points = option.keep});
    }
    return parts;
}

Pairing pairing(const Told& told, const Option& option) {
    const auto& settings = told.roster.settings();
    const auto candidate = told.roster.candidate(option.supported, option.supporter);
    const bool ours = told.scoring == Scoring::by_weights;
    Pairing pair{.supported = candidate.supported.party,
                 .supporter = candidate.supporter.party,
                 .score = option.score,
                 .parts = ours ? score_parts(candidate, settings.weights) : given_parts(option),
                 .areas = areas_by_part(candidate, settings.weights),
                 .found_by_peers = ids_of(met_by_peers(candidate.need, candidate.strength)),
                 .rank = rank_of(told, option),
                 .apart = apart(candidate),
                 .minutes = candidate.tie.minutes,
                 .asked = is_asked(candidate),
                 .locked = false,
                 .outside = candidate.supporter.outside,
                 .not_known = undecided(told.roster, option.supported, option.supporter, told.in_force),
                 .not_applicable = not_applicable(told.roster, option.supported, option.supporter, told.in_force),
                 .runners_up = runners_up(told),
                 .refused = told.refused};
    pair.locked = is_locked(settings, pair);
    return pair;
}

Unmatched unmatched(const Told& told, std::size_t supported) {
    return {.supported = told.roster.who(supported).party,
            .missing = told.wanted - static_cast<int>(told.made.size()),
            .candidates = static_cast<int>(told.own.size() - told.made.size()),
            .refused = told.refused,
            .areas = ids_of(told.roster.standing(supported).needs),
            .found_by_peers = ids_of(needs_found_by_peers(told.roster.standing(supported)))};
}

void tell(const Told& told, std::size_t supported, Round& round) {
    for (const auto position : told.made) {
        round.pairs.push_back(pairing(told, told.own[position]));
        round.total += round.pairs.back().score;
        for (const auto& rule : round.pairs.back().not_known) {
            ++round.not_known[rule];
        }
    }
    for (const auto& [rule, count] : told.refused) {
        round.refused[rule] += count;
    }
    if (static_cast<int>(told.made.size()) < told.wanted) {
        round.unmatched.push_back(unmatched(told, supported));
    }
}

std::span<const Option> options_of(const std::vector<Option>& all, std::size_t supported) {
    return {std::ranges::lower_bound(all, supported, {}, &Option::supported),
            std::ranges::upper_bound(all, supported, {}, &Option::supported)};
}

/// Those of the chosen positions that lie in `own`, counted from its start.
std::vector<std::size_t> made_in(const std::vector<Option>& all, std::span<const Option> own,
                                 const std::vector<std::size_t>& chosen) {
    const auto start = static_cast<std::size_t>(own.data() - all.data());
    std::vector<std::size_t> made;
    for (auto next = std::ranges::lower_bound(chosen, start); next != chosen.end() && *next < start + own.size();
         ++next) {
        made.push_back(*next - start);
    }
    return made;
}

std::string joined(const std::vector<Pair>& pairs) {
    std::vector<std::string> texts;
    texts.reserve(pairs.size());
    for (const auto& [supported, supporter] : pairs) {
        texts.push_back(fmt::format("{}:{}", supported, supporter));
    }
    std::ranges::sort(texts);
    return fmt::format("{}", fmt::join(texts, " "));
}

void note_keep(const Settings& settings, std::map<std::string, std::string>& said) {
    if (const auto& keep = settings.keep) {
        said["keep"] = keep->round;
        if (keep->in_score) {
            said["keep_points"] = std::to_string(keep->rate.points);
        } else {
            said["keep_rate"] = text_of(keep->rate);
        }
    }
    if (!settings.withdrawn.empty()) {
        said["withdrawn"] = fmt::format("{}", fmt::join(settings.withdrawn, " "));
    }
}

std::map<std::string, std::string> parameters(const Settings& settings) {
    std::map<std::string, std::string> said{
        {"max_km", exact_decimal(Millionths(settings.furthest.count() * 1000))},
        {"demand", std::to_string(settings.demand)},
        {"days_per_pairing", std::to_string(settings.days_per_pairing.count())},
    };
    if (settings.longest) {
        said["max_minutes"] = std::to_string(settings.longest->count());
    }
    if (settings.supporters != Supporters::both) {
        said["supporters"] = token(settings.supporters);
    }
    said["fair"] = settings.fair ? "yes" : "no";
    if (settings.capacity) {
        said["capacity"] = std::to_string(*settings.capacity);
    }
    if (!settings.without.empty()) {
        said["without"] = fmt::format("{}", fmt::join(settings.without, ","));
    }
    if (!settings.locks.empty()) {
        said["lock"] = joined(settings.locks);
    }
    if (!settings.forbids.empty()) {
        said["forbid"] = joined(settings.forbids);
    }
    note_keep(settings, said);
    return said;
}

void count_supporters(const Roster& roster, const std::vector<Option>& options, Round& round) {
    std::set<std::size_t> supporters;
    for (const auto& option : options) {
        supporters.insert(option.supporter);
    }
    for (const auto supporter : supporters) {
        const auto& who = roster.who(supporter);
        ++round.supporters;
        round.organisations += who.is_organisation() ? 1 : 0;
        round.outside += who.outside ? 1 : 0;
    }
}

}  // namespace

Round decided(const Roster& roster, const Wanted& wanted, const Options& options, Scoring scoring) {
    const auto& settings = roster.settings();
    auto assignment = assign(roster, wanted, options.allowed);
    Round round;
    if (settings.keep) {
        round.keeping = keeping_of(roster, wanted, options, assignment);
    }
    round.certificate = std::move(assignment.certificate);
    round.parameters = parameters(settings);
    round.weights = scoring == Scoring::by_weights ? settings.name : "own scores";
    round.supported = static_cast<int>(wanted.demands.size());
    count_supporters(roster, options.allowed, round);
    round.candidates = static_cast<int>(options.allowed.size());
    const auto in_force = rules_in_force(settings.without);
    for (const auto& [supported, supporters, served] : wanted.demands) {
        const auto own = options_of(options.allowed, supported);
        const auto refused = options.refused.find(supported);
        tell({.roster = roster,
              .in_force = in_force,
              .scoring = scoring,
              .own = own,
              .made = made_in(options.allowed, own, assignment.made),
              .refused = refused == options.refused.end() ? Tally() : refused->second,
              .wanted = supporters},
             supported, round);
    }
    return round;
}

std::vector<Demand> demands(const Roster& roster, const std::vector<std::size_t>& in_need,
                            const std::vector<std::pair<std::size_t, std::size_t>>& locks) {
    std::set<std::size_t> supported(in_need.begin(), in_need.end());
    for (const auto& lock : locks) {
        supported.insert(lock.first);
    }
    std::vector<Demand> wanted;
    for (const auto each : supported) {
        const auto locked =
            static_cast<int>(std::ranges::count(locks, each, &std::pair<std::size_t, std::size_t>::first));
        const auto helped_by = roster.helped_by(each);
        const bool needs = std::ranges::binary_search(in_need, each);
        const auto supporters = needs ? std::max(roster.settings().demand - helped_by, locked) : locked;
        if (supporters > 0) {
            wanted.push_back({.supported = each, .supporters = supporters, .served = helped_by > 0});
        }
    }
    return wanted;
}

}  // namespace llp::match
