#include "report/pages/help_requests.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/pages/plan_words.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

Cell area_cell(const std::string& area) {
    return area.empty() ? Cell::nothing() : Cell::open(area).reading(area_title(area));
}

Cell state_cell(const AgedRequest& aged) {
    const auto& request = aged.request;
    if (request.closed) {
        return Cell::open(fmt::format("closed {}", *request.closed));
    }
    if (request.answered) {
        return Cell::open(fmt::format("answered {}", *request.answered));
    }
    return Cell::open(aged.is_late() ? "waiting too long" : "waiting");
}

Row request_row(const AgedRequest& aged) {
    const auto& request = aged.request;
    return {plain_number(request.number),      party_cell({{request.school, aged.school_name}}, request.school),
            text_cell(aged.school_name),       area_cell(request.area),
            personal_words(request.text),      Cell::open(request.raised),
            personal_words(request.raised_by), Cell::open(aged.school_days_waited),
            Cell::open(aged.is_late()),        state_cell(aged),
            Cell::open(request.answered),      personal_words(request.answer),
            Cell::open(request.closed),        personal_words(request.outcome)};
}

}  // namespace

Table request_table(std::string name, const std::vector<AgedRequest>& requests) {
    Table table{.name = std::move(name),
                .caption = "",
                .columns = {count_column("request", "No."),
                            school_column(),
                            school_name_column(),
                            {.name = "area", .heading = "Area"},
                            {.name = "text", .heading = "Asks for"},
                            {.name = "raised", .heading = "Raised"},
                            machine_column("raised_by"),
                            count_column("school_days", "School days"),
                            machine_column("late"),
                            people_column("state", "State"),
                            machine_column("answered"),
                            machine_column("answer"),
                            machine_column("closed"),
                            machine_column("outcome")}};
    std::ranges::transform(requests, std::back_inserter(table.rows), request_row);
    return table;
}

Document help_requests(const HelpRequestFacts& facts) {
    auto table = request_table("requests", facts.requests);
    table.empty = facts.all ? "Nobody has asked for help." : "No request is open: --all lists those that are closed.";
    return {
        .schema = "llp.requests/1",
        .title = facts.all ? "Requests for help" : "Requests for help that are open",
        .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)}},
        .sections = {
            {.heading = "",
             .blocks = {std::move(table),
                        Note{.text = fmt::format("School days are those until somebody replied, or to the day. A "
                                                 "reply is due within {}.",
                                                 counted(longest_wait_school_days, "school day", "school days"))}}}}};
}

}  // namespace llp::report
