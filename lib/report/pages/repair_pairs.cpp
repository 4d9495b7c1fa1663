#include "report/pages/repair_pairs.hpp"

#include <fmt/format.h>

#include "report/pages/round_keeping.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

Cell name_or_nothing(const Names& names, const std::optional<Party>& party) {
    return party ? name_cell(names, *party) : Cell::nothing();
}

std::vector<Column> moving_columns() {
    return {Column{.name = "supported", .heading = "School"}, machine_column("supported_name"),
            {.name = "former", .heading = "Before"},          machine_column("former_name"),
            {.name = "supporter", .heading = "Now"},          machine_column("supporter_name")};
}

/// Of a pair that is gone: whom its school has now.
Cell successor_cell(const Mending& mending, const KeptPair& gone) {
    if (const auto* const fresh = mending.new_pair(gone)) {
        return party_cell(mending.names(), fresh->supporter);
    }
    const auto has = named(mending.names(), mending.supporters(gone.supported));
    return Cell::nothing().reading(has.empty() ? "nobody" : "nobody more; has " + has);
}

Row moving_cells(const Mending& mending, const KeptPair& pair) {
    const auto& names = mending.names();
    const auto* const fresh = mending.new_pair(pair);
    const auto supporter = fresh == nullptr ? std::nullopt : std::optional(fresh->supporter);
    return {party_cell(names, pair.supported), name_cell(names, pair.supported), party_cell(names, pair.supporter),
            name_cell(names, pair.supporter),  successor_cell(mending, pair),    name_or_nothing(names, supporter)};
}

/// Why a pair that could stay does not: its supporter is needed elsewhere.
std::string why_moved(const Mending& mending, const KeptPair& pair) {
    if (pair.fate != KeptFate::changed) {
        return fate_in_words(pair);
    }
    const auto schools = mending.new_schools(pair.supporter);
    if (schools.empty()) {
        return "so that as many schools as can be are served";
    }
    return fmt::format("its supporter is given {}, so that as many schools as can be are served",
                       named(mending.names(), schools));
}

}  // namespace

Table lost_table(const Mending& mending) {
    Table table{.name = "lost",
                .caption = "",
                .columns = moving_columns(),
                .empty = "No school of the round lost a supporter."};
    table.columns.push_back(count_column("score", "Score"));
    table.columns.push_back(count_column("km", "km"));
    for (const auto& pair : mending.lost()) {
        const auto* const fresh = mending.new_pair(pair);
        auto row = moving_cells(mending, pair);
        row.push_back(fresh == nullptr ? Cell::nothing() : Cell::open(fresh->score.count()));
        row.push_back(fresh == nullptr ? Cell::nothing() : kilometres_cell(fresh->apart));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table freed_table(const Mending& mending) {
    const auto& names = mending.names();
    Table table{.name = "freed",
                .caption = "",
                .columns = {{.name = "supporter", .heading = "Supporter"},
                            machine_column("supporter_name"),
                            {.name = "supported", .heading = "No longer supports"},
                            machine_column("supported_name"),
                            people_column("now", "Is now given")},
                .empty = "No supporter of the round lost a school."};
    for (const auto& pair : mending.freed()) {
        const auto schools = named(names, mending.new_schools(pair.supporter));
        table.rows.push_back({party_cell(names, pair.supporter), name_cell(names, pair.supporter),
                              party_cell(names, pair.supported), name_cell(names, pair.supported),
                              Cell::open(schools.empty() ? "nobody" : schools)});
    }
    return table;
}

Table moved_table(const Mending& mending) {
    Table table{.name = "moved", .caption = "", .columns = moving_columns(), .empty = "Nothing else moves."};
    table.columns.push_back(machine_column("fate"));
    table.columns.push_back(machine_column("rule"));
    table.columns.push_back({.name = "why", .heading = "Why"});
    for (const auto& pair : mending.of_fate(Mending::moving)) {
        auto row = moving_cells(mending, pair);
        row.push_back(Cell::open(token(pair.fate)));
        row.push_back(text_cell(pair.rule));
        row.push_back(Cell::open(why_moved(mending, pair)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table first_table(const Mending& mending) {
    const auto& names = mending.names();
    Table table{.name = "first",
                .caption = "",
                .columns = {Column{.name = "supported", .heading = "School"},
                            machine_column("supported_name"),
                            {.name = "supporter", .heading = "Supporter"},
                            machine_column("supporter_name"),
                            count_column("score", "Score"),
                            count_column("km", "km")},
                .empty = "No school that had none gets a supporter."};
    for (const auto* const pair : mending.first_pairs()) {
        table.rows.push_back({party_cell(names, pair->supported), name_cell(names, pair->supported),
                              party_cell(names, pair->supporter), name_cell(names, pair->supporter),
                              Cell::open(pair->score.count()), kilometres_cell(pair->apart)});
    }
    return table;
}

}  // namespace llp::report
