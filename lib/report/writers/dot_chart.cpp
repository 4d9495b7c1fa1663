#include "report/writers/dot_chart.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/number.hpp"
#include "report/writers/cell_text.hpp"
#include "report/writers/drawing_parts.hpp"

namespace llp::report {

namespace {

constexpr std::int64_t row_height = 50;
constexpr std::int64_t line_left = 64;  ///< Leaves room for the number at either end.
constexpr std::int64_t line_right = 336;
constexpr std::int64_t end_gap = 12;
constexpr std::size_t widest_label = 60;

/// A number as it is printed.
struct Mark {
    std::int64_t amount = 0;
    std::string words;
};

struct DotRow {
    std::string label;
    std::optional<Mark> own;
    std::optional<Mark> median;
    std::vector<Mark> others;

    [[nodiscard]] std::vector<Mark> all() const {
        auto marks = others;
        for (const auto& mark : {own, median}) {
            if (mark) {
                marks.push_back(*mark);
            }
        }
        return marks;
    }
};

std::optional<Mark> mark_of(const Cell& cell) {
    const auto amount = amount_of(cell);
    return amount ? std::optional(Mark{*amount, for_people(cell, DateStyle::in_words)}) : std::nullopt;
}

DotRow row_of(const Table& table, const std::vector<Cell>& cells, const Dots& dots) {
    const auto cell = [&](const std::string& column) { return cells.at(column_index(table, column)); };
    DotRow row{.label = fitting(for_people(cell(dots.label), DateStyle::in_words), widest_label),
               .own = mark_of(cell(dots.own)),
               .median = mark_of(cell(dots.median)),
               .others = {}};
    for (const auto& other : dots.others) {
        if (auto mark = mark_of(cell(other))) {
            row.others.push_back(std::move(*mark));
        }
    }
    return row;
}

std::vector<DotRow> rows_of(const Table& table, const Dots& dots) {
    std::vector<DotRow> rows;
    for (std::size_t i = 0; i < rows_for_people(table); ++i) {
        if (auto row = row_of(table, table.rows[i], dots); row.all().size() > 1) {
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

/// Where numbers stand on the line of their row.
class Line {
public:
    Line(const Mark& least, const Mark& greatest, std::int64_t top)
        : least_(least.amount), span_(greatest.amount - least.amount), y_(top + 24) {}

    [[nodiscard]] std::int64_t x(const Mark& mark) const {
        constexpr auto length = line_right - line_left;
        return span_ == 0 ? line_left + length / 2
                          : line_left + divide_rounding((mark.amount - least_) * length, span_);
    }
    [[nodiscard]] std::int64_t y() const noexcept { return y_; }

private:
    std::int64_t least_;
    std::int64_t span_;
    std::int64_t y_;
};

/// A sign about 0,0 at its place, with its number for who points at it.
Markup placed(const Line& line, const Mark& mark, const Markup& sign, const std::string& what) {
    return "<g transform=\"translate("_markup + number_markup(line.x(mark)) + " "_markup + number_markup(line.y()) +
           ")\">"_markup + sign + "<title>"_markup + escaped(what + mark.words) + "</title></g>"_markup;
}

Markup dot_sign() {
    return "<circle class=\"dot\" r=\"4.5\"/>"_markup;
}

Markup median_sign() {
    return "<path class=\"median\" d=\"M0 -9v18\"/>"_markup;
}

Markup own_sign() {
    return "<path class=\"own\" d=\"M0 -8l7 8l-7 8l-7 -8z\"/>"_markup;
}

Markup drawn(const DotRow& row, std::int64_t top) {
    const auto marks = row.all();
    const auto [least, greatest] =
        std::ranges::minmax_element(marks, [](const Mark& a, const Mark& b) { return a.amount < b.amount; });
    const Line line(*least, *greatest, top);
    auto drawing = text_markup(0, top + 12, Anchor::start, row.label) + "<path class=\"axis\" d=\"M"_markup +
                   number_markup(line_left) + " "_markup + number_markup(line.y()) + "H"_markup +
                   number_markup(line_right) + "\"/>"_markup +
                   text_markup(line_left - end_gap, line.y() + 4, Anchor::end, least->words) +
                   text_markup(line_right + end_gap, line.y() + 4, Anchor::start, greatest->words);
    for (const auto& other : row.others) {
        drawing += placed(line, other, dot_sign(), "");
    }
    if (row.median) {
        drawing += placed(line, *row.median, median_sign(), "Median ") +
                   text_markup(line_right, line.y() + 20, Anchor::end, "Median " + row.median->words);
    }
    if (row.own) {
        drawing += placed(line, *row.own, own_sign(), "This school ") + "<g class=\"said\">"_markup +
                   text_markup(line_left, line.y() + 20, Anchor::start, "This school " + row.own->words) +
                   "</g>"_markup;
    }
    return drawing + "\n"_markup;
}

std::string description_of(const Dots& dots) {
    return fmt::format(
        "A line for each figure of the table that follows, from the least to the greatest. Dot: {}. "
        "Diamond: this school. Stroke: the median.",
        dots.others_label);
}

}  // namespace

Markup dot_chart(const Table& table, const Dots& dots) {
    const auto rows = rows_of(table, dots);
    if (rows.empty()) {
        return {};
    }
    Markup drawing;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        drawing += drawn(rows[i], static_cast<std::int64_t>(i) * row_height);
    }
    return figure_markup(
        {.kind = "dots",
         .name = table.name,
         .caption = dots.title,
         .title = {},
         .description = description_of(dots),
         .height = std::ssize(rows) * row_height,
         .drawing = drawing,
         .key = key_list(key_item(own_sign(), "This school") + key_item(dot_sign(), dots.others_label) +
                         key_item(median_sign(), "Their median"))});
}

}  // namespace llp::report
