#include "report/writers/bar_chart.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/number.hpp"
#include "report/writers/cell_text.hpp"
#include "report/writers/drawing_parts.hpp"

namespace llp::report {

namespace {

constexpr std::size_t most_bars = 20;
constexpr std::int64_t widest_bar = 330;  ///< Leaves room for the value after it.
constexpr std::int64_t row_height = 38;
constexpr std::int64_t bar_height = 14;
constexpr std::size_t widest_label = 56;  ///< In columns of a terminal; the table beside has the whole of it.

struct Bar {
    std::string label;
    std::string value;  ///< As printed.
    std::int64_t length = 0;
};

/// In millionths; none for what is no number, or below 0.
std::int64_t length_of(const Cell& cell) {
    return std::max<std::int64_t>(amount_of(cell).value_or(0), 0);
}

std::vector<Bar> bars_of(const Table& table, const Bars& drawn) {
    const auto label = column_index(table, drawn.label);
    const auto value = column_index(table, drawn.value);
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < std::min(rows_for_people(table), most_bars); ++i) {
        const auto& cells = table.rows[i];
        bars.push_back({.label = fitting(for_people(cells.at(label), DateStyle::in_words), widest_label),
                        .value = for_people(cells.at(value), DateStyle::in_words),
                        .length = length_of(cells.at(value))});
    }
    return bars;
}

Markup drawn(const Bar& bar, std::int64_t row, std::int64_t longest) {
    const auto top = row * row_height;
    const auto width = longest == 0 ? 0 : divide_rounding(bar.length * widest_bar, longest);
    return text_markup(0, top + 13, Anchor::start, bar.label) + "<rect x=\"0\" y=\""_markup + number_markup(top + 18) +
           "\" width=\""_markup + number_markup(width) + "\" height=\""_markup + number_markup(bar_height) +
           "\"/>"_markup + text_markup(width + 6, top + 30, Anchor::start, bar.value) + "\n"_markup;
}

/// "days left a term" as a line of its own: "Days left a term".
std::string unit_heading(std::string unit) {
    if (!unit.empty() && unit.front() >= 'a' && unit.front() <= 'z') {
        unit.front() = static_cast<char>(unit.front() - 'a' + 'A');
    }
    return unit;
}

std::string description_of(const std::vector<Bar>& bars, const Table& table, const std::string& unit) {
    const auto more = table.rows.size() > bars.size()
                          ? fmt::format(" The first {} of {} rows.", bars.size(), table.rows.size())
                          : std::string();
    return fmt::format("One bar for each row of the table that follows, in {}.{}", unit, more);
}

}  // namespace

Markup bar_chart(const Table& table, const Bars& bars) {
    if (table.rows.empty()) {
        return {};
    }
    const auto list = bars_of(table, bars);
    const auto longest = std::ranges::max(list, {}, &Bar::length).length;
    Markup drawing;
    for (std::size_t i = 0; i < list.size(); ++i) {
        drawing += drawn(list[i], static_cast<std::int64_t>(i), longest);
    }
    return figure_markup({.kind = "bars",
                          .name = table.name,
                          .caption = unit_heading(bars.unit),
                          .title = table.caption,
                          .description = description_of(list, table, bars.unit),
                          .height = std::ssize(list) * row_height,
                          .drawing = drawing});
}

}  // namespace llp::report
