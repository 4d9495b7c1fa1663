#include "report/pages/person.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/pages/people_words.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

/// The two with something between them; one alone, or nothing, as it is.
std::string joined(const std::string& one, std::string_view between, const std::string& other) {
    return one.empty() || other.empty() ? one + other : fmt::format("{}{}{}", one, between, other);
}

/// For people, both days together.
Cell term_cell(const Appointment& held) {
    const auto from = held.from ? iso(*held.from) : std::string();
    const auto to = held.to ? "to " + iso(*held.to) : std::string();
    const auto words = joined(from, " ", to);
    return words.empty() ? Cell::nothing() : Cell::open(words);
}

/// The same of the commands.
Cell stood_cell(const HeldRole& held) {
    return Cell::open(held.ended == 0 ? fmt::format("since {}", held.began)
                                      : fmt::format("{} to {}", held.began, held.ended));
}

Row role_row(const HeldRole& held) {
    const auto& appointment = held.appointment;
    const auto& who = appointment.person;
    return {Cell::open(held.id),
            Cell::open(appointment.party),
            role_cell(appointment),
            person_cell(appointment),
            personal_cell(who.email),
            personal_cell(who.phone),
            personal_cell(joined(who.email, ", ", who.phone)),
            text_cell(appointment.constituency),
            election_cell(appointment),
            Cell::open(appointment.from),
            Cell::open(appointment.to),
            term_cell(appointment),
            Cell::open(appointment.said),
            Cell::open(held.began),
            held.ended == 0 ? Cell::nothing() : Cell::open(held.ended),
            stood_cell(held)};
}

Table roles(const std::vector<HeldRole>& list) {
    Table table{.name = "roles",
                .caption = "",
                .columns = {{.name = "id", .heading = "Number"},
                            {.name = "party", .heading = "Of"},
                            {.name = "role", .heading = "Role"},
                            {.name = "name", .heading = "Name"},
                            machine_column("email"),
                            machine_column("phone"),
                            people_column("contact", "E-mail, telephone"),
                            machine_column("constituency"),
                            machine_column("elected"),
                            machine_column("from"),
                            machine_column("to"),
                            people_column("term", "Term"),
                            machine_column("said"),
                            machine_column("began"),
                            machine_column("ended"),
                            people_column("stood", "Command")},
                .empty = "No role."};
    std::ranges::transform(list, std::back_inserter(table.rows), role_row);
    return table;
}

Table mentions(const std::vector<Mention>& list, std::string empty) {
    Table table{.name = "mentions",
                .caption = "",
                .columns = {{.name = "table", .heading = "In"},
                            {.name = "record", .heading = "Record"},
                            {.name = "column", .heading = "Field"},
                            {.name = "text", .heading = "Text"}},
                .empty = std::move(empty)};
    for (const auto& mention : list) {
        table.rows.push_back({Cell::open(mention.table), personal_cell(mention.key), Cell::open(mention.column),
                              Cell::personal(mention.text)});
    }
    return table;
}

Table backups(const std::vector<std::string>& files) {
    Table table{.name = "backups",
                .caption = "",
                .columns = {{.name = "file", .heading = "File beside the store"}},
                .empty = "No copy of the store stands beside it."};
    for (const auto& file : files) {
        table.rows.push_back({Cell::open(file)});
    }
    return table;
}

Facts erased_facts(const Erased& erased) {
    const auto field = [](std::string name, std::string label, std::int64_t count) {
        return Field{.name = std::move(name), .label = std::move(label), .value = Cell::open(count)};
    };
    return {.name = "erased",
            .fields = {field("roles", "roles in which nobody is named any more", erased.roles),
                       field("versions", "versions rewritten, of past days too", erased.versions),
                       field("commands", "commands whose words named them", erased.commands),
                       field("rejected_rows", "rejected rows that were kept of loads", erased.rejected_rows)},
            .key_figures = true};
}

/// Texts, and a word on people of another number who stand among them.
Section section_of(std::string heading, const std::vector<Mention>& list) {
    Section section{.heading = std::move(heading), .blocks = {mentions(list, "No text names them.")}};
    if (std::ranges::any_of(list, [](const Mention& mention) { return mention.table == "people"; })) {
        section.blocks.emplace_back(Note{.text = "In people stands perhaps the same person under another number. See: "
                                                 "llp db person export NUMBER. Erase: llp db person erase NUMBER.",
                                         .attention = true});
    }
    return section;
}

Section mentions_left(const std::vector<Mention>& list) {
    auto section = section_of("Texts that still name them", list);
    if (!list.empty()) {
        section.blocks.emplace_back(Note{.text = "These stay, in their earlier versions too, whatever is written in "
                                                 "their place: they are the words of others, or may mean another.",
                                         .attention = true});
    }
    return section;
}

}  // namespace

Document person(const PersonFacts& facts) {
    return {.schema = "llp.person/1",
            .title = "What is held of a person",
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)}},
            .sections = {{.heading = "Roles, as each command had them", .blocks = {roles(facts.account.roles)}},
                         section_of("Texts that name them", facts.account.mentions)}};
}

Document erasure(const ErasureFacts& facts) {
    return {
        .schema = "llp.erasure/1",
        .title = facts.kept ? "Erased" : "What would be erased",
        .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                 {.name = "kept", .label = "Done", .value = Cell::open(facts.kept)}},
        .sections = {{.heading = "", .blocks = {erased_facts(facts.erased)}},
                     mentions_left(facts.mentions),
                     {.heading = "Copies that still have them",
                      .blocks = {backups(facts.backups),
                                 Note{.text = "Delete these, and what 'llp db backup' copied elsewhere. A file that "
                                              "names the person brings them back when it is loaded again."}}}}};
}

}  // namespace llp::report
