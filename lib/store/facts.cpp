#include "store/facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "store/columns.hpp"
#include "store/fact_rows.hpp"
#include "store/packed.hpp"
#include "store/survey_offers.hpp"

namespace llp::store {

namespace {

template <typename Fact>
std::string said_on(const Write& write, const Fact& fact) {
    return iso(fact.said.value_or(write.day()));
}

/// The table of a form, and its key there.
template <std::size_t N>
struct Keyed {
    std::string_view table;
    std::array<Value, N> key;
};

Keyed<2> keyed(const Membership& membership) {
    return {.table = "memberships", .key = {membership.party.text(), key_of(membership.from)}};
}

Keyed<5> keyed(const Declaration& declaration) {
    return {.table = "declarations",
            .key = {std::string(token(declaration.kind)), declaration.party.text(), declaration.area, declaration.topic,
                    declaration.mode}};
}

Keyed<2> keyed(const Capacity& capacity) {
    return {.table = "capacities", .key = {capacity.party.text(), key_of(capacity.from)}};
}

Keyed<3> keyed(const Conflict& conflict) {
    const auto& [first, second] = std::minmax(conflict.a, conflict.b);
    return {.table = "conflicts", .key = {first.text(), second.text(), conflict.kind}};
}

Keyed<2> keyed(const Travel& travel) {
    return {.table = "travel", .key = {travel.from.text(), travel.to.text()}};
}

Keyed<3> keyed(const TermDates& dates) {
    return {.table = "term_dates", .key = {dates.party.text(), std::string(token(dates.kind)), iso(dates.first)}};
}

template <typename Form>
Saved put(Write& write, const Form& form, std::span<const Value> content) {
    const auto [table, key] = keyed(form);
    return write.table(table).put(key, content);
}

template <std::size_t N>
std::uint64_t hashed(const Keyed<N>& keyed) {
    return key_hash(keyed.table, keyed.key);
}

/// Of a school named by its URN or by its LAESTAB.
template <typename Row>
Saved save_figures(Write& write, std::string_view table, std::int64_t school, const Row& row) {
    const std::array<Value, 4> key{school, row.source, to_text(row.period), std::string(token(row.release))};
    const std::array<Value, 1> content{pack(row.figures)};
    return write.table(table).put(key, content);
}

}  // namespace

Saved save(Write& write, const ResultRow& row) {
    return save_figures(write, "results", row.urn.value(), row);
}

Saved save(Write& write, const NumberedResult& row) {
    return save_figures(write, "numbered_results", row.laestab, row);
}

Saved save(Write& write, const Membership& membership) {
    const std::array<Value, 3> content{membership.status, column_of(membership.to), said_on(write, membership)};
    return put(write, membership, content);
}

Saved save(Write& write, const Declaration& declaration) {
    if (declaration.in_survey != SurveySays::nothing) {
        return save_survey_offer(write, declaration);
    }
    const auto days = declaration.days_per_term ? std::optional(declaration.days_per_term->count()) : std::nullopt;
    const std::array<Value, 9> content{column_of(days),
                                       std::string(token(declaration.willing)),
                                       declaration.reason,
                                       yes_or_no(declaration.listed),
                                       yes_or_no(declaration.urgent),
                                       column_of(declaration.from),
                                       column_of(declaration.to),
                                       declaration.origin,
                                       iso(declaration.date)};
    return put(write, declaration, content);
}

Saved save(Write& write, const Capacity& capacity) {
    const auto days = capacity.days_per_term ? std::optional(capacity.days_per_term->count()) : std::nullopt;
    const std::array<Value, 5> content{capacity.min_schools, column_of(capacity.max_schools), column_of(days),
                                       column_of(capacity.to), said_on(write, capacity)};
    return put(write, capacity, content);
}

Saved save(Write& write, const Conflict& conflict) {
    const std::array<Value, 4> content{conflict.reason, column_of(conflict.from), column_of(conflict.to),
                                       said_on(write, conflict)};
    return put(write, conflict, content);
}

Saved save(Write& write, const Travel& travel) {
    const std::array<Value, 2> content{travel.minutes.count(), said_on(write, travel)};
    return put(write, travel, content);
}

Saved save(Write& write, const TermDates& dates) {
    const auto number = dates.number ? std::optional(std::int64_t{*dates.number}) : std::nullopt;
    const std::array<Value, 5> content{iso(dates.last), dates.year ? Value(to_text(*dates.year)) : Value(),
                                       column_of(number), dates.reason, said_on(write, dates)};
    return put(write, dates, content);
}

std::uint64_t form_key(const Membership& membership) {
    return hashed(keyed(membership));
}

std::uint64_t form_key(const Declaration& declaration) {
    return declaration.in_survey == SurveySays::nothing ? hashed(keyed(declaration)) : survey_offer_key(declaration);
}

std::uint64_t form_key(const Capacity& capacity) {
    return hashed(keyed(capacity));
}

std::uint64_t form_key(const Conflict& conflict) {
    return hashed(keyed(conflict));
}

std::uint64_t form_key(const Travel& travel) {
    return hashed(keyed(travel));
}

std::uint64_t form_key(const TermDates& dates) {
    return hashed(keyed(dates));
}

std::vector<ResultRow> results(const Snapshot& snapshot) {
    auto rows = facts_of(snapshot, "results", "urn, source, period, release, figures", "urn, source, period, release");
    std::vector<ResultRow> list;
    while (rows.executeStep()) {
        list.push_back({.urn = urn_at(rows, 0),
                        .source = text_at(rows, 1),
                        .period = period_at(rows, 2),
                        .release = known(read_release(text_at(rows, 3)), text_at(rows, 3)),
                        .figures = unpack_figures(text_at(rows, 4)),
                        .file = text_at(rows, 5)});
    }
    return list;
}

std::vector<NumberedResult> numbered_results(const Snapshot& snapshot) {
    auto rows = facts_of(snapshot, "numbered_results", "laestab, source, period, release, figures",
                         "laestab, source, period, release");
    std::vector<NumberedResult> list;
    while (rows.executeStep()) {
        list.push_back({.laestab = rows.getColumn(0).getInt64(),
                        .source = text_at(rows, 1),
                        .period = period_at(rows, 2),
                        .release = known(read_release(text_at(rows, 3)), text_at(rows, 3)),
                        .figures = unpack_figures(text_at(rows, 4)),
                        .file = text_at(rows, 5)});
    }
    return list;
}

std::vector<Membership> memberships(const Snapshot& snapshot) {
    auto rows = facts_of(snapshot, "memberships", "party, status, valid_from, valid_to, said_on", "party, valid_from");
    std::vector<Membership> list;
    while (rows.executeStep()) {
        list.push_back({.party = party_at(rows, 0),
                        .status = text_at(rows, 1),
                        .from = date_at(rows, 2),
                        .to = date_at(rows, 3),
                        .said = day_at(rows, 4),
                        .recorded = day_at(rows, 6)});
    }
    return list;
}

std::vector<Declaration> declarations(const Snapshot& snapshot) {
    auto rows = facts_of(snapshot, "declarations",
                         "kind, party, area, topic, mode, days_per_term, willing, reason, listed, urgent, valid_from, "
                         "valid_to, said_by, said_on",
                         "party, kind, area, topic, mode");
    std::vector<Declaration> list;
    while (rows.executeStep()) {
        const auto days = integer_at(rows, 5);
        list.push_back({.kind = known(read_declaration_kind(text_at(rows, 0)), text_at(rows, 0)),
                        .party = party_at(rows, 1),
                        .area = text_at(rows, 2),
                        .topic = text_at(rows, 3),
                        .mode = text_at(rows, 4),
                        .days_per_term = days ? std::optional(Days(*days)) : std::nullopt,
                        .willing = known(read_willing(text_at(rows, 6)), text_at(rows, 6)),
                        .reason = text_at(rows, 7),
                        .listed = rows.getColumn(8).getInt() != 0,
                        .urgent = rows.getColumn(9).getInt() != 0,
                        .from = date_at(rows, 10),
                        .to = date_at(rows, 11),
                        .origin = text_at(rows, 12),
                        .date = day_at(rows, 13),
                        .file = text_at(rows, 14)});
    }
    add_survey_offers(snapshot, list);
    return list;
}

std::vector<Capacity> capacities(const Snapshot& snapshot) {
    auto rows =
        facts_of(snapshot, "capacities",
                 "party, min_schools, max_schools, days_per_term, valid_from, valid_to, said_on", "party, valid_from");
    std::vector<Capacity> list;
    while (rows.executeStep()) {
        const auto days = integer_at(rows, 3);
        list.push_back({.party = party_at(rows, 0),
                        .min_schools = rows.getColumn(1).getInt64(),
                        .max_schools = integer_at(rows, 2),
                        .days_per_term = days ? std::optional(Days(*days)) : std::nullopt,
                        .from = date_at(rows, 4),
                        .to = date_at(rows, 5),
                        .said = day_at(rows, 6),
                        .recorded = day_at(rows, 8)});
    }
    return list;
}

std::vector<Conflict> conflicts(const Snapshot& snapshot) {
    auto rows = facts_of(snapshot, "conflicts", "a, b, kind, reason, valid_from, valid_to, said_on", "a, b, kind");
    std::vector<Conflict> list;
    while (rows.executeStep()) {
        list.push_back({.a = party_at(rows, 0),
                        .b = party_at(rows, 1),
                        .kind = text_at(rows, 2),
                        .reason = text_at(rows, 3),
                        .from = date_at(rows, 4),
                        .to = date_at(rows, 5),
                        .said = day_at(rows, 6)});
    }
    return list;
}

std::vector<Travel> travel(const Snapshot& snapshot) {
    auto rows = facts_of(snapshot, "travel", "from_party, to_party, minutes, said_on", "from_party, to_party");
    std::vector<Travel> list;
    while (rows.executeStep()) {
        list.push_back({.from = party_at(rows, 0),
                        .to = party_at(rows, 1),
                        .minutes = Minutes(rows.getColumn(2).getInt64()),
                        .said = day_at(rows, 3)});
    }
    return list;
}

std::vector<TermDates> term_dates(const Snapshot& snapshot) {
    auto rows = facts_of(snapshot, "term_dates", "party, kind, first, last, year, number, reason, said_on",
                         "party, kind, first");
    std::vector<TermDates> list;
    while (rows.executeStep()) {
        const auto number = integer_at(rows, 5);
        list.push_back({.party = party_at(rows, 0),
                        .kind = known(read_term_dates_kind(text_at(rows, 1)), text_at(rows, 1)),
                        .first = day_at(rows, 2),
                        .last = day_at(rows, 3),
                        .year = rows.isColumnNull(4) ? std::nullopt : std::optional(period_at(rows, 4)),
                        .number = number ? std::optional(static_cast<int>(*number)) : std::nullopt,
                        .reason = text_at(rows, 6),
                        .said = day_at(rows, 7)});
    }
    return list;
}

}  // namespace llp::store
