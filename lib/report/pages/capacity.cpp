#include "report/pages/capacity.hpp"

#include <algorithm>

#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

constexpr std::size_t most_supporters = 12;
constexpr std::size_t most_without_days = 5;

/// Half days as days: "2.5"; "not said" of nothing.
Cell half_days_cell(const std::optional<std::int64_t>& half_days) {
    constexpr std::int64_t half_in_millionths = 500'000;
    if (!half_days) {
        return Cell::nothing().reading("not said");
    }
    return Cell::open(
        Value(Decimal{.value = Millionths(*half_days * half_in_millionths), .decimals = *half_days % 2 == 0 ? 0 : 1}));
}

/// "1 day", "2.5 days".
std::string days_in_words(std::int64_t half_days) {
    return fmt::format("{}{} {}", half_days / 2, half_days % 2 == 0 ? "" : ".5", half_days == 2 ? "day" : "days");
}

std::string term_in_words(int term, const std::string& year) {
    return fmt::format("term {} of {}", term, year);
}

const TermTotal* total_of(const CapacityFacts& facts) {
    const auto found = std::ranges::find_if(
        facts.terms, [&](const TermTotal& each) { return each.year == facts.year && each.term == facts.term; });
    return found == facts.terms.end() ? nullptr : &*found;
}

Row supporter_row(const SupporterTerm& line, const Names& names) {
    auto row = joined({Cell::open(line.year), Cell::open(line.term), party_cell(names, line.supporter),
                       name_cell(names, line.supporter), Cell::open(line.schools)},
                      account_cells(line.days));
    row.push_back(half_days_cell(line.days.taken()));
    return row;
}

/// `tells_terms` is true of a table in which the rows are of several.
Table supporter_table(std::string name, const std::vector<SupporterTerm>& lines, const Names& names, bool tells_terms,
                      std::string empty) {
    const auto terms = tells_terms ? For::all : For::machines;
    Table table{.name = std::move(name),
                .caption = "",
                .columns = {{.name = "year", .heading = "School year", .readers = terms},
                            {.name = "term", .heading = "Term", .readers = terms},
                            {.name = "supporter", .heading = "Supporter"},
                            machine_column("supporter_name"),
                            count_column("schools", "Schools"),
                            count_column("offered_days", "Offered"),
                            count_column("booked_days", "Booked"),
                            count_column("used_days", "Used"),
                            count_column("missed_days", "Missed"),
                            count_column("left_days", "Left"),
                            machine_column("taken_days")},
                .empty = std::move(empty)};
    std::ranges::transform(lines, std::back_inserter(table.rows),
                           [&](const SupporterTerm& line) { return supporter_row(line, names); });
    return table;
}

/// What the page leads with.
Facts key_figures(const TermTotal& total) {
    return {.name = "key_figures",
            .fields = {{.name = "offered_days", .label = "Days offered", .value = half_days_cell(total.days.offered)},
                       {.name = "booked_days", .label = "Booked", .value = half_days_cell(total.days.booked)},
                       {.name = "used_days", .label = "Used", .value = half_days_cell(total.days.used)},
                       {.name = "left_days", .label = "Left", .value = half_days_cell(total.days.left())}},
            .key_figures = true};
}

std::string how_terms_are_told(const CapacityFacts& facts, const TermTotal& total) {
    return fmt::format(
        "{} is {} to {} ({}). Days are those of the supporters that say how many they offer: {}. Booked: proposed or "
        "agreed for a day. Used: the visit took place. Left: offered, less booked and used; a visit that was missed "
        "gives its days back.",
        "T" + term_in_words(facts.term, facts.year).substr(1), in_words(total.first), in_words(total.last),
        facts.calendar, counted(total.supporters, "supporter", "supporters"));
}

void add_over(const CapacityFacts& facts, Section& section) {
    for (const auto& line : facts.over) {
        section.blocks.emplace_back(
            Note{.text = fmt::format("Over-booked: {} offers {} in {}, and {} {} booked or used.",
                                     named(facts.names, line.supporter), days_in_words(line.days.offered.value_or(0)),
                                     term_in_words(line.term, line.year), days_in_words(line.days.taken()),
                                     line.days.taken() == 2 ? "is" : "are"),
                 .attention = true});
    }
}

