#include "csv/row_scan.hpp"

#include <cstring>

namespace llp::csv {

namespace {

std::size_t find_quote(std::string_view text, std::size_t from) noexcept {
    if (from >= text.size()) {
        return std::string_view::npos;
    }
    const auto* const found = static_cast<const char*>(std::memchr(text.data() + from, '"', text.size() - from));
    return found == nullptr ? std::string_view::npos : static_cast<std::size_t>(found - text.data());
}

}  // namespace

RowScan::RowScan(char delimiter) noexcept : delimiter_(delimiter) {
    for (const char c : {delimiter, '"', '\r', '\n'}) {
        stops_.at(static_cast<unsigned char>(c)) = true;
    }
}

bool RowScan::scan(std::string_view text, bool at_end) {
    reset();
    auto next = Next::field;
    while (next == Next::field) {
        next = at_ < text.size() && text[at_] == '"' ? quoted_field(text, at_end) : plain_field(text, at_end);
    }
    return next == Next::row;
}

void RowScan::reset() noexcept {
    pieces_.clear();
    at_ = 0;
    any_quoted_ = false;
    bare_quotes_ = 0;
    text_after_quote_.reset();
    too_many_columns_ = false;
    open_quote_.reset();
}

RowScan::Next RowScan::quoted_field(std::string_view text, bool at_end) {
    any_quoted_ = true;
    const auto begin = at_ + 1;
    bool doubled = false;
    auto quote = find_quote(text, begin);
    while (quote != std::string_view::npos && quote + 1 < text.size() && text[quote + 1] == '"') {
        doubled = true;
        quote = find_quote(text, quote + 2);
    }
    if (quote == std::string_view::npos) {
        open_quote_ = begin - 1;
        return Next::more;
    }
    at_ = quote + 1;
    if (at_ == text.size() && !at_end) {
        return Next::more;
    }
    add({.begin = begin, .size = quote - begin, .doubled = doubled});
    if (at_ < text.size() && !stops_[static_cast<unsigned char>(text[at_])]) {
        text_after_quote_ = text_after_quote_.value_or(pieces_.size() - 1);
        skip_plain(text);
    }
    return after_field(text, at_end);
}

RowScan::Next RowScan::plain_field(std::string_view text, bool at_end) {
    const auto begin = at_;
    skip_plain(text);
    if (at_ == text.size() && !at_end) {
        return Next::more;
    }
    add({.begin = begin, .size = at_ - begin});
    return after_field(text, at_end);
}

/// To the next delimiter or line end; quotes on the way are counted and kept.
void RowScan::skip_plain(std::string_view text) noexcept {
    const auto* const bytes = text.data();
    const auto size = text.size();
    auto at = at_;
    while (true) {
        while (at < size && !stops_[static_cast<unsigned char>(bytes[at])]) {
            ++at;
        }
        if (at == size || bytes[at] != '"') {
            break;
        }
        ++bare_quotes_;
        ++at;
    }
    at_ = at;
}

RowScan::Next RowScan::after_field(std::string_view text, bool at_end) {
    if (at_ == text.size()) {
        return at_end ? end_row(0) : Next::more;
    }
    if (text[at_] == delimiter_) {
        ++at_;
        return Next::field;
    }
    if (text[at_] == '\n') {
        return end_row(1);
    }
    if (at_ + 1 == text.size() && !at_end) {
        return Next::more;
    }
    return end_row(at_ + 1 < text.size() && text[at_ + 1] == '\n' ? 2 : 1);
}

void RowScan::add(Piece piece) {
    if (pieces_.size() == most_columns) {
        too_many_columns_ = true;
    } else {
        pieces_.push_back(piece);
    }
}

RowScan::Next RowScan::end_row(std::size_t line_end) noexcept {
    size_ = at_;
    consumed_ = at_ + line_end;
    return Next::row;
}

}  // namespace llp::csv
