#include "report/pages/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/number.hpp"
#include "report/pages/consequences.hpp"
#include "report/pages/round_words.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

/// Those by which the round was made.
std::string aims_in_words(const Round& round) {
    const auto& keeping = round.keeping;
    const auto fair = round.parameters.find("fair");
    const bool kept_first = keeping && keeping->rate.is_first();
    std::string words = "urgent schools served, schools served, pairs";
    words += fair == round.parameters.end() || fair->second == "yes" ? ", the worst pair" : "";
    words += kept_first ? ", pairs of the earlier round" : "";
    words += keeping && !kept_first ? ", points with those for keeping, pairs of the earlier round" : ", points";
    return words + ", kilometres";
}

std::vector<Field> head(const ExplanationFacts& facts) {
    const auto& told = facts.explanation;
    return {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
            {.name = "round", .label = "Round", .value = Cell::open(facts.round.name)},
            {.name = "urn", .label = "School", .value = party_cell(facts.names, told.supported)},
            {.name = "name", .label = "", .value = name_cell(facts.names, told.supported), .readers = For::machines},
            {.name = "wanted", .label = "Supporters wanted", .value = Cell::open(told.wanted)}};
}

std::string verdict(const ExplanationFacts& facts) {
    const auto& told = facts.explanation;
    const auto school = named(facts.names, told.supported);
    if (told.wanted == 0) {
        return fmt::format("{} took no part as a school to be supported: it had no need, or its supporters already.",
                           school);
    }
    if (told.pairs.empty()) {
        return fmt::format("{} has no supporter in this round.", school);
    }
    std::vector<Party> supporters;
    std::ranges::transform(told.pairs, std::back_inserter(supporters), &Pairing::supporter);
    return fmt::format("{} is supported by {}.", school, parties_in_words(facts.names, supporters, " and "));
}

Table pairs(const ExplanationFacts& facts) {
    Table table{.name = "pairs",
                .caption = "",
                .columns = {{.name = "supporter", .heading = "Supporter"},
                            {.name = "supporter_name", .heading = "", .readers = For::machines},
                            count_column("score", "Score"),
                            count_column("rank", "Rank"),
                            count_column("km", "km"),
                            {.name = "parts", .heading = "Parts of the score"},
                            {.name = "areas", .heading = "For"}},
                .empty = "It has none."};
    for (const auto& pair : facts.explanation.pairs) {
        table.rows.push_back({party_cell(facts.names, pair.supporter), name_cell(facts.names, pair.supporter),
                              Cell::open(pair.score.count()), Cell::open(pair.rank), kilometres_cell(pair.apart),
                              parts_cell(pair.parts), areas_cell(pair.areas, pair.found_by_peers)});
    }
    return table;
}

std::string standing_of(const ExplanationFacts& facts, const Alternative& alternative) {
    if (!alternative.rule.empty()) {
        return fmt::format("refused: {} ({})", alternative.rule, alternative.why);
    }
    if (!alternative.consequence) {
        return "cannot be: the locks and minimum loads leave no place for it";
    }
    return alternative.given_to.empty() ? "gives nobody anything"
                                        : "supports " + parties_in_words(facts.names, alternative.given_to);
}

std::string distance_in_words(std::int64_t metres) {
    constexpr std::int64_t kilometre = 1000;
    return metres < kilometre ? counted(metres, "metre", "metres")
                              : rounded_decimal(Millionths(metres * kilometre), 1) + " km";
}

std::string worse_in_words(const Necessity& necessity) {
    const auto& aim = necessity.decided_by;
    if (aim == "urgent") {
        return counted(necessity.cost, "urgent school", "urgent schools") + " fewer would have a supporter";
    }
    if (aim == "served") {
        return counted(necessity.cost, "school", "schools") + " fewer would have a supporter";
    }
    if (aim == "pairs") {
        return counted(necessity.cost, "pair", "pairs") + " fewer could be made";
    }
    if (aim == "worst") {
        return "the worst pair would have " + counted(necessity.cost, "point", "points") + " less";
    }
    if (aim == "kept") {
        return counted(necessity.cost, "pair", "pairs") + " fewer of the earlier round would be kept";
    }
    return counted(necessity.cost, "point", "points") + " would be lost";
}

