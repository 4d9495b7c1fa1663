#include "report/pages/comparison.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/pages/comparison_figures.hpp"
#include "report/pages/peer_comparison.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

constexpr std::size_t most_pairs = 20;
constexpr std::size_t most_schools_named = 3;

using Kind = ChangeCause::Kind;

std::string schools_in_words(const Names& names, const std::vector<Party>& schools) {
    std::string words;
    for (std::size_t i = 0; i < std::min(most_schools_named, schools.size()); ++i) {
        words += (i == 0 ? "" : ", ") + named(names, schools[i]);
    }
    const auto more = schools.size() - std::min(most_schools_named, schools.size());
    return more == 0 ? words : fmt::format("{} and {} more", words, more);
}

std::string cause_in_words(const ComparisonFacts& facts, const ChangeCause& cause) {
    const auto who = cause.supporter ? named(facts.names, *cause.supporter) : std::string();
    const auto schools = schools_in_words(facts.names, cause.others);
    switch (cause.kind) {
        case Kind::supports_others:
            return fmt::format("{} is given {} instead", who, schools);
        case Kind::supported_others:
            return fmt::format("{} had {} before", who, schools);
        case Kind::next_best_now:
            return fmt::format("{} is among the next best in {}", who, facts.now.name);
        case Kind::next_best_then:
            return fmt::format("{} was among the next best in {}", who, facts.then.name);
        case Kind::not_chosen_now:
            return fmt::format("{} is given nobody else, and is not among the next best in {}", who, facts.now.name);
        case Kind::not_chosen_then:
            return fmt::format("{} gives nobody up, and was not among the next best in {}", who, facts.then.name);
        case Kind::has_supporter:
            return "the school has a supporter in a running partnership";
        case Kind::not_in_round_now:
            return fmt::format("{} is not about the school", facts.now.name);
        case Kind::not_in_round_then:
            return fmt::format("{} was not about the school", facts.then.name);
        case Kind::unmatched_now:
            return fmt::format("nobody was found for it in {}", facts.now.name);
        case Kind::unmatched_then:
            break;
    }
    return fmt::format("nobody was found for it in {}", facts.then.name);
}

Cell causes_cell(const ComparisonFacts& facts, const std::vector<ChangeCause>& causes) {
    List list;
    std::string words;
    for (const auto& cause : causes) {
        List schools;
        std::ranges::transform(cause.others, std::back_inserter(schools),
                               [](const Party& party) { return Cell::open(party); });
        list.push_back(Cell::open(Object{{"cause", Cell::open(token(cause.kind))},
                                         {"supporter", Cell::open(cause.supporter)},
                                         {"schools", Cell::open(Value(std::move(schools)))}}));
        words += (words.empty() ? "" : "; ") + cause_in_words(facts, cause);
    }
    return Cell::open(Value(std::move(list))).reading(words.empty() ? "-" : words);
}

Row kept_row(const ComparisonFacts& facts, const ComparedPair& pair) {
    return {party_cell(facts.names, pair.supported),
            name_cell(facts.names, pair.supported),
            party_cell(facts.names, pair.now->supporter),
            name_cell(facts.names, pair.now->supporter),
            Cell::open(pair.then->score.count()),
            Cell::open(pair.now->score.count()),
            kilometres_cell(pair.now->apart)};
}

Row moved_row(const ComparisonFacts& facts, const ComparedPair& pair) {
    return {party_cell(facts.names, pair.supported),
            name_cell(facts.names, pair.supported),
            party_cell(facts.names, pair.then->supporter),
            name_cell(facts.names, pair.then->supporter),
            party_cell(facts.names, pair.now->supporter),
            name_cell(facts.names, pair.now->supporter),
            Cell::open(pair.then->score.count()),
            Cell::open(pair.now->score.count()),
            kilometres_cell(pair.then->apart),
            kilometres_cell(pair.now->apart),
            causes_cell(facts, pair.causes)};
}

