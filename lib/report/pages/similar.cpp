#include "report/pages/similar.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "core/number.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

constexpr int distance_decimals = 3;

Cell decimal(Millionths value, int decimals) {
    return Cell::open(Value(Decimal{.value = value, .decimals = decimals}));
}

std::string in_unit(Millionths value, std::string_view unit) {
    if (unit == "pupils" || unit == "quintile") {
        return rounded_with_thousands(value, 0);
    }
    return unit == "percent" ? rounded_decimal(value, 1) + "%" : rounded_decimal(value, 2);
}

Cell figure(const std::optional<Millionths>& value, const SimilarVariable& variable) {
    return value ? decimal(*value, 2).reading(in_unit(*value, variable.unit)) : Cell::nothing();
}

/// Of a share of 1.
std::string percent(Millionths share) {
    constexpr std::int64_t hundred = 100;
    return rounded_decimal(Millionths(share.count() * hundred), 0) + "%";
}

/// Variables as a list of names for machines, of titles for people.
Cell variables_cell(const SimilarPoolFacts& pool, const std::vector<std::size_t>& which) {
    List names;
    std::vector<std::string_view> titles;
    for (const auto at : which) {
        names.push_back(Cell::open(pool.variables[at].name));
        titles.emplace_back(pool.variables[at].title);
    }
    return Cell::open(Value(std::move(names))).reading(fmt::format("{}", fmt::join(titles, ", ")));
}

/// Variables that nobody has.
std::vector<std::size_t> dropped(const SimilarPoolFacts& pool) {
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < pool.variables.size(); ++i) {
        if (!pool.variables[i].median) {
            which.push_back(i);
        }
    }
    return which;
}

/// How many schools were put at the median, by variable.
Cell filled_cell(const SimilarPoolFacts& pool) {
    Object counts;
    std::string words;
    for (const auto& variable : pool.variables) {
        if (variable.filled > 0) {
            counts.push_back({variable.name, Cell::open(variable.filled)});
            words += fmt::format("{}{} {}", words.empty() ? "" : ", ", variable.title, counted(variable.filled));
        }
    }
    return Cell::open(Value(std::move(counts))).reading(words.empty() ? "none" : words);
}

std::vector<Field> head(const SimilarFacts& facts) {
    const auto& pool = facts.pool;
    return {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
            {.name = "urn", .label = "School", .value = party_cell(facts.names, facts.urn)},
            {.name = "name", .label = "", .value = name_cell(facts.names, facts.urn), .readers = For::machines},
            {.name = "method",
             .label = "Method",
             .value = Cell::open(pool.method).reading(fmt::format("{} ({})", pool.title, pool.method))},
            {.name = "source", .label = "Whose method", .value = Cell::open(pool.source)},
            {.name = "pool", .label = "Schools compared", .value = Cell::open(pool.schools)},
            {.name = "left_out", .label = "Left out, as nothing is known of them", .value = Cell::open(pool.left_out)},
            {.name = "region",
             .label = "Region",
             .value = text_cell(facts.region).reading(facts.region.empty() ? "not known" : facts.region)},
            {.name = "filled", .label = "Filled", .value = filled_cell(pool), .readers = For::machines},
            {.name = "dropped",
             .label = "Dropped",
             .value = variables_cell(pool, dropped(pool)),
             .readers = For::machines}};
}

Row variable_row(const SimilarVariable& variable) {
    const auto own = figure(variable.own, variable);
    const bool kept = variable.median.has_value();
    return {Cell::open(variable.name).reading(variable.title),
            decimal(variable.weight, 2).reading(kept ? percent(variable.weight) : "left out"),
            !kept || variable.own ? own : Cell::nothing().reading("not known: the median"),
            figure(variable.median, variable), Cell::open(variable.filled)};
}

Table variables(const SimilarFacts& facts) {
    Table table{.name = "variables",
                .caption = "",
                .columns = {{.name = "variable", .heading = "Compared in"},
                            count_column("weight", "Weight"),
                            count_column("own", "This school"),
                            count_column("median", "Median"),
                            count_column("filled", "Schools put at the median")}};
    std::ranges::transform(facts.pool.variables, std::back_inserter(table.rows), variable_row);
    return table;
}

