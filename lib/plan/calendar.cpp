#include "plan/calendar.hpp"

#include <algorithm>
#include <array>

#include "core/embedded.hpp"
#include "core/error.hpp"
#include "plan/bank_holidays.hpp"
#include "toml/table.hpp"

namespace llp::plan {

namespace {

constexpr std::string_view weekdays_only = "weekdays less bank holidays";

bool is_working_weekday(Date date) {
    return !date.is_weekend() && !is_bank_holiday(date);
}

Period read_year(const toml::Table& row) {
    const auto year = Period::read(row.text("year"));
    if (!year) {
        row.fault("year", "not a school year: write it as \"2026/27\"");
    }
    return *year;
}

Term read_term(const toml::Table& row) {
    row.refuse_unknown({"year", "number", "first", "last"});
    const Term term{.year = read_year(row),
                    .number = static_cast<int>(row.integer("number")),
                    .first = row.date("first"),
                    .last = row.date("last")};
    if (term.number < 1 || term.number > 6) {
        row.fault("number", "a term is numbered from 1 to 6");
    }
    if (term.last < term.first) {
        row.fault("last", "the term ends before it begins");
    }
    for (const auto& [key, end] : {std::pair{"first", term.first}, std::pair{"last", term.last}}) {
        if (!is_working_weekday(end)) {
            row.fault(key, "a weekend or a bank holiday: both ends of a term are school days");
        }
        if (Period::of(end) != term.year) {
            row.fault(key, "the day lies in another school year");
        }
    }
    return term;
}

std::vector<Term> read_terms(const toml::Table& file) {
    std::vector<Term> terms;
    for (const auto& row : file.tables("term")) {
        const auto term = read_term(row);
        if (!terms.empty() && term.first <= terms.back().last) {
            row.fault("first", "the term begins before the one above it has ended");
        }
        terms.push_back(term);
    }
    if (terms.empty()) {
        file.fault("term", "a calendar needs at least one [[term]]");
    }
    return terms;
}

/// One day, or those from the first to the last.
void add_closed(const toml::Table& row, const std::string& reason, const std::vector<Term>& terms,
                std::vector<ClosedDay>& closed) {
    const bool one = row.has("date");
    if (one == (row.has("first") || row.has("last"))) {
        row.fault("date", "either a date, or the first and the last day, is needed");
    }
    const auto first = row.date(one ? "date" : "first");
    const auto last = row.date(one ? "date" : "last");
    if (last < first) {
        row.fault("last", "it ends before it begins");
    }
    for (const auto& [key, end] : {std::pair{one ? "date" : "first", first}, std::pair{one ? "date" : "last", last}}) {
        const auto holds = [&, day = end](const Term& term) { return term.first <= day && day <= term.last; };
        if (std::ranges::none_of(terms, holds)) {
            row.fault(key, "the day lies in no term");
        }
    }
    for (auto day = first; day <= last; day = day + 1) {
        closed.push_back({.date = day, .reason = reason});
    }
}

std::vector<ClosedDay> read_closed_days(const toml::Table& file, const std::vector<Term>& terms) {
    std::vector<ClosedDay> closed;
    for (const auto& row : file.tables("closed")) {
        row.refuse_unknown({"date", "first", "last", "reason"});
        add_closed(row, row.text("reason"), terms, closed);
    }
    for (const auto& row : file.tables("inset")) {
        row.refuse_unknown({"date", "first", "last", "reason"});
        add_closed(row, row.text_or("reason", "INSET day"), terms, closed);
    }
    std::ranges::sort(closed, {}, &ClosedDay::date);
    return closed;
}

/// What a school calls closed is closed, even if it calls it open too.
bool is_closed_by(const std::vector<TermDates>& own, Date day) {
    return std::ranges::any_of(own, [&](const TermDates& dates) {
        const bool closes = dates.kind == TermDatesKind::closed || dates.kind == TermDatesKind::inset;
        return closes && dates.first <= day && day <= dates.last;
    });
}

std::vector<Calendar> read_calendars() {
    std::vector<Calendar> list;
    for (const auto& file : embedded_files()) {
        if (file.name.starts_with("calendars/") && file.name.ends_with(".toml")) {
            list.push_back(Calendar::parse(file.text, file.shown()));
        }
    }
    return list;
}

/// Months count from January of the year in which the school year begins: 13 is the next January.
Date first_of_month(Period year, int month) {
    const auto january = std::chrono::year(year.first_year()) / std::chrono::January / 1;
    return Date(std::chrono::sys_days(january + std::chrono::months(month - 1)));
}

}  // namespace

std::string in_words(const TermOfYear& term) {
    return fmt::format("term {} of {}", term.number, term.year);
}

Calendar Calendar::parse(std::string_view text, std::string_view file) {
    const auto table = toml::Table::parse(text, file);
    table.refuse_unknown({"authority", "name", "label", "term", "closed", "inset"});
    Calendar calendar;
    calendar.authority_ = static_cast<int>(table.integer("authority"));
    calendar.name_ = table.text("name");
    if (const auto label = table.text_or("label", ""); !label.empty()) {
        calendar.name_ += fmt::format(" ({})", label);
    }
    calendar.terms_ = read_terms(table);
    calendar.closed_ = read_closed_days(table, calendar.terms_);
    return calendar;
}

Calendar Calendar::with(const std::vector<TermDates>& own) const {
    auto calendar = *this;
    calendar.own_ = true;
    for (const auto& dates : own) {
        if (dates.kind == TermDatesKind::term) {
            std::erase_if(calendar.terms_,
                          [&](const Term& term) { return term.year == dates.year && term.number == dates.number; });
            calendar.terms_.push_back(
                {.year = *dates.year, .number = *dates.number, .first = dates.first, .last = dates.last});
            continue;
        }
        for (auto day = dates.first; day <= dates.last; day = day + 1) {
            if (dates.kind == TermDatesKind::open) {
                calendar.open_.push_back(day);
            } else {
                calendar.closed_.push_back({.date = day, .reason = dates.reason});
            }
        }
    }
    std::ranges::sort(calendar.terms_, {}, [](const Term& term) { return std::pair(term.first, term.last); });
    std::ranges::stable_sort(calendar.closed_, {}, &ClosedDay::date);
    std::ranges::sort(calendar.open_);
    std::erase_if(calendar.open_, [&](Date day) { return is_closed_by(own, day); });
    return calendar;
}

bool Calendar::covers(Date date) const noexcept {
    return !terms_.empty() && terms_.front().first <= date && date <= terms_.back().last;
}

bool Calendar::is_school_day(Date date) const {
    if (!is_working_weekday(date)) {
        return false;
    }
    if (std::ranges::binary_search(open_, date)) {
        return true;
    }
    if (std::ranges::binary_search(closed_, date, {}, &ClosedDay::date)) {
        return false;
    }
    const auto holds = [&](const Term& term) { return term.first <= date && date <= term.last; };
    return !covers(date) || std::ranges::any_of(terms_, holds);
}

Date Calendar::next_school_day(Date date) const {
    while (!is_school_day(date)) {
        date = date + 1;
    }
    return date;
}

Date Calendar::last_school_day(Date date) const {
    while (!is_school_day(date)) {
        date = date - 1;
    }
    return date;
}

Date Calendar::add_school_days(Date date, int n) const {
    for (int counted = 0; counted < n; ++counted) {
        date = next_school_day(date + 1);
    }
    return next_school_day(date);
}

Date Calendar::subtract_school_days(Date date, int n) const {
    for (int counted = 0; counted < n; ++counted) {
        date = last_school_day(date - 1);
    }
    return last_school_day(date);
}

int Calendar::school_days_between(Date first, Date last) const {
    int count = 0;
    for (auto day = first; day < last; day = day + 1) {
        count += is_school_day(day) ? 1 : 0;
    }
    return count;
}

std::optional<Date> Calendar::end_of_term(Date date) const {
    const auto running = std::ranges::find_if(terms_, [&](const Term& term) { return date <= term.last; });
    if (running == terms_.end() || date < terms_.front().first) {
        return std::nullopt;
    }
    return last_school_day(running->last);
}

TermOfYear Calendar::term_of(Date date) const {
    if (covers(date)) {
        const auto& term = *std::ranges::find_if(terms_, [&](const Term& each) { return date <= each.last; });
        return {.year = term.year, .number = term.number};
    }
    constexpr std::array by_month{3, 3, 4, 4, 5, 6, 6, 6, 1, 1, 2, 2};
    const auto month = static_cast<unsigned>(date.calendar().month());
    return {.year = Period::of(date), .number = by_month.at(month - 1)};
}

DaySpan Calendar::span_of(const TermOfYear& term) const {
    const auto found = find(term);
    if (found != terms_.end()) {
        return {.first = found->first, .last = found->last};
    }
    // The months by which term_of goes.
    struct Months {
        int first;
        int after;
    };
    constexpr std::array months{Months{9, 11},  Months{11, 13}, Months{13, 15},
                                Months{15, 17}, Months{17, 18}, Months{18, 21}};
    const auto [first, after] = months.at(static_cast<std::size_t>(term.number - 1));
    return {.first = first_of_month(term.year, first), .last = first_of_month(term.year, after) - 1};
}

bool Calendar::covers(const TermOfYear& term) const noexcept {
    return find(term) != terms_.end();
}

std::vector<Term>::const_iterator Calendar::find(const TermOfYear& term) const noexcept {
    return std::ranges::find_if(terms_,
                                [&](const Term& each) { return each.year == term.year && each.number == term.number; });
}

std::string Calendar::name_for(Date first, Date last) const {
    const std::string own = own_ ? ", with days of the school's own" : "";
    if (terms_.empty() || last < terms_.front().first || first > terms_.back().last) {
        return std::string(weekdays_only) + own;
    }
    auto name = name_.empty() ? std::string("terms of the school's own") : name_ + own;
    if (first < terms_.front().first) {
        name += fmt::format("; before {}: {}", terms_.front().first, weekdays_only);
    }
    if (last > terms_.back().last) {
        name += fmt::format("; after {}: {}", terms_.back().last, weekdays_only);
    }
    return name;
}

const Calendar& calendar_for(std::optional<int> authority) {
    static const auto calendars = read_calendars();
    static const Calendar weekdays;
    const auto found = std::ranges::find(calendars, authority, &Calendar::authority);
    return authority && found != calendars.end() ? *found : weekdays;
}

}  // namespace llp::plan
