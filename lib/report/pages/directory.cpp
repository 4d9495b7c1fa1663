#include "report/pages/directory.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/grid_point.hpp"
#include "core/text.hpp"
#include "model/area.hpp"
#include "model/review.hpp"
#include "report/pages/people_words.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

std::string topic_title(const std::string& id) {
    const auto* const subject = find_review_subject(id);
    return subject == nullptr ? spoken(id) : std::string(subject->title);
}

Cell topic_cell(const Declaration& offer) {
    return offer.topic.empty() ? Cell::nothing().reading("All of it")
                               : Cell::open(offer.topic).reading(topic_title(offer.topic));
}

/// How, how much and until when below one heading: "Coaching, 10 days a term, until 31 August 2027".
Cell help_cell(const Declaration& offer) {
    std::vector<std::string> words;
    if (!offer.mode.empty()) {
        words.push_back(spoken(offer.mode));
    }
    if (offer.days_per_term) {
        words.push_back(counted(offer.days_per_term->count(), "day a term", "days a term"));
    }
    if (offer.to) {
        words.push_back("until " + in_words(*offer.to));
    }
    return text_cell(fmt::format("{}", fmt::join(words, ", ")));
}

Cell contact_cell(const ListedOffer& listed, std::string Person::*part) {
    return listed.contact ? personal_cell(listed.contact->person.*part) : Cell::nothing();
}

/// Name, e-mail and telephone below one heading.
Cell whom_to_ask(const ListedOffer& listed) {
    if (!listed.contact) {
        return Cell::nothing();
    }
    const auto& person = listed.contact->person;
    std::string words = person.name;
    for (const auto& more : {person.email, person.phone}) {
        words += (words.empty() || more.empty() ? "" : ", ") + more;
    }
    return personal_cell(words);
}

std::string district_of(const ListedOffer& listed) {
    return listed.school ? listed.school->district : std::string();
}

Row offer_row(const DirectoryFacts& facts, const ListedOffer& listed) {
    const auto& offer = listed.offer;
    return {Cell::open(offer.area).reading(area_title(offer.area)),
            topic_cell(offer),
            party_cell(facts.names, offer.party),
            name_cell(facts.names, offer.party),
            kind_cell(facts.names, offer.party),
            listed.school ? phase_cell(listed.school->phase) : Cell::nothing(),
            text_cell(district_of(listed)),
            kilometres_cell(listed.apart),
            help_cell(offer),
            text_cell(offer.mode),
            offer.days_per_term ? Cell::open(offer.days_per_term->count()) : Cell::nothing(),
            Cell::open(offer.from),
            Cell::open(offer.to),
            Cell::open(offer.date),
            listed.contact ? role_cell(*listed.contact) : Cell::nothing(),
            contact_cell(listed, &Person::name),
            contact_cell(listed, &Person::email),
            contact_cell(listed, &Person::phone),
            whom_to_ask(listed)};
}

std::vector<Column> offer_columns(const DirectoryFacts& facts) {
    const auto where_asked = facts.near ? For::all : For::machines;
    return {machine_column("area"),
            {.name = "topic", .heading = "Topic"},
            {.name = "party", .heading = "Who"},
            machine_column("party_name"),
            machine_column("kind"),
            {.name = "phase", .heading = "Phase"},
            {.name = "district", .heading = "District"},
            {.name = "km", .heading = "km away", .align = Align::right, .readers = where_asked},
            people_column("help", "How"),
            machine_column("mode"),
            machine_column("days_per_term"),
            machine_column("from"),
            machine_column("to"),
            machine_column("said"),
            machine_column("contact_role"),
            machine_column("contact"),
            machine_column("email"),
            machine_column("phone"),
            {.name = "whom_to_ask", .heading = "Whom to ask", .readers = facts.contacts ? For::people : For::machines}};
}

/// `whom_to_ask` says again what stands apart for machines.
Table without_last_column(Table table) {
    table.columns.pop_back();
    for (auto& row : table.rows) {
        row.pop_back();
    }
    return table;
}

