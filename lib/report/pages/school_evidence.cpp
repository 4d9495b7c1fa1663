#include "report/pages/school_evidence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "report/pages/school_inspections.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

Cell area_cell(const std::string& area) {
    return Cell::open(area).reading(area_title(area));
}

/// What would tell the findings of peers is for the school alone.
Cell guarded(const Cell& cell, bool confidential) {
    return confidential ? Cell::of_one_school(cell.value()).reading(cell.words()) : cell;
}

std::vector<Cell> area_row(const AreaProfile& profile) {
    const auto level = profile.level ? per_mille_cell(*profile.level, 2) : Cell::nothing();
    const bool confidential = profile.is_confidential();
    return {
        area_cell(profile.area),
        guarded(level.reading(standing_in_words(profile)), confidential),
        Cell::open(profile.urgent),
        guarded(Cell::open(profile.is_need()), confidential),
        guarded(Cell::open(profile.is_strength()), confidential),
        per_mille_cell(profile.confidence, 2).reading(profile.level ? confidence_in_words(profile.confidence) : "-"),
        Cell::open(std::ssize(profile.lines))};
}

Table areas(const SchoolFacts& facts) {
    Table table{.name = "areas",
                .caption = "Where the school stands, on a scale from -2 (urgent need) to +2 (can lead others)",
                .columns = {{.name = "area", .heading = "Area"},
                            {.name = "level", .heading = "Level"},
                            {.name = "urgent", .heading = "Urgent", .readers = For::machines},
                            {.name = "need", .heading = "Need", .readers = For::machines},
                            {.name = "strength", .heading = "Strength", .readers = For::machines},
                            {.name = "confidence", .heading = "Confidence"},
                            {.name = "lines", .heading = "Lines of evidence", .align = Align::right}},
                .empty = "Nothing is known of any area."};
    std::ranges::transform(facts.profile.areas, std::back_inserter(table.rows), area_row);
    return table;
}

Cell age_cell(int days) {
    return Cell::open(days).reading(days < 0 ? "not over" : age_in_words(days));
}

std::vector<Cell> evidence_row(const std::string& area, const EvidenceLine& line, Date as_of) {
    return {
        area_cell(area),
        Cell::open(line.source),
        guarded(Cell::open(line.text).reading(line.urgent ? line.text + " (urgent)" : line.text), line.confidential),
        guarded(per_mille_cell(line.level, 1), line.confidential),
        per_mille_cell(line.weight, 2),
        Cell::open(line.date),
        age_cell(days_between(line.date, as_of)),
        file_cell(line.file),
        Cell::open(line.urgent),
        Cell::open(line.at_the_time)};
}

Table evidence(const SchoolFacts& facts, For files) {
    Table table{.name = "evidence",
                .caption = "Every line of evidence behind the levels",
                .columns = {{.name = "area", .heading = "Area"},
                            {.name = "source", .heading = "Kind"},
                            {.name = "text", .heading = "Evidence"},
                            {.name = "level", .heading = "Level", .align = Align::right},
                            {.name = "weight", .heading = "Weight", .align = Align::right},
                            {.name = "date", .heading = "Date"},
                            {.name = "age_days", .heading = "Age"},
                            {.name = "file", .heading = "File", .readers = files},
                            {.name = "urgent", .heading = "Urgent", .readers = For::machines},
                            {.name = "urn_at_the_time", .heading = "URN at the time", .readers = For::machines}},
                .empty = "There is no evidence in the store."};
    for (const auto& area : facts.profile.areas) {
        for (const auto& line : area.lines) {
            table.rows.push_back(evidence_row(area.area, line, facts.as_of));
        }
    }
    return table;
}

std::vector<Cell> judgement_row(const Judgement& judgement) {
    return {Cell::open(judgement.date),
            Cell::open(judgement.area).reading(judged_area_title(judgement.framework, judgement.area)),
            grade_cell(judgement.framework, judgement.grade),
            Cell::open(judgement.framework).reading(framework_title(judgement.framework)),
            text_cell(judgement.type),
            file_cell(judgement.file),
            Cell::open(judgement.at_the_time)};
}

using Figures = std::vector<std::pair<std::string, Measure>>;

/// In the order of the list of measures.
Figures by_rank(Figures figures) {
    std::ranges::stable_sort(figures, {}, [](const auto& figure) { return measure_rank(figure.first); });
    return figures;
}

/// Every figure of one row of a published file.
void add_figures(Table& table, const ResultRow& result) {
    for (const auto& [measure, figure] : by_rank(result.figures)) {
        table.rows.push_back({Cell::open(measure).reading(measure_title(measure)), Cell::open(result.period),
                              figure_cell(measure, figure), Cell::open(token(result.release)),
                              Cell::open(result.source), file_cell(result.file), Cell::open(result.at_the_time)});
    }
}

