#include "plan/ledger.hpp"

#include <doctest/doctest.h>

using namespace llp;
using namespace llp::plan;

namespace {

Date day(std::string_view text) {
    return Date::parse(text);
}

const Calendar& eskershire() {
    return calendar_for(999);
}

TermOfYear term(int number) {
    return {.year = Period::parse("2026/27"), .number = number};
}

const Party supporter = Urn::of(990044);

Capacity line(std::optional<Days> days, std::optional<Date> from = {}, std::optional<Date> to = {}) {
    return {.party = supporter, .days_per_term = days, .from = from, .to = to};
}

Visit visit(int number, std::string_view on, VisitStatus status, int half_days = 1) {
    return {.plan = 1,
            .number = number,
            .visitor = supporter,
            .half_days = half_days,
            .earliest = day("2026-11-02"),
            .latest = day("2026-12-18"),
            .day = day(on),
            .part = half_days == 2 ? DayPart::whole : DayPart::morning,
            .status = status};
}

LedgerParty offering(DaysOffered days) {
    return {.party = supporter, .calendar = &eskershire(), .days = std::move(days)};
}

}  // namespace

TEST_CASE("a term has the days of a line that holds on its last day, and not of one that begins on the next") {
    const DaysOffered to_the_end({line(Days(3), day("2026-12-18"))}, eskershire());
    CHECK(to_the_end.half_days(term(2)) == 6);
    const DaysOffered after({line(Days(3), day("2026-12-19"))}, eskershire());
    CHECK_FALSE(after.half_days(term(2)));
    CHECK(after.half_days(term(3)) == 6);
}

TEST_CASE("a term has the days of a line that ends on its first day, and not of one that ends the day before") {
    const DaysOffered into({line(Days(3), std::nullopt, day("2026-11-02"))}, eskershire());
    CHECK(into.half_days(term(2)) == 6);
    const DaysOffered before({line(Days(3), std::nullopt, day("2026-11-01"))}, eskershire());
    CHECK_FALSE(before.half_days(term(2)));
}

TEST_CASE("of two lines in one term the one that began last stands for the whole of it") {
    const DaysOffered offered({line(Days(10), day("2026-09-01")), line(Days(4), day("2026-11-23"))}, eskershire());
    CHECK(offered.half_days(term(1)) == 20);
    CHECK(offered.half_days(term(2)) == 8);
}

TEST_CASE("a line that says no days says nothing, also over an older one that did") {
    const DaysOffered offered({line(Days(10), day("2026-09-01")), line(std::nullopt, day("2026-11-23"))}, eskershire());
    CHECK_FALSE(offered.half_days(term(2)));
    CHECK(DaysOffered({line(Days(0))}, eskershire()).half_days(term(2)) == 0);
    CHECK_FALSE(DaysOffered().half_days(term(2)));
}

TEST_CASE("booked, used and missed half days of a term add up, and missed ones are given back") {
    const auto party = offering(std::optional(Days(3)));
    const std::vector<Visit> visits{
        visit(1, "2026-11-09", VisitStatus::done, 2),   visit(2, "2026-11-16", VisitStatus::proposed),
        visit(3, "2026-11-23", VisitStatus::agreed),    visit(4, "2026-11-30", VisitStatus::missed),
        visit(5, "2026-12-07", VisitStatus::cancelled), visit(6, "2027-01-04", VisitStatus::agreed)};
    const auto account = account_of(party, term(2), visits);
    CHECK(account == TermAccount{.offered = 6, .booked = 2, .used = 2, .missed = 1});
    CHECK(account.left() == 2);
    CHECK_FALSE(account.is_over());
}

TEST_CASE("an account is over with half a day more than is offered, and not with the last of them") {
    const std::vector<Visit> two{visit(1, "2026-11-09", VisitStatus::agreed),
                                 visit(2, "2026-11-10", VisitStatus::agreed)};
    auto three = two;
    three.push_back(visit(3, "2026-11-11", VisitStatus::proposed));
    const auto party = offering(std::optional(Days(1)));
    CHECK_FALSE(account_of(party, term(2), two).is_over());
    CHECK(account_of(party, term(2), three).is_over());
    CHECK(account_of(party, term(2), three).left() == -1);
    CHECK_FALSE(account_of(offering({}), term(2), three).is_over());
    CHECK_FALSE(account_of(offering({}), term(2), three).left());
}

TEST_CASE("visits of another supporter, and those led by the broker, take none of its days") {
    auto of_another = visit(1, "2026-11-09", VisitStatus::agreed);
    of_another.visitor = Urn::of(990012);
    auto led_by_broker = visit(2, "2026-11-09", VisitStatus::agreed);
    led_by_broker.visitor = std::nullopt;
    CHECK(account_of(offering({}), term(2), {of_another, led_by_broker}) == TermAccount{});
}

TEST_CASE("half days are told as days") {
    CHECK(days_in_words(0) == "0 days");
    CHECK(days_in_words(1) == "half a day");
    CHECK(days_in_words(2) == "1 day");
    CHECK(days_in_words(5) == "2½ days");
}
