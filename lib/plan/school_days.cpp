#include "plan/school_days.hpp"

namespace llp::plan {

int school_days_since(const Calendar& calendar, Date from, Date to) {
    int days = 0;
    for (auto day = from + 1; day <= to; day = day + 1) {
        days += calendar.is_school_day(day) ? 1 : 0;
    }
    return days;
}

}  // namespace llp::plan
