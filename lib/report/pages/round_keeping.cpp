#include "report/pages/round_keeping.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/number.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

std::int64_t count_of(const Keeping& keeping, KeptFate fate) {
    return std::ranges::count(keeping.pairs, fate, &KeptPair::fate);
}

/// Whom the school has in the round: "nobody", or its supporters.
std::string supporters_in_words(const RoundFacts& facts, const Party& supported) {
    std::string words;
    for (const auto& pair : facts.round.pairs) {
        if (pair.supported == supported) {
            words += (words.empty() ? "" : ", ") + named(facts.names, pair.supporter);
        }
    }
    return words.empty() ? "nobody" : words;
}

std::string pairs_in_words(std::int64_t count) {
    return counted(count, "pair", "pairs");
}

/// "12 pairs of autumn could be kept: 9 kept, 3 changed, of them 1 no longer allowed."
std::string summary(const Keeping& keeping) {
    const auto kept = count_of(keeping, KeptFate::kept);
    const auto refused = count_of(keeping, KeptFate::refused);
    const auto at_stake = kept + keeping.changes;
    auto words = at_stake == 0 ? fmt::format("No pair of {} was to be kept", keeping.round)
                               : fmt::format("{} of {} could be kept: {} kept, {} changed", pairs_in_words(at_stake),
                                             keeping.round, kept, keeping.changes);
    if (refused > 0) {
        words += fmt::format(", of them {} no longer allowed", refused);
    }
    const auto stands = count_of(keeping, KeptFate::stands);
    if (stands > 0) {
        words += fmt::format(". {} of it {} already", pairs_in_words(stands),
                             stands == 1 ? "is a partnership" : "are partnerships");
    }
    return words + ".";
}

Points gap_of(const Keeping& keeping) {
    return *keeping.bound - keeping.points;
}

/// What all plans that are compared have in common.
std::string plans_in_words(const Round& round) {
    const auto fair = round.parameters.find("fair");
    const bool is_aim = fair != round.parameters.end() && fair->second == "yes";
    return is_aim ? "serves as many schools and is as fair" : "serves as many schools";
}

std::string bound_in_words(const Round& round) {
    const auto& keeping = *round.keeping;
    const auto changes = counted(*keeping.most, "change", "changes");
    const auto points = with_thousands(keeping.points.count());
    if (gap_of(keeping) == Points(0)) {
        return fmt::format("No plan with {} or fewer that {} has more than its {} points.", changes,
                           plans_in_words(round), points);
    }
    return fmt::format(
        "It is the best plan of the frontier with {} or fewer. Another that {} may have more than its {} points, but "
        "none more than {}: the gap is at most {}.",
        changes, plans_in_words(round), points, with_thousands(keeping.bound->count()),
        counted(gap_of(keeping).count(), "point", "points"));
}

std::string worth_in_words(const KeepRate& rate) {
    if (rate.is_first()) {
        return "before all points";
    }
    return rate_in_words(rate) + (rate == KeepRate{1, 1} ? " point more" : " points more");
}

Facts figures(const Keeping& keeping) {
    const bool limited = keeping.most.has_value();
    return {.name = "keeping",
            .fields = {{.name = "round", .label = "Round kept", .value = Cell::open(keeping.round)},
                       {.name = "rate",
                        .label = "A kept pair counts",
                        .value = Cell::open(text_of(keeping.rate)).reading(worth_in_words(keeping.rate))},
                       {.name = "in_score",
                        .label = "They are in the scores",
                        .value = Cell::open(keeping.in_score),
                        .readers = For::machines},
                       {.name = "kept", .label = "Pairs kept", .value = Cell::open(count_of(keeping, KeptFate::kept))},
                       {.name = "stand",
                        .label = "Partners already",
                        .value = Cell::open(count_of(keeping, KeptFate::stands)),
                        .readers = For::machines},
                       {.name = "changes", .label = "Changes", .value = Cell::open(keeping.changes)},
                       {.name = "cannot_be_kept",
                        .label = "of them no longer allowed",
                        .value = Cell::open(count_of(keeping, KeptFate::refused))},
                       {.name = "points",
                        .label = "Points without those for keeping",
                        .value = Cell::open(keeping.points.count())},
                       {.name = "max_changes",
                        .label = "Changes at most",
                        .value = Cell::open(keeping.most),
                        .readers = limited ? For::all : For::machines},
                       {.name = "bound",
                        .label = "No such plan has more points than",
                        .value = limited ? Cell::open(keeping.bound->count()) : Cell::nothing(),
                        .readers = limited ? For::all : For::machines},
                       {.name = "gap",
                        .label = "Gap at most",
                        .value = limited ? Cell::open(gap_of(keeping).count()) : Cell::nothing(),
                        .readers = limited ? For::all : For::machines}}};
}

/// Why a pair that could stay does not: where its supporter goes, if anywhere.
std::string why_not_kept(const RoundFacts& facts, const KeptPair& pair) {
    const auto& keeping = *facts.round.keeping;
    if (pair.fate != KeptFate::changed || !pair.rule.empty()) {
        return fate_in_words(pair);
    }
    const auto was_pair = [&](const Pairing& made) {
        return std::ranges::any_of(keeping.pairs, [&](const KeptPair& kept) {
            return kept.supported == made.supported && kept.supporter == made.supporter;
        });
    };
    std::string schools;
    for (const auto& made : facts.round.pairs) {
        if (made.supporter == pair.supporter && !was_pair(made)) {
            schools += (schools.empty() ? "" : ", ") + named(facts.names, made.supported);
        }
    }
    return schools.empty() ? fate_in_words(pair) : "its supporter is given " + schools;
}

