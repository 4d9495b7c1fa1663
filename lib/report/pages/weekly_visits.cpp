#include "report/pages/weekly_visits.hpp"

#include <algorithm>

#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

using Visits = std::vector<PlannedVisit>;

constexpr std::size_t most_visits = 10;

Table visits(std::string name, std::string caption, const Visits& list, const WeeklyFacts& facts) {
    auto table = visit_table(std::move(name), list, facts.visits.names, facts.as_of, "");
    table.caption = std::move(caption);
    table.readers = list.empty() ? For::machines : For::all;
    const auto command = whole_table(facts, table.name);
    return cut_for_people(std::move(table), most_visits, {"visit", "visits"}, command);
}

/// The caption says how each of them stands.
Table without_word(const WeeklyFacts& facts) {
    auto table =
        visits("visits_without_word", "Day past, and nothing said of it since", facts.visits.without_word, facts);
    for (const auto* const column : {"weekday", "status"}) {
        std::ranges::find(table.columns, column, &Column::name)->readers = For::machines;
    }
    return table;
}

}  // namespace

Section visits_of_week(const WeeklyFacts& facts) {
    const auto& [done, missed, silent, refused, soon, names] = facts.visits;
    const bool any = !done.empty() || !missed.empty() || !silent.empty() || !refused.empty() || !soon.empty();
    Section section{
        .heading = any ? "Visits and reviews" : "",
        .blocks = {without_word(facts), visits("visits_refused", "On a day that is none any more", refused, facts),
                   visits("visits_missed", "Missed", missed, facts),
                   visits("visits_due", "In the next 14 days", soon, facts),
                   visits("visits_done", "Made", done, facts)}};
    if (!silent.empty()) {
        section.blocks.insert(section.blocks.begin() + 1,
                              Note{.text = "To say what became of one: llp plan visit PLAN NUMBER --status done"});
    }
    return section;
}

std::vector<std::string> visits_to_act_on(const WeeklyFacts& facts) {
    const auto& visits = facts.visits;
    std::vector<std::string> matters;
    add_matter(matters, std::ssize(visits.without_word), "visit of which no word came", "visits of which no word came");
    add_matter(matters, std::ssize(visits.refused), "visit on a day that is none any more",
               "visits on days that are none any more");
    add_matter(matters, std::ssize(visits.missed), "visit missed", "visits missed");
    return matters;
}

}  // namespace llp::report
