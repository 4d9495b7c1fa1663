#include "plan/schedule.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace llp;
using namespace llp::plan;

namespace {

const Party school = Urn::of(990001);
const Party neighbour = Urn::of(990002);
const Party far_away = Urn::of(990003);
const Party supporter = Urn::of(990044);

Date day(std::string_view text) {
    return Date::parse(text);
}

GridPoint at(std::int64_t east_km) {
    return {.easting = kilometres(500 + east_km), .northing = kilometres(370)};
}

ScheduleParty a_party(std::int64_t east_km, std::optional<Days> days = {}) {
    return {.calendar = &calendar_for(999), .place = at(east_km), .days_per_term = days};
}

/// Plan 1 at the school, 2 at its neighbour, 5 km off, 3 far away: all with one supporter.
ScheduleRequest a_request(std::vector<Visit> visits, std::optional<Days> days = {}) {
    return {.visits = std::move(visits),
            .others = {},
            .hosts = {{1, school}, {2, neighbour}, {3, far_away}},
            .parties = {{school, a_party(0)},
                        {neighbour, a_party(5)},
                        {far_away, a_party(50)},
                        {supporter, a_party(20, days)}},
            .today = day("2026-11-09")};
}

Visit a_visit(std::int64_t plan, int number, std::string_view first, std::string_view last, int half_days = 2) {
    return {.plan = plan,
            .number = number,
            .kind = VisitKind::visit,
            .visitor = supporter,
            .half_days = half_days,
            .earliest = day(first),
            .latest = day(last),
            .apart = 5,
            .day = std::nullopt};
}

Visit on(Visit visit, std::string_view on_day, VisitStatus status) {
    visit.day = day(on_day);
    visit.status = status;
    visit.part = visit.half_days == 1 ? DayPart::morning : DayPart::whole;
    return visit;
}

std::vector<std::optional<Date>> days_of(const VisitSchedule& schedule) {
    std::vector<std::optional<Date>> days;
    std::ranges::transform(schedule.visits, std::back_inserter(days), &Visit::day);
    return days;
}

const UnplacedVisit& only_unplaced(const VisitSchedule& schedule) {
    REQUIRE(schedule.unplaced.size() == 1);
    return schedule.unplaced.front();
}

using MaybeDays = std::vector<std::optional<Date>>;

}  // namespace

TEST_CASE("a visit is proposed for the first school day of its window, later than today") {
    const auto schedule = make_schedule(a_request({a_visit(1, 1, "2026-11-07", "2026-11-20")}));
    CHECK(days_of(schedule) == MaybeDays{day("2026-11-10")});
    CHECK(schedule.visits.front().status == VisitStatus::proposed);
    CHECK(schedule.placed == 1);
    CHECK(schedule.placed_bound == 1);
    CHECK(schedule.proved);
}

TEST_CASE("no visit is on a weekend, in a holiday or on a bank holiday") {
    const auto schedule = make_schedule(a_request({a_visit(1, 1, "2026-12-19", "2027-01-04")}));
    CHECK(days_of(schedule) == MaybeDays{day("2027-01-04")});
}

TEST_CASE("a supporter makes no two visits of a whole day on one day") {
    const auto schedule = make_schedule(
        a_request({a_visit(1, 1, "2026-11-16", "2026-11-17"), a_visit(2, 1, "2026-11-16", "2026-11-16")}));
    CHECK(days_of(schedule) == MaybeDays{day("2026-11-17"), day("2026-11-16")});
}

TEST_CASE("two half days share a day at schools near each other, one in the morning and one in the afternoon") {
    const auto schedule = make_schedule(
        a_request({a_visit(1, 1, "2026-11-16", "2026-11-16", 1), a_visit(2, 1, "2026-11-16", "2026-11-16", 1)}));
    CHECK(days_of(schedule) == MaybeDays{day("2026-11-16"), day("2026-11-16")});
    CHECK(schedule.visits.at(0).part == DayPart::morning);
    CHECK(schedule.visits.at(1).part == DayPart::afternoon);
    CHECK(schedule.shared_days == 1);
}