/// "gives it A instead", "gives it nobody, and B to C"; C may be several.
std::string other_plan_in_words(const Names& names, const Necessity& necessity) {
    if (!necessity.instead.empty()) {
        return fmt::format("gives it {} instead", parties_in_words(names, necessity.instead));
    }
    std::vector<Party> served;
    for (const auto& move : necessity.consequence->moves) {
        if (move.before.size() < move.after.size()) {
            served.push_back(move.supported);
        }
    }
    return served.empty() ? "gives it nobody instead"
                          : fmt::format("gives it nobody, and serves {} instead", parties_in_words(names, served));
}

std::string necessity_in_words(const Names& names, const Necessity& necessity) {
    const auto& aim = necessity.decided_by;
    if (aim == "lock") {
        return "A person locked this pair.";
    }
    if (aim == "loads") {
        return "No plan leaves this pair out: the locks and minimum loads could not be met.";
    }
    const auto other = other_plan_in_words(names, necessity);
    if (aim == "order") {
        return fmt::format("An equally good plan {}; the order of their numbers decided.", other);
    }
    if (aim == "metres") {
        return fmt::format("A plan with as many points {}; distance decided, {} less in all.", other,
                           distance_in_words(necessity.cost));
    }
    return fmt::format("No plan that is as good leaves this pair out: {}. The best without it {}.",
                       worse_in_words(necessity), other);
}

std::vector<Block> decided(const ExplanationFacts& facts) {
    ConsequenceTable table(
        facts.names,
        {.name = "decided",
         .caption = "",
         .columns = {{.name = "supporter", .heading = "Supporter"},
                     {.name = "words", .heading = "Is another plan as good?", .readers = For::people},
                     {.name = "decided_by", .heading = "", .readers = For::machines},
                     {.name = "cost", .heading = "", .align = Align::right, .readers = For::machines},
                     {.name = "instead", .heading = "", .readers = For::machines}},
         .empty = ""},
        false);
    for (const auto& necessity : facts.explanation.necessities) {
        table.add({party_cell(facts.names, necessity.supporter), Cell::open(necessity_in_words(facts.names, necessity)),
                   Cell::open(necessity.decided_by), Cell::open(necessity.cost),
                   parties_cell(facts.names, necessity.instead)},
                  necessity.consequence);
    }
    return std::move(table).blocks();
}

std::vector<Block> alternatives(const ExplanationFacts& facts) {
    ConsequenceTable table(facts.names,
                           {.name = "alternatives",
                            .caption = "",
                            .columns = {{.name = "supporter", .heading = "Supporter"},
                                        {.name = "supporter_name", .heading = "", .readers = For::machines},
                                        count_column("score", "Score"),
                                        count_column("km", "km"),
                                        {.name = "standing", .heading = "In this round", .readers = For::people},
                                        {.name = "rule", .heading = "", .readers = For::machines},
                                        {.name = "why", .heading = "", .readers = For::machines},
                                        {.name = "given_to", .heading = "", .readers = For::machines},
                                        {.name = "possible", .heading = "", .readers = For::machines}},
                            .empty = "No other supporter is allowed for it."});
    for (const auto& other : facts.explanation.alternatives) {
        table.add({party_cell(facts.names, other.supporter), name_cell(facts.names, other.supporter),
                   other.score ? Cell::open(other.score->count()) : Cell::nothing(), kilometres_cell(other.apart),
                   Cell::open(standing_of(facts, other)), text_cell(other.rule), text_cell(other.why),
                   parties_cell(facts.names, other.given_to), Cell::open(other.consequence.has_value())},
                  other.consequence);
    }
    return std::move(table).blocks();
}

