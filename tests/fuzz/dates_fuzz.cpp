#include <cstdint>
#include <string>

#include "core/date.hpp"
#include "core/text.hpp"
#include "require.hpp"

namespace {

using llp::Date;
using llp::Period;

bool reads_as(const std::string& text, Date date) {
    return Date::read_published(text) == date;
}

/// A day in each form that the files have, midnight in UTC being the same day in England, summer or winter.
void check_forms(Date date) {
    const auto text = llp::iso(date);
    const auto year = text.substr(0, 4);
    const auto month = text.substr(5, 2);
    const auto day = text.substr(8, 2);
    require(Date::parse(text) == date && reads_as(text, date));
    require(reads_as(day + '/' + month + '/' + year, date) && reads_as(day + '-' + month + '-' + year, date));
    require(reads_as(year + month + day, date) && reads_as(text + "T00:00:00Z", date));
}

void check_calendar(Date date) {
    require((date + 1) - 1 == date && days_between(date, date + 1) == 1);
    const auto period = Period::of(date);
    require(date <= period.last_day() && days_between(date, period.last_day()) < 366);
    require(Period::of(period.last_day()) == period);
    require(llp::in_words(date).ends_with(llp::iso(date).substr(0, 4)));
}

void check_period(Period period) {
    const auto text = to_text(period);
    require(Period::parse(text) == period && Period::of(period.last_day()) == period);
}

}  // namespace

/// What is taken for a day or a school year is printed so that it reads back, and reads the same in every form.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto exact = Date::read_iso(text);
    require(!exact || llp::iso(*exact) == text);
    const auto published = Date::read_published(text);
    require(!exact || published == exact);
    require(Date::read_published(llp::trim(text)) == published);
    if (published) {
        check_forms(*published);
        check_calendar(*published);
    }
    if (const auto period = Period::read(text)) {
        check_period(*period);
    }
    return 0;
}
