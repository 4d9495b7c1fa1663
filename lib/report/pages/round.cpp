#include "report/pages/round.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/pages/partnerships.hpp"
#include "report/pages/round_accounts.hpp"
#include "report/pages/round_head.hpp"
#include "report/pages/round_keeping.hpp"
#include "report/pages/round_words.hpp"

namespace llp::report {

namespace {

std::vector<Field> head_of(const RoundFacts& facts) {
    auto head = round_head(facts.as_of, facts.round);
    head.push_back({.name = "total", .label = "Total score", .value = Cell::open(facts.round.total.count())});
    if (facts.optimal) {
        head.push_back({.name = "optimal", .label = "Best possible", .value = Cell::open(*facts.optimal)});
    }
    add_approval(facts.round, head);
    return head;
}

Facts pool(const Round& round) {
    return {
        .name = "pool",
        .fields =
            {
                {.name = "supported", .label = "schools with a need", .value = Cell::open(round.supported)},
                {.name = "supporters",
                 .label = "parties that could help someone",
                 .value = Cell::open(round.supporters)},
                {.name = "organisations",
                 .label = "of them organisations",
                 .value = Cell::open(round.organisations),
                 .readers = round.organisations > 0 ? For::all : For::machines},
                {.name = "outside",
                 .label = "of them from other authorities",
                 .value = Cell::open(round.outside),
                 .readers = round.parameters.contains("cross_border") ? For::all : For::machines},
                {.name = "candidates", .label = "pairs that every rule allows", .value = Cell::open(round.candidates)},
            },
        .key_figures = true};
}

Cell runners_up_cell(const Names& names, const std::vector<RunnerUp>& runners_up) {
    List list;
    std::string words;
    for (const auto& runner_up : runners_up) {
        list.push_back(Cell::open(
            Object{{"supporter", Cell::open(runner_up.supporter)}, {"score", Cell::open(runner_up.score.count())}}));
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", named(names, runner_up.supporter), runner_up.score);
    }
    return Cell::open(Value(std::move(list))).reading(words.empty() ? "none" : words);
}

/// What a person should know before saying yes.
std::string caution(const Pairing& pair) {
    std::string words = pair.asked ? "" : "not asked yet";
    if (pair.locked) {
        words += words.empty() ? "fixed beforehand" : ", fixed beforehand";
    }
    if (pair.outside) {
        words += words.empty() ? "from another authority" : ", from another authority";
    }
    for (const auto& rule : pair.not_known) {
        const bool by_road = rule == "too-far" && pair.apart;
        words += fmt::format("{}not known: {}", words.empty() ? "" : ", ", by_road ? "minutes by road" : rule);
    }
    return words;
}

std::vector<Cell> pair_row(const Names& names, const Pairing& pair) {
    return {party_cell(names, pair.supported),
            name_cell(names, pair.supported),
            party_cell(names, pair.supporter),
            name_cell(names, pair.supporter),
            Cell::open(pair.score.count()),
            kilometres_cell(pair.apart),
            pair.minutes ? Cell::open(pair.minutes->count()) : Cell::nothing(),
            Cell::open(pair.rank),
            areas_cell(pair.areas, pair.found_by_peers),
            text_cell(caution(pair)),
            parts_cell(pair.parts),
            Cell::open(pair.asked),
            Cell::open(pair.locked),
            kind_cell(names, pair.supporter),
            Cell::open(pair.outside),
            tokens_cell(pair.not_known),
            tokens_cell(pair.not_applicable),
            runners_up_cell(names, pair.runners_up),
            counts_cell(pair.refused)};
}

/// A column that says nothing to people where nobody has loaded it.
For who_reads_minutes(const Round& round) {
    const bool any = std::ranges::any_of(round.pairs, [](const Pairing& pair) { return pair.minutes.has_value(); });
    return any || round.parameters.contains("max_minutes") ? For::all : For::machines;
}

Table pairs(const RoundFacts& facts) {
    Table table{.name = "pairs",
                .caption = "",
                .columns = {{.name = "supported", .heading = "Supported school"},
                            {.name = "supported_name", .heading = "Name", .readers = For::machines},
                            {.name = "supporter", .heading = "Supporter"},
                            {.name = "supporter_name", .heading = "Name", .readers = For::machines},
                            {.name = "score", .heading = "Score", .align = Align::right},
                            {.name = "km", .heading = "km", .align = Align::right},
                            {.name = "minutes",
                             .heading = "Min",
                             .align = Align::right,
                             .readers = who_reads_minutes(facts.round)},
                            {.name = "rank", .heading = "Rank", .align = Align::right},
                            {.name = "areas", .heading = "For"},
                            {.name = "caution", .heading = "To note", .readers = For::people},
                            {.name = "parts", .heading = "Parts", .readers = For::machines},
                            {.name = "asked", .heading = "Asked", .readers = For::machines},
                            {.name = "locked", .heading = "Locked", .readers = For::machines},
                            {.name = "supporter_kind", .heading = "Kind", .readers = For::machines},
                            {.name = "outside", .heading = "From outside", .readers = For::machines},
                            {.name = "not_known", .heading = "Not known", .readers = For::machines},
                            {.name = "not_applicable", .heading = "Does not apply", .readers = For::machines},
                            {.name = "runners_up", .heading = "Runners-up", .readers = For::machines},
                            {.name = "refused", .heading = "Refused", .readers = For::machines}},
                .empty = "No pair could be made."};
    for (const auto& pair : facts.round.pairs) {
        table.rows.push_back(pair_row(facts.names, pair));
    }
    return table;
}

/// The reasons of each pair, in a table of their own so that the first one stays narrow.
Table reasons(const RoundFacts& facts) {
    Table table{.name = "reasons",
                .caption = "",
                .columns = {{.name = "supported", .heading = "Supported school"},
                            {.name = "parts", .heading = "Parts of the score"},
                            {.name = "runners_up", .heading = "Next best, with score"},
                            {.name = "refused", .heading = "Others refused, by rule"}},
                .empty = "No pair could be made.",
                .readers = For::people};
    for (const auto& pair : facts.round.pairs) {
        table.rows.push_back({party_cell(facts.names, pair.supported), parts_cell(pair.parts),
                              runners_up_cell(facts.names, pair.runners_up), counts_cell(pair.refused)});
    }
    return table;
}

std::string why_unmatched(const Unmatched& unmatched) {
    return unmatched.candidates == 0
               ? "no supporter is allowed"
               : fmt::format("{}, none with room left",
                             counted(unmatched.candidates, "supporter is allowed", "supporters are allowed"));
}

Table unmatched(const RoundFacts& facts) {
    Table table{
        .name = "unmatched",
        .caption = "",
        .columns = {{.name = "urn", .heading = "School"},
                    {.name = "name", .heading = "Name", .readers = For::machines},
                    {.name = "areas", .heading = "Needs"},
                    {.name = "missing", .heading = "Wanted", .align = Align::right},
                    {.name = "candidates", .heading = "Allowed", .align = Align::right, .readers = For::machines},
                    {.name = "why", .heading = "Why", .readers = For::people},
                    {.name = "refused", .heading = "Refused, by rule"}},
        .empty = "Every school with a need has a supporter."};
    for (const auto& school : facts.round.unmatched) {
        table.rows.push_back({party_cell(facts.names, school.supported), name_cell(facts.names, school.supported),
                              areas_cell(school.areas, school.found_by_peers), Cell::open(school.missing),
                              Cell::open(school.candidates), Cell::open(why_unmatched(school)),
                              counts_cell(school.refused)});
    }
    return table;
}

Table rule_counts(std::string name, std::string caption, const Tally& counts, std::string empty) {
    Table table{
        .name = std::move(name),
        .caption = std::move(caption),
        .columns = {{.name = "rule", .heading = "Rule"}, {.name = "pairs", .heading = "Pairs", .align = Align::right}},
        .empty = std::move(empty)};
    for (const auto& [rule, count] : counts) {
        table.rows.push_back({Cell::open(rule), Cell::open(count)});
    }
    return table;
}

/// For people only where a supporter is an organisation.
Table does_not_apply(const Round& round) {
    Tally counts;
    for (const auto& pair : round.pairs) {
        for (const auto& rule : pair.not_applicable) {
            ++counts[rule];
        }
    }
    auto table =
        rule_counts("not_applicable", "Pairs made to which a rule does not apply, as the supporter is an organisation",
                    counts, "Every rule applied to every pair made.");
    table.readers = counts.empty() ? For::machines : For::all;
    return table;
}

Section rules(const Round& round) {
    return {.heading = "Rules",
            .blocks = {rule_counts("refused", "Pairs that a rule refused, over all schools", round.refused,
                                   "No rule refused a pair."),
                       rule_counts("not_known", "Pairs made although a rule lacked the data to decide", round.not_known,
                                   "Every rule had its data for every pair made."),
                       does_not_apply(round)}};
}

Facts certificate(const Round& round) {
    Facts facts{.name = "certificate", .readers = For::machines};
    if (round.certificate) {
        facts.fields = {
            {.name = "scale", .label = "Metres in a point", .value = Cell::open(round.certificate->scale)},
            {.name = "kept", .label = "Worth of a kept pair", .value = Cell::open(round.certificate->kept)},
            {.name = "floor",
             .label = "Least score of a pair",
             .value = round.certificate->floor ? Cell::open(round.certificate->floor->count()) : Cell::nothing()},
            {.name = "bar", .label = "What bars a higher floor", .value = text_cell(round.certificate->bar)}};
    }
    return facts;
}

void add_lines(Table& table, std::string_view side, const std::vector<Certificate::Line>& lines) {
    for (const auto& line : lines) {
        table.rows.push_back({Cell::open(line.party.text()), Cell::open(side), Cell::open(token(line.shortage)),
                              Cell::open(token(line.fair)), Cell::open(line.bar), Cell::open(line.price)});
    }
}

/// One line a party: what `llp pair verify` checks.
Table certificate_lines(const Round& round) {
    Table table{.name = "certificate_lines",
                .caption = "What proves the pairs to be the best, by party",
                .columns = {{.name = "party", .heading = "Party"},
                            {.name = "side", .heading = "Side"},
                            {.name = "shortage", .heading = "Shortage"},
                            {.name = "fair", .heading = "Above the floor"},
                            {.name = "bar", .heading = "In the bar"},
                            {.name = "price", .heading = "Price", .align = Align::right}},
                .empty = "The round has no certificate.",
                .readers = For::machines};
    if (round.certificate) {
        add_lines(table, "supported", round.certificate->supported);
        add_lines(table, "supporter", round.certificate->supporters);
    }
    return table;
}

std::string title_of(const Round& round) {
    if (round.name.empty()) {
        return "Who could support whom";
    }
    return fmt::format("Who supports whom: {}", round.name);
}

Section reading_guide(const RoundFacts& facts) {
    Section guide{
        .heading = "How to read this page",
        .blocks = {Note{.text = "Score: whole points; its parts add up to it. Rank: of the supporter among all "
                                "that are allowed for the school, 1 being the best. km: in a straight line."},
                   Note{.text = "Not asked yet: the supporter was found by evidence or has not stated its "
                                "capacity. Nothing becomes a partnership until a named person approves."}}};
    if (who_reads_minutes(facts.round) == For::all) {
        guide.blocks.emplace_back(
            Note{.text = "Min: minutes by road from the supporter, or back where only that is known."});
    }
    if (!facts.round.name.empty() && facts.round.status == RoundStatus::proposed) {
        guide.blocks.emplace_back(
            Note{.text = fmt::format("To approve: llp pair approve {} --by \"NAME, ROLE\"", facts.round.name)});
    }
    return guide;
}

}  // namespace

Document round(const RoundFacts& facts) {
    const auto& round = facts.round;
    Document document{.schema = "llp.round/1",
                      .title = title_of(round),
                      .head = head_of(facts),
                      .sections = {{.heading = "", .blocks = {pool(round)}},
                                   {.heading = "Pairs", .blocks = {pairs(facts)}},
                                   {.heading = "Reasons", .blocks = {reasons(facts)}},
                                   {.heading = "Schools without a supporter", .blocks = {unmatched(facts)}}}};
    auto& sections = document.sections;
    if (round.status == RoundStatus::approved) {
        sections.push_back(
            {.heading = "Partnerships", .blocks = {partnership_table(facts.partnerships, facts.names, facts.as_of)}});
    }
    if (round.keeping) {
        sections.push_back(keeping(facts));
    }
    sections.push_back(equity(facts));
    if (round.accounts) {
        sections.push_back(load(facts));
    }
    sections.push_back(rules(round));
    sections.push_back(
        {.heading = "As asked for", .blocks = {round_parameters(round), certificate(round), certificate_lines(round)}});
    sections.push_back(reading_guide(facts));
    return document;
}

}  // namespace llp::report
