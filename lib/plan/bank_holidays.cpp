#include "plan/bank_holidays.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>

#include "core/embedded.hpp"
#include "core/error.hpp"

namespace llp::plan {

namespace {

namespace chr = std::chrono;

constexpr std::string_view changes_file = "calendars/bank-holiday-changes.csv";
constexpr int first_year = 1978;  ///< The first with the early May bank holiday.
constexpr int last_year = 2199;   ///< The last that a Date can have.

/// A day that one proclamation added to or took from the bank holidays.
struct Change {
    Date date;
    bool added;
    std::string reason;
};

const std::vector<Change>& changes() {
    static const auto list = [] {
        std::vector<Change> result;
        for (const auto& row : embedded_list(changes_file)) {
            const auto date = Date::read_iso(row.at(0));
            if (!date) {
                refuse_field(changes_file, row.at(0), "is no day, such as 2026-12-25");
            }
            if (row.at(1) != "added" && row.at(1) != "removed") {
                refuse_field(changes_file, row.at(1), "does not do: added or removed is needed");
            }
            result.push_back({*date, row.at(1) == "added", std::string(row.at(2))});
        }
        return result;
    }();
    return list;
}

Date on(int year, chr::month month, unsigned day) {
    return Date(chr::year(year) / month / chr::day(day));
}

Date first_monday(int year, chr::month month) {
    return Date(chr::year(year) / month / chr::Monday[1]);
}

Date last_monday(int year, chr::month month) {
    return Date(chr::year(year) / month / chr::Monday[chr::last]);
}

/// The days of a year as the law of every year has them.
class UsualYear {
public:
    explicit UsualYear(int year) {
        const auto easter = easter_sunday(year);
        add(easter - 2, "Good Friday");
        add(easter + 1, "Easter Monday");
        add(first_monday(year, chr::May), "Early May bank holiday");
        add(last_monday(year, chr::May), "Spring bank holiday");
        add(last_monday(year, chr::August), "Summer bank holiday");
        add_movable({{on(year, chr::January, 1), "New Year's Day"}});
        add_movable({{on(year, chr::December, 25), "Christmas Day"}, {on(year, chr::December, 26), "Boxing Day"}});
    }

    std::map<Date, std::string>& days() noexcept { return days_; }

private:
    void add(Date date, std::string name) { days_.insert_or_assign(date, std::move(name)); }

    /// Those on weekdays first: a substitute day may not take the place of one of them.
    void add_movable(const std::vector<BankHoliday>& holidays) {
        for (const auto& [date, name] : holidays) {
            if (!date.is_weekend()) {
                add(date, name);
            }
        }
        for (const auto& [date, name] : holidays) {
            if (date.is_weekend()) {
                add(next_free_weekday(date), name + " (substitute day)");
            }
        }
    }

    [[nodiscard]] Date next_free_weekday(Date date) const {
        while (date.is_weekend() || days_.contains(date)) {
            date = date + 1;
        }
        return date;
    }

    std::map<Date, std::string> days_;
};

}  // namespace

Date easter_sunday(int year) {
    // The letters are those under which the algorithm is published.
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int g = (8 * b + 13) / 25;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const auto month = static_cast<unsigned>((h + l - 7 * m + 114) / 31);
    const auto day = static_cast<unsigned>((h + l - 7 * m + 114) % 31 + 1);
    return on(year, chr::month(month), day);
}

std::vector<BankHoliday> bank_holidays(int year) {
    UsualYear usual(year);
    auto& days = usual.days();
    for (const auto& change : changes()) {
        if (change.date.calendar().year() != chr::year(year)) {
            continue;
        }
        if (change.added) {
            days.insert_or_assign(change.date, change.reason);
        } else {
            days.erase(change.date);
        }
    }
    std::vector<BankHoliday> result;
    result.reserve(days.size());
    for (const auto& [date, name] : days) {
        result.push_back({date, name});
    }
    return result;
}

bool is_bank_holiday(Date date) {
    static const auto every_day = [] {
        std::vector<Date> days;
        for (int year = first_year; year <= last_year; ++year) {
            std::ranges::transform(bank_holidays(year), std::back_inserter(days), &BankHoliday::date);
        }
        return days;
    }();
    return std::ranges::binary_search(every_day, date);
}

}  // namespace llp::plan
