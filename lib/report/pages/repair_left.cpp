#include "report/pages/repair_left.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/pages/round_words.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

std::string relaxation_in_words(const Names& names, const Relaxation& relaxation) {
    return fmt::format("{}: by {}", change_in_words(names, relaxation), named(names, relaxation.served_by));
}

Cell relaxations_cell(const RepairFacts& facts, const Explanation& explanation) {
    List list;
    std::string words;
    for (const auto& relaxation : explanation.relaxations) {
        list.push_back(Cell::open(Object{{"kind", Cell::open(relaxation.kind)},
                                         {"option", text_cell(relaxation.option)},
                                         {"supporter", Cell::open(relaxation.supporter)},
                                         {"schools", Cell::open(relaxation.schools)},
                                         {"days", Cell::open(relaxation.days.count())},
                                         {"served_by", Cell::open(relaxation.served_by)}}));
        words += (words.empty() ? "" : "; ") + relaxation_in_words(facts.names, relaxation);
    }
    return Cell::open(Value(std::move(list)))
        .reading(words.empty() ? "no single change of distance, days, room or a rule" : words);
}

const Unmatched* unmatched(const RepairFacts& facts, const Party& school) {
    const auto found = std::ranges::find(facts.repaired.unmatched, school, &Unmatched::supported);
    return found == facts.repaired.unmatched.end() ? nullptr : &*found;
}

}  // namespace

Table left_without(const Mending& mending) {
    const auto& names = mending.names();
    Table table{.name = "left_without",
                .caption = "",
                .columns = {{.name = "urn", .heading = "School"},
                            machine_column("name"),
                            {.name = "areas", .heading = "Needs"},
                            {.name = "former", .heading = "Before"},
                            machine_column("former_name"),
                            machine_column("candidates"),
                            {.name = "refused", .heading = "Refused, by rule"},
                            {.name = "relaxations", .heading = "What would serve it"}},
                .empty = "Every school that had a supporter has one."};
    for (const auto& explanation : mending.facts().unserved) {
        const auto* const school = unmatched(mending.facts(), explanation.supported);
        if (school != nullptr) {
            const auto& former = mending.former(school->supported);
            table.rows.push_back({party_cell(names, school->supported), name_cell(names, school->supported),
                                  areas_cell(school->areas, school->found_by_peers),
                                  party_cell(names, former.front()).reading(named(names, former)),
                                  name_cell(names, former.front()), Cell::open(school->candidates),
                                  counts_cell(school->refused), relaxations_cell(mending.facts(), explanation)});
        }
    }
    return table;
}

Table still_without(const Mending& mending) {
    const auto& names = mending.names();
    Table table{.name = "still_without",
                .caption = "Schools that had nobody before either",
                .columns = {{.name = "urn", .heading = "School"},
                            machine_column("name"),
                            {.name = "areas", .heading = "Needs"},
                            machine_column("candidates"),
                            {.name = "refused", .heading = "Refused, by rule"}},
                .empty = "Nobody else is without."};
    for (const auto& school : mending.facts().repaired.unmatched) {
        if (!mending.was_served(school.supported)) {
            table.rows.push_back({party_cell(names, school.supported), name_cell(names, school.supported),
                                  areas_cell(school.areas, school.found_by_peers), Cell::open(school.candidates),
                                  counts_cell(school.refused)});
        }
    }
    constexpr std::size_t most_shown = 5;
    return cut_for_people(std::move(table), most_shown, {"school", "schools"}, "--table still_without");
}

}  // namespace llp::report
