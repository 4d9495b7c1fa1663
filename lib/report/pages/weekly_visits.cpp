#include "report/pages/weekly_visits.hpp"

#include <fmt/format.h>

namespace llp::report {

namespace {

using Visits = std::vector<PlannedVisit>;

Table visits(std::string name, std::string caption, const Visits& list, const WeeklyFacts& facts) {
    auto table = visit_table(std::move(name), list, facts.visits.names, facts.as_of, "");
    table.caption = std::move(caption);
    table.readers = list.empty() ? For::machines : For::all;
    return table;
}

}  // namespace

Section visits_of_week(const WeeklyFacts& facts) {
    const auto& [done, missed, without_word, refused, soon, names] = facts.visits;
    const bool any = !done.empty() || !missed.empty() || !without_word.empty() || !refused.empty() || !soon.empty();
    return {.heading = any ? "Visits and reviews" : "",
            .blocks = {visits("visits_done", "Made", done, facts), visits("visits_missed", "Missed", missed, facts),
                       visits("visits_without_word", "Day past, and nothing said of it since", without_word, facts),
                       visits("visits_refused", "On a day that is none any more: agree another", refused, facts),
                       visits("visits_due", "In the next 14 days", soon, facts)}};
}

}  // namespace llp::report