/// For people, what is not as it was.
Table not_kept(const RoundFacts& facts) {
    const auto& keeping = *facts.round.keeping;
    Table table{.name = "not_kept",
                .caption = "",
                .columns = {{.name = "supported", .heading = "Supported school"},
                            {.name = "before", .heading = "In " + keeping.round},
                            {.name = "now", .heading = "Now"},
                            {.name = "why", .heading = "Why"}},
                .empty = "Every pair is kept, or a partnership already.",
                .readers = For::people};
    for (const auto& pair : keeping.pairs) {
        if (pair.fate != KeptFate::kept && pair.fate != KeptFate::stands) {
            table.rows.push_back({party_cell(facts.names, pair.supported), party_cell(facts.names, pair.supporter),
                                  Cell::open(supporters_in_words(facts, pair.supported)),
                                  Cell::open(why_not_kept(facts, pair))});
        }
    }
    return table;
}

Table kept_pairs(const RoundFacts& facts) {
    Table table{.name = "kept_pairs",
                .caption = "What became of each pair of the earlier round",
                .columns = {{.name = "supported", .heading = "Supported school"},
                            {.name = "supported_name", .heading = "Name"},
                            {.name = "supporter", .heading = "Supporter"},
                            {.name = "supporter_name", .heading = "Name"},
                            {.name = "fate", .heading = "Fate"},
                            {.name = "rule", .heading = "Rule"},
                            {.name = "why", .heading = "Why"}},
                .empty = "The earlier round has no pair.",
                .readers = For::machines};
    for (const auto& pair : facts.round.keeping->pairs) {
        table.rows.push_back({party_cell(facts.names, pair.supported), name_cell(facts.names, pair.supported),
                              party_cell(facts.names, pair.supporter), name_cell(facts.names, pair.supporter),
                              Cell::open(token(pair.fate)), text_cell(pair.rule), text_cell(pair.why)});
    }
    return table;
}

bool is_this_plan(const Keeping& keeping, const TradeOff& each) {
    return each.changes == keeping.changes && each.points == keeping.points;
}

Row trade_off_row(const Keeping& keeping, const TradeOff& each) {
    const auto lost = each.points - keeping.frontier.back().points;
    const bool chosen = is_this_plan(keeping, each);
    return {Cell::open(each.changes), Cell::open(each.points.count()), Cell::open(lost.count()),
            Cell::open(text_of(each.from)).reading(rate_in_words(each.from)),
            Cell::open(chosen).reading(chosen ? "this plan" : "-")};
}

Table frontier(const Keeping& keeping) {
    constexpr std::size_t most_plans = 20;
    Table table{.name = "frontier",
                .caption = "What stability costs",
                .columns = {count_column("changes", "Changes"),
                            count_column("points", "Points"),
                            count_column("lost", "Against the most"),
                            {.name = "from", .heading = "From points a pair", .align = Align::right},
                            {.name = "chosen", .heading = ""}},
                .empty = "It was not looked at."};
    for (const auto& each : keeping.frontier) {
        table.rows.push_back(trade_off_row(keeping, each));
    }
    return cut_for_people(std::move(table), most_plans, {"plan", "plans"}, "--table frontier");
}

constexpr std::string_view what_a_change_is =
    "Change: a pair of the earlier round, of a school that still wants a supporter and a supporter that still takes "
    "part, which this round does not have. Points: of all pairs, without what is given for keeping.";

std::string what_the_frontier_is(const Round& round) {
    return fmt::format(
        "Each row is a plan that {} as any, and the best from so many points for each kept pair on. No other such "
        "plan, "
        "nor a mixture of two, has fewer changes and as many points.",
        plans_in_words(round));
}

/// "too far, 25.3 km apart"; the reason alone where it says the same.
std::string rule_in_words(const KeptPair& pair) {
    auto words = pair.rule;
    std::ranges::replace(words, '-', ' ');
    if (pair.why.empty() || pair.why == words) {
        return words;
    }
    return pair.rule == "fair" ? pair.why : fmt::format("{}, {}", words, pair.why);
}

}  // namespace

std::string rate_in_words(const KeepRate& rate) {
    const auto whole = rate.points / rate.per;
    const auto rest = rate.points % rate.per;
    return rest == 0 ? std::to_string(whole)
                     : fmt::format("{}{}/{}", whole == 0 ? "" : fmt::format("{} ", whole), rest, rate.per);
}

std::string fate_in_words(const KeptPair& pair) {
    switch (pair.fate) {
        case KeptFate::refused:
            return "no longer allowed: " + rule_in_words(pair);
        case KeptFate::changed:
            // Which of the aims it was that had it given up is not known of one pair alone.
            return pair.rule.empty() ? "the whole is better without it" : rule_in_words(pair);
        case KeptFate::left:
        case KeptFate::withdrawn:
            return "no change: " + pair.why;
        case KeptFate::kept:
        case KeptFate::stands:
            break;
    }
    return std::string(token(pair.fate));
}

Section keeping(const RoundFacts& facts) {
    const auto& keeping = *facts.round.keeping;
    Section section{.heading = "What it keeps of " + keeping.round,
                    .blocks = {Note{.text = summary(keeping)}, figures(keeping), not_kept(facts), kept_pairs(facts)}};
    section.blocks.emplace_back(Note{.text = std::string(what_a_change_is)});
    if (!keeping.frontier.empty()) {
        section.blocks.emplace_back(frontier(keeping));
        section.blocks.emplace_back(Note{.text = what_the_frontier_is(facts.round)});
    }
    if (keeping.most) {
        section.blocks.emplace_back(Note{.text = bound_in_words(facts.round)});
    }
    return section;
}

}  // namespace llp::report
