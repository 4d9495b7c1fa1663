#pragma once

#include <fmt/format.h>

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace llp {

/// A calendar day between 1800-01-01 and 2199-12-31.
class Date {
public:
    explicit constexpr Date(std::chrono::sys_days day) noexcept : day_(day) {}

    /// Reads "2026-11-23" only. nullopt for anything else, impossible days included.
    static std::optional<Date> read_iso(std::string_view text) noexcept;

    /// As `read_iso`; throws InputError naming the text and the form.
    static Date parse(std::string_view text);

    /// Reads the forms found in school files: "2026-11-23", "23-11-2026", "23/11/2026", "3/1/2026", "20261123",
    /// each with an optional time of day after a blank or a "T". An instant in UTC ("2023-09-01T23:00:00.000Z")
    /// becomes the English civil day: during British Summer Time (last Sunday of March to last Sunday of October,
    /// 01:00 UTC; Summer Time Act 1972) an hour is added. nullopt for anything else.
    static std::optional<Date> read_published(std::string_view text) noexcept;

    [[nodiscard]] constexpr std::chrono::sys_days day() const noexcept { return day_; }
    [[nodiscard]] std::chrono::year_month_day calendar() const noexcept { return day_; }
    [[nodiscard]] constexpr std::chrono::weekday weekday() const noexcept { return std::chrono::weekday(day_); }
    [[nodiscard]] constexpr bool is_weekend() const noexcept {
        return weekday() == std::chrono::Saturday || weekday() == std::chrono::Sunday;
    }

    friend constexpr auto operator<=>(Date, Date) = default;
    friend constexpr Date operator+(Date date, int days) noexcept { return Date(date.day_ + std::chrono::days(days)); }
    friend constexpr Date operator-(Date date, int days) noexcept { return Date(date.day_ - std::chrono::days(days)); }

private:
    std::chrono::sys_days day_;
};

/// Of a span that is told in years; leap years are let go.
inline constexpr int days_in_a_year = 365;

/// Whole days from a to b; negative when b is earlier.
constexpr int days_between(Date a, Date b) noexcept {
    return static_cast<int>((b.day() - a.day()).count());
}

/// "2026-11-23".
std::string iso(Date date);

/// As people write it: "23 November 2026".
std::string in_words(Date date);
/// "23 Nov 2026", where there is little room.
std::string in_short_words(Date date);

/// The English civil day of an instant, whatever the time zone of the machine.
Date english_day(std::chrono::sys_seconds instant) noexcept;

/// A school year of September to August, or a single year: "2022/23".
class Period {
public:
    /// Reads "2022/23", "2022/2023", "2022-23", "2022-2023" and "202223". nullopt for anything else.
    static std::optional<Period> read(std::string_view text) noexcept;

    /// As `read`; throws InputError with an example.
    static Period parse(std::string_view text);

    /// The academic year in which a day falls.
    static Period of(Date date) noexcept;

    [[nodiscard]] constexpr int first_year() const noexcept { return first_year_; }
    /// 31 August: results of the year are of this day for the purpose of age.
    [[nodiscard]] Date last_day() const noexcept;
    friend constexpr auto operator<=>(Period, Period) = default;

private:
    explicit constexpr Period(int first_year) noexcept : first_year_(first_year) {}
    int first_year_;
};

/// "2022/23".
std::string to_text(Period period);

}  // namespace llp

template <>
struct fmt::formatter<llp::Date> : fmt::formatter<std::string_view> {
    template <typename Context>
    auto format(llp::Date date, Context& context) const {
        return fmt::formatter<std::string_view>::format(llp::iso(date), context);
    }
};

template <>
struct fmt::formatter<llp::Period> : fmt::formatter<std::string_view> {
    template <typename Context>
    auto format(llp::Period period, Context& context) const {
        return fmt::formatter<std::string_view>::format(llp::to_text(period), context);
    }
};
