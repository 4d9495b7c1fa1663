#include "report/pages/data_schools.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/pages/data_files.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

constexpr std::size_t most_faults = 20;

std::string field_title(const std::string& field) {
    if (field == "easting") {
        return "Place";
    }
    if (field == "laestab" || field == "ukprn" || field == "lsoa") {
        std::string upper = field;
        std::ranges::transform(upper, upper.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
        return upper;
    }
    return field == "pupils" ? "Pupils on roll" : spoken(field);
}

Row completeness_row(const Completeness& line) {
    const auto lacking = std::ssize(line.lacking);
    const auto known = line.schools - lacking;
    List urns;
    std::ranges::transform(line.lacking, std::back_inserter(urns), [](Urn urn) { return Cell::open(urn); });
    return {Cell::open(line.field).reading(field_title(line.field)),
            Cell::open(known).reading(fmt::format("{} of {} {}", counted(known), counted(line.schools), line.of)),
            Cell::open(line.schools),
            Cell::open(line.of),
            Cell::open(lacking),
            Cell::open(Value(std::move(urns)))};
}

/// "not applicable 12, low coverage 3", of those that are not suppressed.
std::string others_in_words(Tally missing) {
    missing.erase("suppressed");
    return reasons_in_words(missing);
}

/// "KS2 reading progress" of the one measure that a file of ours holds.
Cell source_cell(const std::string& source) {
    const auto colon = source.find(':');
    return colon == std::string::npos ? Cell::open(source)
                                      : Cell::open(source).reading(measure_title(source.substr(colon + 1)));
}

Row figures_row(const PublishedFigures& line, std::int64_t schools_open) {
    const auto missing = sum_of(line.missing);
    const auto all = line.known + missing;
    const auto found = line.missing.find("suppressed");
    const auto suppressed = found == line.missing.end() ? 0 : found->second;
    return {source_cell(line.source),
            Cell::open(line.period),
            Cell::open(token(line.release)),
            Cell::open(line.schools).reading(fmt::format("{} of {}", counted(line.schools), counted(schools_open))),
            Cell::open(all),
            Cell::open(line.known).reading(share(line.known, all)),
            Cell::open(suppressed).reading(share(suppressed, all)),
            Cell::open(missing - suppressed).reading(others_in_words(line.missing)),
            Cell::open(counts_value(line.missing))};
}

Row fault_row(const StandingFault& fault) {
    return {school_cell(fault.school), Cell::open(fault.school.name),
            Cell::open(fault.code).reading(spoken(fault.code)), Cell::open(fault.field), Cell::open(fault.words)};
}

Row link_row(const BrokenLink& broken) {
    const auto& link = broken.link;
    return {school_cell(broken.school),
            Cell::open(broken.school.name),
            Cell::open(token(link.kind)).reading(link.words.empty() ? spoken(token(link.kind)) : link.words),
            party_cell({{link.other, link.name}}, link.other),
            text_cell(link.name),
            Cell::open(link.since),
            Cell::open(link.source)};
}

std::string whole_table_of(std::string_view table) {
    return fmt::format("llp report data --table {}", table);
}

}  // namespace

Section completeness(const DataFacts& facts) {
    Table table{.name = "completeness",
                .caption = "",
                .columns = {{.name = "field", .heading = "What is known"},
                            {.name = "known", .heading = "Of how many"},
                            machine_column("schools"),
                            machine_column("of"),
                            count_column("lacking", "Not known"),
                            machine_column("lacking_urns")},
                .empty = ""};
    std::ranges::transform(facts.completeness, std::back_inserter(table.rows), completeness_row);
    return {.heading = "What is known of the schools", .blocks = {std::move(table)}};
}

Section figures(const DataFacts& facts) {
    Table table{.name = "figures",
                .caption = "",
                .columns = {{.name = "source", .heading = "Source"},
                            {.name = "period", .heading = "Year"},
                            {.name = "release", .heading = "Release"},
                            {.name = "schools", .heading = "Schools"},
                            machine_column("figures"),
                            {.name = "known", .heading = "Figures known"},
                            {.name = "suppressed", .heading = "Suppressed"},
                            {.name = "other_missing", .heading = "Missing for other reasons"},
                            machine_column("missing")},
                .empty = "No figures of these schools are held."};
    for (const auto& line : facts.figures) {
        table.rows.push_back(figures_row(line, facts.schools_open));
    }
    return {.heading = "Figures, and those that were not published", .blocks = {std::move(table)}};
}

Section faults(const DataFacts& facts) {
    Table table{.name = "faults",
                .caption = "",
                .columns = {school_column(),
                            school_name_column(),
                            {.name = "code", .heading = "Kind"},
                            machine_column("field"),
                            {.name = "message", .heading = "What cannot be right"}},
                .empty = "None of these schools has a duplicate, an impossible value or a wrong postcode."};
    std::ranges::transform(facts.faults, std::back_inserter(table.rows), fault_row);
    return {.heading = "Schools with problems",
            .blocks = {cut_for_people(std::move(table), most_faults, {"line", "lines"}, whole_table_of("faults"))}};
}

Section broken_links(const DataFacts& facts) {
    Table table{
        .name = "broken_links",
        .caption = "",
        .columns = {school_column(),
                    school_name_column(),
                    {.name = "kind", .heading = "Link"},
                    {.name = "other", .heading = "To a school that is not held"},
                    machine_column("other_name"),
                    {.name = "since", .heading = "Since"},
                    machine_column("source")},
        .empty = facts.links == 0 ? "No link between schools is held." : "Every link leads to a school that is held."};
    std::ranges::transform(facts.broken_links, std::back_inserter(table.rows), link_row);
    return {
        .heading = "Broken links",
        .blocks = {cut_for_people(std::move(table), most_faults, {"link", "links"}, whole_table_of("broken_links"))}};
}

}  // namespace llp::report