Cell parts_cell(const SimilarPoolFacts& pool, const std::vector<Millionths>& parts) {
    Object shares;
    std::vector<std::pair<Millionths, std::string_view>> greatest;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        shares.push_back({pool.variables[i].name, decimal(parts[i], 2)});
        greatest.emplace_back(parts[i], pool.variables[i].title);
    }
    std::ranges::stable_sort(greatest, std::ranges::greater(), &decltype(greatest)::value_type::first);
    constexpr std::size_t most_named = 2;
    greatest.resize(std::min(greatest.size(), most_named));
    std::string words;
    for (const auto& [share, title] : greatest) {
        if (share > Millionths(0)) {
            words += fmt::format("{}{} {}", words.empty() ? "" : ", ", title, percent(share));
        }
    }
    return Cell::open(Value(std::move(shares))).reading(words.empty() ? "alike in all" : words);
}

Row neighbour_row(const SimilarFacts& facts, const SimilarNeighbour& neighbour) {
    return {Cell::open(neighbour.rank),
            party_cell(facts.names, neighbour.urn),
            name_cell(facts.names, neighbour.urn),
            decimal(neighbour.distance, distance_decimals),
            kilometres_cell(neighbour.apart),
            Cell::open(neighbour.same_region),
            parts_cell(facts.pool, neighbour.parts),
            variables_cell(facts.pool, neighbour.filled)};
}

Table neighbours(const SimilarFacts& facts, std::string name) {
    Table table{
        .name = std::move(name),
        .caption = "",
        .columns = {count_column("rank", "Rank"),
                    school_column(),
                    {.name = "name", .heading = "", .readers = For::machines},
                    count_column("distance", "Distance"),
                    count_column("km", "km"),
                    {.name = "same_region",
                     .heading = "Same region",
                     .readers = facts.pool.region_first_of > 0 && !facts.region.empty() ? For::all : For::machines},
                    {.name = "parts", .heading = "What sets them apart most"},
                    {.name = "filled", .heading = "Not known of it"}},
        .empty = "No other school is held with which this one could be compared."};
    for (const auto& neighbour : facts.neighbours) {
        table.rows.push_back(neighbour_row(facts, neighbour));
    }
    return table;
}

std::string order(const SimilarFacts& facts) {
    if (facts.pool.region_first_of == 0) {
        return "The nearest come first, equal ones by URN.";
    }
    if (facts.region.empty()) {
        return "The nearest come first, equal ones by URN; the method would put those of the same region before "
               "others, but the region is not known.";
    }
    return fmt::format(
        "Of the {} nearest those of the same region come first, then the others; each by distance, equal ones by URN.",
        facts.pool.region_first_of);
}

std::string reading_guide(const SimilarFacts& facts) {
    return fmt::format(
        "Distance: 0 is alike in all that is compared; what sets two schools apart is given as shares of its square. "
        "{} "
        "km: in a straight line; how far away a school is plays no part in how similar it is.",
        order(facts));
}

std::string on_missing(const SimilarPoolFacts& pool) {
    const auto which = dropped(pool);
    std::string text = "A school of which one figure is not known is put at the median in it.";
    if (!which.empty()) {
        text += fmt::format(" Left out, as no school has a figure: {}; the other weights make up 1.",
                            variables_cell(pool, which).words());
    }
    return text;
}

Cell measured(const SimilarFigure& figure, const std::optional<Millionths>& value) {
    return value ? figure_cell(figure.measure, *value) : Cell::nothing();
}

/// ", 2023/24, 2024/25": of which the figures are.
std::string of_years(const std::vector<SimilarFigure>& figures) {
    std::set<std::string> years;
    for (const auto& figure : figures) {
        years.insert(to_text(figure.period));
    }
    return years.empty() ? std::string() : fmt::format(", {}", fmt::join(years, ", "));
}

Row figure_row(const SimilarFigure& figure) {
    const auto known = std::ranges::count_if(figure.others, [](const auto& other) { return other.has_value(); });
    Row row{Cell::open(figure.measure).reading(measure_title_with_side(figure.measure)), Cell::open(figure.period),
            measured(figure, figure.own), measured(figure, figure.median), Cell::open(known)};
    for (const auto& other : figure.others) {
        row.push_back(measured(figure, other));
    }
    return row;
}

}  // namespace

Table similar_figures_table(const std::vector<SimilarFigure>& figures) {
    Table table{.name = "similar_figures",
                .caption = "Newest figures of this school, and of the similar ones by their rank",
                .columns = {{.name = "figure", .heading = "Figure"},
                            {.name = "period", .heading = "Year"},
                            count_column("school", "This school"),
                            count_column("similar_median", "Median"),
                            count_column("similar_schools", "Of")},
                .empty = "No figure of this school is held that says how well a school does."};
    Dots dots{.label = "figure",
              .own = "school",
              .median = "similar_median",
              .others = {},
              .title = "This school among similar ones" + of_years(figures),
              .others_label = "A similar school"};
    for (std::size_t rank = 1; rank <= (figures.empty() ? 0 : figures.front().others.size()); ++rank) {
        dots.others.push_back(fmt::format("similar_{}", rank));
        table.columns.push_back(count_column(dots.others.back(), fmt::to_string(rank)));
    }
    table.drawing = std::move(dots);
    std::ranges::transform(figures, std::back_inserter(table.rows), figure_row);
    return table;
}

