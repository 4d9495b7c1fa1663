#include "report/pages/board.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/pages/people_words.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

bool ends_soon(const Appointment& member, Date day) {
    return member.to && days_between(day, *member.to) <= term_ends_soon_days;
}

Cell constituency_cell(const std::string& constituency) {
    return text_cell(constituency).reading(constituency.empty() ? "Not stated" : constituency);
}

Cell way_cell(const std::string& election) {
    return election.empty() ? Cell::nothing()
                            : Cell::open(election).reading(election == "elected" ? "Elected" : "Co-opted");
}

Cell last_day_cell(const Appointment& member) {
    return member.to ? Cell::open(*member.to) : Cell::nothing().reading("no end stated");
}

Row member_row(const BoardFacts& facts, const Appointment& member) {
    return {constituency_cell(member.constituency),
            person_cell(member),
            way_cell(member.election),
            party_cell(facts.names, member.party),
            name_cell(facts.names, member.party),
            Cell::open(member.from),
            last_day_cell(member),
            member.to ? Cell::open(days_between(facts.scope.as_of, *member.to)) : Cell::nothing()};
}

Table member_table(std::string name, const BoardFacts& facts, const std::vector<Appointment>& members,
                   std::string empty) {
    Table table{.name = std::move(name),
                .caption = "",
                .columns = {{.name = "constituency", .heading = "Constituency"},
                            {.name = "name", .heading = "Name"},
                            {.name = "elected", .heading = "Chosen"},
                            {.name = "party", .heading = "Of"},
                            machine_column("party_name"),
                            {.name = "from", .heading = "From"},
                            {.name = "to", .heading = "Last day"},
                            machine_column("days_left")},
                .empty = std::move(empty)};
    for (const auto& member : members) {
        table.rows.push_back(member_row(facts, member));
    }
    return table;
}

struct Constituency {
    std::int64_t members = 0;
    std::int64_t elected = 0;
    std::int64_t co_opted = 0;
    std::int64_t vacant = 0;
    std::optional<Date> next_end;
};

std::map<std::string, Constituency> constituencies_of(const BoardFacts& facts) {
    std::map<std::string, Constituency> list;
    for (const auto& member : facts.members) {
        auto& one = list[member.constituency];
        ++one.members;
        one.elected += member.election == "elected" ? 1 : 0;
        one.co_opted += member.election == "co-opted" ? 1 : 0;
        if (member.to && (!one.next_end || *member.to < *one.next_end)) {
            one.next_end = member.to;
        }
    }
    for (const auto& seat : facts.vacant) {
        ++list[seat.constituency].vacant;
    }
    return list;
}

Table constituencies(const BoardFacts& facts) {
    Table table{.name = "constituencies",
                .caption = "",
                .columns = {{.name = "constituency", .heading = "Constituency"},
                            count_column("members", "Members"),
                            count_column("elected", "Elected"),
                            count_column("co_opted", "Co-opted"),
                            count_column("vacant", "Vacant"),
                            {.name = "next_end", .heading = "Next term ends"}},
                .empty = "No constituency is known."};
    for (const auto& [name, one] : constituencies_of(facts)) {
        table.rows.push_back({constituency_cell(name), Cell::open(one.members), Cell::open(one.elected),
                              Cell::open(one.co_opted), Cell::open(one.vacant), Cell::open(one.next_end)});
    }
    return table;
}

Table vacancies(const BoardFacts& facts) {
    Table table{.name = "vacancies",
                .caption = "",
                .columns = {{.name = "constituency", .heading = "Constituency"},
                            {.name = "elected", .heading = "Seat"},
                            {.name = "since", .heading = "Vacant since"}},
                .empty = "No seat is known to be vacant."};
    for (const auto& seat : facts.vacant) {
        table.rows.push_back({constituency_cell(seat.constituency), way_cell(seat.election), Cell::open(seat.since)});
    }
    return table;
}

std::string group_title(const Represented& group) {
    if (group.name.empty()) {
        return fmt::format("{} not known", spoken(group.by));
    }
    const auto phase = group.by == "phase" ? read_phase(group.name) : std::nullopt;
    return phase ? std::string(title(*phase)) : group.name;
}

Row represented_row(const BoardFacts& facts, const Represented& group) {
    return {
        Cell::open(group.by).reading(spoken(group.by)), text_cell(group.name).reading(group_title(group)),
        Cell::open(group.schools), if_held(facts.any_known, group.members),
        facts.any_known ? Cell::open(group.members > 0).reading(group.members > 0 ? "Yes" : "No") : Cell::nothing()};
}

