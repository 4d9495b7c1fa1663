#include "report/pages/consequences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace llp::report {

namespace {

std::string signed_count(std::int64_t value, std::string_view one, std::string_view many) {
    const auto size = value < 0 ? -value : value;
    return fmt::format("{} {} {}", size, size == 1 ? one : many, value < 0 ? "fewer" : "more");
}

Cell moves_cell(const Names& names, const std::vector<Move>& moves) {
    List list;
    for (const auto& move : moves) {
        list.push_back(Cell::open(Object{{"supported", Cell::open(move.supported)},
                                         {"before", parties_cell(names, move.before)},
                                         {"after", parties_cell(names, move.after)}}));
    }
    return Cell::open(Value(std::move(list)))
        .reading(moves.empty() ? "none" : counted(std::ssize(moves), "school", "schools"));
}

constexpr std::size_t effect_columns = 7;
constexpr std::size_t most_listed = 12;

Row effect_cells(const Names& names, const std::optional<Consequence>& consequence) {
    if (!consequence) {
        return Row(effect_columns, Cell::nothing());
    }
    return {Cell::open(effect_in_words(*consequence)), Cell::open(consequence->urgent),
            Cell::open(consequence->served),           Cell::open(consequence->pairs),
            Cell::open(consequence->total.count()),    Cell::open(consequence->kept),
            moves_cell(names, consequence->moves)};
}

void drop_first_column(Table& table) {
    table.columns.erase(table.columns.begin());
    for (auto& row : table.rows) {
        row.erase(row.begin());
    }
}

void add_effect_columns(Table& table, bool effect) {
    if (effect) {
        table.columns.push_back(people_column("effect", "Then the round has"));
    }
    for (const auto* const name : {"urgent", "served", "pairs", "total", "kept"}) {
        table.columns.push_back({.name = name, .heading = "", .align = Align::right, .readers = For::machines});
    }
    table.columns.push_back({.name = "moves", .heading = "Others that move"});
}

}  // namespace

std::string parties_in_words(const Names& names, const std::vector<Party>& parties, std::string_view separator) {
    constexpr std::size_t most_named = 3;
    if (parties.empty()) {
        return "nobody";
    }
    std::string words;
    for (std::size_t i = 0; i < std::min(most_named, parties.size()); ++i) {
        words += i == 0 ? "" : separator;
        words += named(names, parties[i]);
    }
    return parties.size() <= most_named ? words : fmt::format("{} and {} more", words, parties.size() - most_named);
}

Cell parties_cell(const Names& names, const std::vector<Party>& parties) {
    List list;
    std::ranges::transform(parties, std::back_inserter(list), [](const Party& party) { return Cell::open(party); });
    return Cell::open(Value(std::move(list))).reading(parties_in_words(names, parties));
}

std::string effect_in_words(const Consequence& consequence) {
    std::string words;
    const auto add = [&](std::int64_t value, std::string_view one, std::string_view many) {
        if (value != 0) {
            words += (words.empty() ? "" : ", ") + signed_count(value, one, many);
        }
    };
    add(consequence.urgent, "urgent school served", "urgent schools served");
    add(consequence.served, "school served", "schools served");
    add(consequence.pairs, "pair", "pairs");
    add(consequence.kept, "pair of the earlier round", "pairs of the earlier round");
    add(consequence.total.count(), "point", "points");
    return words.empty() ? "as good" : words;
}

ConsequenceTable::ConsequenceTable(const Names& names, Table table, bool effect)
    : names_(names), table_(std::move(table)) {
    moves_ = {.name = table_.name + "_moves",
              .caption = "Others that move, by the numbers above",
              .columns = {count_column("number", "No."),
                          {.name = "supported", .heading = "School"},
                          {.name = "before", .heading = "Supported now by"},
                          {.name = "after", .heading = "Then by"}},
              .readers = For::people};
    auto number = count_column("number", "No.");
    number.readers = For::people;
    table_.columns.insert(table_.columns.begin(), std::move(number));
    add_effect_columns(table_, effect);
}

void ConsequenceTable::add(Row cells, const std::optional<Consequence>& consequence) {
    const auto number = std::ssize(table_.rows) + 1;
    cells.insert(cells.begin(), Cell::open(number));
    // As many of the last as the table has columns for: the first is the effect, which not every table tells.
    auto effect = effect_cells(names_, consequence);
    std::move(std::prev(effect.end(), static_cast<std::ptrdiff_t>(table_.columns.size() - cells.size())), effect.end(),
              std::back_inserter(cells));
    table_.rows.push_back(std::move(cells));
    if (consequence && consequence->moves.size() > most_listed) {
        unlisted_ = true;
    } else if (consequence) {
        for (const auto& move : consequence->moves) {
            moves_.rows.push_back({Cell::open(number), party_cell(names_, move.supported),
                                   parties_cell(names_, move.before), parties_cell(names_, move.after)});
        }
    }
}

std::vector<Block> ConsequenceTable::blocks() && {
    const bool any_listed = !moves_.rows.empty();
    if (!any_listed) {
        drop_first_column(table_);
    }
    std::vector<Block> blocks{std::move(table_)};
    if (any_listed) {
        blocks.emplace_back(std::move(moves_));
    }
    if (unlisted_) {
        blocks.emplace_back(Note{
            .text = fmt::format("Where more than {} schools move they are not listed here: --format json has them.",
                                most_listed)});
    }
    return blocks;
}

}  // namespace llp::report
