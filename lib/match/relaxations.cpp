#include "match/relaxations.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "match/more_room.hpp"
#include "match/rules/list.hpp"
#include "match/score.hpp"

namespace llp::match {

namespace {

constexpr std::size_t tries_of_a_kind = 12;
constexpr std::string_view far_rule = "too-far";
constexpr std::string_view room_rule = "no-capacity";
constexpr std::int64_t metres_a_kilometre = 1000;

/// A supporter of whom nothing but room is wanting.
struct Full {
    std::size_t supporter;
    Points score;
    MoreRoom more;
};

/// One school on its way to a supporter more.
class Relaxing {
public:
    Relaxing(const Round& round, const Problem& problem, const Settings& settings, const Preparation& prepared,
             const Start& start, std::size_t supported)
        : round_(outline_of(round)),
          problem_(problem),
          settings_(settings),
          prepared_(prepared),
          start_(start),
          supported_(supported),
          party_(prepared.roster.who(supported).party),
          given_(supporters_of(round_, party_)) {}

    std::vector<Relaxation> all() {
        add_distance();
        add_room();
        add_rules();
        return std::move(found_);
    }

private:
    /// True, and kept, where the school then has one supporter more.
    bool keep(Relaxation relaxation, const std::optional<Outline>& again) {
        if (!again) {
            return false;
        }
        const auto now = supporters_of(*again, party_);
        if (now.size() <= given_.size()) {
            return false;
        }
        std::vector<Party> gained;
        std::ranges::set_difference(now, given_, std::back_inserter(gained));
        relaxation.served_by = gained.back();
        relaxation.consequence = consequence(round_, *again, prepared_.roster, party_);
        found_.push_back(std::move(relaxation));
        return true;
    }

    bool keep_option(std::string kind, std::string option, const Settings& settings) {
        return keep({.kind = std::move(kind), .option = std::move(option), .served_by = party_, .consequence = {}},
                    made_again(problem_, settings));
    }

    [[nodiscard]] std::vector<Rule> rules_but(std::string_view name) const {
        auto rules = rules_in_force(settings_.without);
        std::erase_if(rules, [&](const Rule& rule) { return rule.name == name; });
        return rules;
    }

    /// Supporters whom of all that could refuse them nothing does but perhaps this rule.
    [[nodiscard]] std::vector<std::size_t> refused_at_most_by(std::string_view name) const {
        const auto rules = rules_but(name);
        std::vector<std::size_t> list;
        for (const auto supporter : prepared_.wanted.supporters) {
            if (supporter != supported_ && !prepared_.roster.who(supporter).guest &&
                !is_forbidden(prepared_.roster, supported_, supporter) &&
                !first_refusal(prepared_.roster, supported_, supporter, rules)) {
                list.push_back(supporter);
            }
        }
        return list;
    }

    /// Whole kilometres at which another supporter, whom no other rule refuses, comes into reach.
    [[nodiscard]] std::set<std::int64_t> further_kilometres() const {
        std::set<std::int64_t> kilometres;
        for (const auto supporter : refused_at_most_by(far_rule)) {
            const auto distance = apart(prepared_.roster.candidate(supported_, supporter));
            if (distance && *distance > settings_.furthest) {
                kilometres.insert((distance->count() + metres_a_kilometre - 1) / metres_a_kilometre);
            }
        }
        return kilometres;
    }

    void add_distance() {
        std::size_t tries = 0;
        for (const auto kilometres : further_kilometres()) {
            auto settings = settings_;
            settings.furthest = Metres(kilometres * metres_a_kilometre);
            if (++tries > tries_of_a_kind ||
                keep_option("distance", fmt::format("--max-km {}", kilometres), settings)) {
                return;
            }
        }
    }