/// Of a pair that only one of the rounds has.
Row lone_row(const ComparisonFacts& facts, const ComparedPair& pair) {
    const auto& only = pair.now ? *pair.now : pair.then.value();
    return {party_cell(facts.names, pair.supported), name_cell(facts.names, pair.supported),
            party_cell(facts.names, only.supporter), name_cell(facts.names, only.supporter),
            Cell::open(only.score.count()),          kilometres_cell(only.apart),
            causes_cell(facts, pair.causes)};
}

Column supported_column() {
    return {.name = "supported", .heading = "Supported school"};
}

std::vector<Column> kept_columns(const ComparisonFacts& facts) {
    return {supported_column(),
            machine_column("supported_name"),
            {.name = "supporter", .heading = "Supporter"},
            machine_column("supporter_name"),
            count_column("score_then", "Score, " + facts.then.name),
            count_column("score_now", "Score, " + facts.now.name),
            count_column("km", "km")};
}

std::vector<Column> moved_columns(const ComparisonFacts& facts) {
    return {supported_column(),
            machine_column("supported_name"),
            {.name = "supporter_then", .heading = facts.then.name},
            machine_column("supporter_then_name"),
            {.name = "supporter_now", .heading = facts.now.name},
            machine_column("supporter_now_name"),
            {.name = "score_then", .heading = "Score before", .align = Align::right},
            {.name = "score_now", .heading = "now", .align = Align::right},
            {.name = "km_then", .heading = "km before", .align = Align::right},
            {.name = "km_now", .heading = "now", .align = Align::right},
            machine_column("causes")};
}

std::vector<Column> lone_columns() {
    return {supported_column(),
            machine_column("supported_name"),
            {.name = "supporter", .heading = "Supporter"},
            machine_column("supporter_name"),
            count_column("score", "Score"),
            count_column("km", "km"),
            machine_column("causes")};
}

std::string whole(const ComparisonFacts& facts, std::string_view table) {
    return fmt::format("llp pair compare {} {} --table {}", facts.then.name, facts.now.name, table);
}

Table cut(Table table, const ComparisonFacts& facts, PairChange change) {
    return cut_for_people(std::move(table), most_pairs, {"pair", "pairs"}, whole(facts, token(change)));
}

using RowOf = Row (*)(const ComparisonFacts&, const ComparedPair&);

Table pairs(const ComparisonFacts& facts, PairChange change, std::vector<Column> columns, RowOf row_of,
            std::string empty) {
    Table table{
        .name = std::string(token(change)), .caption = "", .columns = std::move(columns), .empty = std::move(empty)};
    for (const auto& pair : facts.comparison.pairs) {
        if (pair.change == change) {
            table.rows.push_back(row_of(facts, pair));
        }
    }
    return cut(std::move(table), facts, change);
}

/// In a table of their own, so that the first one stays narrow.
Table causes(const ComparisonFacts& facts, PairChange change) {
    Table table{.name = std::string(token(change)) + "_causes",
                .caption = "",
                .columns = {supported_column(), {.name = "causes", .heading = "What the rounds show"}},
                .readers = For::people};
    for (const auto& pair : facts.comparison.pairs) {
        if (pair.change == change) {
            table.rows.push_back({party_cell(facts.names, pair.supported), causes_cell(facts, pair.causes)});
        }
    }
    return cut(std::move(table), facts, change);
}

Facts changes(const RoundComparison& comparison) {
    const auto figure = [&](PairChange change, std::string label) {
        return Field{.name = std::string(token(change)),
                     .label = std::move(label),
                     .value = Cell::open(std::ranges::count(comparison.pairs, change, &ComparedPair::change))};
    };
    return {.name = "changes",
            .fields = {figure(PairChange::kept, "pairs kept"), figure(PairChange::moved, "supporters changed"),
                       figure(PairChange::added, "pairs new"), figure(PairChange::gone, "pairs gone")},
            .key_figures = true};
}

