#include "plan/draft.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/number.hpp"
#include "model/area.hpp"

using namespace llp;
using namespace llp::plan;

namespace {

Date day(std::string_view text) {
    return Date::parse(text);
}

School a_school(int urn, const std::string& name) {
    SchoolStatement statement{.urn = Urn::of(urn)};
    statement.state(SchoolField::name, name);
    const auto stated = day("2026-09-01");
    return read_as_one({{.source = "schools", .dated = stated, .confirmed = stated, .statement = statement}}).value();
}

AreaProfile known(std::string area, std::int64_t level, bool urgent = false) {
    return {
        .area = std::move(area), .level = PerMille(level), .confidence = PerMille(500), .urgent = urgent, .lines = {}};
}

Profile profile(std::vector<AreaProfile> areas) {
    return {.urn = Urn::of(990001), .areas = std::move(areas), .category = {}};
}

Partnership partnership(std::vector<std::string> areas) {
    return {.number = 7,
            .round = "autumn-2026",
            .supported = Urn::of(990001),
            .supporter = Urn::of(990002),
            .areas = std::move(areas),
            .from = day("2026-11-09"),
            .to = std::nullopt,
            .approved_by = "Jo Marsh, chair of the board"};
}

SupportPlan drafted(const Partnership& pair, const Profile& needs, const std::vector<ResultRow>& figures = {},
                    std::string_view on = "2026-11-09", int authority = 999) {
    return draft(pair, a_school(990001, "Ormholm Primary School"), "Veskmere Academy", needs, figures,
                 calendar_for(authority), templates_for(Mode::support), day(on));
}

/// The school at `own`, and so many comparison schools from -4.5 in steps of one.
std::vector<ResultRow> reading(std::string_view own, int others) {
    const auto row = [](int urn, Millionths value) {
        return ResultRow{.urn = Urn::of(urn),
                         .source = "results",
                         .period = Period::parse("2024/25"),
                         .figures = {{"ks2-reading-progress", value}},
                         .file = {}};
    };
    std::vector<ResultRow> rows{row(990001, read_decimal(own).value())};
    for (int i = 0; i < others; ++i) {
        rows.push_back(row(990100 + i, Millionths(-4'500'000 + i * 1'000'000)));
    }
    return rows;
}

std::vector<std::string> areas_of(const SupportPlan& plan) {
    std::vector<std::string> ids;
    std::ranges::transform(plan.priorities, std::back_inserter(ids), &Priority::area);
    return ids;
}

const Action& action_with(const SupportPlan& plan, std::string_view words) {
    const auto found = std::ranges::find_if(
        plan.actions, [&](const Action& action) { return action.text.find(words) != std::string::npos; });
    REQUIRE(found != plan.actions.end());
    return *found;
}

const std::vector<std::string> achievement{"achievement"};

}  // namespace

TEST_CASE("needs paired on come first, then the others, each by urgency and level") {
    const auto needs = profile({known("inclusion", -900), known("curriculum-and-teaching", -600),
                                known("achievement", -800), known("attendance-and-behaviour", -1900, true),
                                known("leadership-and-governance", -499), known("early-years", 1200)});
    const auto plan = drafted(partnership({"curriculum-and-teaching", "achievement"}), needs);
    CHECK(areas_of(plan) ==
          std::vector<std::string>{"achievement", "curriculum-and-teaching", "attendance-and-behaviour", "inclusion"});
    CHECK(plan.priorities.front().number == 1);
    CHECK(plan.priorities.back().number == 4);
}

TEST_CASE("a plan has at most five priorities") {
    std::vector<AreaProfile> every;
    std::ranges::transform(areas(), std::back_inserter(every),
                           [](const Area& area) { return known(std::string(area.id), -1000); });
    const auto plan = drafted(partnership({"post-16"}), profile(std::move(every)));
    CHECK(areas_of(plan) == std::vector<std::string>{"post-16", "inclusion", "curriculum-and-teaching", "achievement",
                                                     "attendance-and-behaviour"});
    CHECK(plan.objectives.size() == 5);
}

TEST_CASE("an area paired on of which nothing is known is a priority all the same") {
    CHECK(areas_of(drafted(partnership({"early-years"}), profile({}))) == std::vector<std::string>{"early-years"});
}

TEST_CASE("a pair without any need still gets first contact, visit and reviews") {
    const auto plan = drafted(partnership({}), profile({known("inclusion", -499)}));
    CHECK(plan.priorities.empty());
    CHECK(plan.objectives.empty());
    CHECK(plan.actions.size() == templates_for(Mode::support).plan.size() + 3);
}

TEST_CASE("the grounds of a priority are its two newest lines of need, never those of peer review") {
    auto area = known("achievement", -900);
    const auto line = [](const char* source, const char* text, std::int64_t level) {
        return EvidenceLine{.source = source,
                            .text = text,
                            .level = PerMille(level),
                            .weight = PerMille(300),
                            .date = Date::parse("2026-06-01"),
                            .file = {},
                            .confidential = std::string_view(source) == "peer review"};
    };
    area.lines = {line("peer review", "Seen in class", -1000), line("results", "Reading progress -3.1", -1200),
                  line("declaration", "Says it is fine", 500), line("inspection", "Requires improvement", -1000),
                  line("absence", "A third one", -1000)};
    const auto text = drafted(partnership(achievement), profile({area})).priorities.front().text;
    CHECK(text.ends_with(" Grounds: Reading progress -3.1 (2026-06-01); Requires improvement (2026-06-01)."));
}