Section competition(const ExplanationFacts& facts) {
    const auto& told = facts.explanation;
    Section section{.heading = "Who competes", .blocks = {}};
    const auto schools = static_cast<std::int64_t>(told.competing.size()) + 1;
    section.blocks.emplace_back(
        Note{.text = told.contested.empty()
                         ? "No supporter is allowed for it, so nobody competes."
                         : fmt::format("{} compete for {}, with room for {}: {}. Whoever is served among them, so many "
                                       "are left.",
                                       counted(schools, "school", "schools"),
                                       counted(std::ssize(told.contested), "supporter", "supporters"),
                                       counted(told.contested_room, "school", "schools"),
                                       parties_in_words(facts.names, told.contested))});
    section.blocks.emplace_back(
        Facts{.name = "competition",
              .fields = {{.name = "schools",
                          .label = "Others that compete",
                          .value = parties_cell(facts.names, told.competing)},
                         {.name = "supporters", .label = "For", .value = parties_cell(facts.names, told.contested)},
                         {.name = "room", .label = "Room", .value = Cell::open(told.contested_room)}},
              .readers = For::machines});
    return section;
}

std::vector<Block> relaxations(const ExplanationFacts& facts) {
    ConsequenceTable table(
        facts.names, {.name = "relaxations",
                      .caption = "",
                      .columns = {{.name = "kind", .heading = "What gives"},
                                  {.name = "change", .heading = "Change", .readers = For::people},
                                  {.name = "option", .heading = "", .readers = For::machines},
                                  {.name = "supporter", .heading = "", .readers = For::machines},
                                  {.name = "schools", .heading = "", .align = Align::right, .readers = For::machines},
                                  {.name = "days", .heading = "", .align = Align::right, .readers = For::machines},
                                  {.name = "served_by", .heading = "It is then served by"}},
                      .empty = "No single change of distance, days, room or a rule would give it a supporter."});
    for (const auto& relaxation : facts.explanation.relaxations) {
        table.add(
            {Cell::open(relaxation.kind), Cell::open(change_in_words(facts.names, relaxation)),
             text_cell(relaxation.option), relaxation.supporter ? Cell::open(*relaxation.supporter) : Cell::nothing(),
             Cell::open(relaxation.schools), Cell::open(relaxation.days.count()),
             party_cell(facts.names, relaxation.served_by)},
            relaxation.consequence);
    }
    return std::move(table).blocks();
}

Table refused(const ExplanationFacts& facts) {
    Table table{.name = "refused",
                .caption = "",
                .columns = {{.name = "rule", .heading = "Rule"}, count_column("candidates", "Candidates refused")},
                .empty = "No rule refused a candidate."};
    for (const auto& [rule, count] : facts.explanation.refused) {
        table.rows.push_back({Cell::open(rule), Cell::open(count)});
    }
    return table;
}

}  // namespace

Document explanation(const ExplanationFacts& facts) {
    const auto& told = facts.explanation;
    const bool wants = static_cast<int>(told.pairs.size()) < told.wanted;
    Document document{
        .schema = "llp.explanation/1",
        .title = fmt::format("Why, in round {}: {}", facts.round.name, named(facts.names, told.supported)),
        .head = head(facts),
        .sections = {{.heading = "", .blocks = {Note{.text = verdict(facts)}}},
                     {.heading = "Its supporters", .blocks = {pairs(facts)}}}};
    if (!told.pairs.empty()) {
        document.sections.push_back({.heading = "Could it be otherwise?", .blocks = decided(facts)});
    }
    document.sections.push_back(
        {.heading = "Others, and what giving them to it would cost", .blocks = alternatives(facts)});
    document.sections.push_back({.heading = "Refused, by rule", .blocks = {refused(facts)}});
    if (wants) {
        document.sections.push_back(competition(facts));
        document.sections.push_back({.heading = "What would have to give", .blocks = relaxations(facts)});
    }
    document.sections.push_back(
        {.heading = "How to read this page",
         .blocks = {
             Note{.text = "Each line was worked out by making the round again with that one change; what it says of "
                          "the round is against the round as it is. The order of aims: " +
                          aims_in_words(facts.round) + "."}}});
    return document;
}

}  // namespace llp::report
