#include "report/pages/school_report.hpp"

#include <doctest/doctest.h>

#include "report/disclosure.hpp"
#include "report/writers/html.hpp"
#include "report/writers/json.hpp"
#include "report/writers/table.hpp"
#include "support/weekly_facts.hpp"

using namespace llp;

namespace {

const Date day = Date::parse("2026-11-23");
const Urn ashby = Urn::of(990012);

report::SchoolReportFacts ashby_facts() {
    report::SchoolReportFacts facts{
        .school = {.as_of = day,
                   .school = test::named_school(990012, "Ashby Fen Primary School", "North Esker"),
                   .profile = {.urn = ashby},
                   .context = {.urn = ashby}},
        .last_command = 7,
        .year_ago = Date::parse("2025-11-23"),
        .authorities = 1,
    };
    facts.school.school.phase = Phase::primary;
    facts.school.profile.areas = {
        {.area = "achievement", .level = PerMille(-1250), .confidence = PerMille(800), .urgent = true, .lines = {}},
        {.area = "inclusion", .level = {}, .confidence = PerMille(0), .lines = {}}};
    facts.context = {{.name = "fsm_percent",
                      .label = "Free school meals",
                      .percent = true,
                      .school = Millionths(24'500'000),
                      .county = report::Median{.value = Millionths(18'100'000), .schools = 280},
                      .nation = report::Median{.value = Millionths(20'000'000), .schools = 16'000}}};
    facts.line = {{.urn = ashby, .name = "Ashby Fen Primary School"}};
    return facts;
}

std::string told(const report::SchoolReportFacts& facts, report::Audience audience = report::Audience::general_public) {
    return report::write_table(report::disclose(report::school_report(facts), audience), {.width = 160});
}

bool holds(const std::string& text, std::string_view piece) {
    return text.find(piece) != std::string::npos;
}

Judgement judged_on(Date date) {
    return {.urn = ashby,
            .framework = "report-card",
            .date = date,
            .area = "achievement",
            .grade = "needs-attention",
            .type = "graded",
            .source = "judgements",
            .file = "judgements.csv"};
}

}  // namespace

TEST_CASE("the page leads with how much is known, and with what is urgent") {
    const auto text = told(ashby_facts());
    CHECK(holds(text, "Urgent need: Achievement."));
    CHECK(holds(text, "need, of 1 known area"));
    CHECK(holds(text, "area known, of 2"));
    auto calm = ashby_facts();
    calm.school.profile.areas.front().urgent = false;
    CHECK_FALSE(holds(told(calm), "Urgent need"));
}

TEST_CASE("a hidden count does not show in its label") {
    auto facts = ashby_facts();
    facts.school.profile.areas.front().lines = {{.source = "review",
                                                 .text = "",
                                                 .level = PerMille(-1250),
                                                 .weight = PerMille(800),
                                                 .date = day,
                                                 .file = "",
                                                 .confidential = true}};
    CHECK(holds(told(facts), "needs, of 1 known area"));
}

TEST_CASE("a figure of which less is better says so, beside the figures and where they are drawn") {
    const auto html = [](const char* measure) {
        const report::Document page{
            .schema = "llp.test/1",
            .title = "Figures",
            .sections = {{.heading = "",
                          .blocks = {report::similar_figures_table({{.measure = measure,
                                                                     .period = Period::parse("2024/25"),
                                                                     .own = Millionths(4'000'000),
                                                                     .median = Millionths(5'000'000),
                                                                     .others = {Millionths(6'000'000)}}})}}}};
        return report::write_html(report::disclose(page, report::Audience::general_public), {});
    };
    CHECK(holds(html("absence-overall-percent"), "\">Overall absence, lower is better</text>"));
    CHECK(holds(html("absence-overall-percent"), ">Overall absence, lower is better</th>"));
    CHECK_FALSE(holds(html("ks4-progress-8"), "is better"));
}

TEST_CASE("what a partnership is for stands once: with its plan, where it has one") {
    auto facts = ashby_facts();
    facts.school.partnerships = {{.number = 1401,
                                  .round = "autumn",
                                  .supported = ashby,
                                  .supporter = Urn::of(990044),
                                  .areas = {"achievement"},
                                  .from = day,
                                  .to = {},
                                  .approved_by = ""}};
    const auto running = [](const std::string& text) {
        const auto begin = text.find("Partnerships and plans\n");
        return text.substr(begin, text.find("\n\nPlan", begin) - begin);
    };
    CHECK(holds(told(facts), "partnership running"));
    CHECK(holds(running(told(facts)), "1401"));
    CHECK(holds(running(told(facts)), "Achievement"));
    facts.plans = {{.number = 1202,
                    .partnership = 1401,
                    .supported = ashby,
                    .supporter = Urn::of(990044),
                    .drafted = day,
                    .review_due = day + 30,
                    .templates = "",
                    .calendar = ""}};
    CHECK(holds(running(told(facts)), "1202"));
    CHECK_FALSE(holds(running(told(facts)), "Achievement"));
}

TEST_CASE("the nation stands beside the school only where the store holds several authorities") {
    auto facts = ashby_facts();
    CHECK(holds(told(facts), "280"));
    CHECK_FALSE(holds(told(facts), "16,000"));
    CHECK(holds(told(facts), "holds no other"));
    facts.authorities = 2;
    CHECK(holds(told(facts), "Median of 2 authorities"));
    CHECK(holds(told(facts), "16,000"));
}

TEST_CASE("an inspection a year ago to the day is of the year before") {
    auto facts = ashby_facts();
    facts.school.judgements = {judged_on(facts.year_ago)};
    CHECK(holds(told(facts), "No inspection of the last year is known."));
    facts.school.judgements = {judged_on(facts.year_ago + 1)};
    CHECK(holds(told(facts), "Needs attention: Achievement"));
    facts.school.judgements = {judged_on(day + 1)};
    CHECK(holds(told(facts), "No inspection of the last year is known."));
}

TEST_CASE("an action is overdue from the day after its day") {
    auto facts = ashby_facts();
    SupportPlan plan{
        .number = 1, .partnership = 1, .supported = ashby, .supporter = ashby, .drafted = day, .review_due = day};
    plan.actions = {{.number = 1, .priority = 0, .text = "First contact", .owner_role = "broker", .due = day}};
    facts.plans = {plan};
    CHECK_FALSE(holds(told(facts), "overdue."));
    facts.plans.front().actions.front().due = day - 1;
    CHECK(holds(told(facts), "1 action of its plans is overdue."));
    facts.plans.front().actions.front().status = "done";
    CHECK_FALSE(holds(told(facts), "overdue."));
}

TEST_CASE("the line of schools stands on the page of one that followed another") {
    auto facts = ashby_facts();
    CHECK_FALSE(holds(told(facts), "The line of schools"));
    facts.line.insert(facts.line.begin(), {.urn = Urn::of(990001), .name = "Ashby Fen School"});
    CHECK(holds(told(facts), "The line of schools"));
}

TEST_CASE("the page says when findings were not kept, which may be about the school") {
    auto facts = ashby_facts();
    CHECK_FALSE(holds(told(facts), "not kept"));
    facts.unkept_findings = 1;
    CHECK(holds(told(facts), "Of these files 1 finding beyond the first 1,000 of each was not kept"));
}