TEST_CASE("the afternoon is left where the morning is agreed, and the morning where the afternoon is") {
    auto agreed = on(a_visit(2, 1, "2026-11-16", "2026-11-16", 1), "2026-11-16", VisitStatus::agreed);
    for (const auto part : {DayPart::morning, DayPart::afternoon}) {
        agreed.part = part;
        const auto schedule = make_schedule(a_request({a_visit(1, 1, "2026-11-16", "2026-11-16", 1), agreed}));
        CHECK(schedule.visits.at(0).part == (part == DayPart::morning ? DayPart::afternoon : DayPart::morning));
        CHECK(schedule.visits.at(1) == agreed);
    }
}

TEST_CASE("two half days share no day at schools far from each other, nor where a place is not known") {
    const std::vector<Visit> visits{a_visit(1, 1, "2026-11-16", "2026-11-16", 1),
                                    a_visit(3, 1, "2026-11-16", "2026-11-16", 1)};
    CHECK(make_schedule(a_request(visits)).placed == 1);
    auto nearer = a_request(visits);
    nearer.near = kilometres(50);
    CHECK(make_schedule(nearer).placed == 2);
    nearer.parties.at(far_away).place.reset();
    CHECK(make_schedule(nearer).placed == 1);
}

TEST_CASE("visits of a plan keep their order and at least so many school days between them") {
    const auto schedule = make_schedule(
        a_request({a_visit(1, 1, "2026-12-14", "2026-12-14"), a_visit(1, 2, "2026-12-14", "2027-01-29")}));
    // 15 to 18 December are four school days; the fifth is the first of the new term.
    CHECK(days_of(schedule) == MaybeDays{day("2026-12-14"), day("2027-01-04")});
}

TEST_CASE("a supporter gives no more days in a term than it said, and the half days of other plans count") {
    auto request =
        a_request({a_visit(1, 1, "2026-11-16", "2026-12-18"), a_visit(2, 1, "2026-11-16", "2027-01-08")}, Days(2));
    CHECK(make_schedule(request).visits.at(1).day < day("2026-12-18"));
    request.others = {on(a_visit(3, 1, "2026-11-10", "2026-12-18", 1), "2026-12-18", VisitStatus::agreed)};
    const auto schedule = make_schedule(request);
    CHECK(schedule.placed == 2);
    CHECK(schedule.visits.at(0).day < day("2026-12-18"));
    CHECK(schedule.visits.at(1).day == day("2027-01-04"));
}

TEST_CASE("visits of one supporter are spread over weeks, unless there are fewer weeks than visits") {
    const auto schedule =
        make_schedule(a_request({a_visit(1, 1, "2026-11-16", "2026-11-27"), a_visit(2, 1, "2026-11-16", "2026-11-27"),
                                 a_visit(3, 1, "2026-11-16", "2026-11-27")}));
    CHECK(schedule.unevenness == 5);
    CHECK(schedule.unevenness_bound == 5);
}

TEST_CASE("what is agreed or done does not move, whatever the rules say, and its day is taken") {
    const auto agreed = on(a_visit(1, 1, "2026-11-16", "2026-11-16"), "2026-11-21", VisitStatus::agreed);
    const auto done = on(a_visit(3, 1, "2026-11-02", "2026-11-16"), "2026-11-06", VisitStatus::done);
    const auto schedule = make_schedule(a_request({agreed, a_visit(2, 1, "2026-11-16", "2026-11-27"), done}));
    CHECK(schedule.visits.at(0) == agreed);
    CHECK(schedule.visits.at(2) == done);
    CHECK(schedule.agreed == 2);
    CHECK(schedule.to_place == 1);
    // The week of the agreed one is full enough.
    CHECK(schedule.visits.at(1).day == day("2026-11-23"));
}

