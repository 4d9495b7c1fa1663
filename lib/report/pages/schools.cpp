#include "report/pages/schools.hpp"

#include <algorithm>
#include <iterator>

#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

std::vector<Column> columns() {
    return {{.name = "urn", .heading = "URN"},
            {.name = "name", .heading = "Name"},
            {.name = "laestab", .heading = "LAESTAB", .readers = For::machines},
            {.name = "phase", .heading = "Phase"},
            {.name = "type", .heading = "Type", .readers = For::machines},
            {.name = "status", .heading = "Status"},
            {.name = "la_code", .heading = "Authority code", .readers = For::machines},
            {.name = "la_name", .heading = "Authority", .readers = For::machines},
            {.name = "trust", .heading = "Trust"},
            {.name = "district", .heading = "District", .readers = For::machines},
            {.name = "town", .heading = "Town"},
            {.name = "postcode", .heading = "Postcode", .readers = For::machines},
            {.name = "pupils", .heading = "Pupils", .align = Align::right},
            {.name = "state_funded", .heading = "State-funded", .readers = For::machines}};
}

std::vector<Cell> row(const School& school) {
    return {Cell::open(school.urn),     Cell::open(school.name),   Cell::open(school.laestab),
            phase_cell(school.phase),   text_cell(school.type),    status_cell(school.status),
            Cell::open(school.la_code), text_cell(school.la_name), text_cell(school.trust_name),
            text_cell(school.district), text_cell(school.town),    text_cell(school.postcode),
            Cell::open(school.pupils),  state_funded_cell(school)};
}

}  // namespace

Document schools(const SchoolListFacts& facts) {
    Table table{.name = "schools", .caption = "", .columns = columns(), .empty = "No school."};
    std::ranges::transform(facts.schools, std::back_inserter(table.rows), row);
    return {.schema = "llp.schools/1",
            .title = facts.title,
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                     {.name = "count", .label = "Schools", .value = Cell::open(std::ssize(facts.schools))}},
            .sections = {{.heading = "", .blocks = {std::move(table)}}}};
}

}  // namespace llp::report