/// How a round left a school: "unmatched", "served" or "not-in-round".
Cell outcome_cell(bool unmatched, bool in_round) {
    const std::string_view outcome = unmatched ? "unmatched" : in_round ? "served" : "not-in-round";
    return Cell::open(outcome).reading(unmatched ? "without, or with fewer" : in_round ? "served" : "not in the round");
}

Cell refusals(const std::optional<Unmatched>& unmatched) {
    return unmatched ? counts_cell(unmatched->refused) : Cell::nothing();
}

Table unmatched(const ComparisonFacts& facts) {
    Table table{.name = "unmatched",
                .caption = "",
                .columns = {school_column(),
                            machine_column("name"),
                            {.name = "then", .heading = facts.then.name},
                            {.name = "now", .heading = facts.now.name},
                            {.name = "refused_then", .heading = "Refused, by rule, in " + facts.then.name},
                            {.name = "refused_now", .heading = "in " + facts.now.name}},
                .empty = "Every school with a need has its supporters in both."};
    for (const auto& school : facts.comparison.unmatched) {
        table.rows.push_back({party_cell(facts.names, school.supported), name_cell(facts.names, school.supported),
                              outcome_cell(school.then.has_value(), school.in_then),
                              outcome_cell(school.now.has_value(), school.in_now), refusals(school.then),
                              refusals(school.now)});
    }
    return cut_for_people(std::move(table), most_pairs, {"school", "schools"}, whole(facts, "unmatched"));
}

Section with_causes(const ComparisonFacts& facts, PairChange change, std::string heading, Table table) {
    const bool any = !table.rows.empty();
    Section section{.heading = std::move(heading), .blocks = {std::move(table)}};
    if (any) {
        section.blocks.emplace_back(causes(facts, change));
    }
    return section;
}

Section reading_guide() {
    return {.heading = "How to read this page",
            .blocks = {Note{.text = "A supporter changed where a school has one in both rounds and it is not the same. "
                                    "What the rounds show is where the old supporter went and where the new one came "
                                    "from; it is no proof of the cause, as all pairs of a round are decided together."},
                       Note{.text = "Next best: the allowed candidates that a round lists beside each pair. km: in a "
                                    "straight line, of pairs whose places are known. Change: the second less the "
                                    "first."}}};
}

}  // namespace

Document comparison(const ComparisonFacts& facts) {
    if (facts.peers) {
        return peer_comparison(facts);
    }
    return {
        .schema = "llp.comparison/1",
        .title = fmt::format("Rounds compared: {} and {}", facts.then.name, facts.now.name),
        .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                 {.name = "then", .label = "First", .value = Cell::open(facts.then.name)},
                 {.name = "now", .label = "Second", .value = Cell::open(facts.now.name)}},
        .sections = {
            {.heading = "", .blocks = {changes(facts.comparison), compared_figures(facts)}},
            {.heading = "What differs",
             .blocks = {differences(facts), recorded_between(facts, whole(facts, "recorded_between"))}},
            with_causes(
                facts, PairChange::moved, "Supporter changed",
                pairs(facts, PairChange::moved, moved_columns(facts), moved_row, "No school changed its supporter.")),
            with_causes(facts, PairChange::added, "New",
                        pairs(facts, PairChange::added, lone_columns(), lone_row, "No pair is new.")),
            with_causes(facts, PairChange::gone, "Gone",
                        pairs(facts, PairChange::gone, lone_columns(), lone_row, "No pair is gone.")),
            {.heading = "Kept",
             .blocks = {pairs(facts, PairChange::kept, kept_columns(facts), kept_row, "No pair is the same in both.")}},
            {.heading = "Schools without a supporter, or with fewer than asked for", .blocks = {unmatched(facts)}},
            reading_guide(),
        }};
}

}  // namespace llp::report