TEST_CASE("proposed days stay, though others would be more even; afresh they are forgotten") {
    auto request = a_request({on(a_visit(1, 1, "2026-11-16", "2026-11-27"), "2026-11-18", VisitStatus::proposed),
                              on(a_visit(2, 1, "2026-11-16", "2026-11-27"), "2026-11-20", VisitStatus::proposed)});
    auto schedule = make_schedule(request);
    CHECK(schedule.kept == 2);
    CHECK(schedule.moved.empty());
    request.keep_proposed = false;
    schedule = make_schedule(request);
    CHECK(days_of(schedule) == MaybeDays{day("2026-11-16"), day("2026-11-23")});
    CHECK(schedule.moved.size() == 2);
    CHECK(schedule.moved.front().from == day("2026-11-18"));
}

TEST_CASE("where a day is lost one visit moves and no other") {
    const auto schedule =
        make_schedule(a_request({on(a_visit(1, 1, "2026-11-16", "2026-11-20"), "2026-11-18", VisitStatus::proposed),
                                 on(a_visit(2, 1, "2026-11-16", "2026-11-20"), "2026-11-19", VisitStatus::proposed),
                                 on(a_visit(3, 1, "2026-11-16", "2026-11-20"), "2026-11-18", VisitStatus::agreed)}));
    CHECK(schedule.kept == 1);
    REQUIRE(schedule.moved.size() == 1);
    CHECK(schedule.moved.front().visit.plan == 1);
    CHECK(schedule.moved.front().visit.day == day("2026-11-16"));
}

TEST_CASE("a proposed day that is past is left as it is, and somebody has to say what came of it") {
    const auto past = on(a_visit(1, 1, "2026-11-02", "2026-11-20"), "2026-11-06", VisitStatus::proposed);
    const auto schedule = make_schedule(a_request({past}));
    CHECK(schedule.visits.front() == past);
    CHECK(schedule.without_word == 1);
    CHECK(schedule.to_place == 0);
}

TEST_CASE("a missed or cancelled visit is not placed again, and its day is free") {
    const auto missed = on(a_visit(1, 1, "2026-11-02", "2026-11-06"), "2026-11-05", VisitStatus::missed);
    const auto cancelled = on(a_visit(3, 1, "2026-11-16", "2026-11-16"), "2026-11-16", VisitStatus::cancelled);
    const auto schedule = make_schedule(a_request({missed, a_visit(2, 1, "2026-11-16", "2026-11-16"), cancelled}));
    CHECK(schedule.placed == 1);
    CHECK(schedule.visits.at(0) == missed);
    CHECK(schedule.visits.at(2) == cancelled);
}

TEST_CASE("a school that makes a visit has none itself on that day") {
    auto request = a_request({a_visit(1, 1, "2026-11-16", "2026-11-16"), a_visit(2, 1, "2026-11-16", "2026-11-17")});
    request.hosts.at(2) = supporter;
    request.visits.at(1).visitor = far_away;
    CHECK(days_of(make_schedule(request)) == MaybeDays{day("2026-11-16"), day("2026-11-17")});
}

TEST_CASE("a review that was held early leaves the visits before it to be placed, at their distance from it") {
    for (const auto* const held : {"2026-11-06", "2026-11-09"}) {
        const auto review = on(a_visit(1, 2, "2026-12-07", "2026-12-17"), held, VisitStatus::done);
        const auto schedule = make_schedule(a_request({a_visit(1, 1, "2026-11-10", "2026-11-20"), review}));
        CHECK(schedule.visits.at(0).day == calendar_for(999).add_school_days(day(held), 5));
    }
}

TEST_CASE("what took place takes no visit its last day: a window too short for the distance is not held to it") {
    const auto review = on(a_visit(1, 2, "2026-12-07", "2026-12-17"), "2026-11-09", VisitStatus::done);
    auto schedule = make_schedule(a_request({a_visit(1, 1, "2026-11-10", "2026-11-16"), review}));
    CHECK(schedule.visits.at(0).day == day("2026-11-16"));
    schedule = make_schedule(a_request({a_visit(1, 1, "2026-11-10", "2026-11-13"), review}));
    CHECK(schedule.visits.at(0).day == day("2026-11-10"));
}