Table represented(const BoardFacts& facts) {
    Table table{.name = "represented",
                .caption = "",
                .columns = {{.name = "by", .heading = "By"},
                            {.name = "group", .heading = "Schools of"},
                            count_column("schools", "Open schools"),
                            count_column("members", "Board members"),
                            {.name = "represented", .heading = "Represented"}},
                .empty = "No school is open."};
    for (const auto& group : facts.represented) {
        table.rows.push_back(represented_row(facts, group));
    }
    return table;
}

std::int64_t ending(const BoardFacts& facts) {
    return std::ranges::count_if(facts.members,
                                 [&](const Appointment& member) { return ends_soon(member, facts.scope.as_of); });
}

std::int64_t chosen(const BoardFacts& facts, std::string_view way) {
    return std::ranges::count(facts.members, way, &Appointment::election);
}

/// "Norrow District and Secondary": those of whose schools nobody sits on the board.
std::vector<std::string> not_represented(const BoardFacts& facts) {
    std::vector<std::string> names;
    for (const auto& group : facts.represented) {
        if (group.members == 0 && !group.name.empty()) {
            names.push_back(group_title(group));
        }
    }
    return names;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

void add_attention(const BoardFacts& facts, Section& section) {
    const auto add = [&](std::string text) {
        section.blocks.emplace_back(Note{.text = std::move(text), .attention = true});
    };
    if (!facts.vacant.empty()) {
        add(fmt::format("{} vacant: see 'Vacant seats'.", counted(std::ssize(facts.vacant), "seat is", "seats are")));
    }
    if (const auto soon = ending(facts); soon > 0) {
        add(fmt::format("{} within {} days: elections and co-options take time.",
                        counted(soon, "term of office ends", "terms of office end"), term_ends_soon_days));
    }
    if (const auto names = not_represented(facts); !facts.members.empty() && !names.empty()) {
        add(fmt::format("Nobody on the board is of a school of: {}.", joined(names)));
    }
}

Section summary(const BoardFacts& facts) {
    const auto figure = [&](std::string name, std::string label, std::int64_t value) {
        return Field{.name = std::move(name), .label = std::move(label), .value = if_held(facts.any_known, value)};
    };
    Section section{
        .heading = "",
        .blocks = {Facts{.name = "key_figures",
                         .fields = {figure("members", "members of the board", std::ssize(facts.members)),
                                    figure("elected", "elected", chosen(facts, "elected")),
                                    figure("co_opted", "co-opted", chosen(facts, "co-opted")),
                                    figure("vacant", "seats vacant", std::ssize(facts.vacant)),
                                    figure("ending", fmt::format("terms that end within {} days", term_ends_soon_days),
                                           ending(facts))},
                         .key_figures = true}}};
    add_not_held(section, {{facts.any_known, "members of the board"}});
    add_uncounted(section, facts.scope.uncounted);
    add_attention(facts, section);
    return section;
}

Section reading_guide(const BoardFacts& facts) {
    const auto note = [](std::string text) { return Note{.text = std::move(text)}; };
    return {.heading = "How to read this page",
            .blocks = {
                note(fmt::format("Members are those who hold the role of board member on {}, as far as their term of "
                                 "office is stated. Constituencies and the way of being chosen stand as they were "
                                 "loaded.",
                                 in_words(facts.scope.as_of))),
                note("A seat is vacant where a term of office ended within the last two years and nobody of the same "
                     "constituency took office within 90 days before its end or at any time since; each who took "
                     "office takes one "
                     "seat. How many seats a constituency has is not loaded, so that a seat that was never taken is "
                     "not seen."),
                note("Represented: a member of the board is of a school of the phase, or of the district, whatever "
                     "the constituency. Counted are the open, state-funded schools of " +
                     area_in_words(facts.scope.authority) + "; a middle school is of a phase of its own."),
                note("Names stand on the pages for the board and for schools: --audience board.")}};
}

}  // namespace

Document board(const BoardFacts& facts) {
    return {.schema = "llp.report/1",
            .title = titled(facts.scope, "the board"),
            .head = head_fields("board", facts.scope),
            .sections = {
                summary(facts),
                {.heading = "Members",
                 .blocks = {member_table("members", facts, facts.members, "Nobody is known to sit on the board.")}},
                {.heading = "Members to come",
                 .blocks = {member_table("coming", facts, facts.coming,
                                         "Of no member is it known that a term begins later.")}},
                {.heading = "By constituency", .blocks = {constituencies(facts)}},
                {.heading = "Vacant seats", .blocks = {vacancies(facts)}},
                {.heading = "Is each phase and district represented?", .blocks = {represented(facts)}},
                reading_guide(facts),
            }};
}

}  // namespace llp::report