    void add_room() {
        if (settings_.capacity) {
            auto settings = settings_;
            settings.capacity = *settings_.capacity + 1;
            keep_option("room", fmt::format("--capacity {}", *settings.capacity), settings);
            return;
        }
        auto full = full_supporters();
        const auto room =
            std::partition(full.begin(), full.end(), [](const Full& each) { return each.more.by_days(); });
        std::sort(full.begin(), room, [](const Full& a, const Full& b) {
            return std::tuple(a.more.days, -a.score.count(), a.supporter) <
                   std::tuple(b.more.days, -b.score.count(), b.supporter);
        });
        std::sort(room, full.end(), [](const Full& a, const Full& b) {
            return std::pair(-a.score.count(), a.supporter) < std::pair(-b.score.count(), b.supporter);
        });
        try_room({full.begin(), room});
        try_room({room, full.end()});
    }

    [[nodiscard]] std::vector<Full> full_supporters() const {
        std::vector<Full> full;
        for (const auto supporter : refused_at_most_by(room_rule)) {
            const auto& someone = prepared_.roster.who(supporter);
            if (!std::ranges::binary_search(given_, someone.party)) {
                full.push_back({.supporter = supporter,
                                .score = score(prepared_.roster.candidate(supported_, supporter), settings_.weights),
                                .more = more_room(someone, prepared_.roster.standing(supporter), settings_)});
            }
        }
        return full;
    }

    void try_room(const std::vector<Full>& full) {
        std::size_t tries = 0;
        for (const auto& [supporter, score, more] : full) {
            const auto& party = prepared_.roster.who(supporter).party;
            if (++tries > tries_of_a_kind || keep({.kind = more.by_days() ? "days" : "room",
                                                   .option = {},
                                                   .supporter = party,
                                                   .schools = more.schools,
                                                   .days = more.days,
                                                   .served_by = party,
                                                   .consequence = {}},
                                                  decided_with_room(supporter, more.capacity))) {
                return;
            }
        }
    }

    /// Made again where this one has another capacity. Nothing else looks at that, so that only whom it had no room for
    /// is to be tried.
    [[nodiscard]] std::optional<Outline> decided_with_room(std::size_t supporter, const Capacity& capacity) const {
        auto problem = problem_;
        const auto& party = prepared_.roster.who(supporter).party;
        std::ranges::find(problem.parties, party, &Someone::party)->capacity = capacity;
        Preparation prepared{
            .roster = Roster(problem, settings_), .wanted = prepared_.wanted, .options = prepared_.options};
        if (prepared_.roster.standing(supporter).room.most == 0) {
            add_options_of(supporter, prepared);
        }
        return decided_again(prepared, start_);
    }

    static void add_options_of(std::size_t supporter, Preparation& prepared) {
        std::vector<std::size_t> wanting;
        for (const auto school : schools_in_need(prepared.roster)) {
            if (std::ranges::binary_search(prepared.wanted.demands, school, {}, &Demand::supported)) {
                wanting.push_back(school);
            }
        }
        auto& allowed = prepared.options.allowed;
        const auto place = [](const Option& option) { return std::pair(option.supported, option.supporter); };
        auto more = tried(prepared.roster, wanting, {supporter}).allowed;
        // A lock may have made one of them an option already.
        std::erase_if(
            more, [&](const Option& option) { return std::ranges::binary_search(allowed, place(option), {}, place); });
        const auto middle = std::ssize(allowed);
        std::ranges::move(more, std::back_inserter(allowed));
        std::ranges::inplace_merge(allowed, allowed.begin() + middle, {}, place);
    }

    void add_rules() {
        const auto refused = prepared_.options.refused.find(supported_);
        if (refused == prepared_.options.refused.end()) {
            return;
        }
        for (const auto& [rule, count] : refused->second) {
            if (rule != far_rule && rule != room_rule && rule != "forbidden") {
                auto settings = settings_;
                settings.without.push_back(rule);
                keep_option("rule", "--without " + rule, settings);
            }
        }
    }

    Outline round_;
    const Problem& problem_;
    const Settings& settings_;
    const Preparation& prepared_;
    const Start& start_;
    std::size_t supported_;
    Party party_;
    std::vector<Party> given_;
    std::vector<Relaxation> found_;
};

}  // namespace

std::vector<Relaxation> relaxations(const Round& round, const Problem& problem, const Settings& settings,
                                    const Preparation& prepared, const Start& start, std::size_t supported) {
    return Relaxing(round, problem, settings, prepared, start, supported).all();
}

}  // namespace llp::match