TEST_CASE("a visit that cannot be before a later one that was agreed early follows it") {
    const auto review = on(a_visit(1, 3, "2026-12-07", "2026-12-17"), "2026-11-12", VisitStatus::agreed);
    const auto schedule = make_schedule(
        a_request({a_visit(1, 1, "2026-11-16", "2026-12-04"), a_visit(1, 2, "2026-11-16", "2026-12-04"), review}));
    CHECK(days_of(schedule) == MaybeDays{day("2026-11-19"), day("2026-11-26"), day("2026-11-12")});
}

TEST_CASE("windows that stand the other way round turn the order, and no others do") {
    auto schedule = make_schedule(
        a_request({a_visit(1, 1, "2026-11-23", "2026-12-04"), a_visit(1, 2, "2026-11-16", "2026-11-20")}));
    CHECK(days_of(schedule) == MaybeDays{day("2026-11-23"), day("2026-11-16")});
    schedule = make_schedule(
        a_request({a_visit(1, 1, "2026-11-23", "2026-12-04"), a_visit(1, 2, "2026-11-16", "2026-11-30")}));
    CHECK(days_of(schedule) == MaybeDays{day("2026-11-23"), day("2026-11-30")});
}

TEST_CASE("a visit of the very day is not past: nobody has to say yet what came of it, and it does not move") {
    auto request = a_request({on(a_visit(1, 1, "2026-11-02", "2026-11-20"), "2026-11-09", VisitStatus::proposed)});
    CHECK(make_schedule(request).without_word == 0);
    request.today = day("2026-11-10");
    const auto schedule = make_schedule(request);
    CHECK(schedule.without_word == 1);
    CHECK(schedule.visits == request.visits);
}

TEST_CASE("an unplaced visit says what each weekday of its window was refused for") {
    const auto unplaced = only_unplaced(make_schedule(a_request({a_visit(1, 1, "2026-10-22", "2026-11-06")})));
    CHECK(unplaced.refused == Tally{{"past", 12}});
    CHECK(unplaced.would_place == std::vector<std::string>{"a window that ends a week later"});
    CHECK(unplaced.visit.status == VisitStatus::unplaced);
}

TEST_CASE("no visit is on a day on which the partnership of its plan is over, and one without a day says so") {
    auto request = a_request({a_visit(1, 1, "2026-11-16", "2026-11-18"), a_visit(2, 1, "2026-11-19", "2026-11-20")});
    request.visits.at(0) = on(request.visits.at(0), "2026-11-18", VisitStatus::proposed);
    request.ends = {{1, day("2026-11-18")}, {2, day("2026-11-19")}};
    const auto schedule = make_schedule(request);
    CHECK(schedule.visits.at(0).day == day("2026-11-16"));
    CHECK(schedule.visits.at(0).latest == day("2026-11-18"));
    CHECK(schedule.moved_bound == 1);
    const auto& unplaced = only_unplaced(schedule);
    CHECK(unplaced.refused == Tally{{"partnership-over", 2}});
    CHECK(unplaced.partnership_over == day("2026-11-19"));
    CHECK(unplaced.would_place.empty());
}

TEST_CASE("a visit without a day names those that stand in its way, and tells out of order from too near") {
    const auto schedule =
        make_schedule(a_request({a_visit(1, 1, "2026-11-16", "2026-11-20"),
                                 on(a_visit(1, 2, "2026-11-16", "2026-11-27"), "2026-11-18", VisitStatus::agreed),
                                 on(a_visit(2, 1, "2026-11-16", "2026-11-27"), "2026-11-20", VisitStatus::agreed)}));
    const auto& unplaced = only_unplaced(schedule);
    CHECK(unplaced.refused == Tally{{"order", 1}, {"school-busy", 1}, {"spacing", 2}, {"supporter-busy", 1}});
    const auto blocking = [&](const char* reason, const char* on_day, std::int64_t plan, int number) {
        return BlockingVisit{.reason = reason, .day = day(on_day), .plan = plan, .number = number};
    };
    CHECK(unplaced.blocked_by ==
          std::vector{blocking("order", "2026-11-18", 1, 2), blocking("school-busy", "2026-11-18", 1, 2),
                      blocking("spacing", "2026-11-18", 1, 2), blocking("supporter-busy", "2026-11-20", 2, 1)});
}

