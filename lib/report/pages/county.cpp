#include "report/pages/county.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/embedded.hpp"
#include "core/number.hpp"
#include "report/pages/county_groups.hpp"
#include "report/pages/county_indices.hpp"
#include "report/pages/county_pupils.hpp"
#include "report/pages/round_accounts.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/tidy.hpp"

namespace llp::report {

namespace {

const CountyCount& all_of(const CountyFacts& facts) {
    return facts.groups.front().count;
}

/// "361 schools"; "361 schools: not loaded", where nothing is held of what is counted.
std::string of_schools(bool held, const CountyCount& all) {
    return counted(all.schools, "school", "schools") + (held ? "" : ": not loaded");
}

Cell percent_if_held(bool held, std::int64_t part, std::int64_t whole) {
    return held ? share_cell(part, whole) : Cell::nothing();
}

Row participation_row(const CountyFacts& facts, const CountyGroup& group) {
    const auto& count = group.count;
    const auto& held = facts.held;
    return joined(group_cells(group),
                  {Cell::open(count.schools), if_held(held.memberships, count.members),
                   percent_if_held(held.memberships, count.members, count.schools), Cell::open(count.receiving),
                   Cell::open(count.giving), Cell::open(count.both), Cell::open(count.reached),
                   share_cell(count.reached, count.schools), if_held(held.reviews, count.reviewed),
                   percent_if_held(held.reviews, count.reviewed, count.schools)});
}

Section participation(const CountyFacts& facts) {
    Table table{.name = "participation",
                .caption = "",
                .columns = with_group_columns(
                    {count_column("schools", "Number"), count_column("members", "Members"),
                     count_column("members_percent", "Members %"), count_column("receiving", "Receive support"),
                     count_column("giving", "Give support"), machine_column("both"), count_column("reached", "Reached"),
                     count_column("reached_percent", "Reached %"), count_column("reviewed", "Reviewed in a year"),
                     count_column("reviewed_percent", "Reviewed %")})};
    for (const auto& group : facts.groups) {
        table.rows.push_back(participation_row(facts, group));
    }
    return {
        .heading = "Who takes part",
        .blocks = {
            tidied(std::move(table), facts.scope, districts_of(facts)),
            Note{.text = fmt::format("Partnerships in which one of these schools is supported: {} running, {} begun "
                                     "and {} ended in the 365 days to {}. One of which a school has closed runs no "
                                     "more here.",
                                     counted(facts.running), counted(facts.begun), counted(facts.ended),
                                     in_words(facts.scope.as_of))},
            Note{.text = "Members: with a membership that holds on the day. Receive, give: supported, or supporting, "
                         "in a running partnership. Reached: either of them, or in an approved cluster of peer "
                         "review. Reviewed: with a peer review within 365 days; what it found is told nowhere here. "
                         "Each % is of the schools in the row."}}};
}

Row inspections_row(const CountyFacts& facts, const CountyGroup& group) {
    const auto& count = group.count;
    const bool held = facts.held.inspections;
    return joined(group_cells(group),
                  {Cell::open(count.schools), if_held(held, count.overall), if_held(held, count.good),
                   share_cell(count.good, count.overall), if_held(held, count.schools - count.overall),
                   if_held(facts.held.report_cards, count.report_card),
                   percent_if_held(facts.held.report_cards, count.report_card, count.schools)});
}

Section inspections(const CountyFacts& facts) {
    Table table{.name = "inspections",
                .caption = "",
                .columns = with_group_columns(
                    {count_column("schools", "Number"), count_column("overall_known", "With an overall grade"),
                     count_column("good_or_better", "Good or better (legacy)"),
                     count_column("good_or_better_percent", "% of those with a grade"),
                     count_column("no_overall", "Left out: none"), count_column("report_card", "With a report card"),
                     count_column("report_card_percent", "% of schools")})};
    for (const auto& group : facts.groups) {
        table.rows.push_back(inspections_row(facts, group));
    }
    return {
        .heading = "Inspections: the legacy measure",
        .blocks = {tidied(std::move(table), facts.scope, districts_of(facts)),
                   Note{.text = "Good or better is a legacy measure: state-funded schools have had no overall grade "
                                "since September 2024. It is the share of schools whose newest overall grade is "
                                "good or outstanding, each school counted once whatever its size. Schools without "
                                "an overall grade are left out of the denominator. A school that followed another "
                                "alone has its grade until its own inspection. Report cards, from 10 November 2025, "
                                "are another scale and are counted apart."}}};
}

std::vector<std::vector<std::string_view>> report_card_grades() {
    auto rows = embedded_list("defaults/grades.csv");
    std::erase_if(rows, [](const auto& row) { return row.at(0) != "report-card"; });
    return rows;
}

std::string column_name(std::string_view token) {
    std::string name(token);
    std::ranges::replace(name, '-', '_');
    return name;
}

std::string how_report_cards_count(const CountyFacts& facts) {
    if (!facts.held.report_cards) {
        return "No report card is loaded.";
    }
    const auto judged = facts.safeguarding_met + facts.safeguarding_not_met;
    return fmt::format("Of each school the newest grade of the area. Safeguarding: met in {} of {}.",
                       counted(facts.safeguarding_met), counted(judged, "school", "schools"));
}

Section report_cards(const CountyFacts& facts) {
    Table table{.name = "report_card_areas", .caption = "", .columns = {{.name = "area", .heading = "Area"}}};
    const auto grades = report_card_grades();
    for (const auto& grade : grades) {
        table.columns.push_back(count_column(column_name(grade.at(1)), std::string(grade.at(2))));
    }
    table.columns.push_back(count_column("judged", "Schools judged"));
    for (const auto& spread : facts.spread) {
        Row row{Cell::open(spread.area).reading(area_title(spread.area))};
        for (const auto& grade : grades) {
            const auto found = spread.grades.find(std::string(grade.at(1)));
            row.push_back(if_held(facts.held.report_cards, found == spread.grades.end() ? 0 : found->second));
        }
        row.push_back(if_held(facts.held.report_cards, spread.judged));
        table.rows.push_back(std::move(row));
    }
    table.readers = facts.held.report_cards ? For::all : For::machines;
    return {.heading = "Inspections: report cards by area",
            .blocks = {tidied(std::move(table), facts.scope), Note{.text = how_report_cards_count(facts)}}};
}

std::int64_t served_in(const EquityRow& row) {
    return row.served_before + row.served_now;
}

Row equity_cells(const CountyFacts& facts, const EquityRow& row) {
    const auto served = served_in(row);
    const bool held = facts.held.evidence;
    return joined(equity_group_cells(facts, row),
                  {if_held(held, row.in_need), if_held(held, served), if_held(held, row.in_need - served),
                   share_cell(served, row.in_need)});
}

std::string fifths_in_words(const FsmBasis& fsm) {
    if (fsm.of == "none") {
        return fmt::format("the share is known of {}, too few for fifths", counted(fsm.schools, "school", "schools"));
    }
    return fmt::format("fifths of the {} open, state-funded schools of the {} whose share is known",
                       counted(fsm.schools), fsm.of);
}

Section equity_section(const CountyFacts& facts) {
    Table table{.name = "equity",
                .caption = "",
                .columns = {{.name = "by", .heading = "Of"},
                            {.name = "band", .heading = "Schools"},
                            count_column("in_need", "In need"),
                            count_column("served", "Served"),
                            count_column("not_served", "Not served"),
                            count_column("served_percent", "Served %")}};
    for (const auto& row : facts.equity.rows) {
        table.rows.push_back(equity_cells(facts, row));
    }
    return {.heading = "Equity: who is served",
            .blocks = {tidied(std::move(table), facts.scope),
                       Note{.text = fmt::format(
                                "In need: {} with a need by inspection, published figures or a declaration of their "
                                "own; a need that only peers found is not counted. Served: of those, supported in "
                                "a running partnership. A row without a school in need is left out, but for 'not "
                                "known'.",
                                facts.held.memberships ? "members of the partnership, and no other schools,"
                                                       : "every school, as no memberships are loaded,")},
                       Note{.text = fmt::format(
                                "Pupils on roll: by the newest census, else the register. Free school meals: share of "
                                "pupils eligible at any time in six years; {}. Rural or urban, phase and type: by the "
                                "register; free schools count as academies.",
                                fifths_in_words(facts.equity.fsm))}}};
}

Row term_row(const CountyFacts& facts, const CountyTerm& term) {
    const auto& held = facts.held;
    const auto& [day, count, members_known, support_known, reviews_known, partnerships, network, equity] = term;
    const auto& in_need = equity.rows.front();
    const auto of_known = [known = support_known](std::int64_t part, std::int64_t whole) {
        return share_cell(part, known ? whole : 0);
    };
    return {Cell::open(fmt::format("{} {}", term_of(day), to_text(Period::of(day)))),
            Cell::open(day),
            Cell::open(count.schools),
            if_held(members_known, count.members),
            if_held(support_known, partnerships),
            if_held(support_known, count.receiving),
            if_held(support_known, count.giving),
            if_held(support_known, count.both),
            of_known(count.reached, count.schools),
            if_held(held.reviews && reviews_known, count.reviewed),
            network.gini ? per_mille_cell(*network.gini, 3) : Cell::nothing(),
            share_cell(network.five_most, network.carried),
            of_known(network.largest, network.schools),
            share_cell(count.good, count.overall),
            if_held(held.inspections, count.overall),
            if_held(held.evidence, in_need.in_need),
            if_held(held.evidence && support_known, served_in(in_need)),
            of_known(served_in(in_need), in_need.in_need)};
}

/// Who was served at the end of each term, by band, for machines.
Table equity_trend(const CountyFacts& facts) {
    Table table{.name = "equity_trend",
                .caption = "",
                .columns = {machine_column("as_at"), machine_column("by"), machine_column("band"),
                            machine_column("in_need"), machine_column("served"), machine_column("served_percent")},
                .readers = For::machines};
    std::vector<TidyRow> days;
    for (const auto& term : facts.terms) {
        for (const auto& row : term.equity.rows) {
            table.rows.push_back({Cell::open(term.day), Cell::open(row.by), Cell::open(row.band),
                                  if_held(facts.held.evidence, row.in_need),
                                  if_held(facts.held.evidence && term.support_known, served_in(row)),
                                  share_cell(served_in(row), term.support_known ? row.in_need : 0)});
            days.push_back({.day = term.day});
        }
    }
    return tidied(std::move(table), facts.scope, days);
}

Section trend(const CountyFacts& facts) {
    Table table{
        .name = "trend",
        .caption = "",
        .columns = {people_column("term", "Term"), machine_column("as_at"), machine_column("schools"),
                    count_column("members", "Members"), count_column("partnerships", "Partnerships"),
                    count_column("receiving", "Receive"), count_column("giving", "Give"), machine_column("both"),
                    count_column("reached_percent", "Reached %"), count_column("reviewed", "Reviewed"),
                    count_column("gini", "Gini"), count_column("top_five_percent", "Top five %"),
                    count_column("largest_component_percent", "Largest part %"),
                    count_column("good_or_better_percent", "Good or better %"), machine_column("overall_known"),
                    machine_column("in_need"), machine_column("served"), count_column("served_percent", "Served %")},
        .drawing = Trends{
            .when = "term",
            .values = {"members", "partnerships", "receiving", "giving", "served_percent", "reached_percent",
                       "reviewed", "gini", "top_five_percent", "largest_component_percent", "good_or_better_percent"},
            .title = "Trend"}};
    std::vector<TidyRow> days;
    for (const auto& term : facts.terms) {
        table.rows.push_back(term_row(facts, term));
        days.push_back({.day = term.day});
    }
    return {
        .heading = "Trend over six terms",
        .blocks = {
            tidied(std::move(table), facts.scope, days), equity_trend(facts),
            Note{.text =
                     "As at the last day of each term (31 December, 31 March, 31 August), the last one to the day "
                     "of this page; reckoned from what is known today of those days, by the dates of "
                     "partnerships, memberships, reviews, rounds and inspections; of a day before the first of its "
                     "kind that is held, nothing is known. Schools are those that were open on the day, as they are "
                     "placed and governed now. Served: of the schools that are in need now and were open then, those "
                     "that had a supporter on the day; by band: --table equity_trend. Today's need stands in every "
                     "term, as of most evidence it is not held when it "
                     "became known, so that needs of earlier days cannot be told: this line follows support and not "
                     "need, and the number in need changes only with schools that opened or closed."}}};
}

Section summary(const CountyFacts& facts) {
    const auto& all = all_of(facts);
    const auto figure = [](std::string name, std::string label, Cell value) {
        return Field{.name = std::move(name), .label = std::move(label), .value = std::move(value)};
    };
    const auto& held = facts.held;
    Section section{
        .heading = "",
        .blocks = {Facts{
            .name = "key_figures",
            .fields = {figure("schools_open", "schools", Cell::open(all.schools)),
                       figure("members", "members, of " + of_schools(held.memberships, all),
                              if_held(held.memberships, all.members)),
                       figure("partnerships_running", "partnerships that support these schools",
                              Cell::open(facts.running)),
                       figure("reached_percent", fmt::format("% of {} reached", of_schools(true, all)),
                              share_cell(all.reached, all.schools)),
                       figure("pupils_reached", "pupils in the schools reached", reached_pupils_cell(all.pupils)),
                       figure("reviewed", "reviewed in a year, of " + of_schools(held.reviews, all),
                              if_held(held.reviews, all.reviewed)),
                       figure("needs_met_percent",
                              held.evidence ? fmt::format("% of {} met inside the partnership",
                                                          counted(facts.network.needs, "need", "needs"))
                                            : "% of needs met inside the partnership: not known",
                              share_cell(facts.network.met_inside, facts.network.needs)),
                       figure("good_or_better_percent",
                              held.inspections
                                  ? fmt::format("% good or better (legacy), of {} with a grade", counted(all.overall))
                                  : "% good or better (legacy): not loaded",
                              share_cell(all.good, all.overall)),
                       figure("report_card", "have a report card, of " + of_schools(held.report_cards, all),
                              if_held(held.report_cards, all.report_card))},
            .key_figures = true}}};
    add_not_held(section, {{held.memberships, "memberships of schools"},
                           {held.inspections, "inspection outcomes"},
                           {held.reviews, "peer reviews"},
                           {held.evidence, "anything from which needs follow"}});
    add_uncounted(section, facts.scope.uncounted);
    return section;
}

Section map_section(const CountyFacts& facts) {
    return {.heading = "The map",
            .blocks = {map_of_partnerships(facts.schools, facts.links, facts.names, "llp report county")}};
}

Section reading_guide(const CountyFacts& facts) {
    const auto note = [](std::string text) { return Note{.text = std::move(text)}; };
    return {
        .heading = "How to read this page",
        .blocks = {
            note(fmt::format("Schools are the state-funded schools of {} that are open on {}{}.",
                             area_in_words(facts.scope.authority), in_words(facts.scope.as_of),
                             facts.scope.part.empty() ? "" : ", of these: " + facts.scope.part)),
            note("Nothing on this page rests on what peers found in a school, so that it may be given to anybody. "
                 "The page of a round counts those needs too, and its numbers may be higher."),
            note("A figure that is not known is '-', and never counted as nothing: each breakdown has a row for the "
                 "schools of which its mark is not known, where there are such."),
            note("Partnerships are counted as approved and not yet ended. This page makes no claim that support "
                 "raises attainment.")}};
}

}  // namespace

Document county(const CountyFacts& facts) {
    return {.schema = "llp.report/1",
            .title = titled(facts.scope, "the account of the partnership"),
            .head = head_fields("county", facts.scope),
            .sections = {summary(facts), participation(facts), map_section(facts), pupils_section(facts),
                         self_sustainability_section(facts), equity_section(facts), inspections(facts),
                         report_cards(facts), trend(facts), reading_guide(facts)}};
}

}  // namespace llp::report
