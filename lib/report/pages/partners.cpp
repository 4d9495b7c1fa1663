#include "report/pages/partners.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "report/pages/partnerships.hpp"
#include "report/pages/round_head.hpp"
#include "report/pages/round_words.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

/// Of a county of hundreds, most of which have no need that another's strength meets while it has one of its own.
constexpr std::size_t most_unmatched = 30;

const Partnering& of(const PartnerFacts& facts) {
    return *facts.round.partners;
}

std::vector<Field> head_of(const PartnerFacts& facts) {
    auto head = round_head(facts.as_of, facts.round);
    head.push_back({.name = "total", .label = "Total score", .value = Cell::open(facts.round.total.count())});
    head.push_back({.name = "optimal", .label = "Best possible", .value = Cell::open(true)});
    add_approval(facts.round, head);
    return head;
}

Facts pool(const Partnering& round) {
    return {.name = "pool",
            .fields = {{.name = "schools", .label = "schools", .value = Cell::open(round.schools)},
                       {.name = "candidates",
                        .label = "pairs that every rule allows both ways",
                        .value = Cell::open(round.candidates)},
                       {.name = "pairs", .label = "pairs made", .value = Cell::open(round.pairs.size())},
                       {.name = "most_pairs",
                        .label = "pairs that could be made at most, points aside",
                        .value = Cell::open(round.most_pairs)},
                       {.name = "unmatched",
                        .label = "schools without a partner",
                        .value = Cell::open(round.unmatched.size())}},
            .key_figures = true};
}

/// Both gains in one, as machines read them.
Cell both_parts(const PartnerPair& pair) {
    Object object;
    for (const auto& part : pair.for_a.parts) {
        object.push_back({"a:" + part.name, Cell::open(part.points.count())});
    }
    for (const auto& part : pair.for_b.parts) {
        object.push_back({"b:" + part.name, Cell::open(part.points.count())});
    }
    return Cell::open(Value(std::move(object)));
}

std::string caution(const PartnerPair& pair) {
    std::string words = pair.locked ? "fixed beforehand" : "";
    for (const auto& rule : pair.not_known) {
        words += fmt::format("{}not known: {}", words.empty() ? "" : ", ", rule);
    }
    return words;
}

Table pairs(const PartnerFacts& facts) {
    Table table{.name = "pairs",
                .caption = "",
                .columns = {{.name = "a", .heading = "School"},
                            {.name = "a_name", .heading = "Name", .readers = For::machines},
                            {.name = "b", .heading = "Partner"},
                            {.name = "b_name", .heading = "Name", .readers = For::machines},
                            {.name = "score", .heading = "Score", .align = Align::right},
                            {.name = "km", .heading = "km", .align = Align::right},
                            {.name = "a_areas", .heading = "The school gets help with"},
                            {.name = "b_areas", .heading = "The partner gets help with"},
                            {.name = "caution", .heading = "To note", .readers = For::people},
                            machine_column("parts"),
                            machine_column("locked"),
                            machine_column("not_known")},
                .empty =
                    "No pair could be made: no two schools have each a need that the other meets. With --without "
                    "nothing-to-offer it is enough that the two are alike and near."};
    for (const auto& pair : of(facts).pairs) {
        table.rows.push_back({party_cell(facts.names, pair.a), name_cell(facts.names, pair.a),
                              party_cell(facts.names, pair.b), name_cell(facts.names, pair.b),
                              Cell::open(pair.score.count()), kilometres_cell(pair.apart),
                              areas_cell(pair.for_a.areas, pair.for_a.found_by_peers),
                              areas_cell(pair.for_b.areas, pair.for_b.found_by_peers), text_cell(caution(pair)),
                              both_parts(pair), Cell::open(pair.locked), tokens_cell(pair.not_known)});
    }
    return table;
}

Table reasons(const PartnerFacts& facts) {
    Table table{.name = "reasons",
                .caption = "",
                .columns = {people_column("a", "School"), people_column("for_a", "What it gets, in points"),
                            people_column("b", "Partner"), people_column("for_b", "What it gets, in points")},
                .empty = "No pair could be made.",
                .readers = For::people};
    for (const auto& pair : of(facts).pairs) {
        table.rows.push_back({party_cell(facts.names, pair.a), parts_cell(pair.for_a.parts),
                              party_cell(facts.names, pair.b), parts_cell(pair.for_b.parts)});
    }
    return table;
}

