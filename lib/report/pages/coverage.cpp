#include "report/pages/coverage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/pages/county_indices.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/tidy.hpp"

namespace llp::report {

namespace {

constexpr std::size_t most_lines = 25;

std::string group_title(const CoverageGroup& group) {
    if (group.by == "all") {
        return "All schools";
    }
    if (group.name.empty()) {
        return fmt::format("{} not known", spoken(group.by));
    }
    if (group.by == "area") {
        return area_title(group.name);
    }
    const auto phase = group.by == "phase" ? read_phase(group.name) : std::nullopt;
    return phase ? std::string(title(*phase)) : group.name;
}

Row group_row(const CoverageFacts& facts, const CoverageGroup& group) {
    const auto& held = facts.held;
    const bool of_area = group.by == "area";
    return {text_cell(group.name).reading(group_title(group)),
            Cell::open(group.by),
            Cell::open(group.schools),
            if_held(held.evidence, group.in_need),
            if_held(held.evidence, group.needs),
            if_held(held.evidence, group.not_met),
            share_cell(group.not_met, group.needs),
            of_area ? Cell::nothing() : Cell::open(group.no_cluster),
            of_area ? Cell::nothing() : if_held(held.reviews, group.never_reviewed)};
}

std::string reach_in_words(const CoverageFacts& facts) {
    return fmt::format("{} km", facts.within.count() / 1000);
}

Section groups(const CoverageFacts& facts) {
    Table table{.name = "coverage",
                .caption = "",
                .columns = {{.name = "group", .heading = "Of"},
                            machine_column("by"),
                            count_column("schools", "Schools"),
                            count_column("schools_in_need", "In need"),
                            count_column("needs", "Needs"),
                            count_column("not_met", "Nobody near could meet"),
                            count_column("not_met_percent", "% of needs"),
                            count_column("no_cluster", "In no cluster"),
                            count_column("never_reviewed", "Never reviewed")}};
    std::vector<TidyRow> days;
    for (const auto& group : facts.groups) {
        table.rows.push_back(group_row(facts, group));
        days.push_back({.day = facts.scope.as_of, .district = group.by == "district" ? group.name : std::string()});
    }
    return {.heading = "By area, district and phase",
            .blocks = {tidied(std::move(table), facts.scope, days),
                       Note{.text = "Schools: all of the row, and of each area every school of the page. In need: "
                                    "those of them with a need, and of an area with one in it; a school with needs in "
                                    "several areas counts once in the rows of districts and phases."}}};
}

Row cold_row(const CoverageFacts& facts, const ColdSpot& cold) {
    return {Cell::open(cold.area).reading(area_title(cold.area)),
            school_cell(cold.school),
            Cell::open(cold.school.name),
            phase_cell(cold.school.phase),
            text_cell(cold.school.district),
            Cell::open(cold.urgent),
            cold.nearest ? party_cell(facts.names, *cold.nearest) : Cell::nothing().reading("nobody"),
            kilometres_cell(cold.apart)};
}

Section cold_spots(const CoverageFacts& facts) {
    Table table{.name = "cold_spots",
                .caption = "",
                .columns = {{.name = "area", .heading = "Area"},
                            school_column(),
                            school_name_column(),
                            {.name = "phase", .heading = "Phase"},
                            {.name = "district", .heading = "District"},
                            {.name = "urgent", .heading = "Urgent"},
                            {.name = "nearest", .heading = "Nearest who could"},
                            count_column("km", "km away")},
                .empty = facts.held.evidence
                             ? fmt::format("Every need could be met by somebody within {}.", reach_in_words(facts))
                             : "Nothing from which needs follow is loaded."};
    for (const auto& cold : facts.cold) {
        table.rows.push_back(cold_row(facts, cold));
    }
    return {.heading = fmt::format("Needs that nobody within {} could meet", reach_in_words(facts)),
            .blocks = {cut_for_people(
                std::move(table), most_lines, {"need", "needs"},
                fmt::format("llp report coverage --max-km {} --table cold_spots", facts.within.count() / 1000))}};
}

Row school_row(const School& school) {
    return {school_cell(school), Cell::open(school.name), phase_cell(school.phase), text_cell(school.district)};
}

Section school_list(std::string name, std::string heading, const std::vector<School>& schools, std::string empty) {
    const auto command = "llp report coverage --table " + name;
    Table table{.name = std::move(name),
                .caption = "",
                .columns = {school_column(),
                            school_name_column(),
                            {.name = "phase", .heading = "Phase"},
                            {.name = "district", .heading = "District"}},
                .empty = std::move(empty)};
    std::ranges::transform(schools, std::back_inserter(table.rows), school_row);
    return {.heading = std::move(heading),
            .blocks = {cut_for_people(std::move(table), most_lines, {"school", "schools"}, command)}};
}

Section no_cluster(const CoverageFacts& facts) {
    if (!facts.clusters_known) {
        Table none{.name = "no_cluster",
                   .caption = "",
                   .columns = {school_column()},
                   .empty = "No cluster was approved yet: every school stands in none."};
        return {.heading = "Schools in no cluster", .blocks = {std::move(none)}};
    }
    return school_list("no_cluster", "Schools in no cluster", facts.no_cluster,
                       "Every school stands in an approved cluster.");
}

Section never_reviewed(const CoverageFacts& facts) {
    if (!facts.held.reviews) {
        Table none{.name = "never_reviewed",
                   .caption = "",
                   .columns = {school_column()},
                   .empty = "No peer review is loaded: which schools were never reviewed is not known."};
        return {.heading = "Schools never reviewed", .blocks = {std::move(none)}};
    }
    return school_list("never_reviewed", "Schools never reviewed", facts.never_reviewed,
                       "Every school has had a peer review.");
}

Section summary(const CoverageFacts& facts) {
    const auto& all = facts.groups.front();
    const auto& held = facts.held;
    const auto figure = [](std::string name, std::string label, Cell value) {
        return Field{.name = std::move(name), .label = std::move(label), .value = std::move(value)};
    };
    const auto of_schools = counted(all.schools, "school", "schools");
    const auto cold_schools =
        std::ranges::count_if(facts.schools, [](const MapSchool& one) { return one.not_met > 0; });
    Section section{
        .heading = "",
        .blocks = {Facts{
            .name = "key_figures",
            .fields = {figure("not_met",
                              fmt::format("of {} that nobody within {} could meet",
                                          held.evidence ? counted(all.needs, "need", "needs") : "needs",
                                          reach_in_words(facts)),
                              if_held(held.evidence, all.not_met)),
                       figure("cold_schools", fmt::format("with such a need, of {}", of_schools),
                              if_held(held.evidence, cold_schools)),
                       figure("no_cluster", fmt::format("in no cluster, of {}", of_schools),
                              Cell::open(all.no_cluster)),
                       figure("never_reviewed",
                              fmt::format("never reviewed, of {}{}", of_schools, held.reviews ? "" : ": not loaded"),
                              if_held(held.reviews, all.never_reviewed))},
            .key_figures = true}}};
    add_not_held(section, {{held.reviews, "peer reviews"}, {held.evidence, "anything from which needs follow"}});
    add_uncounted(section, facts.scope.uncounted);
    if (facts.without_place > 0) {
        section.blocks.emplace_back(Note{.text = fmt::format("Not counted: needs of {} at a place that is not known.",
                                                             counted(facts.without_place, "school", "schools")),
                                         .attention = true});
    }
    return section;
}

Section reading_guide(const CoverageFacts& facts) {
    const auto note = [](std::string text) { return Note{.text = std::move(text)}; };
    return {
        .heading = "How to read this page",
        .blocks = {
            note(fmt::format(
                "Schools are the open, state-funded schools of {}{}. A need is a school and an area, by inspection, "
                "published figures or a declaration of its own.",
                area_in_words(facts.scope.authority),
                facts.scope.part.empty() ? "" : ", of these: " + facts.scope.part)),
            note(fmt::format(
                "Who could meet it: another open, state-funded school of {} that is strong in the area or "
                "offers help in it, has no need in it itself, is of a phase that fits and of another trust; "
                "or an organisation that offers help in it. Within {} in a straight line; by road it is "
                "further. Whether they have room is not looked at: llp pair support does.",
                area_in_words(facts.scope.authority), reach_in_words(facts))),
            note("What peers found in a school enters neither its needs nor its strengths, so that this page may be "
                 "given "
                 "to anybody. Never reviewed: no peer review of the school or of one that it followed is held. In no "
                 "cluster: in none that was approved and not ended or replaced.")}};
}

std::vector<Field> head(const CoverageFacts& facts) {
    auto fields = head_fields("coverage", facts.scope);
    fields.push_back({.name = "max_km",
                      .label = "Within",
                      .value = Cell::open(facts.within.count() / 1000).reading(reach_in_words(facts))});
    return fields;
}

}  // namespace

Document coverage(const CoverageFacts& facts) {
    const auto command = fmt::format("llp report coverage --max-km {}", facts.within.count() / 1000);
    return {.schema = "llp.report/1",
            .title = titled(facts.scope, "where help does not reach"),
            .head = head(facts),
            .sections = {summary(facts),
                         {.heading = "The map", .blocks = {map_of_cold_spots(facts.schools, command)}},
                         groups(facts),
                         cold_spots(facts),
                         no_cluster(facts),
                         never_reviewed(facts),
                         reading_guide(facts)}};
}

}  // namespace llp::report
