#include "report/pages/comparison_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/number.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

constexpr std::size_t most_commands = 10;

enum class Unit { whole, metres, per_mille };

/// One figure of both rounds; none where it has none.
struct Compared {
    std::string name;
    std::string label;
    Unit unit;
    std::optional<std::int64_t> then;
    std::optional<std::int64_t> now;
};

using FigureOf = std::optional<std::int64_t> (*)(const Round&);

template <typename Party_of>
std::int64_t distinct(const Round& round, Party_of party_of) {
    std::set<Party> parties;
    std::ranges::transform(round.pairs, std::inserter(parties, parties.end()), party_of);
    return std::ssize(parties);
}

/// Ascending, of the pairs whose distance is known.
std::vector<std::int64_t> distances(const Round& round) {
    std::vector<std::int64_t> metres;
    for (const auto& pair : round.pairs) {
        if (pair.apart) {
            metres.push_back(pair.apart->count());
        }
    }
    std::ranges::sort(metres);
    return metres;
}

std::optional<std::int64_t> in_need(const Round& round) {
    return round.supported;
}
std::optional<std::int64_t> served(const Round& round) {
    return distinct(round, &Pairing::supported);
}
std::optional<std::int64_t> unmatched(const Round& round) {
    return std::ssize(round.unmatched);
}
std::optional<std::int64_t> pairs(const Round& round) {
    return std::ssize(round.pairs);
}
std::optional<std::int64_t> supporters(const Round& round) {
    return distinct(round, &Pairing::supporter);
}
std::optional<std::int64_t> candidates(const Round& round) {
    return round.candidates;
}
std::optional<std::int64_t> total(const Round& round) {
    return round.total.count();
}
bool scores_keeping(const Round& round) {
    return round.keeping && round.keeping->in_score;
}
std::optional<std::int64_t> total_without_keeping(const Round& round) {
    return (scores_keeping(round) ? round.keeping->points : round.total).count();
}
std::optional<std::int64_t> total_distance(const Round& round) {
    std::int64_t sum = 0;
    for (const auto metres : distances(round)) {
        sum += metres;
    }
    return sum;
}
/// Of an even number the mean of the two in the middle.
std::optional<std::int64_t> median_distance(const Round& round) {
    const auto metres = distances(round);
    if (metres.empty()) {
        return std::nullopt;
    }
    const auto middle = metres.size() / 2;
    return metres.size() % 2 == 1 ? metres[middle] : divide_rounding(metres[middle - 1] + metres[middle], 2);
}
std::optional<std::int64_t> longest_distance(const Round& round) {
    const auto metres = distances(round);
    return metres.empty() ? std::nullopt : std::optional(metres.back());
}
std::optional<std::int64_t> gini_of_load(const Round& round) {
    return round.accounts && round.accounts->load.gini ? std::optional(round.accounts->load.gini->count())
                                                       : std::nullopt;
}

Cell known_cell(Unit unit, std::int64_t figure) {
    switch (unit) {
        case Unit::metres:
            return kilometres_cell(Metres(figure));
        case Unit::per_mille:
            return per_mille_cell(PerMille(figure), 3);
        case Unit::whole:
            break;
    }
    return Cell::open(figure);
}

Cell figure_cell(Unit unit, const std::optional<std::int64_t>& figure) {
    return figure ? known_cell(unit, *figure) : Cell::nothing();
}

Cell change_cell(const Compared& figure) {
    return figure.then && figure.now ? known_cell(figure.unit, *figure.now - *figure.then) : Cell::nothing();
}

Row figure_row(const Compared& figure) {
    return {Cell::open(figure.name).reading(figure.label), figure_cell(figure.unit, figure.then),
            figure_cell(figure.unit, figure.now), change_cell(figure)};
}

/// For people the beginning of a long digest does.
Cell said(const std::string& what, const std::string& text) {
    constexpr std::size_t enough = 12;
    const auto cell = text_cell(text);
    return what == "digest" && text.size() > enough ? cell.reading(text.substr(0, enough) + "\u2026") : cell;
}

std::map<std::string, std::string> made_with(const Round& round) {
    auto said = round.parameters;
    said["weights"] = round.weights;
    said["digest"] = round.digest;
    said["made_on"] = round.made_on ? iso(*round.made_on) : std::string();
    return said;
}

std::string difference_title(const std::string& what) {
    return what == "digest" ? "Digest of the input" : spoken(what);
}

}  // namespace

Table compared_figures(const ComparisonFacts& facts) {
    struct Listed {
        std::string name;
        std::string label;
        Unit unit;
        FigureOf of;
    };
    static const std::vector<Listed> list{
        {"supported", "Schools with a need", Unit::whole, in_need},
        {"served", "Schools given a supporter", Unit::whole, served},
        {"unmatched", "Schools left without, or with fewer", Unit::whole, unmatched},
        {"pairs", "Pairs", Unit::whole, pairs},
        {"supporters", "Supporters given a school", Unit::whole, supporters},
        {"candidates", "Pairs that every rule allows", Unit::whole, candidates},
        {"total", "Total score", Unit::whole, total},
        {"total_without_keeping", "of it without points for keeping", Unit::whole, total_without_keeping},
        {"km_total", "km in all", Unit::metres, total_distance},
        {"km_median", "km, median", Unit::metres, median_distance},
        {"km_longest", "km, longest", Unit::metres, longest_distance},
        {"gini", "Gini coefficient of the load", Unit::per_mille, gini_of_load},
    };
    Table table{.name = "figures",
                .caption = "",
                .columns = {{.name = "figure", .heading = "Figure"},
                            count_column("then", facts.then.name),
                            count_column("now", facts.now.name),
                            count_column("change", "Change")}};
    const bool any_keeping = scores_keeping(facts.then) || scores_keeping(facts.now);
    for (const auto& [name, label, unit, of] : list) {
        if (name == "total_without_keeping" && !any_keeping) {
            continue;
        }
        table.rows.push_back(
            figure_row({.name = name, .label = label, .unit = unit, .then = of(facts.then), .now = of(facts.now)}));
    }
    return table;
}

Table differences(const ComparisonFacts& facts) {
    Table table{.name = "differences",
                .caption = "",
                .columns = {{.name = "what", .heading = "What"},
                            {.name = "then", .heading = facts.then.name},
                            {.name = "now", .heading = facts.now.name}},
                .empty = "Both were made on the same day, with the same parameters and weights, of the same inputs."};
    auto then = made_with(facts.then);
    auto now = made_with(facts.now);
    std::set<std::string> names;
    for (const auto* const side : {&then, &now}) {
        for (const auto& entry : *side) {
            names.insert(entry.first);
        }
    }
    for (const auto& name : names) {
        if (then[name] != now[name]) {
            table.rows.push_back(
                {Cell::open(name).reading(difference_title(name)), said(name, then[name]), said(name, now[name])});
        }
    }
    return table;
}

Table recorded_between(const ComparisonFacts& facts, const std::string& command) {
    Table table{.name = "recorded_between",
                .caption = "Recorded between the two, undone changes aside",
                .columns = {{.name = "command", .heading = "No."},
                            {.name = "day", .heading = "Day"},
                            {.name = "words", .heading = "Command"},
                            {.name = "summary", .heading = "What it did"}},
                .empty = "Nothing was recorded between the two."};
    for (const auto& one : facts.between) {
        // The words may name people, in --by and in reasons.
        table.rows.push_back(
            {plain_number(one.number), Cell::open(one.day), Cell::personal(one.words), text_cell(one.summary)});
    }
    return cut_for_people(std::move(table), most_commands, {"change", "changes"}, command);
}

}  // namespace llp::report
