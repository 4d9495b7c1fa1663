#include "report/pages/school.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "report/pages/school_evidence.hpp"
#include "report/pages/school_partners.hpp"
#include "report/pages/school_people.hpp"
#include "report/pages/school_reviews.hpp"

namespace llp::report {

namespace {

std::string ages(const School& school) {
    return school.low_age && school.high_age ? fmt::format("{} to {}", *school.low_age, *school.high_age)
                                             : std::string();
}

std::string address(const School& school) {
    std::string address;
    for (const auto* part : {&school.street, &school.locality, &school.town, &school.postcode}) {
        if (!part->empty()) {
            address += (address.empty() ? "" : ", ") + *part;
        }
    }
    return address;
}

Field text_field(std::string name, std::string label, const std::string& text) {
    return {.name = std::move(name), .label = std::move(label), .value = text_cell(text)};
}

/// No source gives the district of every school: Code-Point Open has that of its postcode.
Field district_field(const School& school) {
    auto field = text_field("district", "District", school.district);
    if (school.district_by_postcode) {
        field.value = field.value.reading(school.district + ", by its postcode");
    }
    return field;
}

Facts register_facts(const School& school) {
    return {.name = "school",
            .fields = {
                {.name = "status", .label = "Status", .value = status_cell(school.status)},
                {.name = "phase", .label = "Phase", .value = phase_cell(school.phase)},
                text_field("type", "Type", school.type),
                text_field("ages", "Ages", ages(school)),
                text_field("gender", "Gender", school.gender),
                text_field("religious_character", "Religious character", school.religious_character),
                text_field("admissions", "Admissions", school.admissions),
                text_field("trust", "Trust", school.trust_name),
                text_field("federation", "Federation", school.federation),
                text_field("la_name", "Local authority", school.la_name),
                district_field(school),
                {.name = "district_by_postcode",
                 .label = "",
                 .value = Cell::open(school.district_by_postcode),
                 .readers = For::machines},
                {.name = "placed_by_postcode",
                 .label = "",
                 .value = Cell::open(school.placed_by_postcode),
                 .readers = For::machines},
                text_field("urban_rural", "Urban or rural", school.urban_rural),
                text_field("address", "Address", address(school)),
                {.name = "laestab", .label = "LAESTAB", .value = plain_number(school.laestab)},
                {.name = "ukprn", .label = "UKPRN", .value = plain_number(school.ukprn)},
                {.name = "capacity", .label = "Places", .value = Cell::open(school.capacity)},
                {.name = "open_date", .label = "Opened", .value = Cell::open(school.open_date)},
                {.name = "close_date", .label = "Closed", .value = Cell::open(school.close_date)},
                {.name = "state_funded", .label = "State-funded", .value = state_funded_cell(school)},
            }};
}

Cell percent_cell(const std::optional<Millionths>& share) {
    return share ? Cell::open(Value(Decimal{.value = *share, .decimals = 1})) : Cell::nothing();
}

Facts context_facts(const Context& context) {
    return {.name = "context",
            .fields = {
                {.name = "pupils", .label = "Pupils on roll", .value = Cell::open(context.pupils)},
                {.name = "fsm_percent",
                 .label = "Free school meals at any time in six years, per cent",
                 .value = percent_cell(context.fsm)},
                {.name = "eal_percent",
                 .label = "First language not English, per cent",
                 .value = percent_cell(context.eal)},
                {.name = "sen_percent", .label = "SEN support or a plan, per cent", .value = percent_cell(context.sen)},
            }};
}

Table sources(const std::vector<std::string>& list) {
    Table table{.name = "sources",
                .caption = "",
                .columns = {{.name = "source", .heading = "Source"}},
                .empty = "No file spoke of this school."};
    for (const auto& source : list) {
        table.rows.push_back({Cell::open(source)});
    }
    return table;
}

std::vector<Field> head_of(const SchoolFacts& facts) {
    return {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
            {.name = "urn", .label = "URN", .value = Cell::open(facts.school.urn)},
            {.name = "name", .label = "Name", .value = Cell::open(facts.school.name), .readers = For::machines},
            {.name = "open", .label = "Open on the day", .value = Cell::open(facts.school.is_open(facts.as_of))},
            {.name = "category",
             .label = "Category of concern",
             .value = text_cell(facts.profile.category)
                          .reading(facts.profile.category.empty() ? "none" : spoken(facts.profile.category))}};
}

Section about(const SchoolFacts& facts) {
    Section section{.heading = "About the school",
                    .blocks = {register_facts(facts.school), context_facts(facts.context)}};
    if (!facts.predecessors.empty()) {
        section.blocks.emplace_back(Note{
            .text = fmt::format("It follows {}. Their figures, their inspections until its own, and what they said "
                                "and agreed count for it.",
                                named(facts.names, facts.predecessors))});
    }
    if (facts.heir) {
        section.blocks.emplace_back(
            Note{.text = fmt::format("It is closed, and {} follows it: what it said and agreed stands there, and its "
                                     "figures and inspections count there too.",
                                     named(facts.names, *facts.heir))});
    }
    return section;
}

}  // namespace

Document school(const SchoolFacts& facts) {
    std::vector<Section> parts{about(facts), needs_and_strengths(facts, For::all), inspections(facts),
                               published_results(facts)};
    add_peer_reviews(facts, parts);
    parts.insert(
        parts.end(),
        {declared(facts), partners(facts), people(facts), {.heading = "Sources", .blocks = {sources(facts.sources)}}});
    return {.schema = "llp.school/1",
            .title = facts.school.name.empty() ? fmt::format("School {}", facts.school.urn) : facts.school.name,
            .head = head_of(facts),
            .sections = std::move(parts)};
}

}  // namespace llp::report
