#include "ingest/row_gate.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "ingest/cells.hpp"

namespace llp::ingest {

namespace {

constexpr std::size_t digits_of_a_centre = 5;

bool is_five_digits(std::string_view text) noexcept {
    return text.size() == digits_of_a_centre && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_one_of(const std::vector<std::string>& values, std::string_view text) {
    return std::ranges::any_of(values, [&](const std::string& value) { return same_ignoring_case(value, text); });
}

}  // namespace

RowGate::RowGate(const Layout& layout, const Header& header, const std::vector<int>& authorities, const Lookup& lookup)
    : columns_(header.size()),
      lookup_(lookup),
      authorities_(authorities.begin(), authorities.end()),
      authority_column_(header.find(layout.authority)) {
    for (const auto& rule : layout.skips) {
        if (const auto column = header.find(rule.headers)) {
            skips_.push_back({.column = *column, .rule = &rule});
        }
    }
    for (const auto& key : layout.keys) {
        const auto column = header.find(key.headers).value();
        keys_.push_back({.column = column, .header = header.name(column), .organisations_too = key.organisations_too});
    }
    for (const auto& record : layout.records) {
        for (const auto& column : record.columns) {
            if (column.filled) {
                filled_.push_back(bound_column(record, column.to, header));
            }
        }
    }
}

bool RowGate::admits(Row& row) {
    if (is_empty(row)) {
        row.skip("empty-row");
        return false;
    }
    return passes_skips(row) && reads_key(row) && passes_authority(row) && has_filled_columns(row);
}

bool RowGate::passes_skips(Row& row) const {
    for (const auto& [column, rule] : skips_) {
        if (is_one_of(rule->values, row.text(column)) != rule->unless) {
            row.skip(rule->reason);
            return false;
        }
    }
    return true;
}

bool RowGate::reads_key(Row& row) {
    key_.clear();
    return std::ranges::all_of(keys_, [&](const BoundKey& key) { return read_party(row, key); });
}

bool RowGate::read_party(Row& row, const BoundKey& key) {
    const auto text = row.text(key.column);
    if (const auto urn = Urn::read(text)) {
        key_.emplace_back(*urn);
        return true;
    }
    if (const auto party = key.organisations_too ? Party::read(text) : std::nullopt) {
        key_.push_back(*party);
        return true;
    }
    if (is_five_digits(text)) {
        row.skip("five-digit-urn");
        return false;
    }
    const auto* const wanted =
        key.organisations_too ? "a URN of six digits or org:ID is needed" : "a URN of six digits is needed";
    row.reject("bad-key", key.header, fmt::format("{} names no school: {}", shown(text), wanted));
    return false;
}

/// An organisation belongs to no authority and is never left out; a pair is kept for either of its schools.
bool RowGate::passes_authority(Row& row) const {
    if (authorities_.empty()) {
        return true;
    }
    bool any_known = false;
    for (const auto& party : key_) {
        const auto urn = party.urn();
        const auto authority = urn ? authority_of(row, *urn) : std::nullopt;
        if (!urn || (authority && authorities_.contains(*authority))) {
            return true;
        }
        any_known = any_known || authority.has_value();
    }
    row.skip(any_known ? "other-authority" : "authority-not-known");
    return false;
}

std::optional<int> RowGate::authority_of(const Row& row, Urn urn) const {
    const auto stated = authority_column_ ? read_whole(row.text(*authority_column_)) : std::nullopt;
    constexpr std::int64_t highest = 999;
    if (stated && *stated > 0 && *stated <= highest) {
        return static_cast<int>(*stated);
    }
    return lookup_.authority_of(urn);
}

bool RowGate::has_filled_columns(Row& row) const {
    for (const auto& bound : filled_) {
        if (row.text(bound).empty()) {
            row.reject("missing-required", bound.header, "the cell is empty, and this column is needed");
            return false;
        }
    }
    return true;
}

bool RowGate::is_empty(const Row& row) const {
    for (std::size_t column = 0; column < columns_; ++column) {
        if (!row.text(column).empty()) {
            return false;
        }
    }
    return true;
}

}  // namespace llp::ingest