Table offers_for_machines(const DirectoryFacts& facts) {
    Table table{.name = "offers", .caption = "", .columns = offer_columns(facts), .readers = For::machines};
    for (const auto& listed : facts.offers) {
        table.rows.push_back(offer_row(facts, listed));
    }
    return without_last_column(std::move(table));
}

std::vector<ListedOffer> offers_in(const DirectoryFacts& facts, std::string_view area) {
    std::vector<ListedOffer> offers;
    std::ranges::copy_if(facts.offers, std::back_inserter(offers),
                         [&](const ListedOffer& listed) { return listed.offer.area == area; });
    return offers;
}

Section area_section(const DirectoryFacts& facts, const Area& area, const std::vector<ListedOffer>& offers) {
    Table table{.name = "offers_" + std::string(area.id),
                .caption = "",
                .columns = offer_columns(facts),
                .readers = For::people};
    std::ranges::replace(table.name, '-', '_');
    for (const auto& listed : offers) {
        table.rows.push_back(offer_row(facts, listed));
    }
    return {.heading = std::string(area.title), .blocks = {std::move(table)}};
}

struct Parties {
    std::set<Party> schools;
    std::set<Party> organisations;

    void add(const ListedOffer& listed) {
        (listed.offer.party.urn() ? schools : organisations).insert(listed.offer.party);
    }
};

Row area_row(const Area& area, const std::vector<ListedOffer>& offers) {
    Parties parties;
    for (const auto& listed : offers) {
        parties.add(listed);
    }
    return {Cell::open(area.id).reading(std::string(area.title)), Cell::open(std::ssize(offers)),
            Cell::open(std::ssize(parties.schools)), Cell::open(std::ssize(parties.organisations))};
}

Table areas_table(const DirectoryFacts& facts) {
    Table table{.name = "areas",
                .caption = "Offers by area",
                .columns = {{.name = "area", .heading = "Area"},
                            count_column("offers", "Offers"),
                            count_column("schools", "Schools"),
                            count_column("organisations", "Organisations")},
                .drawing = Bars{.label = "area", .value = "offers", .unit = "offers"}};
    for (const auto& area : areas()) {
        if (facts.area.empty() || facts.area == area.id) {
            table.rows.push_back(area_row(area, offers_in(facts, area.id)));
        }
    }
    return table;
}

struct DistrictOffers {
    std::set<Party> schools;
    std::set<std::string> areas;
    std::int64_t offers = 0;
};

/// Those of organisations stand in no district.
Table districts_table(const DirectoryFacts& facts) {
    std::map<std::string, DistrictOffers> districts;
    for (const auto& listed : facts.offers) {
        if (listed.school) {
            auto& district = districts[listed.school->district];
            district.schools.insert(listed.offer.party);
            district.areas.insert(listed.offer.area);
            ++district.offers;
        }
    }
    Table table{.name = "districts",
                .caption = "Offers of schools by district",
                .columns = {{.name = "district", .heading = "District"},
                            count_column("schools", "Schools"),
                            count_column("offers", "Offers"),
                            count_column("areas", "Areas")},
                .empty = "No school has an offer that is listed."};
    for (const auto& [name, district] : districts) {
        table.rows.push_back({text_cell(name).reading(name.empty() ? "Not known" : name),
                              Cell::open(std::ssize(district.schools)), Cell::open(district.offers),
                              Cell::open(std::ssize(district.areas))});
    }
    return table;
}

std::int64_t covered_areas(const DirectoryFacts& facts) {
    return std::ranges::count_if(areas(), [&](const Area& area) { return !offers_in(facts, area.id).empty(); });
}

std::int64_t asked_areas(const DirectoryFacts& facts) {
    return facts.area.empty() ? std::ssize(areas()) : 1;
}

