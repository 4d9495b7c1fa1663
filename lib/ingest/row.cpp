#include "ingest/row.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "csv/writer.hpp"

namespace llp::ingest {

namespace {

constexpr std::size_t longest_raw = 1'000;
constexpr std::size_t longest_shown = 60;

/// Cut to so many bytes, not within a character.
std::string_view cut(std::string_view text, std::size_t most) noexcept {
    if (text.size() <= most) {
        return text;
    }
    const auto continues = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; };
    while (most > 0 && continues(most)) {
        --most;
    }
    return text.substr(0, most);
}

/// The raw text of a row as UTF-8, so that it can be printed.
std::string raw_text(std::string_view raw) {
    const auto text = cut(raw, longest_raw);
    if (is_utf8(text)) {
        return std::string(text);
    }
    std::string converted;
    csv::append_windows_1252(converted, text);
    return std::string(cut(converted, longest_raw));
}

}  // namespace

Bound bound_column(const RecordSpec& record, std::string_view to, const Header& header) {
    const auto found = std::ranges::find(record.columns, to, &Column::to);
    if (found == record.columns.end()) {
        return {};
    }
    const auto column = header.find(found->headers);
    if (!column) {
        return {.column = Bound::absent, .spec = &*found, .header = found->headers.front()};
    }
    return {.column = *column, .spec = &*found, .header = header.name(*column)};
}

BoundTest bound_test(const CellTest& test, const Header& header) {
    return {.column = header.find(test.headers).value_or(Bound::absent), .test = &test};
}

void Row::begin(const csv::Row& row) {
    row_ = &row;
    rejected_.reset();
    findings_.clear();
    skipped_.clear();
}

std::string_view Row::text(std::size_t column) const noexcept {
    if (column >= row_->fields.size()) {
        return {};
    }
    const auto text = trim(row_->fields[column]);
    return unguard_ ? csv::without_guard(text) : text;
}

std::string_view Row::text(const Bound& bound) const noexcept {
    const auto cell = text(bound.column);
    if (cell.empty() || bound.spec->empty.empty()) {
        return cell;
    }
    const auto says_nothing = [&](std::string_view known) { return same_ignoring_case(cell, known); };
    return std::ranges::any_of(bound.spec->empty, says_nothing) ? std::string_view() : cell;
}

bool Row::passes(const BoundTest& bound) const {
    if (bound.column == Bound::absent) {
        return false;
    }
    const auto cell = text(bound.column);
    const auto is_cell = [&](const std::string& value) { return same_ignoring_case(value, cell); };
    return std::ranges::any_of(bound.test->values, is_cell) != bound.test->unless;
}

std::string Row::quoted(std::string_view text) const {
    return quoting_ == Quoting::yes ? shown(text) : "the value";
}

void Row::reject(std::string_view code, std::string_view column, std::string_view message) {
    if (!rejected_) {
        rejected_ = Reject{.line = row_->line,
                           .byte = row_->byte,
                           .column = std::string(column),
                           .code = std::string(code),
                           .message = std::string(message),
                           .raw = raw_text(row_->raw)};
    }
}

void Row::unusable(const Bound& bound, std::string_view wanted) {
    const auto value = quoted(text(bound));
    if (bound.spec->filled) {
        reject("missing-required", bound.header, fmt::format("{} is not {}", value, wanted));
    } else {
        find("unreadable-value", bound.header, fmt::format("{} is not {}: left out", value, wanted));
    }
}

void Row::find(std::string_view code, std::string_view column, std::string_view message) {
    findings_.push_back({.line = row_->line,
                         .column = std::string(column),
                         .code = std::string(code),
                         .message = std::string(message)});
}

void Row::skip(std::string_view reason) {
    if (skipped_.empty()) {
        skipped_ = reason;
    }
}

std::string shown(std::string_view text) {
    const auto part = cut(text, longest_shown);
    return fmt::format("'{}{}'", part, part.size() < text.size() ? "..." : "");
}

}  // namespace llp::ingest
