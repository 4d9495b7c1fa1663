#include "report/pages/peer_comparison.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/pages/comparison_figures.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

constexpr std::size_t most_rows = 40;

std::string whole(const ComparisonFacts& facts, std::string_view table) {
    return fmt::format("llp pair compare {} {} --table {}", facts.then.name, facts.now.name, table);
}

std::string in_words(const ComparisonFacts& facts, PeerCause cause) {
    const auto& then = facts.then.name;
    const auto& now = facts.now.name;
    switch (cause) {
        case PeerCause::none:
            return "";
        case PeerCause::left_now:
            return fmt::format("nothing was found for it in {}", now);
        case PeerCause::left_then:
            return fmt::format("nothing was found for it in {}", then);
        case PeerCause::not_in_round_now:
            return fmt::format("{} is not about the school", now);
        case PeerCause::not_in_round_then:
            return fmt::format("{} was not about the school", then);
        case PeerCause::other_left:
            return fmt::format("{} is not about the other one", now);
        case PeerCause::other_new:
            return fmt::format("{} was not about the other one", then);
        case PeerCause::other_taken:
            break;
    }
    return "its former partner has another";
}

Cell cause_cell(const ComparisonFacts& facts, PeerCause cause) {
    if (cause == PeerCause::none) {
        return Cell::nothing();
    }
    return Cell::open(token(cause)).reading(in_words(facts, cause));
}

template <typename T>
Cell perhaps(const std::optional<T>& value) {
    return value ? Cell::open(*value) : Cell::nothing();
}

Cell number_cell(const std::optional<std::size_t>& number) {
    return number ? Cell::open(static_cast<std::int64_t>(*number)) : Cell::nothing();
}

/// How many of each change there are.
template <typename List>
Facts changes_of(const List& list, std::string_view what) {
    const auto count = [&](PairChange change) {
        return std::ranges::count_if(list, [&](const auto& one) { return one.change == change; });
    };
    Facts facts{.name = "changes", .fields = {}, .key_figures = true};
    for (const auto change : {PairChange::kept, PairChange::moved, PairChange::added, PairChange::gone}) {
        facts.fields.push_back({.name = std::string(token(change)),
                                .label = fmt::format("{} {}", what, token(change)),
                                .value = Cell::open(count(change))});
    }
    return facts;
}

Facts changes(const PeerComparison& peers, const std::string& kind) {
    if (kind == "partners") {
        return changes_of(peers.partners, "schools with a partner:");
    }
    return kind == "clusters" ? changes_of(peers.members, "schools in clusters:")
                              : changes_of(peers.reviews, "reviews:");
}

std::vector<Column> then_and_now(const ComparisonFacts& facts) {
    return {{.name = "then", .heading = facts.then.name}, {.name = "now", .heading = facts.now.name}};
}

Table partners(const ComparisonFacts& facts) {
    Table table{.name = "partners",
                .caption = "",
                .columns = {school_column(), machine_column("name"), {.name = "change", .heading = "Change"}},
                .empty = "Neither has a pair."};
    std::ranges::move(then_and_now(facts), std::back_inserter(table.columns));
    table.columns.push_back({.name = "cause", .heading = "What the rounds show"});
    for (const auto& one : facts.peers->partners) {
        table.rows.push_back({party_cell(facts.names, one.school), name_cell(facts.names, one.school),
                              Cell::open(token(one.change)), perhaps_school(facts.names, one.then),
                              perhaps_school(facts.names, one.now), cause_cell(facts, one.cause)});
    }
    return table;
}

/// Those that changed: a county has hundreds that did not.
Table members(const ComparisonFacts& facts) {
    Table table{.name = "members",
                .caption = "",
                .columns = {school_column(), machine_column("name"), {.name = "change", .heading = "Change"}},
                .empty = "No school left its cluster, came or went."};
    std::ranges::move(then_and_now(facts), std::back_inserter(table.columns));
    table.columns.push_back({.name = "cause", .heading = "What the rounds show"});
    for (const auto& one : facts.peers->members) {
        if (one.change != PairChange::kept) {
            table.rows.push_back({party_cell(facts.names, one.school), name_cell(facts.names, one.school),
                                  Cell::open(token(one.change)), number_cell(one.then), number_cell(one.now),
                                  cause_cell(facts, one.cause)});
        }
    }
    return cut_for_people(std::move(table), most_rows, {"school", "schools"}, whole(facts, "members"));
}

