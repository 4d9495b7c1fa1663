#include "report/pages/organisations.hpp"

#include <algorithm>
#include <iterator>

#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

/// That all of them are open need not be said.
For who_reads_open(const OrganisationListFacts& facts) {
    return std::ranges::all_of(facts.organisations, &OrganisationLine::open) ? For::machines : For::all;
}

std::vector<Column> columns(const OrganisationListFacts& facts) {
    return {{.name = "organisation", .heading = "Organisation"},
            {.name = "name", .heading = "Name", .readers = For::machines},
            {.name = "kind", .heading = "Kind"},
            {.name = "open", .heading = "Open", .readers = who_reads_open(facts)},
            {.name = "place", .heading = "Place", .readers = For::people},
            {.name = "postcode", .heading = "Postcode", .readers = For::machines},
            {.name = "easting", .heading = "Easting", .readers = For::machines},
            {.name = "northing", .heading = "Northing", .readers = For::machines},
            {.name = "placed_by_postcode", .heading = "Placed by its postcode", .readers = For::machines},
            {.name = "offers", .heading = "Offers"},
            {.name = "min_schools", .heading = "At least", .readers = For::machines},
            {.name = "max_schools", .heading = "Schools", .align = Align::right},
            {.name = "days_per_term", .heading = "Days", .align = Align::right},
            {.name = "membership", .heading = "Membership", .readers = For::machines},
            {.name = "supports", .heading = "Supports", .align = Align::right},
            {.name = "source", .heading = "Source", .readers = For::machines}};
}

Cell place_cell(const Organisation& body) {
    if (!body.place) {
        return Cell::nothing().reading("not known");
    }
    return body.postcode.empty() ? Cell::open("known") : Cell::open(body.postcode);
}

Cell metres_cell(const Organisation& body, Metres GridPoint::*side) {
    return body.place ? plain_number((*body.place.*side).count()) : Cell::nothing();
}

Cell days_cell(const std::optional<Capacity>& capacity) {
    return capacity && capacity->days_per_term ? Cell::open(capacity->days_per_term->count()) : Cell::nothing();
}

std::vector<Cell> organisation_row(const OrganisationLine& line) {
    const auto& body = line.organisation;
    return {party_cell({{line.party, body.name}}, line.party),
            Cell::open(body.name),
            Cell::open(body.kind).reading(spoken(body.kind)),
            Cell::open(line.open),
            place_cell(body),
            text_cell(body.postcode),
            metres_cell(body, &GridPoint::easting),
            metres_cell(body, &GridPoint::northing),
            Cell::open(body.placed_by_postcode),
            areas_cell(line.offers),
            line.capacity ? Cell::open(line.capacity->min_schools) : Cell::nothing(),
            line.capacity ? Cell::open(line.capacity->max_schools) : Cell::nothing(),
            days_cell(line.capacity),
            line.membership ? Cell::open(line.membership->status) : Cell::nothing(),
            Cell::open(line.supports),
            Cell::open(body.source)};
}

}  // namespace

Document organisations(const OrganisationListFacts& facts) {
    Table table{.name = "organisations", .caption = "", .columns = columns(facts), .empty = "No organisation."};
    std::ranges::transform(facts.organisations, std::back_inserter(table.rows), organisation_row);
    return {.schema = "llp.organisations/1",
            .title = "Organisations",
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                     {.name = "count", .label = "Organisations", .value = Cell::open(std::ssize(facts.organisations))}},
            .sections = {{.heading = "",
                          .blocks = {std::move(table),
                                     Note{.text = "Schools and days: to support at most, and a term. An organisation "
                                                  "supports once it has offered something: llp school declare "
                                                  "org:ID --offer AREA."}}}}};
}

}  // namespace llp::report