Section summary(const DirectoryFacts& facts) {
    Parties parties;
    std::ranges::for_each(facts.offers, [&](const ListedOffer& listed) { parties.add(listed); });
    const auto figure = [&](std::string name, std::string label, std::int64_t value) {
        return Field{.name = std::move(name), .label = std::move(label), .value = if_held(facts.any_declared, value)};
    };
    Section section{
        .heading = "",
        .blocks = {Facts{.name = "key_figures",
                         .fields = {figure("offers", "offers of help", std::ssize(facts.offers)),
                                    figure("schools", "schools that offer", std::ssize(parties.schools)),
                                    figure("organisations", "other organisations", std::ssize(parties.organisations)),
                                    figure("areas", fmt::format("areas with an offer, of {}", asked_areas(facts)),
                                           covered_areas(facts))},
                         .key_figures = true}}};
    add_not_held(section, {{facts.any_declared, "declarations"}});
    add_uncounted(section, facts.scope.uncounted);
    return section;
}

/// Areas in which nobody offers anything.
void add_gaps(const DirectoryFacts& facts, Section& section) {
    std::vector<std::string> gaps;
    for (const auto& area : areas()) {
        if ((facts.area.empty() || facts.area == area.id) && offers_in(facts, area.id).empty()) {
            gaps.emplace_back(area.id);
        }
    }
    if (!gaps.empty()) {
        section.blocks.emplace_back(Note{.text = fmt::format("Nobody is listed for: {}.", area_titles(gaps))});
    }
}

std::string whose_offers(const DirectoryFacts& facts) {
    return fmt::format(
               "Listed are offers that hold on {}, that are kept (not 'no' or 'not this year'), and of which "
               "the school or organisation said that they may be listed. Of two statements on the same help the "
               "later counts. ",
               in_words(facts.scope.as_of)) +
           (facts.scope.part.empty()
                ? fmt::format("Schools are the open, state-funded ones of {}; organisations are of no district, and "
                              "always there.",
                              area_in_words(facts.scope.authority))
                : fmt::format("Schools are the open, state-funded ones asked for: {}. Organisations are left out, as "
                              "they are of no phase, district or trust.",
                              facts.scope.part));
}

Section reading_guide(const DirectoryFacts& facts) {
    Section section{.heading = "How to read this page",
                    .blocks = {Note{.text = whose_offers(facts)},
                               Note{.text = "Days a term are the most that is offered of this help; what is left of "
                                            "them, the office knows. An offer says that somebody is willing, not how "
                                            "good anybody is."}}};
    if (facts.near) {
        section.blocks.emplace_back(Note{.text = "Kilometres are those of a straight line; by road it is further. Who "
                                                 "stands at a place that is not known "
                                                 "comes last."});
    }
    if (!facts.contacts) {
        section.blocks.emplace_back(
            Note{.text = "Whom to ask is told to schools and to the board: --audience school, --audience board."});
    }
    return section;
}

std::string what_it_is(const DirectoryFacts& facts) {
    const std::string about = facts.area.empty() ? "" : ", " + lower(area_title(facts.area));
    return "directory of school support" + about;
}

std::vector<Field> head(const DirectoryFacts& facts) {
    auto fields = head_fields("directory", facts.scope);
    fields.push_back({.name = "near",
                      .label = "Seen from",
                      .value = facts.near ? school_cell(*facts.near) : Cell::nothing(),
                      .readers = facts.near ? For::all : For::machines});
    fields.push_back({.name = "max_km",
                      .label = "At most away",
                      .value = facts.furthest ? kilometres_cell(facts.furthest).reading(in_kilometres(*facts.furthest))
                                              : Cell::nothing(),
                      .readers = facts.furthest ? For::all : For::machines});
    return fields;
}

}  // namespace

Document directory(const DirectoryFacts& facts) {
    Document document{.schema = "llp.report/1",
                      .title = titled(facts.scope, what_it_is(facts)),
                      .head = head(facts),
                      .sections = {summary(facts)}};
    for (const auto& area : areas()) {
        if (const auto offers = offers_in(facts, area.id); !offers.empty()) {
            document.sections.push_back(area_section(facts, area, offers));
        }
    }
    Section overview{.heading = "How much there is",
                     .blocks = {areas_table(facts), districts_table(facts), offers_for_machines(facts)}};
    add_gaps(facts, overview);
    document.sections.push_back(std::move(overview));
    document.sections.push_back(reading_guide(facts));
    return document;
}

}  // namespace llp::report