Table groups(const ComparisonFacts& facts) {
    Table table{.name = "groups", .caption = "", .columns = then_and_now(facts), .empty = "Neither has a cluster."};
    table.columns.push_back(count_column("stayed", "Stayed"));
    table.columns.push_back({.name = "left", .heading = "Left"});
    table.columns.push_back({.name = "joined", .heading = "Joined"});
    for (const auto& one : facts.peers->clusters) {
        table.rows.push_back({number_cell(one.then), number_cell(one.now), Cell::open(std::ssize(one.stayed)),
                              schools_cell(facts.names, one.left), schools_cell(facts.names, one.joined)});
    }
    return table;
}

Table reviews(const ComparisonFacts& facts) {
    Table table{.name = "reviews",
                .caption = "",
                .columns = {{.name = "host", .heading = "School that is reviewed"},
                            machine_column("host_name"),
                            {.name = "reviewer", .heading = "By"},
                            machine_column("reviewer_name"),
                            {.name = "change", .heading = "Change"}},
                .empty = "Neither has a review."};
    std::ranges::move(then_and_now(facts), std::back_inserter(table.columns));
    table.columns.push_back({.name = "cause", .heading = "What the rounds show"});
    for (const auto& one : facts.peers->reviews) {
        table.rows.push_back({party_cell(facts.names, one.host), name_cell(facts.names, one.host),
                              party_cell(facts.names, one.reviewer), name_cell(facts.names, one.reviewer),
                              Cell::open(token(one.change)), perhaps(one.then), perhaps(one.now),
                              cause_cell(facts, one.cause)});
    }
    return cut_for_people(std::move(table), most_rows, {"review", "reviews"}, whole(facts, "reviews"));
}

std::vector<Section> of_kind(const ComparisonFacts& facts) {
    if (facts.now.partners) {
        return {{.heading = "Partners", .blocks = {partners(facts)}}};
    }
    if (facts.now.clusters) {
        return {{.heading = "Clusters", .blocks = {groups(facts)}},
                {.heading = "Schools that stand elsewhere", .blocks = {members(facts)}}};
    }
    return {{.heading = "Reviews", .blocks = {reviews(facts)}}};
}

/// The total without what clusters score for the pairs that they keep: a round that keeps stands beside one that does
/// not.
std::int64_t total_of(const Round& round) {
    return round.total.count() - (round.clusters ? round.clusters->brought_by("kept").count() : 0);
}

bool scores_keeping(const ComparisonFacts& facts) {
    return total_of(facts.then) != facts.then.total.count() || total_of(facts.now) != facts.now.total.count();
}

/// Schools, what was made of them, and the points.
Table figures(const ComparisonFacts& facts) {
    Table table{.name = "figures",
                .caption = "",
                .columns = {{.name = "figure", .heading = "Figure"},
                            count_column("then", facts.then.name),
                            count_column("now", facts.now.name),
                            count_column("change", "Change")}};
    const auto add = [&](const char* name, const char* label, std::int64_t then, std::int64_t now) {
        table.rows.push_back(
            {Cell::open(name).reading(label), Cell::open(then), Cell::open(now), Cell::open(now - then)});
    };
    add("schools", "Schools in the pool", facts.then.supported, facts.now.supported);
    add("candidates", "Pairs or reviews that every rule allows", facts.then.candidates, facts.now.candidates);
    add("total", scores_keeping(facts) ? "Total score, without points for keeping" : "Total score",
        total_of(facts.then), total_of(facts.now));
    return table;
}

Section reading_guide(const ComparisonFacts& facts) {
    const std::string_view words =
        facts.now.clusters ? "A cluster of the second stands beside the one of the first with which it shares the most "
                             "schools; a school that is in both of them stayed, whatever their numbers."
        : facts.now.reviews ? "A review is kept where the same school reviews the same, whatever the year."
                            : "A pair is kept where the two are partners in both.";
    return {
        .heading = "How to read this page",
        .blocks = {Note{.text = fmt::format("{} What the rounds show is no proof of the cause, as all of a round is "
                                            "decided together. Change: the second less the first.",
                                            words)}}};
}

}  // namespace

Document peer_comparison(const ComparisonFacts& facts) {
    Document page{
        .schema = "llp.comparison/1",
        .title = fmt::format("Rounds compared: {} and {}", facts.then.name, facts.now.name),
        .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                 {.name = "kind", .label = "Kind", .value = Cell::open(facts.now.kind)},
                 {.name = "then", .label = "First", .value = Cell::open(facts.then.name)},
                 {.name = "now", .label = "Second", .value = Cell::open(facts.now.name)}},
        .sections = {{.heading = "", .blocks = {changes(*facts.peers, facts.now.kind), figures(facts)}},
                     {.heading = "What differs",
                      .blocks = {differences(facts), recorded_between(facts, whole(facts, "recorded_between"))}}}};
    std::ranges::move(of_kind(facts), std::back_inserter(page.sections));
    page.sections.push_back(reading_guide(facts));
    return page;
}

}  // namespace llp::report