std::string in_words(const Unpartnered& school) {
    if (school.why == Unpartnered::Why::nobody) {
        return school.areas.empty() ? "no need is known, so there is nothing to get" : "no partner is allowed";
    }
    const auto allowed = counted(school.candidates, "partner is allowed", "partners are allowed");
    return school.why == Unpartnered::Why::few_for_many
               ? fmt::format("{}; too few are allowed for it and others like it, so some are left", allowed)
               : fmt::format("{}; with it the pairs would come to fewer points", allowed);
}

Cell taken_cell(const Names& names, const std::vector<TakenPartner>& taken) {
    List list;
    std::string words;
    for (const auto& other : taken) {
        list.push_back(Cell::open(Object{{"urn", Cell::open(other.school)},
                                         {"score", Cell::open(other.score.count())},
                                         {"with", Cell::open(other.with)},
                                         {"score_there", Cell::open(other.score_there.count())}}));
        words += fmt::format("{}{} for {}, is with {} for {}", words.empty() ? "" : "; ", named(names, other.school),
                             other.score, other.with, other.score_there);
    }
    return Cell::open(Value(std::move(list))).reading(words.empty() ? "-" : words);
}

/// Those that could have a partner first, then those with a need.
std::vector<Unpartnered> by_hope(std::vector<Unpartnered> schools) {
    std::ranges::stable_sort(schools, {}, [](const Unpartnered& school) {
        return std::pair(school.why == Unpartnered::Why::nobody, school.areas.empty());
    });
    return schools;
}

Table unmatched(const PartnerFacts& facts) {
    Table table{
        .name = "unmatched",
        .caption = "",
        .columns = {{.name = "urn", .heading = "School"},
                    {.name = "name", .heading = "Name", .readers = For::machines},
                    {.name = "areas", .heading = "Needs"},
                    {.name = "candidates", .heading = "Allowed", .align = Align::right, .readers = For::machines},
                    {.name = "why", .heading = "Why"},
                    {.name = "taken", .heading = "Whom it could have, and with whom they are"},
                    {.name = "refused", .heading = "Refused, by rule"}},
        .empty = "Every school has a partner."};
    for (const auto& school : by_hope(of(facts).unmatched)) {
        table.rows.push_back({party_cell(facts.names, school.school), name_cell(facts.names, school.school),
                              areas_cell(school.areas, school.found_by_peers), Cell::open(school.candidates),
                              Cell::open(token(school.why)).reading(in_words(school)),
                              taken_cell(facts.names, school.taken), counts_cell(school.refused)});
    }
    return cut_for_people(std::move(table), most_unmatched, {"school", "schools"},
                          "the same command with --table unmatched");
}

Table refused(const Partnering& round) {
    Table table{.name = "refused",
                .caption = "Other schools that a rule refused as a partner, over all schools",
                .columns = {{.name = "rule", .heading = "Rule"}, count_column("pairs", "Times")},
                .empty = "No rule refused a pair."};
    for (const auto& [rule, count] : round.refused) {
        table.rows.push_back({Cell::open(rule), Cell::open(count)});
    }
    return table;
}

Section reading_guide(const Round& round) {
    Section guide{.heading = "How to read this page",
                  .blocks = {Note{.text = "Two schools may be partners where every rule allows that each supports the "
                                          "other. Score: whole points, what each would get added up; the parts add up "
                                          "to it. km: in a straight line. Of several best choices the one with the "
                                          "fewest kilometres is made."}}};
    std::ranges::move(what_next(round), std::back_inserter(guide.blocks));
    return guide;
}

/// A pair has become two partnerships, one each way.
Section become(const PartnerFacts& facts) {
    return {.heading = "What they became",
            .blocks = {partnership_table(facts.partnerships, facts.names, facts.as_of),
                       Note{.text = "Each supports the other, in a partnership with a number of its own. To end both: "
                                    "llp pair end, once for each number."}}};
}

}  // namespace

Document partners(const PartnerFacts& facts) {
    Document page{.schema = "llp.partners/1",
                  .title = facts.round.name.empty() ? "Who could be partners"
                                                    : fmt::format("Who could be partners: {}", facts.round.name),
                  .head = head_of(facts),
                  .sections = {{.heading = "", .blocks = {pool(of(facts))}},
                               {.heading = "Pairs", .blocks = {pairs(facts)}},
                               {.heading = "Reasons", .blocks = {reasons(facts)}},
                               {.heading = "Without a partner", .blocks = {unmatched(facts)}},
                               {.heading = "Rules", .blocks = {refused(of(facts))}},
                               {.heading = "Asked for", .blocks = {round_parameters(facts.round)}},
                               reading_guide(facts.round)}};
    if (!facts.partnerships.empty()) {
        page.sections.insert(page.sections.end() - 1, become(facts));
    }
    return page;
}

}  // namespace llp::report
