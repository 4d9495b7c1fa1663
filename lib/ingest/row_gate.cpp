#include "ingest/row_gate.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "ingest/cells.hpp"
#include "model/laestab.hpp"
#include "model/postcode.hpp"

namespace llp::ingest {

namespace {

constexpr std::size_t digits_of_a_centre = 5;
constexpr std::int64_t largest_authority = 999;

bool is_five_digits(std::string_view text) noexcept {
    return text.size() == digits_of_a_centre && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view wanted(KeyKind kind) {
    switch (kind) {
        case KeyKind::urn:
            return "names no school: a URN of six digits is needed";
        case KeyKind::party:
            return "names no school: a URN of six digits or org:ID is needed";
        case KeyKind::organisation:
            return "names no organisation: an id is needed";
        case KeyKind::postcode:
            return "is no postcode";
    }
    return "";
}

}  // namespace

RowGate::RowGate(const Layout& layout, const Header& header, const std::vector<int>& authorities, const Lookup& lookup)
    : columns_(header.size()),
      lookup_(lookup),
      authorities_(authorities.begin(), authorities.end()),
      authority_column_(header.find(layout.authority)) {
    for (const auto& rule : layout.skips) {
        skips_.push_back({.test = bound_test(rule.test, header), .reason = &rule.reason});
    }
    bind_keys(layout, header);
    for (const auto& record : layout.records) {
        for (const auto& column : record.columns) {
            if (column.filled) {
                filled_.push_back(bound_column(record, column.to, header));
            }
        }
    }
}

void RowGate::bind_keys(const Layout& layout, const Header& header) {
    for (const auto& key : layout.keys) {
        if (const auto column = header.find(key.headers)) {
            keys_.push_back({.column = *column, .header = header.name(*column), .kind = key.kind});
        }
    }
    if (layout.number) {
        number_ = BoundNumber{.laestab = header.find(layout.number->laestab),
                              .authority = header.find(layout.number->authority),
                              .establishment = header.find(layout.number->establishment)};
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
    for (const auto& [test, reason] : skips_) {
        if (row.passes(test)) {
            row.skip(*reason);
            return false;
        }
    }
    return true;
}

bool RowGate::reads_key(Row& row) {
    key_.parties.clear();
    key_.laestab.reset();
    key_.name.clear();
    const bool names_no_urn = keys_.empty() || row.text(keys_.front().column).empty();
    if (number_ && names_no_urn && reads_number(row)) {
        return true;
    }
    if (keys_.empty()) {
        row.reject("bad-key", "", "names no school: neither a URN nor a number of authority and school is there");
        return false;
    }
    return std::ranges::all_of(keys_, [&](const BoundKey& key) { return read_named(row, key); });
}

/// The LAESTAB of a row that gives no URN.
bool RowGate::reads_number(const Row& row) {
    if (number_->laestab) {
        key_.laestab = read_laestab(row.text(*number_->laestab));
    } else if (number_->authority && number_->establishment) {
        const auto authority = read_whole(row.text(*number_->authority));
        const auto establishment = read_whole(row.text(*number_->establishment));
        const bool fits = authority && establishment && *authority > 0 && *authority <= largest_authority &&
                          *establishment > 0 && *establishment < numbers_of_an_authority;
        key_.laestab = fits ? std::optional(*authority * numbers_of_an_authority + *establishment) : std::nullopt;
    }
    return key_.laestab.has_value();
}

bool RowGate::read_named(Row& row, const BoundKey& key) {
    const auto text = row.text(key.column);
    if (key.kind == KeyKind::organisation) {
        key_.name = text;
    } else if (key.kind == KeyKind::postcode) {
        key_.name = read_postcode(text).value_or("");
    } else {
        return read_party(row, key);
    }
    if (key_.name.empty()) {
        row.reject("bad-key", key.header, fmt::format("{} {}", row.quoted(text), wanted(key.kind)));
    }
    return !key_.name.empty();
}

bool RowGate::read_party(Row& row, const BoundKey& key) {
    const auto text = row.text(key.column);
    if (const auto urn = Urn::read(text)) {
        key_.parties.emplace_back(*urn);
        return true;
    }
    if (const auto party = key.kind == KeyKind::party ? Party::read(text) : std::nullopt) {
        key_.parties.push_back(*party);
        return true;
    }
    if (is_five_digits(text)) {
        row.skip("five-digit-urn");
        return false;
    }
    row.reject("bad-key", key.header, fmt::format("{} {}", row.quoted(text), wanted(key.kind)));
    return false;
}

/// An organisation or a postcode belongs to no authority and is never left out; a pair is kept for either of its
/// schools.
bool RowGate::passes_authority(Row& row) const {
    if (authorities_.empty() || !key_.name.empty()) {
        return true;
    }
    if (key_.laestab) {
        const auto authority = authority_of_laestab(*key_.laestab);
        const bool kept = authorities_.contains(stated_authority(row).value_or(authority));
        if (!kept) {
            row.skip("other-authority");
        }
        return kept;
    }
    bool any_known = false;
    for (const auto& party : key_.parties) {
        const auto urn = party.urn();
        const auto authority = urn ? authority_of(row, *urn) : std::nullopt;
        if (!urn || (authority && authorities_.contains(*authority)) || has_left(*urn)) {
            return true;
        }
        any_known = any_known || authority.has_value();
    }
    row.skip(any_known ? "other-authority" : "authority-not-known");
    return false;
}

/// A school that is held under one of the authorities and that the row says to be of another: that it moved is news of
/// where it was.
bool RowGate::has_left(Urn urn) const {
    const auto held_under = lookup_.authority_of(urn);
    return held_under && authorities_.contains(*held_under);
}

std::optional<int> RowGate::stated_authority(const Row& row) const {
    const auto text = authority_column_ ? row.text(*authority_column_) : std::string_view();
    if (const auto laestab = read_laestab(text)) {
        return authority_of_laestab(*laestab);
    }
    const auto code = read_whole(text);
    const bool is_code = code && *code > 0 && *code <= largest_authority;
    return is_code ? std::optional(static_cast<int>(*code)) : std::nullopt;
}

std::optional<int> RowGate::authority_of(const Row& row, Urn urn) const {
    const auto stated = stated_authority(row);
    return stated ? stated : lookup_.authority_of(urn);
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
