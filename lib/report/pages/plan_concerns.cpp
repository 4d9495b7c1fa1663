#include "report/pages/plan_concerns.hpp"

#include <fmt/format.h>

#include "report/pages/plan_words.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

Table concern_table(std::string name, const std::vector<Concern>& concerns) {
    Table table{.name = std::move(name),
                .caption = "",
                .columns = {{.name = "concern", .heading = "No."},
                            {.name = "raised", .heading = "Raised"},
                            {.name = "by", .heading = "By"},
                            {.name = "summary", .heading = "Concern"},
                            {.name = "detail", .heading = "Detail"},
                            {.name = "resolved", .heading = "Resolved"},
                            {.name = "resolution", .heading = "How"}}};
    for (const auto& concern : concerns) {
        table.rows.push_back({Cell::open(concern.number), Cell::open(concern.raised), personal_words(concern.by),
                              personal_words(concern.summary), personal_words(concern.detail),
                              concern.resolved ? Cell::open(*concern.resolved) : Cell::nothing().reading("open"),
                              personal_words(concern.resolution)});
    }
    return table;
}

Document plan_concerns(Date as_of, const SupportPlan& plan) {
    auto table = concern_table("concerns", plan.concerns);
    table.empty = "Nobody has raised a concern.";
    return {.schema = "llp.plan_concerns/1",
            .title = fmt::format("Concerns about plan {}", plan.number),
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(as_of)},
                     {.name = "plan", .label = "Plan", .value = plain_number(plan.number)}},
            .sections = {{.heading = "", .blocks = {std::move(table)}}}};
}

}  // namespace llp::report
