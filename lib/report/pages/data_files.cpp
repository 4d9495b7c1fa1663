#include "report/pages/data_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/number.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

constexpr std::size_t most_files = 20;

/// What a file is about: a day, or "2024/25 final".
Cell about_cell(const LoadSummary& summary) {
    if (!summary.period && !summary.release) {
        return Cell::open(summary.dated);
    }
    std::string text = summary.period ? to_text(*summary.period) : std::string();
    if (summary.release) {
        text += fmt::format("{}{}", text.empty() ? "" : " ", token(*summary.release));
    }
    return Cell::open(text);
}

/// "12 closed, 3 renamed": the most frequent first.
std::string codes_in_words(const LoadedFile& file) {
    std::string words;
    for (const auto& [code, count] : most_frequent_first(file.summary.found)) {
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", counted(count), code);
    }
    if (const auto unnamed = file.summary.finding_count - sum_of(file.summary.found); unnamed > 0) {
        words += fmt::format("{}{} of kinds not kept", words.empty() ? "" : ", ", counted(unnamed));
    }
    return words.empty() ? "none" : words;
}

Row newest_row(const NewestFile& newest) {
    const auto& [number, day, summary, not_held] = newest.load;
    return {Cell::open(summary.layout),
            file_cell(summary.file),
            Cell::open(summary.period),
            release_cell(summary.release),
            Cell::open(summary.dated),
            about_cell(summary),
            Cell::open(day),
            Cell::open(newest.of),
            Cell::open(newest.age),
            Cell::open(newest.stale).reading(newest.stale ? "yes" : "no")};
}

Row load_row(const LoadedFile& file) {
    const auto& summary = file.summary;
    return {plain_number(file.number),
            Cell::open(file.day),
            file_cell(summary.file),
            Cell::open(summary.layout),
            Cell::open(summary.layout_version),
            Cell::open(summary.period),
            release_cell(summary.release),
            Cell::open(summary.dated),
            about_cell(summary),
            text_cell(summary.digest),
            Cell::open(summary.rows),
            Cell::open(summary.added),
            Cell::open(summary.changed),
            Cell::open(summary.unchanged),
            Cell::open(summary.rejected),
            Cell::open(summary.ended),
            Cell::open(file.not_held),
            Cell::open(summary.finding_count),
            Cell::open(counts_value(file.summary.found)).reading(codes_in_words(file))};
}

Row not_held_row(const LoadedFile& file) {
    return {plain_number(file.number), file_cell(file.summary.file), Cell::open(file.summary.layout),
            Cell::open(file.day), Cell::open(file.not_held)};
}

Row finding_row(const LoadFinding& line) {
    const auto& finding = line.finding;
    return {plain_number(line.load),
            file_cell(line.file),
            finding.line == 0 ? Cell::nothing() : plain_number(finding.line),
            Cell::open(finding.urn),
            text_cell(finding.column),
            Cell::open(finding.code),
            Cell::open(finding.message)};
}

}  // namespace

std::string share(std::int64_t part, std::int64_t whole) {
    if (whole == 0) {
        return "0 of 0";
    }
    constexpr std::int64_t hundred_in_millionths = 100'000'000;
    return fmt::format("{} of {} ({}%)", counted(part), counted(whole),
                       rounded_decimal(Millionths(part * hundred_in_millionths / whole), 1));
}

Section newest_files(const DataFacts& facts) {
    Table table{.name = "newest_files",
                .caption = "",
                .columns = {{.name = "layout", .heading = "Kind of file"},
                            {.name = "file", .heading = "Newest file"},
                            machine_column("period"),
                            machine_column("release"),
                            machine_column("dated"),
                            people_column("about", "Of"),
                            {.name = "loaded", .heading = "Loaded"},
                            machine_column("speaks_for"),
                            count_column("age_days", "Days old"),
                            {.name = "stale", .heading = "Grown old"}},
                .empty = "No file was loaded."};
    std::ranges::transform(facts.newest, std::back_inserter(table.rows), newest_row);
    return {.heading = "How old the newest files are", .blocks = {std::move(table)}};
}

Section loaded_files(const DataFacts& facts) {
    Table table{.name = "files",
                .caption = "",
                .columns = {count_column("number", "Command"),
                            {.name = "loaded", .heading = "Loaded"},
                            {.name = "file", .heading = "File"},
                            {.name = "layout", .heading = "Kind"},
                            machine_column("layout_version"),
                            machine_column("period"),
                            machine_column("release"),
                            machine_column("dated"),
                            people_column("about", "Of"),
                            machine_column("digest"),
                            count_column("rows", "Rows"),
                            machine_column("added"),
                            machine_column("changed"),
                            machine_column("unchanged"),
                            count_column("rejected", "Rejected"),
                            machine_column("ended"),
                            machine_column("not_held"),
                            machine_column("finding_count"),
                            {.name = "found", .heading = "Findings"}},
                .empty = "No file was loaded."};
    std::ranges::transform(facts.loads, std::back_inserter(table.rows), load_row);
    return {.heading = "Files loaded",
            .blocks = {cut_for_people(std::move(table), most_files, {"file", "files"},
                                      whole_table("data", facts.since_command, "files"))}};
}

Section not_held(const DataFacts& facts) {
    Table table{.name = "not_held",
                .caption = "",
                .columns = {count_column("number", "Command"),
                            {.name = "file", .heading = "File"},
                            {.name = "layout", .heading = "Kind"},
                            {.name = "loaded", .heading = "Loaded"},
                            count_column("schools", "Schools not held")},
                .empty = "Every fact is about a school that is held."};
    for (const auto& file : facts.loads) {
        if (file.not_held > 0) {
            table.rows.push_back(not_held_row(file));
        }
    }
    return {.heading = "Facts about schools that are not held",
            .blocks = {cut_for_people(std::move(table), most_files, {"file", "files"},
                                      whole_table("data", facts.since_command, "not_held"))}};
}

Section findings(const DataFacts& facts) {
    Table table{.name = "findings",
                .caption = "",
                .columns = {count_column("number", "Command"),
                            {.name = "file", .heading = "File"},
                            count_column("line", "Line"),
                            machine_column("urn"),
                            machine_column("column"),
                            {.name = "code", .heading = "Kind"},
                            {.name = "message", .heading = "What was found"}},
                .empty = facts.unkept_findings > 0 ? "No finding that is kept is about these schools."
                                                   : "No finding of a file loaded since is about these schools."};
    std::ranges::transform(facts.findings, std::back_inserter(table.rows), finding_row);
    Section section{.heading = fmt::format("Findings of files loaded since the end of {}", in_words(facts.since_day)),
                    .blocks = {cut_for_people(std::move(table), most_files, {"finding", "findings"},
                                              whole_table("data", facts.since_command, "findings"))}};
    if (facts.unkept_findings > 0) {
        section.blocks.emplace_back(Note{.text = fmt::format("{} beyond the first 1,000 of a file were counted only.",
                                                             counted(facts.unkept_findings, "finding", "findings"))});
    }
    return section;
}

}  // namespace llp::report
