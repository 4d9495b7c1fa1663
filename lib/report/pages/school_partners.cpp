#include "report/pages/school_partners.hpp"

#include <algorithm>
#include <iterator>

#include "report/pages/people_words.hpp"

namespace llp::report {

namespace {

Facts membership_facts(const std::optional<Membership>& membership) {
    const auto status = membership ? membership->status : std::string();
    return {
        .name = "membership",
        .fields = {
            {.name = "status",
             .label = "Membership",
             .value = membership ? Cell::open(status).reading(spoken(status)) : Cell::nothing().reading("not stated")},
            {.name = "from", .label = "From", .value = membership ? Cell::open(membership->from) : Cell::nothing()},
            {.name = "to", .label = "Last day", .value = membership ? Cell::open(membership->to) : Cell::nothing()},
        }};
}

Cell days_cell(const std::optional<Days>& days) {
    return days ? Cell::open(days->count()) : Cell::nothing();
}

Facts capacity_facts(const Capacity& capacity) {
    return {
        .name = "capacity",
        .fields = {
            {.name = "min_schools", .label = "Schools to support, at least", .value = Cell::open(capacity.min_schools)},
            {.name = "max_schools", .label = "Schools to support, at most", .value = Cell::open(capacity.max_schools)},
            {.name = "days_per_term", .label = "Days a term", .value = days_cell(capacity.days_per_term)},
            {.name = "from", .label = "From", .value = Cell::open(capacity.from)},
            {.name = "to", .label = "Last day", .value = Cell::open(capacity.to)},
        }};
}

/// A token for machines, words for people; nothing where it is empty.
Cell spoken_cell(const std::string& token) {
    return text_cell(token).reading(token.empty() ? "-" : spoken(token));
}

std::vector<Cell> declaration_row(const Declaration& declaration) {
    const auto kind = token(declaration.kind);
    return {Cell::open(kind).reading(declaration.urgent ? "Urgent need" : spoken(kind)),
            Cell::open(declaration.area).reading(area_title(declaration.area)),
            spoken_cell(declaration.topic),
            spoken_cell(declaration.mode),
            days_cell(declaration.days_per_term),
            Cell::open(token(declaration.willing)).reading(spoken(token(declaration.willing))),
            Cell::open(declaration.urgent),
            Cell::open(declaration.listed),
            Cell::open(declaration.date),
            Cell::open(declaration.to),
            file_cell(declaration.file),
            Cell::open(declaration.at_the_time)};
}

Table declarations(const SchoolFacts& facts) {
    Table table{.name = "declarations",
                .caption = "What the school says of itself",
                .columns = {{.name = "kind", .heading = "Kind"},
                            {.name = "area", .heading = "Area"},
                            {.name = "topic", .heading = "Topic"},
                            {.name = "mode", .heading = "How"},
                            {.name = "days_per_term", .heading = "Days a term", .align = Align::right},
                            {.name = "willing", .heading = "Willing"},
                            {.name = "urgent", .heading = "Urgent", .readers = For::machines},
                            {.name = "listed", .heading = "Listed", .readers = For::machines},
                            {.name = "date", .heading = "Said on"},
                            {.name = "to", .heading = "Last day", .readers = For::machines},
                            {.name = "file", .heading = "File", .readers = For::machines},
                            at_the_time_column(facts.declarations)},
                .empty = "No need and no offer that the school declared is held."};
    std::ranges::transform(facts.declarations, std::back_inserter(table.rows), declaration_row);
    return table;
}

std::vector<Cell> partnership_row(const SchoolFacts& facts, const Partnership& partnership) {
    const bool is_supported = partnership.supported == Party(facts.school.urn);
    const auto& other = is_supported ? partnership.supporter : partnership.supported;
    return {Cell::open(is_supported ? "supported-by" : "supports").reading(is_supported ? "Supported by" : "Supports"),
            party_cell(facts.names, other),
            plain_number(partnership.number),
            areas_cell(partnership.areas, partnership.found_by_peers),
            Cell::open(partnership.from),
            text_cell(partnership.round),
            Cell::personal(partnership.approved_by)};
}

Table conflicts(const SchoolFacts& facts) {
    Table table{.name = "conflicts",
                .caption = "Not to be matched with",
                .columns = {{.name = "party", .heading = "Party"},
                            {.name = "kind", .heading = "Kind"},
                            {.name = "reason", .heading = "Reason"}},
                .empty = "No conflict is declared."};
    for (const auto& conflict : facts.conflicts) {
        const auto& other = conflict.a == Party(facts.school.urn) ? conflict.b : conflict.a;
        table.rows.push_back(
            {party_cell(facts.names, other), personal_cell(conflict.kind), personal_cell(conflict.reason)});
    }
    return table;
}

}  // namespace

Section declared(const SchoolFacts& facts) {
    Section section{.heading = "Membership, needs and offers",
                    .blocks = {membership_facts(facts.membership), declarations(facts)}};
    if (facts.capacity) {
        section.blocks.emplace_back(capacity_facts(*facts.capacity));
    } else {
        section.blocks.emplace_back(Note{.text = "How much support the school can give is not held."});
    }
    return section;
}

Table running_partnerships(const SchoolFacts& facts) {
    Table table{.name = "partnerships",
                .caption = "Running partnerships",
                .columns = {{.name = "role", .heading = "Role"},
                            {.name = "party", .heading = "With"},
                            {.name = "partnership", .heading = "Number", .align = Align::right},
                            {.name = "areas", .heading = "For"},
                            {.name = "from", .heading = "From"},
                            {.name = "round", .heading = "Round"},
                            {.name = "approved_by", .heading = "Approved by"}},
                .empty = "No partnership is running."};
    for (const auto& partnership : facts.partnerships) {
        table.rows.push_back(partnership_row(facts, partnership));
    }
    return table;
}

Table standing_clusters(const SchoolFacts& facts) {
    Table table{.name = "clusters",
                .caption = "Peer-review cluster",
                .columns = {{.name = "round", .heading = "Round"},
                            {.name = "cluster", .heading = "Cluster", .align = Align::right},
                            {.name = "others", .heading = "With"},
                            {.name = "from", .heading = "From"}},
                .readers = facts.clusters.empty() ? For::machines : For::all};
    for (const auto& place : facts.clusters) {
        table.rows.push_back({Cell::open(place.round), Cell::open(place.number),
                              schools_cell(facts.names, place.others), Cell::open(place.from)});
    }
    return table;
}

Table planned_reviews(const SchoolFacts& facts) {
    Table table{.name = "rota",
                .caption = "Peer reviews planned",
                .columns = {{.name = "year", .heading = "School year"},
                            {.name = "role", .heading = "Role"},
                            {.name = "school", .heading = "School"}},
                .readers = facts.rota.empty() ? For::machines : For::all};
    for (const auto& review : facts.rota) {
        const bool reviews = review.reviewer == facts.school.urn;
        table.rows.push_back(
            {Cell::open(review.year),
             Cell::open(reviews ? "reviews" : "reviewed-by").reading(reviews ? "Reviews" : "Reviewed by"),
             party_cell(facts.names, reviews ? review.host : review.reviewer)});
    }
    return table;
}

Section partners(const SchoolFacts& facts) {
    return {
        .heading = "Partners",
        .blocks = {running_partnerships(facts), standing_clusters(facts), planned_reviews(facts), conflicts(facts)}};
}

}  // namespace llp::report
