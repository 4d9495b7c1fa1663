#include "ingest/cells.hpp"

#include <algorithm>
#include <array>

#include "core/number.hpp"
#include "core/text.hpp"

namespace llp::ingest {

namespace {

constexpr std::array<std::string_view, 4> yes_words{"yes", "true", "y", "1"};
constexpr std::array<std::string_view, 4> no_words{"no", "false", "n", "0"};

bool is_one_of(const std::array<std::string_view, 4>& words, std::string_view text) {
    return std::ranges::any_of(words, [&](std::string_view word) { return same_ignoring_case(word, text); });
}

/// Reads a cell that holds something; nullopt becomes a note of the row.
template <typename Read>
auto read_cell(Row& row, const Bound& bound, std::string_view wanted, Read read) -> decltype(read(std::string_view())) {
    const auto text = row.text(bound);
    if (text.empty()) {
        return std::nullopt;
    }
    const auto value = read(text);
    if (!value) {
        row.unusable(bound, wanted);
    }
    return value;
}

std::optional<std::int64_t> read_count(std::string_view text) noexcept {
    const auto value = read_whole(text);
    return value && *value >= 0 ? value : std::nullopt;
}

}  // namespace

std::optional<bool> read_yes_no(std::string_view text) noexcept {
    if (is_one_of(yes_words, text)) {
        return true;
    }
    return is_one_of(no_words, text) ? std::optional(false) : std::nullopt;
}

std::optional<std::int64_t> read_whole(std::string_view text) noexcept {
    if (const auto value = read_integer(text)) {
        return value;
    }
    const auto decimal = read_decimal(text);
    return decimal && decimal->count() % million == 0 ? std::optional(decimal->count() / million) : std::nullopt;
}

std::optional<std::int64_t> read_laestab(std::string_view text) {
    std::string digits(text);
    std::erase_if(digits, [](char c) { return c == '/' || c == '-'; });
    const auto value = read_whole(digits);
    constexpr std::int64_t lowest = 1'000'000;
    constexpr std::int64_t highest = 9'999'999;
    return value && *value >= lowest && *value <= highest ? value : std::nullopt;
}

std::optional<std::int64_t> integer(Row& row, const Bound& bound, std::int64_t least, std::int64_t most) {
    const auto value = read_cell(row, bound, "a whole number", read_whole);
    if (value && (*value < least || *value > most)) {
        row.unusable(bound, fmt::format("a whole number from {} to {}", least, most));
        return std::nullopt;
    }
    return value;
}

std::optional<std::int64_t> count(Row& row, const Bound& bound) {
    return read_cell(row, bound, "a whole number of 0 or more", read_count);
}

std::optional<Days> days(Row& row, const Bound& bound) {
    const auto value = read_cell(row, bound, "a whole number of days", read_count);
    return value ? std::optional(Days(*value)) : std::nullopt;
}

std::optional<Date> date(Row& row, const Bound& bound) {
    return read_cell(row, bound, "a day such as 2026-11-23 or 23/11/2026", Date::read_published);
}

Span span(Row& row, const Bound& from, const Bound& to) {
    const Span days{.from = date(row, from), .to = date(row, to)};
    if (days.from && days.to && *days.to < *days.from) {
        row.reject("impossible-value", to.header,
                   fmt::format("ends on {}, before it begins on {}", *days.to, *days.from));
    }
    return days;
}

std::optional<bool> yes_no(Row& row, const Bound& bound) {
    return read_cell(row, bound, "yes or no", read_yes_no);
}

std::optional<std::int64_t> laestab(Row& row, const Bound& bound) {
    return read_cell(row, bound, "an authority and a number such as 925/2009", read_laestab);
}

}  // namespace llp::ingest
