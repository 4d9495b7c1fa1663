#include "report/pages/check.hpp"

namespace llp::report {

Document check(const CheckFacts& facts) {
    Table table{.name = "problems",
                .caption = "",
                .columns = {{.name = "problem", .heading = "What is wrong"}},
                .empty = "The store is sound."};
    for (const auto& problem : facts.problems) {
        table.rows.push_back({Cell::open(problem)});
    }
    return {.schema = "llp.check/1",
            .title = "Check of the store",
            .head = {{.name = "store", .label = "Store", .value = Cell::open(facts.store)},
                     {.name = "sound", .label = "Sound", .value = Cell::open(facts.problems.empty())}},
            .sections = {{.heading = "", .blocks = {std::move(table)}}}};
}

}  // namespace llp::report
