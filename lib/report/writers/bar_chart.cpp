#include "report/writers/bar_chart.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/error.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "report/writers/cell_text.hpp"
#include "report/writers/visible_text.hpp"

namespace llp::report {

namespace {

constexpr std::size_t most_bars = 20;
constexpr std::int64_t chart_width = 400;
constexpr std::int64_t widest_bar = 330;  ///< Leaves room for the value after it.
constexpr std::int64_t row_height = 38;
constexpr std::int64_t bar_height = 14;
constexpr std::size_t widest_label = 56;  ///< In columns of a terminal; the table beside has the whole of it.

struct Bar {
    std::string label;
    std::string value;  ///< As printed.
    std::int64_t length = 0;
};

std::size_t column_index(const Table& table, const std::string& name) {
    const auto found = std::ranges::find(table.columns, name, &Column::name);
    if (found == table.columns.end()) {
        raise<Error>("the table {} has no column {} to draw", table.name, name);
    }
    return static_cast<std::size_t>(found - table.columns.begin());
}

/// In millionths; none for what is no number, or below 0.
std::int64_t length_of(const Value& value) {
    const auto* const count = std::get_if<std::int64_t>(&value);
    const auto* const decimal = std::get_if<Decimal>(&value);
    const auto length = count != nullptr ? *count * million : decimal != nullptr ? decimal->value.count() : 0;
    return std::max<std::int64_t>(length, 0);
}

/// Of a longer label the beginning, whole characters of it.
std::string fitting(std::string label) {
    if (display_width(label) <= widest_label) {
        return label;
    }
    const auto is_within = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    while (display_width(label) >= widest_label) {
        while (is_within(label.back())) {
            label.pop_back();
        }
        label.pop_back();
    }
    return label + "\u2026";
}

std::vector<Bar> bars_of(const Table& table) {
    const auto label = column_index(table, table.bars->label);
    const auto value = column_index(table, table.bars->value);
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < std::min(rows_for_people(table), most_bars); ++i) {
        const auto& cells = table.rows[i];
        bars.push_back({.label = fitting(visible_text(for_people(cells.at(label), DateStyle::in_words))),
                        .value = for_people(cells.at(value), DateStyle::in_words),
                        .length = length_of(cells.at(value).value())});
    }
    return bars;
}

Markup number_markup(std::int64_t value) {
    return escaped(fmt::to_string(value));
}

Markup drawn(const Bar& bar, std::int64_t row, std::int64_t longest) {
    const auto top = row * row_height;
    const auto width = longest == 0 ? 0 : divide_rounding(bar.length * widest_bar, longest);
    return "<text x=\"0\" y=\""_markup + number_markup(top + 13) + "\">"_markup + escaped(bar.label) +
           "</text><rect x=\"0\" y=\""_markup + number_markup(top + 18) + "\" width=\""_markup + number_markup(width) +
           "\" height=\""_markup + number_markup(bar_height) + "\"/><text x=\""_markup + number_markup(width + 6) +
           "\" y=\""_markup + number_markup(top + 30) + "\">"_markup + escaped(bar.value) + "</text>\n"_markup;
}

/// "days left a term" as a line of its own: "Days left a term".
std::string unit_heading(const Table& table) {
    auto unit = table.bars->unit;
    if (!unit.empty() && unit.front() >= 'a' && unit.front() <= 'z') {
        unit.front() = static_cast<char>(unit.front() - 'a' + 'A');
    }
    return unit;
}

std::string description_of(const std::vector<Bar>& bars, const Table& table) {
    const auto more = table.rows.size() > bars.size()
                          ? fmt::format(" The first {} of {} rows.", bars.size(), table.rows.size())
                          : std::string();
    return fmt::format("One bar for each row of the table that follows, in {}.{}", table.bars->unit, more);
}

}  // namespace

Markup bar_chart(const Table& table) {
    if (!table.bars || table.rows.empty()) {
        return {};
    }
    const auto bars = bars_of(table);
    const auto longest = std::ranges::max(bars, {}, &Bar::length).length;
    Markup drawing;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        drawing += drawn(bars[i], static_cast<std::int64_t>(i), longest);
    }
    const auto height = static_cast<std::int64_t>(bars.size()) * row_height;
    const auto id = escaped("chart-" + table.name);
    return "<figure><figcaption>"_markup + escaped(unit_heading(table)) +
           "</figcaption><svg role=\"img\" viewBox=\"0 0 "_markup + number_markup(chart_width) + " "_markup +
           number_markup(height) + "\" aria-labelledby=\""_markup + id + "-title "_markup + id +
           "-desc\">\n<title id=\""_markup + id + "-title\">"_markup + escaped(table.caption) +
           "</title><desc id=\""_markup + id + "-desc\">"_markup + escaped(description_of(bars, table)) +
           "</desc>\n"_markup + drawing + "</svg></figure>\n"_markup;
}

}  // namespace llp::report