Table similar_table(const SimilarFacts& facts, std::string name) {
    return neighbours(facts, std::move(name));
}

std::string compared_in(const SimilarPoolFacts& pool) {
    std::vector<std::string> titles;
    for (const auto& variable : pool.variables) {
        if (variable.median) {
            titles.push_back(variable.title);
        }
    }
    return fmt::format("{}", fmt::join(titles, ", "));
}

Document similar(const SimilarFacts& facts) {
    return {.schema = "llp.similar/1",
            .title = fmt::format("Schools similar to {}", named(facts.names, facts.urn)),
            .head = head(facts),
            .sections = {{.heading = "How they are compared", .blocks = {variables(facts)}},
                         {.heading = "Similar schools", .blocks = {neighbours(facts, "neighbours")}},
                         {.heading = "How to read this page",
                          .blocks = {Note{.text = reading_guide(facts)}, Note{.text = on_missing(facts.pool)}}}}};
}

namespace {

Cell phases_cell(const std::vector<Phase>& phases) {
    List tokens;
    std::vector<std::string_view> titles;
    for (const auto phase : phases) {
        tokens.push_back(Cell::open(token(phase)));
        titles.push_back(title(phase));
    }
    return Cell::open(Value(std::move(tokens))).reading(fmt::format("{}", fmt::join(titles, ", ")));
}

Table pools(const AllSimilarFacts& facts) {
    Table table{.name = "pools",
                .caption = "",
                .columns = {{.name = "method", .heading = "Method"},
                            {.name = "phases", .heading = "Phases"},
                            count_column("schools", "Schools compared"),
                            count_column("left_out", "Left out"),
                            {.name = "filled", .heading = "Put at the median, by variable"},
                            {.name = "dropped", .heading = "Variables left out"}},
                .empty = "No school could be compared."};
    for (const auto& pool : facts.pools) {
        table.rows.push_back({Cell::open(pool.method), phases_cell(pool.phases), Cell::open(pool.schools),
                              Cell::open(pool.left_out), filled_cell(pool), variables_cell(pool, dropped(pool))});
    }
    return table;
}

Table all_neighbours(const AllSimilarFacts& facts) {
    constexpr std::size_t most_rows = 20;
    Table table{.name = "neighbours",
                .caption = "",
                .columns = {{.name = "school", .heading = "School"},
                            {.name = "urn", .heading = "Similar school"},
                            count_column("rank", "Rank"),
                            count_column("distance", "Distance"),
                            count_column("km", "km"),
                            {.name = "method", .heading = "Method", .readers = For::machines}},
                .empty = "No school has a similar one."};
    table.rows.reserve(facts.rows.size());
    for (const auto& row : facts.rows) {
        table.rows.push_back({party_cell(facts.names, row.of), party_cell(facts.names, row.urn), Cell::open(row.rank),
                              decimal(row.distance, distance_decimals), kilometres_cell(row.apart),
                              Cell::open(facts.pools[row.pool].method)});
    }
    return cut_for_people(std::move(table), most_rows, {"line", "lines"},
                          "the same with --table neighbours --format csv");
}

Cell urns_cell(const std::vector<Urn>& urns) {
    List list;
    std::ranges::transform(urns, std::back_inserter(list), [](Urn urn) { return Cell::open(urn); });
    return Cell::open(Value(std::move(list))).reading(counted(std::ssize(urns), "school", "schools"));
}

}  // namespace

Document all_similar(const AllSimilarFacts& facts) {
    Document document{
        .schema = "llp.similar_all/1",
        .title = "Similar schools of each school",
        .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                 {.name = "schools", .label = "Schools", .value = Cell::open(facts.schools)},
                 {.name = "without",
                  .label = "Without similar ones, as nothing is known of them",
                  .value = urns_cell(facts.without)}},
        .sections = {{.heading = "How they are compared", .blocks = {pools(facts)}}, {.heading = "Similar schools"}}};
    // Not in the braces above, which would copy it: a nation has a million lines.
    document.sections.back().blocks.emplace_back(all_neighbours(facts));
    return document;
}

}  // namespace llp::report