Section head_section(const CapacityFacts& facts) {
    Section section{.heading = "", .blocks = {}};
    if (const auto* const total = total_of(facts)) {
        section.blocks.emplace_back(key_figures(*total));
        section.blocks.emplace_back(Note{.text = how_terms_are_told(facts, *total)});
        if (total->unbacked > 0) {
            section.blocks.emplace_back(
                Note{.text = fmt::format("Beside these, {} booked or used of supporters that do not say how many they "
                                         "offer.",
                                         total->unbacked == 1   ? "half a day is"
                                         : total->unbacked == 2 ? "1 day is"
                                                                : days_in_words(total->unbacked) + " are"),
                     .attention = true});
        }
    }
    if (!facts.any_visit) {
        section.blocks.emplace_back(Note{
            .text = "No visit is held: that nothing is booked or used says that none was planned or loaded here."});
    }
    add_over(facts, section);
    return section;
}

/// The first rows alone for people, who have the whole table by a command.
Table cut(Table table, std::size_t most, const CapacityFacts& facts) {
    const auto command = fmt::format("llp report capacity --as-of {} --term {}-{} --table {}", facts.as_of, facts.year,
                                     facts.term, table.name);
    return cut_for_people(std::move(table), most, {"supporter", "supporters"}, command);
}

Section supporters_section(const CapacityFacts& facts) {
    auto table = supporter_table("supporters", facts.supporters, facts.names, false,
                                 "Nobody offers days in this term, and none are taken.");
    table.drawing = Bars{.label = "supporter", .value = "taken_days", .unit = "days booked or used"};
    table = cut(std::move(table), most_supporters, facts);
    return {.heading = fmt::format("Supporters in {}", term_in_words(facts.term, facts.year)),
            .blocks = {std::move(table)}};
}

Row term_row(const TermTotal& total) {
    const Row term{Cell::open(total.year), Cell::open(total.term), Cell::open(total.first), Cell::open(total.last),
                   Cell::open(total.supporters)};
    return joined(joined(term, account_cells(total.days)), {half_days_cell(total.unbacked), Cell::open(total.over)});
}

Table terms_table(const CapacityFacts& facts) {
    const bool any_unbacked = std::ranges::any_of(facts.terms, [](const TermTotal& each) { return each.unbacked > 0; });
    auto unbacked = count_column("unbacked_days", "Taken, none offered");
    unbacked.readers = any_unbacked ? For::all : For::machines;
    Table table{.name = "terms",
                .caption = "",
                .columns = {{.name = "year", .heading = "School year"},
                            {.name = "term", .heading = "Term"},
                            machine_column("first"),
                            machine_column("last"),
                            count_column("supporters", "Supporters"),
                            count_column("offered_days", "Offered"),
                            count_column("booked_days", "Booked"),
                            count_column("used_days", "Used"),
                            count_column("missed_days", "Missed"),
                            count_column("left_days", "Left"),
                            unbacked,
                            count_column("over", "Over-booked")}};
    std::ranges::transform(facts.terms, std::back_inserter(table.rows), term_row);
    return table;
}

bool has_begun(const CapacityFacts& facts) {
    return std::ranges::any_of(facts.terms,
                               [&](const TermTotal& each) { return each.year == facts.year && each.begun; });
}

/// Of the terms of the year that have begun.
DaysAccount so_far(const CapacityFacts& facts) {
    DaysAccount sum;
    for (const auto& total : facts.terms) {
        if (total.year != facts.year || !total.begun) {
            continue;
        }
        if (total.days.offered) {
            sum.offered = sum.offered.value_or(0) + *total.days.offered;
        }
        sum.booked += total.days.booked;
        sum.used += total.days.used;
        sum.missed += total.days.missed;
    }
    return sum;
}

Facts year_so_far(const CapacityFacts& facts) {
    const auto sum = so_far(facts);
    return {.name = "year_so_far",
            .fields = {{.name = "offered_days",
                        .label = "Offered in the terms begun",
                        .value = half_days_cell(sum.offered)},
                       {.name = "used_days", .label = "Used", .value = half_days_cell(sum.used)},
                       {.name = "booked_days", .label = "Booked", .value = half_days_cell(sum.booked)},
                       {.name = "missed_days", .label = "Missed", .value = half_days_cell(sum.missed)},
                       {.name = "left_days", .label = "Not taken", .value = half_days_cell(sum.left())}},
            .readers = has_begun(facts) ? For::all : For::machines};
}

