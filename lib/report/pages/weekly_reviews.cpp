#include "report/pages/weekly_reviews.hpp"

#include <algorithm>
#include <iterator>

#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

Section reviews_without_follow_up(const WeeklyFacts& facts) {
    Table table{.name = "reviews_without_follow_up",
                .caption = "",
                .columns = {school_column(),
                            school_name_column(),
                            {.name = "review", .heading = "Review"},
                            {.name = "days", .heading = "Days since", .align = Align::right}},
                .empty = "No finding of a peer review that is held is without a follow-up."};
    for (const auto& [school, date] : facts.without_follow_up) {
        table.rows.push_back({school_cell(school), Cell::open(school.name), Cell::open(date),
                              Cell::open(days_between(date, facts.as_of))});
    }
    Section section{.heading = "Reviews without follow-up",
                    .blocks = {cut_for_people(std::move(table), 10, {"review", "reviews"},
                                              whole_table(facts, "reviews_without_follow_up"))}};
    if (!facts.without_follow_up.empty()) {
        section.blocks.emplace_back(Note{.text = "To record an action or a no: llp school follow-up URN"});
    }
    return section;
}

}  // namespace llp::report
