#include "report/pages/import_summary.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

/// The full lists stand in the machine formats and in the --rejects file.
constexpr std::size_t most_lines_for_people = 20;

std::string_view outcome(const ImportedFile& file) {
    if (file.summary.already_loaded) {
        return "already-loaded";
    }
    if (file.refused) {
        return "refused";
    }
    if (!file.stored) {
        return "unchanged";
    }
    return file.dry_run ? "dry-run" : "stored";
}

Cell rejects_cell(const std::vector<Reject>& rejects) {
    List list;
    for (const auto& reject : rejects) {
        list.push_back(Cell::open(Object{{"line", Cell::open(reject.line)},
                                         {"byte", Cell::open(reject.byte)},
                                         {"column", text_cell(reject.column)},
                                         {"code", Cell::open(reject.code)},
                                         {"message", Cell::open(reject.message)}}));
    }
    return Cell::open(Value(std::move(list)));
}

Cell findings_cell(const std::vector<Finding>& findings) {
    List list;
    for (const auto& finding : findings) {
        list.push_back(Cell::open(Object{{"line", Cell::open(finding.line)},
                                         {"urn", Cell::open(finding.urn)},
                                         {"column", text_cell(finding.column)},
                                         {"code", Cell::open(finding.code)},
                                         {"message", Cell::open(finding.message)}}));
    }
    return Cell::open(Value(std::move(list)));
}

/// For machines each with its count, for people the sum.
Cell sum_cell(const Tally& counts) {
    return Cell::open(counts_value(counts)).reading(counted(sum_of(counts)));
}

Cell authorities_cell(const LoadSummary& summary) {
    List list;
    std::ranges::transform(summary.complete_for, std::back_inserter(list),
                           [](int code) { return Cell::open(std::int64_t{code}); });
    return Cell::open(Value(std::move(list)));
}

std::vector<Cell> file_row(const ImportedFile& file) {
    const auto& summary = file.summary;
    return {Cell::open(summary.file),
            text_cell(summary.layout),
            Cell::open(summary.layout_version),
            Cell::open(summary.period),
            release_cell(summary.release),
            Cell::open(summary.dated),
            text_cell(summary.encoding),
            text_cell(summary.delimiter),
            text_cell(summary.digest),
            Cell::open(summary.rows),
            Cell::open(summary.added),
            Cell::open(summary.changed),
            Cell::open(summary.unchanged),
            Cell::open(summary.withheld),
            authorities_cell(summary),
            Cell::open(summary.ended),
            sum_cell(summary.skipped),
            Cell::open(summary.not_held),
            Cell::open(summary.unknown_columns),
            Cell::open(summary.padded_rows),
            Cell::open(summary.rejected),
            rejects_cell(summary.rejects),
            Cell::open(summary.finding_count),
            sum_cell(summary.found),
            findings_cell(summary.findings),
            Cell::open(outcome(file)).reading(spoken(outcome(file)))};
}

/// People see what ended where a file was said to be complete.
Column ended_column(const ImportFacts& facts) {
    const auto is_complete = [](const ImportedFile& file) { return !file.summary.complete_for.empty(); };
    return std::ranges::any_of(facts.files, is_complete) ? count_column("ended", "Ended") : machine_column("ended");
}

std::vector<Column> file_columns(const ImportFacts& facts) {
    return {{.name = "file", .heading = "File"},
            {.name = "layout", .heading = "Layout"},
            machine_column("layout_version"),
            machine_column("period"),
            machine_column("release"),
            machine_column("dated"),
            machine_column("encoding"),
            machine_column("delimiter"),
            machine_column("digest"),
            count_column("rows", "Rows"),
            count_column("added", "Added"),
            count_column("changed", "Changed"),
            count_column("unchanged", "Unchanged"),
            machine_column("withheld"),
            machine_column("complete_for"),
            ended_column(facts),
            count_column("skipped", "Skipped"),
            count_column("not_held", "Not held"),
            machine_column("unknown_columns"),
            machine_column("padded_rows"),
            count_column("rejected", "Rejected"),
            machine_column("rejects"),
            count_column("finding_count", "Findings"),
            machine_column("found"),
            machine_column("findings"),
            {.name = "outcome", .heading = "Outcome"}};
}

Table files(const ImportFacts& facts) {
    Table table{.name = "files", .caption = "", .columns = file_columns(facts), .empty = "No file was read."};
    for (const auto& file : facts.files) {
        table.rows.push_back(file_row(file));
    }
    return table;
}

/// A line of 0 is about the file as a whole.
Cell line_cell(std::int64_t line) {
    return line == 0 ? Cell::nothing() : plain_number(line);
}

Table problem_table(std::string name) {
    return {.name = std::move(name),
            .caption = "",
            .columns = {{.name = "file", .heading = "File"},
                        {.name = "line", .heading = "Line", .align = Align::right},
                        {.name = "column", .heading = "Column"},
                        {.name = "message", .heading = "What is wrong"}},
            .readers = For::people};
}

/// The first of a file's rejects or findings.
template <typename Problem>
void add_problems(Table& table, const std::string& file, const std::vector<Problem>& problems) {
    for (std::size_t i = 0; i < std::min(problems.size(), most_lines_for_people); ++i) {
        table.rows.push_back({Cell::open(file), line_cell(problems[i].line), text_cell(problems[i].column),
                              Cell::open(problems[i].message)});
    }
}

Section problem_section(std::string heading, Table table, std::int64_t total) {
    const auto shown = std::ssize(table.rows);
    Section section{.heading = std::move(heading), .blocks = {std::move(table)}};
    if (shown < total) {
        section.blocks.emplace_back(
            Note{.text = fmt::format("The first {} of {} are shown; --format json gives up to 1,000 a file.", shown,
                                     total)});
    }
    return section;
}

Section rejected_rows(const ImportFacts& facts) {
    auto table = problem_table("rejected_rows");
    std::int64_t total = 0;
    for (const auto& [summary, stored, dry_run, refused] : facts.files) {
        add_problems(table, summary.file, summary.rejects);
        total += summary.rejected;
    }
    return problem_section("Rejected rows", std::move(table), total);
}

Section found(const ImportFacts& facts) {
    auto table = problem_table("to_look_at");
    std::int64_t total = 0;
    for (const auto& [summary, stored, dry_run, refused] : facts.files) {
        add_problems(table, summary.file, summary.findings);
        total += summary.finding_count;
    }
    return problem_section("Findings: loaded, but worth a look", std::move(table), total);
}

Section skipped_rows(const ImportFacts& facts) {
    Table table{.name = "skipped_rows",
                .caption = "",
                .columns = {{.name = "file", .heading = "File"},
                            {.name = "reason", .heading = "Why"},
                            {.name = "count", .heading = "Rows", .align = Align::right}},
                .readers = For::people};
    for (const auto& file : facts.files) {
        for (const auto& [reason, count] : file.summary.skipped) {
            table.rows.push_back({Cell::open(file.summary.file), Cell::open(spoken(reason)), Cell::open(count)});
        }
    }
    return {.heading = "Skipped rows", .blocks = {std::move(table)}};
}

bool has_rows(const Section& section) {
    return !std::get<Table>(section.blocks.front()).rows.empty();
}

}  // namespace

Document import_summary(const ImportFacts& facts) {
    Document document{
        .schema = "llp.import/1", .title = "What was loaded", .sections = {{.heading = "", .blocks = {files(facts)}}}};
    for (const auto& section : {rejected_rows(facts), found(facts), skipped_rows(facts)}) {
        if (has_rows(section)) {
            document.sections.push_back(section);
        }
    }
    return document;
}

}  // namespace llp::report
