#include "report/pages/repair.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/pages/mending.hpp"
#include "report/pages/partnerships.hpp"
#include "report/pages/repair_left.hpp"
#include "report/pages/repair_pairs.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

std::int64_t served_again(const Mending& mending) {
    const auto lost = mending.lost();
    return std::ranges::count_if(lost, [&](const KeptPair& pair) { return mending.new_pair(pair) != nullptr; });
}

Facts outcome(const Mending& mending) {
    const auto stand = mending.count_of(KeptFate::stands);
    return {
        .name = "outcome",
        .fields =
            {{.name = "lost",
              .label = "pairs that lost their supporter",
              .value = Cell::open(std::ssize(mending.lost()))},
             {.name = "served_again", .label = "of them given another", .value = Cell::open(served_again(mending))},
             {.name = "changes",
              .label = "other pairs changed",
              .value = Cell::open(mending.facts().repaired.keeping->changes)},
             {.name = "cannot_be_kept",
              .label = "of them no longer allowed",
              .value = Cell::open(mending.count_of(KeptFate::refused))},
             {.name = "kept", .label = "pairs kept as they are", .value = Cell::open(mending.count_of(KeptFate::kept))},
             {.name = "stand",
              .label = "partnerships that stand",
              .value = Cell::open(stand),
              .readers = stand > 0 ? For::all : For::machines},
             {.name = "served_first",
              .label = "schools served that had nobody",
              .value = Cell::open(std::ssize(mending.first_pairs()))},
             {.name = "without",
              .label = "schools without a supporter, or with fewer",
              .value = Cell::open(std::ssize(mending.facts().repaired.unmatched))}},
        .key_figures = true};
}

std::vector<Field> head(const RepairFacts& facts) {
    const auto& name = facts.repaired.name;
    List withdrawn;
    std::ranges::transform(facts.withdrawn, std::back_inserter(withdrawn),
                           [](const Party& party) { return Cell::open(party); });
    return {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
            {.name = "broken", .label = "Round mended", .value = Cell::open(facts.broken.name)},
            {.name = "broken_status", .label = "It is", .value = Cell::open(token(facts.broken.status))},
            {.name = "round",
             .label = "New round",
             .value = text_cell(name).reading(name.empty() ? "not saved: a what-if" : name)},
            {.name = "digest",
             .label = "Digest of the input",
             .value = text_cell(facts.repaired.digest),
             .readers = For::machines},
            {.name = "withdrawn",
             .label = "Withdrawn",
             .value = Cell::open(Value(std::move(withdrawn))).reading(named(facts.names, facts.withdrawn))}};
}

std::string end_command(const Partnership& partnership) {
    return fmt::format("llp pair end --partnership {} --by \"NAME, ROLE\"", partnership.number);
}

Section to_end(const RepairFacts& facts) {
    Section section{.heading = "To end before the new round is approved", .blocks = {}};
    std::string commands;
    for (const auto& partnership : facts.to_end) {
        commands += (commands.empty() ? "" : "; ") + end_command(partnership);
    }
    section.blocks.emplace_back(
        Note{.text = "Partnerships of those withdrawn still run. Nothing ends them but a named person: " + commands,
             .attention = true});
    auto table = partnership_table(facts.to_end, facts.names, facts.as_of);
    table.name = "to_end";
    section.blocks.emplace_back(std::move(table));
    return section;
}

Section refused_locks(const RepairFacts& facts) {
    Table table{.name = "refused_locks",
                .caption = "",
                .columns = {{.name = "supported", .heading = "School"},
                            machine_column("supported_name"),
                            {.name = "supporter", .heading = "Supporter"},
                            machine_column("supporter_name"),
                            {.name = "rule", .heading = "Rule"},
                            {.name = "why", .heading = "Why"}},
                .empty = ""};
    for (const auto& lock : facts.refused_locks) {
        table.rows.push_back({party_cell(facts.names, lock.supported), name_cell(facts.names, lock.supported),
                              party_cell(facts.names, lock.supporter), name_cell(facts.names, lock.supporter),
                              text_cell(lock.rule), Cell::open(lock.why)});
    }
    return {.heading = "Locks that can no longer be met",
            .blocks = {Note{.text = "The new round was made without these locks of the round that is mended.",
                            .attention = true},
                       std::move(table)}};
}

constexpr std::string_view guide =
    "The new round serves as many schools as can be without those withdrawn, urgent ones first; of such rounds it is "
    "one with the fewest changes to pairs that could stay, and of those the one with the most points. So a pair moves "
    "only where fewer schools would be served otherwise, or a rule no longer allows it. That the worst pair is as good "
    "as it can be is no aim here, as it would move others. What would serve a school was tried by making the new round "
    "again with that one change.";

}  // namespace

Document repair(const RepairFacts& facts) {
    const Mending mending(facts);
    Document document{
        .schema = "llp.repair/1",
        .title = fmt::format("Round {} without {}", facts.broken.name, named(facts.names, facts.withdrawn)),
        .head = head(facts),
        .sections = {{.heading = "", .blocks = {outcome(mending)}},
                     {.heading = "Who lost a supporter, and who supports them now", .blocks = {lost_table(mending)}},
                     {.heading = "Supporters who lost a school", .blocks = {freed_table(mending)}},
                     {.heading = "What else moves", .blocks = {moved_table(mending)}},
                     {.heading = "Served that had nobody", .blocks = {first_table(mending)}},
                     {.heading = "Schools without a supporter, or with fewer than asked for",
                      .blocks = {left_without(mending), still_without(mending)}}}};
    if (!facts.refused_locks.empty()) {
        document.sections.push_back(refused_locks(facts));
    }
    if (!facts.to_end.empty()) {
        document.sections.push_back(to_end(facts));
    }
    document.sections.push_back({.heading = "How to read this page", .blocks = {Note{.text = std::string(guide)}}});
    return document;
}

}  // namespace llp::report
