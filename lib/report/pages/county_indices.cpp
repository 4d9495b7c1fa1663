#include "report/pages/county_indices.hpp"

#include <fmt/format.h>

#include <array>
#include <iterator>

#include "core/number.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/tidy.hpp"

namespace llp::report {

namespace {

constexpr std::size_t most_parties = 15;

/// An index: a part of a whole in per cent, or a number of its own.
struct Index {
    std::string_view id;
    std::string_view title;
    std::optional<std::int64_t> part;
    std::optional<std::int64_t> whole;
    Cell value;
    std::string_view definition;
};

Index share_index(std::string_view id, std::string_view title, std::int64_t part, std::int64_t whole,
                  std::string_view definition) {
    return {.id = id,
            .title = title,
            .part = part,
            .whole = whole,
            .value = share_cell(part, whole),
            .definition = definition};
}

Index number(std::string_view id, std::string_view title, Cell value, std::string_view definition) {
    return {.id = id, .title = title, .part = {}, .whole = {}, .value = std::move(value), .definition = definition};
}

std::vector<Index> indices(const CountyFacts& facts) {
    const auto& network = facts.network;
    std::vector<Index> list{
        share_index(
            "needs_met_inside", "Needs met inside the partnership, %", network.met_inside, network.needs,
            "Needs (a school and an area) for which a running partnership was made whose supporter takes part in the "
            "partnership, of all needs of these schools. An area that only peers found, on either side, is not "
            "counted, so that more may be met."),
        share_index("needs_met_outside", "Needs met from outside alone, %", network.met_outside, network.needs,
                    "Needs for which only supporters that take no part in the partnership were found, of all needs."),
        share_index("both_give_and_receive", "Schools that both give and receive, %", network.both, network.schools,
                    "Schools that support somebody and are supported, in running partnerships, of all schools."),
        share_index("give_or_receive", "Schools that give or receive, %",
                    network.both + network.give_only + network.receive_only, network.schools,
                    "Schools in a running partnership on either side, of all schools."),
        share_index("in_clusters", "Schools in an approved cluster, %", network.in_clusters, network.schools,
                    "Schools in a cluster of peer review that was approved and not ended or replaced, of all schools."),
        share_index("reach", "Reach, %", network.reached, network.schools,
                    "Schools that give, receive or stand in an approved cluster, of all schools."),
        number("load_gini", "Load: Gini coefficient", network.gini ? per_mille_cell(*network.gini, 3) : Cell::nothing(),
               "Of the schools that each supporter carries, and 0 for each with stated capacity that carries none: 0 "
               "where all carry the same, towards 1 where one carries all; the sum of (2i - n - 1) x over n times the "
               "sum of x, with the loads x in ascending order."),
        share_index("load_top_five", "Load: share of the top five, %", network.five_most, network.carried,
                    "Schools carried by the five most loaded supporters, of all schools carried."),
        share_index(
            "largest_component", "Connectedness: largest part, %", network.largest, network.schools,
            "Schools in the largest part of the network that hangs together, of all schools. A partnership joins its "
            "two sides, a cluster all its members."),
        number("components", "Connectedness: number of parts", Cell::open(network.components),
               "Parts of the network that hang together and have more than one party; fewer are better connected."),
        share_index("alone", "Schools joined to nobody, %", network.alone, network.schools,
                    "Schools in no running partnership and no approved cluster, of all schools."),
        number("depended_on", "Parties on whom others depend", Cell::open(std::ssize(network.dependence)),
               "Schools and organisations without which their part of the network would fall apart, or that carry more "
               "than a tenth of all schools carried. They are listed below."),
    };
    for (auto& index : list) {
        if (!facts.held.evidence && index.id.starts_with("needs_met")) {
            index.part = index.whole = std::nullopt;
        }
    }
    return list;
}

Row index_row(const Index& index) {
    return {Cell::open(index.id).reading(std::string(index.title)), index.value, Cell::open(index.part),
            Cell::open(index.whole), Cell::open(index.definition)};
}

Table index_table(const CountyFacts& facts) {
    Table table{.name = "self_sustainability",
                .caption = "",
                .columns = {{.name = "index", .heading = "Index"},
                            count_column("value", "Value"),
                            count_column("part", "Number"),
                            count_column("of", "Of"),
                            {.name = "definition", .heading = "What it is"}}};
    for (const auto& index : indices(facts)) {
        table.rows.push_back(index_row(index));
    }
    return tidied(std::move(table), facts.scope);
}

Row dependence_row(const CountyFacts& facts, const Dependence& one) {
    constexpr int millionths_of_a_tenth_percent = 100'000;
    return {party_cell(facts.names, one.party), name_cell(facts.names, one.party), Cell::open(one.carried),
            Cell::open(Value(Decimal{.value = Millionths(one.share.count() * millionths_of_a_tenth_percent)})),
            Cell::open(one.cut_off)};
}

Table dependence_table(const CountyFacts& facts) {
    Table table{.name = "dependence",
                .caption = "On whom others depend",
                .columns = {{.name = "party", .heading = "Party"},
                            machine_column("party_name"),
                            count_column("carried", "Schools carried"),
                            count_column("carried_percent", "% of all carried"),
                            count_column("cut_off", "Schools cut off without it")},
                .empty = "Nobody carries more than a tenth, and without nobody would the network fall apart further."};
    for (const auto& one : facts.network.dependence) {
        table.rows.push_back(dependence_row(facts, one));
    }
    return cut_for_people(tidied(std::move(table), facts.scope), most_parties, {"party", "parties"},
                          "llp report county --table dependence");
}

}  // namespace

Cell share_cell(std::int64_t part, std::int64_t whole) {
    constexpr std::int64_t hundred_per_cent = 100'000'000;
    return whole == 0
               ? Cell::nothing()
               : Cell::open(Value(Decimal{.value = Millionths(divide_rounding(part * hundred_per_cent, whole))}));
}

Section self_sustainability_section(const CountyFacts& facts) {
    return {.heading = "Self-sustainability", .blocks = {index_table(facts), dependence_table(facts)}};
}

}  // namespace llp::report
