#include "report/pages/plan_ratings.hpp"

#include <algorithm>

#include "report/pages/plan_words.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

bool over_several_days(const std::vector<PlanRating>& ratings) {
    return std::ranges::any_of(ratings, [&](const PlanRating& rating) { return rating.day != ratings.front().day; });
}

Row rating_row(const PlanRating& rating) {
    return {plain_number(rating.plan),
            plain_number(rating.objective),
            schools_own(rating.area, rating.found_by_peers).reading(area_title(rating.area)),
            Cell::open(rating.day),
            short_rag_cell(rating.rag),
            rating.review > 0 ? Cell::open(review_title(rating.review)) : Cell::open("Update")};
}

}  // namespace

Table ratings_table(std::string name, const std::vector<PlanRating>& ratings, bool name_plans) {
    Table table{.name = std::move(name),
                .caption = "Each rating of an objective",
                .columns = {{.name = "plan", .heading = "Plan", .readers = name_plans ? For::all : For::machines},
                            {.name = "objective", .heading = "Objective"},
                            {.name = "area", .heading = "Area"},
                            {.name = "day", .heading = "Day"},
                            {.name = "rag", .heading = "Rating"},
                            {.name = "occasion", .heading = "At"}},
                .drawing = Timeline{.subject = {"plan", "objective"},
                                    .label = "area",
                                    .day = "day",
                                    .rating = "rag",
                                    .title = "Ratings over time"},
                .readers = over_several_days(ratings) ? For::all : For::machines};
    for (const auto& rating : ratings) {
        table.rows.push_back(rating_row(rating));
    }
    return table;
}

}  // namespace llp::report
