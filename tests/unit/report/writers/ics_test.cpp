#include "report/writers/ics.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "report/pages/visit_calendar.hpp"
#include "support/ics_reader.hpp"
#include "support/report_document.hpp"

using namespace llp;
using report::CalendarEntry;
using report::EntryStatus;

namespace {

CalendarEntry an_entry() {
    return {.uid = "plan-1-visit-2-0123456789abcdef@llp",
            .sequence = 3,
            .changed = Date::parse("2026-11-09"),
            .status = EntryStatus::confirmed,
            .day = Date::parse("2026-12-31"),
            .summary = "Visit 2",
            .location = "Ashby Fen Primary School",
            .description = "Agreed.",
            .note = "Note: ask for Jo"};
}

std::string written(const CalendarEntry& entry, report::Audience audience = report::Audience::school) {
    return report::write_ics(
        report::disclose(
            report::visit_calendar({.as_of = Date::parse("2026-11-23"), .name = "Support visits", .entries = {entry}}),
            audience),
        {});
}

test::IcsEvent event_of(const CalendarEntry& entry, report::Audience audience = report::Audience::school) {
    const auto events = test::ics_events(written(entry, audience));
    REQUIRE(events.size() == 1);
    return events.front();
}

}  // namespace

TEST_CASE("a whole day is a date that ends before the next, across the end of a year") {
    const auto event = event_of(an_entry());
    CHECK(event.at("DTSTART;VALUE=DATE") == "20261231");
    CHECK(event.at("DTEND;VALUE=DATE") == "20270101");
}

TEST_CASE("a morning is from nine to twelve and an afternoon from one to four, in London") {
    auto entry = an_entry();
    entry.part = DayPart::morning;
    CHECK(event_of(entry).at("DTSTART;TZID=Europe/London") == "20261231T090000");
    CHECK(event_of(entry).at("DTEND;TZID=Europe/London") == "20261231T120000");
    entry.part = DayPart::afternoon;
    CHECK(event_of(entry).at("DTSTART;TZID=Europe/London") == "20261231T130000");
    CHECK(event_of(entry).at("DTEND;TZID=Europe/London") == "20261231T160000");
}

TEST_CASE("an entry carries its identity, its sequence and the day of its last change") {
    const auto event = event_of(an_entry());
    CHECK(event.at("UID") == "plan-1-visit-2-0123456789abcdef@llp");
    CHECK(event.at("SEQUENCE") == "3");
    CHECK(event.at("DTSTAMP") == "20261109T000000Z");
    CHECK(event.at("TRANSP") == "OPAQUE");
    auto due = an_entry();
    due.busy = false;
    CHECK(event_of(due).at("TRANSP") == "TRANSPARENT");
}

TEST_CASE("each status has its word in a calendar") {
    for (const auto& [status, word] :
         {std::pair{EntryStatus::tentative, "TENTATIVE"}, std::pair{EntryStatus::confirmed, "CONFIRMED"},
          std::pair{EntryStatus::cancelled, "CANCELLED"}}) {
        auto entry = an_entry();
        entry.status = status;
        CHECK(event_of(entry).at("STATUS") == word);
    }
}

TEST_CASE("a note is for those who may see it, and nothing stands in its place for the public") {
    CHECK(test::ics_text(event_of(an_entry()).at("DESCRIPTION")) == "Agreed.\nNote: ask for Jo");
    CHECK(event_of(an_entry(), report::Audience::general_public).at("DESCRIPTION") == "Agreed.");
}

TEST_CASE("what would end a property, or be obeyed on a screen, is escaped or shown") {
    auto entry = an_entry();
    entry.summary = "St Anne, \"A;B\"\\\r\nEND:VCALENDAR\x1b[31m";
    const auto event = event_of(entry);
    CHECK(test::ics_text(event.at("SUMMARY")) == "St Anne, \"A;B\"\\\\x0d\\x0aEND:VCALENDAR\\x1b[31m");
    CHECK(event.at("SUMMARY").find("St Anne\\,") == 0);
}

TEST_CASE("a long line is folded, and no letter of several bytes is cut") {
    auto entry = an_entry();
    entry.summary.clear();
    for (int i = 0; i < 60; ++i) {
        entry.summary += "Ysgol Gŵyr – ";
    }
    const auto text = written(entry);
    CHECK(test::ics_text(test::ics_events(text).front().at("SUMMARY")) == entry.summary);
    for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at + 1)) {
        CHECK((static_cast<unsigned char>(text[at + 3]) & 0xC0U) != 0x80U);
    }
}

TEST_CASE("a calendar without entries still is one: it has the rules of its time zone") {
    const auto text = report::write_ics(
        report::disclose(report::visit_calendar({.as_of = Date::parse("2026-11-23"), .name = "Empty", .entries = {}}),
                         report::Audience::general_public),
        {});
    const auto lines = test::ics_lines(text);
    CHECK(lines.front() == "BEGIN:VCALENDAR");
    CHECK(lines.back() == "END:VCALENDAR");
    CHECK(std::ranges::count(lines, "BEGIN:VTIMEZONE") == 1);
    CHECK(std::ranges::count(lines, "X-WR-CALNAME:Empty") == 1);
}

TEST_CASE("no other document is a calendar") {
    CHECK_THROWS_AS(report::write_ics(test::a_public_document(), {}), Error);
}
