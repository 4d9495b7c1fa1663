#pragma once

#include "report/pages/weekly.hpp"

namespace llp::test {

/// An invented primary school with a name and perhaps a district; everything else is not known.
inline School named_school(int urn, std::string name, std::string district = "") {
    SchoolStatement statement{.urn = Urn::of(urn)};
    statement.state(SchoolField::name, std::move(name));
    statement.state(SchoolField::phase, std::string(token(Phase::primary)));
    statement.state(SchoolField::district, std::move(district));
    const auto day = Date::parse("2026-09-01");
    return read_as_one({{.source = "schools", .dated = day, .confirmed = day, .statement = statement}}).value();
}

/// A county of 362 schools in which something happened in every section of the weekly page.
inline report::WeeklyFacts a_busy_week() {
    const auto day = Date::parse("2026-11-23");
    const auto ashby = named_school(990012, "Ashby Fen Church of England Primary School", "North Esker");
    const auto birch = named_school(990044, "Birch Lane Community Primary School", "South Esker");
    const auto coldharbour = named_school(990101, "Coldharbour Academy", "Esker Vale");
    const auto dunmere = named_school(990150, "Dunmere Junior School", "North Esker");
    const auto judged = [](std::string framework, const char* date, std::string area, std::string grade) {
        return Judgement{.urn = Urn::of(990012),
                         .framework = std::move(framework),
                         .date = Date::parse(date),
                         .area = std::move(area),
                         .grade = std::move(grade),
                         .type = "graded",
                         .source = "judgements",
                         .file = "judgements.csv"};
    };
    const auto action = [](int number, std::string text, std::string who, const char* due) {
        return Action{.number = number,
                      .priority = 1,
                      .text = std::move(text),
                      .owner_role = std::move(who),
                      .due = Date::parse(due),
                      .evidence = ""};
    };
    const auto partnership = [](std::int64_t number, int supported, int supporter, std::vector<std::string> areas) {
        return Partnership{.number = number,
                           .round = "autumn-2026",
                           .supported = Urn::of(supported),
                           .supporter = Urn::of(supporter),
                           .areas = std::move(areas),
                           .from = Date::parse("2026-11-18"),
                           .to = {},
                           .approved_by = "Jo Marsh, chair of the board"};
    };
    Round autumn;
    autumn.name = "autumn-2026";
    autumn.status = RoundStatus::approved;
    autumn.approved_by = "Jo Marsh, chair of the board";
    autumn.made_on = Date::parse("2026-11-17");
    Round spring;
    spring.name = "spring-2027";
    spring.made_on = Date::parse("2026-11-20");
    report::WeeklyFacts facts{.authority = "Eskershire", .as_of = day, .since_day = day - 7};
    facts.since_command = 398;
    facts.last_command = 412;
    facts.schools_open = 362;
    facts.members = 318;
    facts.with_evidence = 351;
    facts.with_need = 94;
    facts.urgent = 7;
    facts.partnerships_running = 41;
    facts.plans_open = 39;
    facts.outcomes = {
        {.school = ashby,
         .judgement = judged("report-card", "2026-11-04", "curriculum-and-teaching", "needs-attention"),
         .previous = ""},
        {.school = ashby,
         .judgement = judged("report-card", "2026-11-04", "inclusion", "strong-standard"),
         .previous = ""},
        {.school = birch,
         .judgement = judged("report-card", "2026-10-21", "achievement", "expected-standard"),
         .previous = "needs-attention"},
        {.school = coldharbour,
         .judgement = judged("four-point", "2026-09-30", "quality-of-education", "requires-improvement"),
         .previous = "good"},
    };
    facts.older_outcomes = 12;
    facts.changes = {
        {.school = coldharbour, .field = "trust_name", .before = "", .after = "Esker Vale Learning Trust"},
        {.school = coldharbour, .field = "name", .before = "Coldharbour School", .after = "Coldharbour Academy"},
        {.school = dunmere, .field = "status", .before = "open", .after = "open-proposed-to-close"},
    };
    facts.first_loaded = 2;
    facts.proposals = {spring, autumn};
    facts.started = {
        {.supported_name = ashby.name,
         .supporter_name = birch.name,
         .partnership = partnership(40, 990012, 990044, {"curriculum-and-teaching", "achievement"})},
        {.supported_name = dunmere.name,
         .supporter_name = coldharbour.name,
         .partnership = partnership(41, 990150, 990101, {"attendance-and-behaviour"})},
    };
    facts.urgent_without = {named_school(990201, "Eastmoor Primary School", "Esker Vale"),
                            named_school(990233, "Fallow Hill Church of England Infant School", "North Esker")};
    facts.overdue = {
        {.plan = 12,
         .school = birch,
         .action = action(1, "First contact between the two headteachers", "supporting headteacher", "2026-11-16")},
        {.plan = 17,
         .school = dunmere,
         .action =
             action(4, "Agree with the attendance lead which pupils to follow and how often to look at the figures",
                    "supported headteacher", "2026-11-20")},
    };
    facts.due_soon = {
        {.plan = 12,
         .school = birch,
         .action = action(2, "Visit: see the teaching of reading in two year groups", "supporting headteacher",
                          "2026-11-27")},
        {.plan = 39,
         .school = ashby,
         .action = action(1, "First contact between the two headteachers", "supporting headteacher", "2026-11-25")},
    };
    facts.capacity_term = "term 2 of 2026/27";
    facts.capacity = {
        {.line = {.supporter = coldharbour.urn,
                  .year = "2026/27",
                  .term = 2,
                  .days = {.offered = 48, .booked = 7, .used = 3},
                  .schools = 2},
         .name = coldharbour.name},
        {.line = {.supporter = birch.urn,
                  .year = "2026/27",
                  .term = 2,
                  .days = {.offered = 40, .booked = 20},
                  .schools = 1},
         .name = birch.name},
        {.line = {.supporter = Urn::of(990301),
                  .year = "2026/27",
                  .term = 2,
                  .days = {.offered = 20, .used = 20},
                  .schools = 1},
         .name = "Grange Park Primary School"},
    };
    facts.problems = {
        {.what = "not held",
         .where = "trusts.csv",
         .count = 13,
         .detail = "rows about schools that the store does not hold"},
        {.what = "stale extract",
         .where = "schools",
         .count = 1,
         .detail = "dated 1 September 2026, 83 days before this page"},
    };
    facts.changed = true;
    return facts;
}

}  // namespace llp::test