TEST_CASE("where peers found one priority, none of the plan is for others than the schools") {
    auto told = partnership({"achievement", "inclusion"});
    const auto guarded = [&told] {
        const auto plan = drafted(told, profile({known("achievement", -900), known("inclusion", -900)}));
        REQUIRE(plan.priorities.size() == 2);
        CHECK_FALSE(tells_of_peers(plan, 0));
        CHECK(tells_of_peers(plan, 1) == tells_of_peers(plan, 2));
        return tells_of_peers(plan, 1);
    };
    CHECK_FALSE(guarded());
    told.found_by_peers = {"inclusion"};
    CHECK(guarded());

    auto seen = known("achievement", -900);
    seen.found_by_peers = true;
    CHECK(tells_of_peers(drafted(partnership({"inclusion"}), profile({seen, known("inclusion", -900)})), 1));
}

TEST_CASE("the target is the median of the comparison schools") {
    const auto plan = drafted(partnership(achievement), profile({}), reading("-3.1", 10));
    const auto& objective = plan.objectives.front();
    CHECK(objective.measure == "ks2-reading-progress");
    CHECK(objective.today == Millionths(-3'100'000));
    CHECK(objective.target == Millionths(0));
    CHECK(objective.comparison_schools == 10);
    CHECK(objective.period == Period::parse("2024/25"));
    CHECK(objective.criterion ==
          "Reading progress at key stage 2: from -3.1 in 2024/25 to at least 0, the median of 10 comparison schools.");
}

TEST_CASE("with nine comparison schools no target is set, and the criterion says so") {
    const auto plan = drafted(partnership(achievement), profile({}), reading("-3.1", 9));
    const auto& objective = plan.objectives.front();
    CHECK(objective.today == Millionths(-3'100'000));
    CHECK_FALSE(objective.target);
    CHECK(objective.comparison_schools == 9);
    CHECK(objective.criterion.find("No target is set: only 9 comparison schools") != std::string::npos);
}

TEST_CASE("a school at the median goes on to the best quarter, and the text says so") {
    const auto plan = drafted(partnership(achievement), profile({}), reading("0", 10));
    const auto& objective = plan.objectives.front();
    CHECK(objective.target == Millionths(2'500'000));
    CHECK(objective.criterion.find("already at or above the median of 10 comparison schools (0)") != std::string::npos);
    CHECK(objective.criterion.find("at least 2.5, which the best quarter") != std::string::npos);
    CHECK(objective.text.find("Sustain and build on") != std::string::npos);
}

TEST_CASE("a school among the best quarter keeps its figure") {
    const auto plan = drafted(partnership(achievement), profile({}), reading("2.5", 10));
    const auto& objective = plan.objectives.front();
    CHECK(objective.target == Millionths(2'500'000));
    CHECK(objective.criterion.find("among the best quarter of 10") != std::string::npos);
}

TEST_CASE("where no published figure fits the template's own criterion stands") {
    const auto plan = drafted(partnership({"inclusion"}), profile({}), reading("-3.1", 10));
    const auto& objective = plan.objectives.front();
    CHECK(objective.measure.empty());
    CHECK_FALSE(objective.today);
    CHECK(objective.comparison_schools == 0);
    CHECK(objective.criterion == templates_for(Mode::support).area("inclusion")->criterion);
}

TEST_CASE("actions are in the order of their due days, which are school days") {
    const auto plan = drafted(partnership(achievement), profile({known("inclusion", -900)}));
    int number = 0;
    for (const auto& action : plan.actions) {
        CHECK(action.number == ++number);
        CHECK(calendar_for(999).is_school_day(action.due));
        CHECK(action.text.find('{') == std::string::npos);
    }
    CHECK(std::ranges::is_sorted(plan.actions, {}, &Action::due));
}

TEST_CASE("days are counted in school days across the holiday") {
    const auto plan = drafted(partnership(achievement), profile({}));
    CHECK(action_with(plan, "first contact").due == day("2026-11-16"));
    CHECK(action_with(plan, "First visit").due == day("2026-11-23"));
    CHECK(action_with(plan, "note of the first visit").due == day("2026-11-30"));
    // 29 school days are left of the term after 9 November; the 35th is the sixth of the next.
    CHECK(action_with(plan, "Moderate pupils' work").due == day("2027-01-11"));
    CHECK(action_with(plan, "Review 1").due == day("2026-12-11"));
    CHECK(action_with(plan, "Review 3").due == day("2027-03-18"));
    CHECK(plan.review_due == day("2026-12-11"));
}

TEST_CASE("days are counted from the partnership's first day where that is later") {
    auto later = partnership(achievement);
    later.from = day("2027-01-04");
    const auto plan = drafted(later, profile({}));
    CHECK(plan.drafted == day("2026-11-09"));
    CHECK(action_with(plan, "first contact").due == day("2027-01-11"));
}

TEST_CASE("the plan names its parties, templates and calendar") {
    const auto plan = drafted(partnership(achievement), profile({}));
    CHECK(plan.partnership == 7);
    CHECK(plan.supported == Party(Urn::of(990001)));
    CHECK(plan.supporter == Party(Urn::of(990002)));
    CHECK(plan.templates == "support 2");
    CHECK(plan.calendar == "Eskershire (invented)");
    CHECK(drafted(partnership(achievement), profile({}), {}, "2026-11-09", 925).calendar ==
          "weekdays less bank holidays");
    CHECK(action_with(plan, "first contact").text.starts_with("Veskmere Academy makes first contact with Ormholm"));
}

TEST_CASE("the order of the figures does not matter") {
    auto figures = reading("-3.1", 12);
    const auto forwards = drafted(partnership(achievement), profile({}), figures);
    std::ranges::reverse(figures);
    const auto backwards = drafted(partnership(achievement), profile({}), figures);
    CHECK(forwards.objectives.front().criterion == backwards.objectives.front().criterion);
}
