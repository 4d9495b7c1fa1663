#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/document.hpp"
#include "report/writers/markup.hpp"

namespace llp::report {

/// What the drawings of tables have in common. They read nothing but the cells of the disclosed table.

/// Units across a drawing: about as many as a phone has.
inline constexpr std::int64_t drawing_units = 400;

/// Throws Error, our own mistake, where the table has no such column.
std::size_t column_index(const Table& table, const std::string& name);

/// A whole or decimal number in millionths; nullopt for anything else, and for what is hidden.
std::optional<std::int64_t> amount_of(const Cell& cell);

/// Of a longer text the beginning, an ellipsis and the last word, where that is short: in "Name of a school (990012)"
/// it tells two apart. Made visible first.
std::string fitting(std::string_view text, std::size_t columns);

Markup number_markup(std::int64_t value);

enum class Anchor { start, middle, end };

Markup text_markup(std::int64_t x, std::int64_t y, Anchor anchor, std::string_view text);

/// `<figure>` with its caption above and, below the drawing, a key (may be empty), for those who see; with a title and
/// a description for those who do not. `kind` is its class.
struct Figure {
    std::string kind;     ///< "dots".
    std::string name;     ///< Of the table: ids begin with it.
    std::string caption;  ///< Above it.
    std::string title;    ///< For those who do not see it; empty: the caption.
    std::string description;
    std::int64_t height = 0;
    Markup drawing;
    Markup key = {};
};
Markup figure_markup(const Figure& figure);

/// An item of a key: a sign drawn about 0,0, and what it stands for.
Markup key_item(const Markup& sign, const std::string& label);
Markup key_list(const Markup& items);

}  // namespace llp::report