constexpr std::size_t level_column = 1;
constexpr std::size_t confidence_column = 5;

/// "neither (+0.10)" for "neither need nor strength (+0.10)".
std::string in_short(const std::string& standing) {
    static constexpr std::string_view neither = "neither";
    const auto figure = standing.find(" (");
    return standing.starts_with(neither) && figure != std::string::npos
               ? fmt::format("{}{}", neither, standing.substr(figure))
               : standing;
}

/// "high" for "high (0.90)".
std::string in_a_word(const std::string& confidence) {
    return confidence.substr(0, confidence.find(' '));
}

/// The line of most weight that everybody may read; nullptr where there is none.
const EvidenceLine* chief_line(const AreaProfile& profile) {
    const EvidenceLine* chief = nullptr;
    for (const auto& line : profile.lines) {
        if (!line.confidential && (chief == nullptr || line.weight > chief->weight)) {
            chief = &line;
        }
    }
    return chief;
}

Cell chief_cell(const AreaProfile& profile) {
    const auto* const line = chief_line(profile);
    if (line == nullptr) {
        return Cell::nothing();
    }
    const auto area = area_title(profile.area) + ": ";
    return Cell::open(line->text.starts_with(area) ? line->text.substr(area.size()) : line->text);
}

}  // namespace

Section needs_and_strengths(const SchoolFacts& facts, For files) {
    return {
        .heading = "Needs and strengths",
        .blocks = {
            areas(facts), evidence(facts, files),
            Note{.text = "A need is a level of -0.5 or below, and whatever is urgent or declared as one; a strength is "
                         "one of +0.5 or above. A line weighs less as it ages. What is not known is neither a need "
                         "nor a strength."}}};
}

Section needs_and_strengths_in_short(const SchoolFacts& facts) {
    auto table = areas(facts);
    table.caption.clear();
    table.columns.back().readers = For::machines;
    table.columns.push_back(people_column("chief", "What weighs most"));
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        auto& row = table.rows[i];
        const auto& profile = facts.profile.areas[i];
        row[level_column] = row[level_column].reading(in_short(standing_in_words(profile)));
        row[confidence_column] =
            row[confidence_column].reading(profile.level ? in_a_word(confidence_in_words(profile.confidence)) : "-");
        row.push_back(chief_cell(profile));
    }
    auto lines = evidence(facts, For::machines);
    lines.readers = For::machines;
    return {.heading = "Needs and strengths",
            .blocks = {std::move(table), std::move(lines),
                       Note{.text = "From -2 to +2: a need is -0.5 or below, or declared; a strength +0.5 or above."}}};
}

Section inspections(const SchoolFacts& facts) {
    Table table{.name = "judgements",
                .caption = "",
                .columns = {{.name = "date", .heading = "Date"},
                            {.name = "area", .heading = "Judged"},
                            {.name = "grade", .heading = "Grade"},
                            {.name = "framework", .heading = "Framework"},
                            {.name = "type", .heading = "Kind"},
                            {.name = "file", .heading = "File"},
                            at_the_time_column(facts.judgements)},
                .empty = "The store holds no inspection of this school.",
                .readers = For::machines};
    std::ranges::transform(facts.judgements, std::back_inserter(table.rows), judgement_row);
    auto inspected = inspection_table(facts.judgements, "The store holds no inspection of this school.");
    Section section{.heading = "Inspections", .blocks = {std::move(inspected), std::move(table)}};
    if (!facts.judgements.empty()) {
        section.blocks.emplace_back(Note{.text = std::string(two_frameworks)});
    }
    return section;
}

Section published_results(const SchoolFacts& facts) {
    Table table{.name = "results",
                .caption = "",
                .columns = {{.name = "measure", .heading = "Figure"},
                            {.name = "period", .heading = "Year"},
                            {.name = "value", .heading = "Value", .align = Align::right},
                            {.name = "release", .heading = "Release"},
                            {.name = "source", .heading = "Source", .readers = For::machines},
                            {.name = "file", .heading = "File"},
                            at_the_time_column(facts.results)},
                .empty = "The store holds no published figure of this school."};
    for (const auto& result : facts.results) {
        add_figures(table, result);
    }
    const auto all = fmt::format("llp school show {} --table results", facts.school.urn);
    return {.heading = "Published figures",
            .blocks = {cut_for_people(std::move(table), 25, {"figure", "figures"}, all)}};
}

}  // namespace llp::report
