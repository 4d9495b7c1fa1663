#include "report/writers/drawing_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/error.hpp"
#include "core/text.hpp"
#include "report/writers/visible_text.hpp"

namespace llp::report {

namespace {

Markup anchor_markup(Anchor anchor) {
    switch (anchor) {
        case Anchor::middle:
            return " text-anchor=\"middle\""_markup;
        case Anchor::end:
            return " text-anchor=\"end\""_markup;
        default:
            return {};
    }
}

/// As much of the text as so many columns of a terminal hold, whole characters of it.
std::string beginning_of(std::string text, std::size_t columns) {
    const auto is_within = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    while (display_width(text) > columns) {
        while (is_within(text.back())) {
            text.pop_back();
        }
        text.pop_back();
    }
    return text;
}

/// With the blank before it; nothing where it is longer than so many columns, or the only one.
std::string last_word(const std::string& text, std::size_t columns) {
    const auto blank = text.rfind(' ');
    const auto word = blank == std::string::npos ? std::string() : text.substr(blank);
    return display_width(word) > columns ? std::string() : word;
}

}  // namespace

std::size_t column_index(const Table& table, const std::string& name) {
    const auto found = std::ranges::find(table.columns, name, &Column::name);
    if (found == table.columns.end()) {
        raise<Error>("the table {} has no column {} to draw", table.name, name);
    }
    return static_cast<std::size_t>(found - table.columns.begin());
}

std::optional<std::int64_t> amount_of(const Cell& cell) {
    constexpr std::int64_t million = 1'000'000;
    if (cell.is_hidden()) {
        return std::nullopt;
    }
    if (const auto* const count = std::get_if<std::int64_t>(&cell.value())) {
        return *count * million;
    }
    const auto* const decimal = std::get_if<Decimal>(&cell.value());
    return decimal == nullptr ? std::nullopt : std::optional(decimal->value.count());
}

std::string fitting(std::string_view text, std::size_t columns) {
    auto label = visible_text(text);
    if (display_width(label) <= columns) {
        return label;
    }
    const auto end = last_word(label, columns / 3);
    return beginning_of(label, columns - 1 - display_width(end)) + "\u2026" + end;
}

Markup number_markup(std::int64_t value) {
    return escaped(fmt::to_string(value));
}

Markup text_markup(std::int64_t x, std::int64_t y, Anchor anchor, std::string_view text) {
    return "<text x=\""_markup + number_markup(x) + "\" y=\""_markup + number_markup(y) + "\""_markup +
           anchor_markup(anchor) + ">"_markup + escaped(text) + "</text>"_markup;
}

Markup figure_markup(const Figure& figure) {
    const auto id = escaped("chart-" + figure.name);
    return "<figure class=\""_markup + escaped(figure.kind) + "\"><figcaption>"_markup + escaped(figure.caption) +
           "</figcaption><svg role=\"img\" viewBox=\"0 0 "_markup + number_markup(drawing_units) + " "_markup +
           number_markup(figure.height) + "\" aria-labelledby=\""_markup + id + "-title "_markup + id +
           "-desc\">\n<title id=\""_markup + id + "-title\">"_markup +
           escaped(figure.title.empty() ? figure.caption : figure.title) + "</title><desc id=\""_markup + id +
           "-desc\">"_markup + escaped(figure.description) + "</desc>\n"_markup + figure.drawing + "</svg>"_markup +
           figure.key + "</figure>\n"_markup;
}

Markup key_item(const Markup& sign, const std::string& label) {
    return "<li><svg aria-hidden=\"true\" viewBox=\"-14 -10 28 20\">"_markup + sign + "</svg>"_markup + escaped(label) +
           "</li>\n"_markup;
}

Markup key_list(const Markup& items) {
    return "<ul class=\"key\">\n"_markup + items + "</ul>\n"_markup;
}

}  // namespace llp::report