TEST_CASE("what took place is named where it alone is too near") {
    const auto schedule =
        make_schedule(a_request({a_visit(1, 1, "2026-11-13", "2026-11-16"),
                                 on(a_visit(1, 2, "2026-12-07", "2026-12-17"), "2026-11-09", VisitStatus::done),
                                 on(a_visit(2, 1, "2026-11-16", "2026-11-16"), "2026-11-16", VisitStatus::agreed)}));
    const auto& unplaced = only_unplaced(schedule);
    CHECK(unplaced.refused == Tally{{"spacing", 1}, {"supporter-busy", 1}});
    REQUIRE(unplaced.blocked_by.size() == 2);
    CHECK(unplaced.blocked_by.front().number == 2);
    CHECK(std::ranges::count(unplaced.would_place, "visits that follow each other sooner") == 1);
}

TEST_CASE("more days of the supporter are named where they would place a visit, and how many") {
    const auto schedule = make_schedule(
        a_request({a_visit(1, 1, "2026-11-16", "2026-12-18"), a_visit(2, 1, "2026-11-16", "2026-12-18")}, Days(1)));
    const auto& unplaced = only_unplaced(schedule);
    CHECK(unplaced.refused.size() == 1);
    CHECK(unplaced.refused.at("days-of-term") == 25);
    CHECK(unplaced.would_place == std::vector<std::string>{"one more day of the supporter in term 2 of 2026/27",
                                                           "a window that ends 3 weeks later"});
    CHECK(schedule.placed_bound == 1);
}

TEST_CASE("visits that are too near each other to be both placed say so") {
    const auto schedule = make_schedule(
        a_request({a_visit(1, 1, "2026-11-16", "2026-11-18"), a_visit(1, 2, "2026-11-16", "2026-11-18")}));
    const auto& unplaced = only_unplaced(schedule);
    CHECK(unplaced.refused == Tally{{"school-busy", 1}, {"spacing", 2}});
    CHECK(std::ranges::count(unplaced.would_place, "visits that follow each other sooner") == 1);
}

TEST_CASE("a visit of a school that is closed all the while cannot be placed at all") {
    const auto unplaced = only_unplaced(make_schedule(a_request({a_visit(1, 1, "2027-07-26", "2027-07-30")})));
    CHECK(unplaced.refused == Tally{{"school-closed", 5}});
    CHECK(unplaced.would_place.empty());
}

TEST_CASE("where no term is known a supporter's days are counted by pairs of months") {
    const Calendar weekdays;
    CHECK(weekdays.term_of(day("2026-09-01")) == TermOfYear{.year = Period::parse("2026/27"), .number = 1});
    CHECK(weekdays.term_of(day("2026-12-31")).number == 2);
    CHECK(weekdays.term_of(day("2027-01-01")) == TermOfYear{.year = Period::parse("2026/27"), .number = 3});
    CHECK(weekdays.term_of(day("2027-05-31")).number == 5);
    CHECK(weekdays.term_of(day("2027-08-31")).number == 6);
}

TEST_CASE("a day in a holiday is of the term that follows") {
    CHECK(calendar_for(999).term_of(day("2026-12-18")).number == 2);
    CHECK(calendar_for(999).term_of(day("2026-12-19")) == TermOfYear{.year = Period::parse("2026/27"), .number = 3});
    CHECK(in_words(calendar_for(999).term_of(day("2027-01-04"))) == "term 3 of 2026/27");
}
