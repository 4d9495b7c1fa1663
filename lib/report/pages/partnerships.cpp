#include "report/pages/partnerships.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/pages/round_head.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

Cell about_a_person(const std::string& text) {
    return text.empty() ? Cell::nothing() : Cell::personal(text);
}

std::string ended_in_words(const Partnership& partnership, Date as_of) {
    if (partnership.is_over(as_of)) {
        return iso(*partnership.to);
    }
    return partnership.to ? fmt::format("ends {}", *partnership.to) : "running";
}

Row partnership_row(const Partnership& partnership, const Names& names, Date as_of) {
    const auto ended = partnership.is_over(as_of) ? partnership.to : std::nullopt;
    return {plain_number(partnership.number),
            party_cell(names, partnership.supported),
            name_cell(names, partnership.supported),
            party_cell(names, partnership.supporter),
            name_cell(names, partnership.supporter),
            Cell::open(partnership.from),
            Cell::open(ended).reading(ended_in_words(partnership, as_of)),
            about_a_person(partnership.ended_by),
            about_a_person(partnership.end_reason)};
}

Table named_table(std::string name, const std::vector<Partnership>& partnerships, const Names& names, Date as_of) {
    Table table{.name = std::move(name),
                .caption = "",
                .columns = {{.name = "partnership", .heading = "Number"},
                            {.name = "supported", .heading = "Supported school"},
                            machine_column("supported_name"),
                            {.name = "supporter", .heading = "Supporter"},
                            machine_column("supporter_name"),
                            {.name = "from", .heading = "From"},
                            {.name = "ended_on", .heading = "Ended on"},
                            {.name = "ended_by", .heading = "Ended by"},
                            {.name = "end_reason", .heading = "Reason"}},
                .empty = "There is no partnership."};
    for (const auto& partnership : partnerships) {
        table.rows.push_back(partnership_row(partnership, names, as_of));
    }
    return table;
}

}  // namespace

Table partnership_table(const std::vector<Partnership>& partnerships, const Names& names, Date as_of) {
    auto table = named_table("partnerships", partnerships, names, as_of);
    const bool all_run = std::ranges::none_of(partnerships, [&](const Partnership& p) { return p.is_over(as_of); });
    for (auto& column : table.columns) {
        if (all_run && (column.name == "ended_by" || column.name == "end_reason")) {
            column.readers = For::machines;
        }
    }
    return table;
}

Document ending(const EndingFacts& facts) {
    auto before = named_table("over_before", facts.before, facts.names, facts.as_of);
    before.caption = "Over already";
    before.readers = facts.before.empty() ? For::machines : For::all;
    return {.schema = "llp.ending/1",
            .title = "Partnerships ended",
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                     {.name = "already_ended",
                      .label = "Ended before",
                      .value = Cell::open(facts.unchanged),
                      .readers = For::machines}},
            .sections = {{.heading = "",
                          .blocks = {partnership_table(facts.ended, facts.names, facts.as_of), std::move(before)}}}};
}

Document ending_of_round(Date as_of, const Round& round, bool unchanged) {
    auto head = round_head(as_of, round);
    add_approval(round, head);
    head.push_back(
        {.name = "already_ended", .label = "Ended before", .value = Cell::open(unchanged), .readers = For::machines});
    return {.schema = "llp.ending/1", .title = fmt::format("Round {} ended", round.name), .head = std::move(head)};
}

}  // namespace llp::report