Facts unknown_counts(const CapacityFacts& facts) {
    return {.name = "unknown",
            .fields = {{.name = "unplaced_visits", .label = "", .value = Cell::open(facts.unplaced_visits)},
                       {.name = "unplaced_days", .label = "", .value = half_days_cell(facts.unplaced_half_days)},
                       {.name = "without_word", .label = "", .value = Cell::open(facts.without_word)},
                       {.name = "without_calendar", .label = "", .value = Cell::open(facts.without_calendar)}},
            .readers = For::machines};
}

void note_where(bool any, std::string text, Section& section) {
    if (any) {
        section.blocks.emplace_back(Note{.text = std::move(text)});
    }
}

Table without_days_table(const CapacityFacts& facts) {
    Table table{.name = "without_days",
                .caption = facts.without_days.empty()
                               ? ""
                               : fmt::format("Supporters that do not say how many days they offer in this term: {}",
                                             facts.without_days.size()),
                .columns = {{.name = "supporter", .heading = "Supporter"},
                            machine_column("supporter_name"),
                            count_column("schools", "Schools"),
                            count_column("taken_days", "Booked or used")},
                .empty = "No supporter of a running plan leaves open how many days it offers in this term."};
    for (const auto& line : facts.without_days) {
        table.rows.push_back({party_cell(facts.names, line.supporter), name_cell(facts.names, line.supporter),
                              Cell::open(line.schools), half_days_cell(line.days.taken())});
    }
    return table;
}

Section unknown_section(const CapacityFacts& facts) {
    Section section{.heading = "What is not known", .blocks = {}};
    note_where(facts.unplaced_visits > 0,
               fmt::format("{} of running plans, which take {}, have no day yet: they stand in no sum above.",
                           counted(facts.unplaced_visits, "visit", "visits"), days_in_words(facts.unplaced_half_days)),
               section);
    note_where(
        facts.without_word > 0,
        fmt::format("{} on a day of the term that is past, and nobody has said what came of it: counted as booked.",
                    counted(facts.without_word, "visit was to be", "visits were to be")),
        section);
    note_where(
        facts.without_calendar > 0,
        fmt::format("No calendar covers {} for {}: the term is taken by its months.",
                    term_in_words(facts.term, facts.year), counted(facts.without_calendar, "supporter", "supporters")),
        section);
    auto table = without_days_table(facts);
    section.blocks.emplace_back(cut(std::move(table), most_without_days, facts));
    section.blocks.emplace_back(unknown_counts(facts));
    return section;
}

Table for_machines(Table table) {
    table.readers = For::machines;
    return table;
}

std::string title_of(const CapacityFacts& facts) {
    const auto whose = facts.supporter ? " of " + named(facts.names, *facts.supporter) : std::string();
    return fmt::format("Days of support{}: {}", whose, term_in_words(facts.term, facts.year));
}

}  // namespace

Row account_cells(const DaysAccount& days) {
    return {half_days_cell(days.offered), half_days_cell(days.booked), half_days_cell(days.used),
            half_days_cell(days.missed), half_days_cell(days.left())};
}

Document capacity(const CapacityFacts& facts) {
    Document document{
        .schema = "llp.report/1",
        .title = title_of(facts),
        .head = {{.name = "report", .label = "Report", .value = Cell::open("capacity"), .readers = For::machines},
                 {.name = "as_of", .label = "As at the end of", .value = Cell::open(facts.as_of)},
                 {.name = "last_command",
                  .label = "Last command recorded",
                  .value = Cell::open(facts.last_command).reading(fmt::format("#{}", facts.last_command))},
                 {.name = "year", .label = "School year", .value = Cell::open(facts.year), .readers = For::machines},
                 {.name = "term", .label = "Term", .value = Cell::open(facts.term), .readers = For::machines}},
        .sections = {head_section(facts)}};
    document.sections.push_back(
        {.heading = fmt::format("The school year {}{}", facts.year, has_begun(facts) ? " so far" : ""),
         .blocks = {year_so_far(facts), terms_table(facts)}});
    document.sections.push_back(unknown_section(facts));
    document.sections.push_back(supporters_section(facts));
    document.sections.push_back(
        {.heading = "",
         .blocks = {for_machines(supporter_table("over", facts.over, facts.names, true, "")),
                    for_machines(supporter_table("days", facts.every_term, facts.names, true, ""))}});
    return document;
}

}  // namespace llp::report
