#include "core/date.hpp"

#include <algorithm>
#include <array>

#include "core/error.hpp"
#include "core/number.hpp"
#include "core/text.hpp"

namespace llp {

namespace {

using std::chrono::hours;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

constexpr int first_known_year = 1800;
constexpr int last_known_year = 2199;

/// A number of digits only, at most four of them.
std::optional<int> read_digits(std::string_view text) noexcept {
    if (text.empty() || text.size() > 4) {
        return std::nullopt;
    }
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<Date> make_date(std::string_view year, std::string_view month, std::string_view day) noexcept {
    const auto y = read_digits(year);
    const auto m = read_digits(month);
    const auto d = read_digits(day);
    if (!y || !m || !d || year.size() != 4 || *y < first_known_year || *y > last_known_year) {
        return std::nullopt;
    }
    const std::chrono::year_month_day calendar{std::chrono::year(*y), std::chrono::month(static_cast<unsigned>(*m)),
                                               std::chrono::day(static_cast<unsigned>(*d))};
    if (!calendar.ok()) {
        return std::nullopt;
    }
    return Date(sys_days(calendar));
}

/// "23-11-2026" or "3/1/2026".
std::optional<Date> read_day_first(std::string_view text, char separator) noexcept {
    const auto first = text.find(separator);
    const auto second = first == std::string_view::npos ? first : text.find(separator, first + 1);
    if (second == std::string_view::npos) {
        return std::nullopt;
    }
    const auto day = text.substr(0, first);
    const auto month = text.substr(first + 1, second - first - 1);
    if (day.size() > 2 || month.size() > 2) {
        return std::nullopt;
    }
    return make_date(text.substr(second + 1), month, day);
}

std::optional<Date> read_day_only(std::string_view text) noexcept {
    if (text.size() == 8 && text.find_first_not_of("0123456789") == std::string_view::npos) {
        return make_date(text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
    }
    if (const auto date = Date::read_iso(text)) {
        return date;
    }
    if (const auto date = read_day_first(text, '/')) {
        return date;
    }
    return read_day_first(text, '-');
}

/// Hours, minutes and whole seconds of "23:00:00.000Z"; nullopt unless it begins "hh:mm".
std::optional<std::chrono::seconds> read_time(std::string_view text) noexcept {
    if (text.size() < 5 || text[2] != ':') {
        return std::nullopt;
    }
    const auto h = read_digits(text.substr(0, 2));
    const auto m = read_digits(text.substr(3, 2));
    const auto s = text.size() >= 8 && text[5] == ':' ? read_digits(text.substr(6, 2)) : std::optional<int>(0);
    if (!h || !m || !s || *h > 23 || *m > 59 || *s > 60) {
        return std::nullopt;
    }
    // A leap second is the last of its minute: as the first of the next it would stand in another day, or year.
    return hours(*h) + std::chrono::minutes(*m) + std::chrono::seconds(std::min(*s, 59));
}

sys_seconds last_sunday_at_one(std::chrono::year year, std::chrono::month month) noexcept {
    return sys_days(year / month / std::chrono::Sunday[std::chrono::last]) + hours(1);
}

bool is_summer_time(sys_seconds instant) noexcept {
    const std::chrono::year_month_day calendar{std::chrono::floor<std::chrono::days>(instant)};
    return instant >= last_sunday_at_one(calendar.year(), std::chrono::March) &&
           instant < last_sunday_at_one(calendar.year(), std::chrono::October);
}

std::string_view month_name(Date date) {
    static constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                             "May",       "June",     "July",     "August",
                                                             "September", "October",  "November", "December"};
    return months.at(static_cast<unsigned>(date.calendar().month()) - 1);
}

std::string with_month(Date date, std::string_view month) {
    const auto calendar = date.calendar();
    return fmt::format("{} {} {}", static_cast<unsigned>(calendar.day()), month, static_cast<int>(calendar.year()));
}

}  // namespace

std::optional<Date> Date::read_iso(std::string_view text) noexcept {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    return make_date(text.substr(0, 4), text.substr(5, 2), text.substr(8, 2));
}

Date Date::parse(std::string_view text) {
    const auto date = read_iso(trim(text));
    if (!date) {
        raise<InputError>("'{}' is not a day: write it as 2026-11-23", text);
    }
    return *date;
}

std::optional<Date> Date::read_published(std::string_view text) noexcept {
    text = trim(text);
    const auto gap = text.find_first_of(" T");
    const auto date = read_day_only(text.substr(0, gap));
    if (!date || gap == std::string_view::npos) {
        return date;
    }
    const auto time = read_time(text.substr(gap + 1));
    if (!time) {
        return std::nullopt;
    }
    return text.ends_with('Z') ? english_day(date->day() + *time) : *date;
}

std::string iso(Date date) {
    const auto calendar = date.calendar();
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(calendar.year()), static_cast<unsigned>(calendar.month()),
                       static_cast<unsigned>(calendar.day()));
}

std::string in_words(Date date) {
    return with_month(date, month_name(date));
}

std::string in_short_words(Date date) {
    return with_month(date, month_name(date).substr(0, 3));
}

Date english_day(sys_seconds instant) noexcept {
    const auto civil = is_summer_time(instant) ? instant + hours(1) : instant;
    return Date(std::chrono::floor<std::chrono::days>(civil));
}

std::optional<Period> Period::read(std::string_view text) noexcept {
    text = trim(text);
    if (text.size() < 6) {
        return std::nullopt;
    }
    const auto first = read_digits(text.substr(0, 4));
    auto rest = text.substr(4);
    if (rest.front() == '/' || rest.front() == '-') {
        rest.remove_prefix(1);
    }
    const auto second = read_digits(rest);
    if (!first || !second || *first < first_known_year || *first >= last_known_year) {
        return std::nullopt;
    }
    const bool follows = rest.size() == 2 ? *second == (*first + 1) % 100 : rest.size() == 4 && *second == *first + 1;
    return follows ? std::optional(Period(*first)) : std::nullopt;
}

Period Period::parse(std::string_view text) {
    const auto period = read(text);
    if (!period) {
        raise<InputError>("'{}' is not an academic year: write it as 2022/23", text);
    }
    return *period;
}

Period Period::of(Date date) noexcept {
    const auto calendar = date.calendar();
    const int year = static_cast<int>(calendar.year());
    return Period(calendar.month() >= std::chrono::September ? year : year - 1);
}

Date Period::last_day() const noexcept {
    return Date(sys_days(std::chrono::year(first_year_ + 1) / std::chrono::August / 31));
}

std::string to_text(Period period) {
    // Without fmt: an import writes one a row.
    const int second = (period.first_year() + 1) % 100;
    return std::to_string(period.first_year()) + (second < 10 ? "/0" : "/") + std::to_string(second);
}

}  // namespace llp
