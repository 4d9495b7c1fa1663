#include "report/writers/ics.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "report/pages/visit_calendar.hpp"
#include "report/writers/visible_text.hpp"
#include "support/ics_reader.hpp"

using namespace llp;
using report::CalendarEntry;
using report::EntryStatus;

namespace {

/// Pieces that a calendar file or a screen might obey, and letters of several bytes.
std::string some_text() {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>(",", ";", "\\", "\"", ":", "\r", "\n", "\\n", " ", "END:VEVENT", "a school", "ŵ",
                                      "–", "😀", "\x1b[2J", "\x7f", "\u202e", "\t", "=1+1", "\xff"));
    std::string text;
    for (const auto& piece : pieces) {
        text += piece;
    }
    return text;
}

CalendarEntry some_entry(int number) {
    return {.uid = fmt::format("plan-{}-visit-1-0123456789abcdef@llp", number),
            .sequence = *rc::gen::inRange<std::int64_t>(0, 1000),
            .changed = Date::parse("2026-01-01") + *rc::gen::inRange(0, 2000),
            .status = *rc::gen::element(EntryStatus::tentative, EntryStatus::confirmed, EntryStatus::cancelled),
            .day = Date::parse("2026-01-01") + *rc::gen::inRange(0, 2000),
            .part = *rc::gen::element(DayPart::whole, DayPart::morning, DayPart::afternoon),
            .busy = *rc::gen::arbitrary<bool>(),
            .summary = "Visit " + some_text(),
            .location = some_text(),
            .description = "Visit.\n" + some_text(),
            .note = {}};
}

std::string compact(Date day) {
    auto text = iso(day);
    std::erase(text, '-');
    return text;
}

std::string visible_lines(const std::string& text) {
    std::string visible;
    std::size_t from = 0;
    while (true) {
        const auto end = text.find('\n', from);
        visible += report::visible_text(text.substr(from, end - from));
        if (end == std::string::npos) {
            return visible;
        }
        visible += '\n';
        from = end + 1;
    }
}

void check_times(const CalendarEntry& entry, const test::IcsEvent& event) {
    if (entry.part == DayPart::whole) {
        RC_ASSERT(event.at("DTSTART;VALUE=DATE") == compact(entry.day));
        RC_ASSERT(event.at("DTEND;VALUE=DATE") == compact(entry.day + 1));
        return;
    }
    const bool morning = entry.part == DayPart::morning;
    RC_ASSERT(event.at("DTSTART;TZID=Europe/London") == compact(entry.day) + (morning ? "T090000" : "T130000"));
    RC_ASSERT(event.at("DTEND;TZID=Europe/London") == compact(entry.day) + (morning ? "T120000" : "T160000"));
}

void check_same(const CalendarEntry& entry, const test::IcsEvent& event) {
    RC_ASSERT(event.at("UID") == entry.uid);
    RC_ASSERT(event.at("SEQUENCE") == std::to_string(entry.sequence));
    RC_ASSERT(event.at("DTSTAMP") == compact(entry.changed) + "T000000Z");
    RC_ASSERT(event.at("TRANSP") == (entry.busy ? "OPAQUE" : "TRANSPARENT"));
    auto status = event.at("STATUS");
    std::ranges::transform(status, status.begin(), [](char c) { return static_cast<char>(c - 'A' + 'a'); });
    RC_ASSERT(status == report::token(entry.status));
    RC_ASSERT(test::ics_text(event.at("SUMMARY")) == report::visible_text(entry.summary));
    RC_ASSERT(test::ics_text(event.at("DESCRIPTION")) == visible_lines(entry.description));
    RC_ASSERT(event.contains("LOCATION") != entry.location.empty());
    if (!entry.location.empty()) {
        RC_ASSERT(test::ics_text(event.at("LOCATION")) == report::visible_text(entry.location));
    }
    check_times(entry, event);
}

}  // namespace

TEST_CASE("whatever stands in a calendar is read back from its file as it was") {
    CHECK(rc::check("entries in = entries out", [] {
        report::VisitCalendarFacts facts{.as_of = Date::parse("2026-11-23"), .name = some_text(), .entries = {}};
        const auto count = *rc::gen::inRange(0, 6);
        for (int i = 0; i < count; ++i) {
            facts.entries.push_back(some_entry(i));
        }
        const auto text =
            report::write_ics(report::disclose(report::visit_calendar(facts), report::Audience::school), {});
        const auto events = test::ics_events(text);
        RC_ASSERT(events.size() == facts.entries.size());
        for (std::size_t i = 0; i < events.size(); ++i) {
            check_same(facts.entries[i], events[i]);
        }
    }));
}
