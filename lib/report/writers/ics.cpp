#include "report/writers/ics.hpp"

#include <fmt/ranges.h>
#include <libical/ical.h>

#include <algorithm>
#include <memory>

#include "core/error.hpp"
#include "core/text.hpp"
#include "report/writers/cell_text.hpp"
#include "report/writers/visible_text.hpp"

namespace llp::report {

namespace {

constexpr const char* london = "Europe/London";

struct FreeComponent {
    void operator()(icalcomponent* component) const noexcept { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

/// The parent owns the property from then on.
void add(icalcomponent* parent, icalproperty* property) {
    icalcomponent_add_property(parent, property);
}

void add(icalcomponent* parent, Component child) {
    icalcomponent_add_component(parent, child.release());
}

/// Each line made harmless by itself.
std::string visible_lines(std::string_view text) {
    std::vector<std::string> visible;
    for (const auto line : split(text, '\n')) {
        visible.push_back(visible_text(line));
    }
    return fmt::format("{}", fmt::join(visible, "\n"));
}

icaltimetype date_of(Date day) {
    const auto calendar = day.calendar();
    auto time = icaltime_null_date();
    time.year = static_cast<int>(calendar.year());
    time.month = static_cast<int>(static_cast<unsigned>(calendar.month()));
    time.day = static_cast<int>(static_cast<unsigned>(calendar.day()));
    return time;
}

icaltimetype at_hour(Date day, int hour) {
    auto time = date_of(day);
    time.is_date = 0;
    time.hour = hour;
    time.minute = 0;
    time.second = 0;
    return time;
}

/// One of the two changes of the clock in a year, as they are since 1996 (Summer Time Act 1972, as amended).
Component change_of_clock(icalcomponent_kind kind, const char* name, int from, int to, icaltimetype first,
                          const char* rule) {
    constexpr int seconds_an_hour = 3600;
    Component change(icalcomponent_new(kind));
    add(change.get(), icalproperty_new_dtstart(first));
    add(change.get(), icalproperty_new_tzoffsetfrom(from * seconds_an_hour));
    add(change.get(), icalproperty_new_tzoffsetto(to * seconds_an_hour));
    add(change.get(), icalproperty_new_tzname(name));
    add(change.get(), icalproperty_new_rrule(icalrecurrencetype_from_string(rule)));
    return change;
}

Component london_time() {
    Component zone(icalcomponent_new_vtimezone());
    add(zone.get(), icalproperty_new_tzid(london));
    add(zone.get(), change_of_clock(ICAL_XDAYLIGHT_COMPONENT, "BST", 0, 1, at_hour(Date::parse("1996-03-31"), 1),
                                    "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"));
    add(zone.get(), change_of_clock(ICAL_XSTANDARD_COMPONENT, "GMT", 1, 0, at_hour(Date::parse("1996-10-27"), 2),
                                    "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"));
    return zone;
}

icalproperty* in_london(icalproperty* time) {
    icalproperty_add_parameter(time, icalparameter_new_tzid(london));
    return time;
}

/// One row of the entries, by the names of their columns.
class Entry {
public:
    Entry(const Table& table, const std::vector<Cell>& row) : table_(table), row_(row) {}

    [[nodiscard]] Component event() const {
        Component event(icalcomponent_new_vevent());
        add(event.get(), icalproperty_new_uid(text("uid").c_str()));
        auto stamp = at_hour(day("changed"), 0);
        stamp.zone = icaltimezone_get_utc_timezone();
        add(event.get(), icalproperty_new_dtstamp(stamp));
        add(event.get(), icalproperty_new_sequence(static_cast<int>(number("sequence"))));
        add_times(event.get());
        add(event.get(), icalproperty_new_status(status()));
        add(event.get(), icalproperty_new_summary(visible_text(text("summary")).c_str()));
        add_details(event.get());
        add(event.get(), icalproperty_new_transp(flag("busy") ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
        return event;
    }

private:
    void add_times(icalcomponent* event) const {
        const auto on = day("day");
        const auto part = text("part");
        if (part == "whole") {
            add(event, icalproperty_new_dtstart(date_of(on)));
            add(event, icalproperty_new_dtend(date_of(on + 1)));
            return;
        }
        constexpr int morning = 9;
        constexpr int afternoon = 13;
        constexpr int hours = 3;
        const int first = part == "morning" ? morning : afternoon;
        add(event, in_london(icalproperty_new_dtstart(at_hour(on, first))));
        add(event, in_london(icalproperty_new_dtend(at_hour(on, first + hours))));
    }

    [[nodiscard]] icalproperty_status status() const {
        const auto token = text("status");
        if (token == "tentative") {
            return ICAL_STATUS_TENTATIVE;
        }
        return token == "cancelled" ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED;
    }

    void add_details(icalcomponent* event) const {
        if (const auto location = text("location"); !location.empty()) {
            add(event, icalproperty_new_location(visible_text(location).c_str()));
        }
        auto description = text("description");
        if (const auto note = text("note"); !note.empty()) {
            description += (description.empty() ? "" : "\n") + note;
        }
        if (!description.empty()) {
            add(event, icalproperty_new_description(visible_lines(description).c_str()));
        }
    }

    [[nodiscard]] const Cell& cell(std::string_view name) const {
        const auto found = std::ranges::find(table_.columns, name, &Column::name);
        if (found == table_.columns.end()) {
            raise<Error>("the entries of a calendar have no {}", name);
        }
        return row_.at(static_cast<std::size_t>(found - table_.columns.begin()));
    }

    /// Empty where there is nothing, or nothing that may be seen.
    [[nodiscard]] std::string text(std::string_view name) const {
        const auto& found = cell(name);
        const auto* const value = std::get_if<std::string>(&found.value());
        return value == nullptr || found.is_hidden() ? std::string() : *value;
    }
    [[nodiscard]] Date day(std::string_view name) const { return std::get<Date>(cell(name).value()); }
    [[nodiscard]] std::int64_t number(std::string_view name) const {
        return std::get<std::int64_t>(cell(name).value());
    }
    [[nodiscard]] bool flag(std::string_view name) const { return std::get<bool>(cell(name).value()); }

    const Table& table_;
    const std::vector<Cell>& row_;
};

const Table& entries_of(const Document& document) {
    for (const auto* const table : tables(document)) {
        if (table->name == "entries") {
            return *table;
        }
    }
    throw Error("a calendar file is made of the entries of a calendar, and this has none");
}

/// What calendars call it: no property of RFC 5545, but the one that they all read.
icalproperty* calendar_name(const std::string& name) {
    auto* const property = icalproperty_new_x(visible_text(name).c_str());
    icalproperty_set_x_name(property, "X-WR-CALNAME");
    return property;
}

/// libical 3.0 may fold a line between the CR and the LF at its end: what it writes is unfolded, then folded here.
std::string unfolded(std::string_view text) {
    constexpr std::string_view fold = "\r\n ";
    std::string plain;
    for (auto at = text.find(fold); at != std::string_view::npos; at = text.find(fold)) {
        plain += text.substr(0, at);
        text.remove_prefix(at + fold.size());
    }
    return plain.append(text);
}

/// Where a line that is longer than `room` octets may be cut: before the first octet of a letter.
std::size_t cut_of(std::string_view line, std::size_t room) {
    if (line.size() <= room) {
        return line.size();
    }
    constexpr unsigned continuation = 0x80U;
    constexpr unsigned first_two_bits = 0xC0U;
    while ((static_cast<unsigned char>(line[room]) & first_two_bits) == continuation) {
        --room;
    }
    return room;
}

/// Lines of at most 75 octets, their ends left out (RFC 5545, 3.1).
std::string folded(std::string_view text) {
    constexpr std::size_t longest = 75;
    constexpr std::string_view line_end = "\r\n";
    std::string lines;
    while (!text.empty()) {
        auto line = text.substr(0, text.find(line_end));
        text.remove_prefix(std::min(text.size(), line.size() + line_end.size()));
        auto cut = cut_of(line, longest);
        lines += line.substr(0, cut);
        for (line.remove_prefix(cut); !line.empty(); line.remove_prefix(cut)) {
            cut = cut_of(line, longest - 1);
            lines.append(line_end).append(" ").append(line.substr(0, cut));
        }
        lines += line_end;
    }
    return lines;
}

std::string written(icalcomponent* calendar) {
    const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(
        icalcomponent_as_ical_string_r(calendar), [](void* memory) { icalmemory_free_buffer(memory); });
    if (!text) {
        throw Error("the calendar could not be written");
    }
    return folded(unfolded(text.get()));
}

}  // namespace

std::string write_ics(const Disclosed& disclosed, const WriterOptions& /*options*/) {
    const auto& document = disclosed.document();
    const auto& table = entries_of(document);
    Component calendar(icalcomponent_new_vcalendar());
    add(calendar.get(), icalproperty_new_prodid("-//llp//local learning partnership//EN"));
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    add(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    add(calendar.get(), calendar_name(document.title));
    add(calendar.get(), london_time());
    for (const auto& row : table.rows) {
        add(calendar.get(), Entry(table, row).event());
    }
    return written(calendar.get());
}

}  // namespace llp::report
