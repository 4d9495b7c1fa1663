#include "report/pages/round_accounts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/number.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

constexpr std::size_t most_supporters = 10;

/// `part` of `whole` in per cent; nothing of nothing.
Cell percent(std::int64_t part, std::int64_t whole) {
    constexpr std::int64_t hundred_per_cent = 100'000'000;
    if (whole == 0) {
        return Cell::nothing();
    }
    return Cell::open(Value(Decimal{.value = Millionths(divide_rounding(part * hundred_per_cent, whole))}));
}

std::string size_title(const std::string& band) {
    if (const auto up = band.find("-up"); up != std::string::npos) {
        const auto least = read_integer(band.substr(0, up));
        return (least ? counted(*least) : band.substr(0, up)) + " and more";
    }
    auto words = band;
    std::ranges::replace(words, '-', ' ');
    return words.starts_with("under") ? words : words.replace(words.find(' '), 1, " to ");
}

std::string fifth_title(const std::string& band) {
    return band == "1" ? "lowest fifth" : band == "5" ? "highest fifth" : "fifth " + band;
}

Row equity_row(const EquityRow& row) {
    const auto served = row.served_before + row.served_now;
    return {Cell::open(row.by).reading(equity_breakdown_title(row.by)),
            Cell::open(row.band).reading(row.by == "all" ? "-" : equity_band_title(row)),
            Cell::open(row.in_need),
            Cell::open(served),
            Cell::open(row.served_before),
            Cell::open(row.in_need - served),
            percent(served, row.in_need)};
}

Table equity_table(const EquityAccount& account) {
    Table table{.name = "equity",
                .caption = "",
                .columns = {{.name = "by", .heading = "Of"},
                            {.name = "band", .heading = "Schools"},
                            count_column("in_need", "In need"),
                            count_column("served", "Served"),
                            count_column("served_before", "before"),
                            count_column("not_served", "Not served"),
                            count_column("served_percent", "Served %")}};
    std::ranges::transform(account.rows, std::back_inserter(table.rows), equity_row);
    return table;
}

Facts fsm_facts(const FsmBasis& fsm) {
    return {.name = "fsm_quintiles",
            .fields = {{.name = "of", .label = "Of", .value = Cell::open(fsm.of)},
                       {.name = "schools", .label = "Schools", .value = Cell::open(fsm.schools)}},
            .readers = For::machines};
}

std::string fsm_words(const FsmBasis& fsm) {
    if (fsm.of == "none") {
        return fmt::format("the share is known of {}, too few for fifths", counted(fsm.schools, "school", "schools"));
    }
    const auto* const whose =
        fsm.of == "nation" ? "in the nation, as far as the store holds it," : "of the authorities of the round";
    return fmt::format("fifths of the {} open, state-funded schools {} whose share is known, equal shares in one fifth",
                       counted(fsm.schools), whose);
}

Note served_note() {
    return {.text =
                "In need: schools of the pool with a need, by evidence or declared, and those that a lock or own "
                "scores name. Served: with a supporter in a running partnership before the round, or given one by it; "
                "each school counts once. Served %: of those in need in the row. A row without a school in need is "
                "left out, but for 'not known'."};
}

Note bands_note(const FsmBasis& fsm) {
    return {.text = fmt::format(
                "Free school meals: share of pupils eligible at any time in six years; {}. Pupils on roll: by the "
                "newest census, else the register. Rural or urban, phase and type of school: by the register; free "
                "schools count as academies.",
                fsm_words(fsm))};
}

int carried(const LoadAccount& account) {
    int schools = 0;
    for (const auto& row : account.rows) {
        schools += row.schools();
    }
    return schools;
}

Field figure(std::string name, std::string label, Cell value) {
    return {.name = std::move(name), .label = std::move(label), .value = std::move(value)};
}

