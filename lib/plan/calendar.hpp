#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "model/term_dates.hpp"

namespace llp::plan {

/// One of the six terms of a school year. Both ends are school days.
struct Term {
    Period year;
    int number = 1;  ///< 1 to 6.
    Date first;
    Date last;
};

/// One of the six terms of a school year, by its number.
struct TermOfYear {
    Period year;
    int number = 1;  ///< 1 to 6.

    friend auto operator<=>(const TermOfYear&, const TermOfYear&) = default;
};

/// Both ends included.
struct DaySpan {
    Date first;
    Date last;
};

/// "term 3 of 2026/27".
std::string in_words(const TermOfYear& term);

/// A day within a term on which schools are closed, to pupils or to all.
struct ClosedDay {
    Date date;
    std::string reason;
};

/// The school days of an authority. A day before its first term or after its last is not covered: there, every weekday
/// that is no bank holiday counts as a school day, and `name_for` says so.
class Calendar {
public:
    /// Weekdays less bank holidays, for an authority whose terms are not known.
    Calendar() = default;

    /// Reads a calendar as data/README.md describes it. Throws InputError naming file, line and column where terms
    /// overlap, stand out of order or end before they begin, or where a closed day lies in no term.
    static Calendar parse(std::string_view text, std::string_view file);

    /// The same for a school that differs: a term of its own stands in place of the one of the same year and number, or
    /// beside the others; on its INSET and closed days it is closed, and on its open days open, but at weekends and on
    /// bank holidays. A day that it calls closed and open is closed.
    [[nodiscard]] Calendar with(const std::vector<TermDates>& own) const;

    [[nodiscard]] std::optional<int> authority() const noexcept { return authority_; }
    [[nodiscard]] const std::vector<Term>& terms() const noexcept { return terms_; }

    [[nodiscard]] bool covers(Date date) const noexcept;
    [[nodiscard]] bool is_school_day(Date date) const;

    /// The day itself where it is a school day, else the first after it.
    [[nodiscard]] Date next_school_day(Date date) const;
    /// The day itself where it is a school day, else the last before it.
    [[nodiscard]] Date last_school_day(Date date) const;
    /// The n-th school day after `date`, which itself does not count; for 0, `next_school_day`. n is at least 0.
    [[nodiscard]] Date add_school_days(Date date, int n) const;
    /// The n-th school day before `date`; for 0, `last_school_day`. n is at least 0.
    [[nodiscard]] Date subtract_school_days(Date date, int n) const;

    /// How many school days there are from `first`, itself counted, to the day before `last`, which is not earlier.
    [[nodiscard]] int school_days_between(Date first, Date last) const;

    /// The last school day of the term in which `date` lies, or of the next one where it lies in a holiday.
    /// nullopt where no term is known that has not ended.
    [[nodiscard]] std::optional<Date> end_of_term(Date date) const;

    /// The term in which `date` lies, or the next one where it lies in a holiday. On days that are not covered, terms
    /// go by months: September and October, November and December, January and February, March and April, May, June to
    /// August.
    [[nodiscard]] TermOfYear term_of(Date date) const;

    /// The days of a term: its first and last school day; its months where it is not covered.
    [[nodiscard]] DaySpan span_of(const TermOfYear& term) const;
    /// The calendar has the term.
    [[nodiscard]] bool covers(const TermOfYear& term) const noexcept;

    /// What a page prints of the days counted between two days: "Eskershire (invented)", or "weekdays less bank
    /// holidays", or both with the day from which on the terms are not known.
    [[nodiscard]] std::string name_for(Date first, Date last) const;

private:
    [[nodiscard]] std::vector<Term>::const_iterator find(const TermOfYear& term) const noexcept;

    std::optional<int> authority_;
    std::string name_;
    std::vector<Term> terms_;        ///< In order.
    std::vector<ClosedDay> closed_;  ///< In order.
    std::vector<Date> open_;         ///< In order: school days whatever the terms say.
    bool own_ = false;               ///< It is that of a school with days of its own.
};

/// The calendar of an authority among data/calendars; weekdays less bank holidays where there is none.
const Calendar& calendar_for(std::optional<int> authority);

}  // namespace llp::plan
