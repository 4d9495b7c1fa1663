#include "report/pages/school_history.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

using Member = SchoolHistoryFacts::Member;
using Version = SchoolHistoryFacts::Version;

/// The words by which it came to be, each once: "Predecessor - merged".
std::string how(const Member& member) {
    std::vector<std::string> words;
    for (const auto& step : member.came_by) {
        if (std::ranges::find(words, step.words) == words.end()) {
            words.push_back(step.words);
        }
    }
    return fmt::format("{}", fmt::join(words, "; "));
}

std::optional<Date> since(const Member& member) {
    std::optional<Date> latest;
    for (const auto& step : member.came_by) {
        latest = std::max(latest, step.since);
    }
    return latest;
}

std::string listed(const std::vector<Urn>& urns) {
    return fmt::format("{}", fmt::join(urns, ", "));
}

std::vector<Urn> followed(const Member& member) {
    std::vector<Urn> urns;
    std::ranges::transform(member.came_by, std::back_inserter(urns), &Step::from);
    return urns;
}

/// For people with the words by which it followed them: "990001, 990002 (Predecessor - merged)".
Cell follows_cell(const Member& member) {
    const auto urns = followed(member);
    List list;
    std::ranges::transform(urns, std::back_inserter(list), [](Urn urn) { return Cell::open(urn); });
    return Cell::open(Value(std::move(list)))
        .reading(urns.empty() ? "-" : fmt::format("{} ({})", listed(urns), how(member)));
}

/// For people with the day from which it is so.
Cell dated_status_cell(const School& school) {
    auto cell = status_cell(school.status);
    const bool is_closed = school.status == Status::closed;
    const auto& since = is_closed ? school.close_date : school.open_date;
    return since && school.status ? cell.reading(fmt::format("{} {}", title(*school.status), *since)) : cell;
}

std::vector<Cell> register_cells(const std::optional<School>& school) {
    if (!school) {
        return std::vector<Cell>(6, Cell::nothing());
    }
    return {dated_status_cell(*school), Cell::open(school->open_date), Cell::open(school->close_date),
            phase_cell(school->phase),  text_cell(school->type),       Cell::open(school->pupils)};
}

std::vector<Cell> member_row(const Member& member) {
    std::vector<Cell> row{Cell::open(member.urn),
                          text_cell(member.name),
                          Cell::open(token(member.relation)).reading(spoken(token(member.relation))),
                          Cell::open(member.school.has_value()),
                          follows_cell(member),
                          text_cell(how(member)),
                          Cell::open(since(member))};
    std::ranges::move(register_cells(member.school), std::back_inserter(row));
    return row;
}

Table steps_table(const SchoolHistoryFacts& facts) {
    Table table{.name = "steps",
                .columns = {{.name = "predecessor", .heading = "Predecessor"},
                            {.name = "successor", .heading = "Successor"},
                            {.name = "words", .heading = "As published"},
                            {.name = "since", .heading = "Since"},
                            {.name = "divides", .heading = "Merger or split"}},
                .readers = For::machines};
    for (const auto& member : facts.line) {
        for (const auto& step : member.came_by) {
            table.rows.push_back({Cell::open(step.from), Cell::open(step.to), text_cell(step.words),
                                  Cell::open(step.since), Cell::open(step.divides)});
        }
    }
    return table;
}

bool divides(const Member& member) {
    return std::ranges::any_of(member.came_by, &Step::divides);
}

/// Where one cannot say that a school is the next of another.
std::vector<Block> branch_notes(const SchoolHistoryFacts& facts) {
    std::vector<Block> notes;
    for (const auto& member : facts.line) {
        if (member.came_by.size() > 1 || divides(member)) {
            notes.emplace_back(Note{.text = fmt::format("The line branches: {} follows {} by a merger or a split, and "
                                                        "takes nothing over from there.",
                                                        member.urn, listed(followed(member)))});
        }
        if (member.went_to.size() > 1) {
            notes.emplace_back(Note{.text = fmt::format("The line branches: {} was followed by {}, and passes nothing "
                                                        "to them.",
                                                        member.urn, listed(member.went_to))});
        }
    }
    return notes;
}

Note link_note(const SchoolHistoryFacts& facts) {
    if (!facts.links_known) {
        return {.text =
                    "No links between schools are loaded: load them with: llp import links_edubasealldata.csv "
                    "--dated DAY",
                .attention = true};
    }
    if (facts.line.size() == 1) {
        return {.text = "No link names this school: it followed none, and none followed it."};
    }
    return {.text = facts.heir ? fmt::format("At the end of the line {} stands for it, each school having followed one "
                                             "alone.",
                                             *facts.heir)
                               : "No single school stands at the end of the line in its place."};
}