Facts load_summary(const LoadAccount& account) {
    const auto days = account.days_per_school.count();
    const auto schools = carried(account);
    return {.name = "load_summary",
            .fields = {
                figure("supporters", "Supporters with a school", Cell::open(std::ssize(account.rows))),
                figure("idle", "Parties that could help and carry nobody", Cell::open(account.idle)),
                figure("schools", "Schools carried", Cell::open(schools)),
                figure("days_per_school", "Days a term for each", Cell::open(days)),
                figure("days_per_term", "Days a term in all", Cell::open(days * schools)),
                figure("five_most_days", "of them by the five most loaded", Cell::open(days * account.five_most)),
                figure("five_most_percent", "in per cent", percent(account.five_most, schools)),
                figure("gini", "Gini coefficient", account.gini ? per_mille_cell(*account.gini, 3) : Cell::nothing())}};
}

Row load_row(const Names& names, const LoadRow& row, Days days) {
    return {party_cell(names, row.supporter), name_cell(names, row.supporter),
            Cell::open(row.before),           Cell::open(row.added),
            Cell::open(row.schools()),        Cell::open(row.schools() * days.count())};
}

std::string whole_load(const Round& round) {
    return round.name.empty() ? "say --table load" : fmt::format("llp pair show {} --table load", round.name);
}

Table load_table(const RoundFacts& facts, const LoadAccount& account) {
    Table table{.name = "load",
                .caption = "",
                .columns = {{.name = "supporter", .heading = "Supporter"},
                            {.name = "supporter_name", .heading = "Name", .readers = For::machines},
                            count_column("before", "Before"),
                            count_column("added", "By the round"),
                            count_column("schools", "Schools"),
                            count_column("days_per_term", "Days a term")},
                .empty = "Nobody carries a school."};
    for (const auto& row : account.rows) {
        table.rows.push_back(load_row(facts.names, row, account.days_per_school));
    }
    return cut_for_people(std::move(table), most_supporters, {"supporter", "supporters"}, whole_load(facts.round));
}

Note gini_note() {
    return {.text =
                "Before: schools in running partnerships, those of other authorities among them. Gini coefficient: "
                "of the schools of all who carry one and of those who could help and carry nobody; 0.000 where all "
                "carry the same, towards 1 where one carries all: the sum of (2i - n - 1) x over n times the sum "
                "of x, with the loads x in ascending order."};
}

}  // namespace

std::string equity_breakdown_title(std::string_view by) {
    if (by == "all") {
        return "All schools in need";
    }
    if (by == "size") {
        return "Pupils on roll";
    }
    if (by == "rurality") {
        return "Rural or urban";
    }
    if (by == "fsm-quintile") {
        return "Free school meals";
    }
    return by == "governance" ? "Maintained or academy" : spoken(by);
}

std::string equity_band_title(const EquityRow& row) {
    if (row.band == "unknown") {
        return "not known";
    }
    if (row.by == "size") {
        return size_title(row.band);
    }
    if (row.by == "phase") {
        const auto phase = read_phase(row.band);
        return phase ? std::string(title(*phase)) : row.band;
    }
    return row.by == "fsm-quintile" ? fifth_title(row.band) : spoken(row.band);
}

Section equity(const RoundFacts& facts) {
    Section section{.heading = "Who is served"};
    if (!facts.round.accounts) {
        section.blocks.emplace_back(
            Note{.text = "This round was saved by an earlier llp, which kept no account of who is served and of the "
                         "load: propose it again under another name to see them."});
        return section;
    }
    const auto& account = facts.round.accounts->equity;
    section.blocks = {equity_table(account), fsm_facts(account.fsm), served_note(), bands_note(account.fsm)};
    return section;
}

Section load(const RoundFacts& facts) {
    const auto& account = facts.round.accounts.value().load;
    return {.heading = "Load of the supporters",
            .blocks = {load_summary(account), load_table(facts, account), gini_note()}};
}

}  // namespace llp::report
