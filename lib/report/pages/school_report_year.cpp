#include "report/pages/school_report_year.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

#include "report/pages/school_inspections.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

std::vector<Judgement> judged_since(const SchoolReportFacts& facts) {
    std::vector<Judgement> found;
    std::ranges::copy_if(facts.school.judgements, std::back_inserter(found), [&](const Judgement& judgement) {
        return judgement.date > facts.year_ago && judgement.date <= facts.school.as_of;
    });
    return found;
}

Row judgement_row(const Judgement& judgement) {
    return {Cell::open(judgement.date),       Cell::open(judgement.area), Cell::open(judgement.grade),
            Cell::open(judgement.framework),  text_cell(judgement.type),  file_cell(judgement.file),
            Cell::open(judgement.at_the_time)};
}

Table judgements_table(const std::vector<Judgement>& judgements) {
    Table table{.name = "new_judgements",
                .caption = "",
                .columns = {machine_column("date"), machine_column("area"), machine_column("grade"),
                            machine_column("framework"), machine_column("type"), machine_column("file"),
                            machine_column("urn_at_the_time")},
                .readers = For::machines};
    std::ranges::transform(judgements, std::back_inserter(table.rows), judgement_row);
    return table;
}

Cell tokens_in_words(const std::vector<std::string>& tokens) {
    return tokens_cell(tokens).reading(tokens.empty() ? "-" : fmt::format("{}", fmt::join(tokens, ", ")));
}

Row change_row(const EntryChange& change) {
    return {Cell::open(change.from), Cell::open(change.field).reading(spoken(change.field)), text_cell(change.before),
            text_cell(change.after), tokens_in_words(change.sources)};
}

Table changes_table(const SchoolReportFacts& facts) {
    Table table{.name = "changes",
                .caption = "Its entry",
                .columns = {{.name = "from", .heading = "From"},
                            {.name = "field", .heading = "What changed"},
                            {.name = "before", .heading = "Before"},
                            {.name = "after", .heading = "Then"},
                            {.name = "sources", .heading = "Source"}},
                .empty = "Nothing in its entry changed in the last year."};
    std::ranges::transform(facts.changes, std::back_inserter(table.rows), change_row);
    return table;
}

Row finding_row(const SchoolFinding& found) {
    return {Cell::open(found.loaded), Cell::open(found.finding.code).reading(spoken(found.finding.code)),
            text_cell(found.finding.message), file_cell(found.file), plain_number(found.finding.line)};
}

Table findings_table(const SchoolReportFacts& facts) {
    Table table{.name = "findings",
                .caption = "Found when files were loaded",
                .columns = {{.name = "loaded", .heading = "Loaded"},
                            {.name = "code", .heading = "What"},
                            {.name = "message", .heading = "Detail"},
                            {.name = "file", .heading = "File"},
                            machine_column("line")},
                .empty = "No file loaded in the last year had a finding about it."};
    std::ranges::transform(facts.findings, std::back_inserter(table.rows), finding_row);
    return cut_for_people(std::move(table), 10, {"finding", "findings"},
                          fmt::format("llp report school {} --table findings", facts.school.school.urn));
}

}  // namespace

Section last_year(const SchoolReportFacts& facts) {
    const auto judged = judged_since(facts);
    auto inspections = inspection_table(judged, "No inspection of the last year is known.");
    for (auto& column : inspections.columns) {
        const bool stands_elsewhere = column.name == "type" || column.name == "files";
        column.readers = stands_elsewhere ? For::machines : column.readers;
    }
    Section section{
        .heading = fmt::format("Since the end of {}", in_words(facts.year_ago)),
        .blocks = {std::move(inspections), judgements_table(judged), changes_table(facts), findings_table(facts)}};
    if (facts.unkept_findings > 0) {
        section.blocks.emplace_back(Note{
            .text = fmt::format("Of these files {} beyond the first 1,000 of each {} not kept: some may be about this "
                                "school.",
                                counted(facts.unkept_findings, "finding", "findings"),
                                facts.unkept_findings == 1 ? "was" : "were")});
    }
    return section;
}

}  // namespace llp::report