Cell sources_cell(const Version& version) {
    List sources;
    std::ranges::transform(version.sources, std::back_inserter(sources),
                           [](const std::string& source) { return Cell::open(source); });
    return Cell::open(Value(std::move(sources))).reading(fmt::format("{}", fmt::join(version.sources, ", ")));
}

std::vector<Cell> version_row(const Version& version) {
    if (!version.school) {
        const auto unknown = Cell::nothing();
        return {Cell::open(version.dated),
                Cell::open(false),
                Cell::nothing().reading("(no longer listed)"),
                unknown,
                unknown,
                unknown,
                unknown,
                sources_cell(version)};
    }
    const auto& school = *version.school;
    return {Cell::open(version.dated),  Cell::open(true),       Cell::open(school.name),
            status_cell(school.status), text_cell(school.type), text_cell(school.trust_name),
            Cell::open(school.pupils),  sources_cell(version)};
}

Table version_table(const SchoolHistoryFacts& facts) {
    Table table{.name = "versions",
                .caption = "From when the sources said something else of it",
                .columns = {{.name = "dated", .heading = "From"},
                            {.name = "listed", .heading = "Listed", .readers = For::machines},
                            {.name = "name", .heading = "Name"},
                            {.name = "status", .heading = "Status"},
                            {.name = "type", .heading = "Type"},
                            {.name = "trust", .heading = "Trust"},
                            {.name = "pupils", .heading = "Pupils", .align = Align::right},
                            {.name = "sources", .heading = "Source"}},
                .empty = "The store does not hold this school."};
    std::ranges::transform(facts.versions, std::back_inserter(table.rows), version_row);
    return table;
}

Section own_entry(const SchoolHistoryFacts& facts) {
    Section section{.heading = "Its own entry", .blocks = {version_table(facts)}};
    if (facts.held_no_more) {
        section.blocks.emplace_back(
            Note{.text = fmt::format("The school {}. The store holds it no more.", in_words(*facts.held_no_more)),
                 .attention = true});
    }
    return section;
}

std::optional<Date> day_of(const std::optional<HeldNoMore>& ended) {
    return ended ? std::optional(ended->since) : std::nullopt;
}

const std::string& name_of(const SchoolHistoryFacts& facts) {
    return std::ranges::find(facts.line, facts.urn, &Member::urn)->name;
}

}  // namespace

std::string_view token(Relation relation) noexcept {
    switch (relation) {
        case Relation::this_school:
            return "this-school";
        case Relation::predecessor:
            return "predecessor";
        case Relation::successor:
            return "successor";
        case Relation::related:
            return "related";
    }
    return "";
}

std::string in_words(const HeldNoMore& ended) {
    return ended.file.empty() ? fmt::format("was taken back on {} (command {})", ended.since, ended.command)
                              : fmt::format("is no longer listed since {}, by {} (command {})", ended.since, ended.file,
                                            ended.command);
}

Table line_table(const std::vector<SchoolHistoryFacts::Member>& line) {
    Table table{.name = "line",
                .caption = "The line of schools, oldest first",
                .columns = {{.name = "urn", .heading = "URN"},
                            {.name = "name", .heading = "Name"},
                            {.name = "relation", .heading = "Relation"},
                            {.name = "held", .heading = "Held", .readers = For::machines},
                            {.name = "follows", .heading = "Follows"},
                            {.name = "how", .heading = "As published", .readers = For::machines},
                            {.name = "since", .heading = "Since"},
                            {.name = "status", .heading = "Status"},
                            {.name = "open_date", .heading = "Opened", .readers = For::machines},
                            {.name = "close_date", .heading = "Closed", .readers = For::machines},
                            {.name = "phase", .heading = "Phase", .readers = For::machines},
                            {.name = "type", .heading = "Type"},
                            {.name = "pupils", .heading = "Pupils", .align = Align::right}}};
    std::ranges::transform(line, std::back_inserter(table.rows), member_row);
    return table;
}

Document school_history(const SchoolHistoryFacts& facts) {
    const auto& name = name_of(facts);
    Section line{.heading = "", .blocks = {line_table(facts.line), steps_table(facts), link_note(facts)}};
    std::ranges::move(branch_notes(facts), std::back_inserter(line.blocks));
    return {.schema = "llp.lineage/1",
            .title = name.empty() ? fmt::format("History of school {}", facts.urn) : "History of " + name,
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                     {.name = "urn", .label = "URN", .value = Cell::open(facts.urn)},
                     {.name = "name", .label = "Name", .value = text_cell(name), .readers = For::machines},
                     {.name = "heir", .label = "Heir", .value = Cell::open(facts.heir), .readers = For::machines},
                     {.name = "held_no_more_since",
                      .label = "Held no more since",
                      .value = Cell::open(day_of(facts.held_no_more)),
                      .readers = For::machines}},
            .sections = {std::move(line), own_entry(facts)}};
}

}  // namespace llp::report
