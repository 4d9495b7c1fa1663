#include "report/writers/trend_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/number.hpp"
#include "report/writers/cell_text.hpp"
#include "report/writers/drawing_parts.hpp"

namespace llp::report {

namespace {

constexpr std::int64_t panels_a_row = 2;
constexpr std::int64_t panel_width = 204;
constexpr std::int64_t panel_height = 88;
constexpr std::int64_t line_left = 46;
constexpr std::int64_t line_right = 138;
constexpr std::int64_t line_top = 28;
constexpr std::int64_t line_bottom = 68;
constexpr std::size_t widest_heading = 26;

struct Point {
    std::optional<std::int64_t> amount;
    std::string words;
};

struct Course {
    std::string heading;
    std::vector<Point> points;  ///< One a row.

    [[nodiscard]] std::int64_t greatest() const {
        std::int64_t most = 1;
        for (const auto& point : points) {
            most = std::max(most, point.amount.value_or(0));
        }
        return most;
    }
};

/// Of each column with two numbers at least.
std::vector<Course> courses_of(const Table& table, const Trends& trends) {
    std::vector<Course> courses;
    for (const auto& name : trends.values) {
        const auto at = column_index(table, name);
        Course course{.heading = table.columns[at].heading, .points = {}};
        for (const auto& cells : table.rows) {
            const auto& cell = cells.at(at);
            course.points.push_back({.amount = amount_of(cell), .words = for_people(cell, DateStyle::in_words)});
        }
        if (std::ranges::count_if(course.points, [](const Point& point) { return point.amount.has_value(); }) > 1) {
            courses.push_back(std::move(course));
        }
    }
    return courses;
}

const Point& first_known(const Course& course) {
    return *std::ranges::find_if(course.points, [](const Point& point) { return point.amount.has_value(); });
}

const Point& last_known(const Course& course) {
    return *std::find_if(course.points.rbegin(), course.points.rend(),
                         [](const Point& point) { return point.amount.has_value(); });
}

struct Spot {
    std::int64_t x = 0;
    std::int64_t y = 0;
};

Markup spot_markup(const Spot& spot) {
    return number_markup(spot.x) + " "_markup + number_markup(spot.y);
}

/// Where the points of a course stand within its panel; none for what is not known.
std::vector<std::optional<Spot>> spots_of(const Course& course) {
    const auto steps = std::max<std::int64_t>(1, std::ssize(course.points) - 1);
    const auto greatest = course.greatest();
    std::vector<std::optional<Spot>> spots;
    for (std::size_t i = 0; i < course.points.size(); ++i) {
        const auto x = line_left + divide_rounding(static_cast<std::int64_t>(i) * (line_right - line_left), steps);
        const auto& amount = course.points[i].amount;
        spots.push_back(
            amount ? std::optional(Spot{
                         x, line_bottom - divide_rounding(std::max<std::int64_t>(*amount, 0) * (line_bottom - line_top),
                                                          greatest)})
                   : std::nullopt);
    }
    return spots;
}

/// A line breaks where a number is missing.
Markup line_markup(const std::vector<std::optional<Spot>>& spots) {
    Markup path;
    Markup dots;
    bool is_drawing = false;
    for (const auto& spot : spots) {
        if (spot) {
            path += (is_drawing ? "L"_markup : "M"_markup) + spot_markup(*spot);
            dots += "<circle class=\"point\" cx=\""_markup + number_markup(spot->x) + "\" cy=\""_markup +
                    number_markup(spot->y) + "\" r=\"3\"/>"_markup;
        }
        is_drawing = spot.has_value();
    }
    return "<path class=\"course\" d=\""_markup + path + "\"/>"_markup + dots;
}

Markup ends_markup(const Course& course, const std::vector<std::optional<Spot>>& spots) {
    const auto known = [](const std::optional<Spot>& spot) { return spot.has_value(); };
    const auto& first = **std::ranges::find_if(spots, known);
    const auto& last = **std::find_if(spots.rbegin(), spots.rend(), known);
    return text_markup(first.x - 8, first.y + 4, Anchor::end, first_known(course).words) +
           text_markup(last.x + 8, last.y + 4, Anchor::start, last_known(course).words);
}

Markup panel_markup(const Course& course, std::int64_t number) {
    const auto spots = spots_of(course);
    return "<g transform=\"translate("_markup + number_markup(number % panels_a_row * panel_width) + " "_markup +
           number_markup(number / panels_a_row * panel_height) + ")\">"_markup +
           text_markup(0, 13, Anchor::start, fitting(course.heading, widest_heading)) +
           "<path class=\"axis\" d=\"M"_markup + spot_markup({line_left, line_bottom}) + "H"_markup +
           number_markup(line_right) + "\"/>"_markup + line_markup(spots) + ends_markup(course, spots) +
           "</g>\n"_markup;
}

std::string words_of(const Table& table, const Trends& trends, std::size_t row) {
    return for_people(table.rows.at(row).at(column_index(table, trends.when)), DateStyle::in_words);
}

std::string description_of(const Table& table, const Trends& trends, const std::vector<Course>& courses) {
    auto text = fmt::format("From {} to {}, each from 0 to its greatest number:", words_of(table, trends, 0),
                            words_of(table, trends, table.rows.size() - 1));
    for (const auto& course : courses) {
        text += fmt::format(" {} {} to {}{}", course.heading, first_known(course).words, last_known(course).words,
                            &course == &courses.back() ? "." : ";");
    }
    return text;
}

std::string block_of(const Point& point, std::int64_t greatest) {
    static constexpr std::array blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    constexpr auto highest = static_cast<std::int64_t>(blocks.size()) - 1;
    if (!point.amount) {
        return "·";
    }
    return blocks.at(static_cast<std::size_t>(
        divide_rounding(std::clamp<std::int64_t>(*point.amount, 0, greatest) * highest, greatest)));
}

std::string change_of(std::int64_t first, std::int64_t last) {
    return last > first ? "up" : last < first ? "down" : "as before";
}

}  // namespace

Markup trend_chart(const Table& table, const Trends& trends) {
    const auto courses = courses_of(table, trends);
    if (courses.empty()) {
        return {};
    }
    Markup drawing;
    for (std::size_t i = 0; i < courses.size(); ++i) {
        drawing += panel_markup(courses[i], static_cast<std::int64_t>(i));
    }
    return figure_markup({.kind = "trends",
                          .name = table.name,
                          .caption = fmt::format("{}, from {} to {}", trends.title, words_of(table, trends, 0),
                                                 words_of(table, trends, table.rows.size() - 1)),
                          .title = {},
                          .description = description_of(table, trends, courses),
                          .height = (std::ssize(courses) + panels_a_row - 1) / panels_a_row * panel_height,
                          .drawing = drawing});
}

std::vector<TrendLine> trend_lines(const Table& table, const Trends& trends) {
    std::vector<TrendLine> lines;
    for (const auto& course : courses_of(table, trends)) {
        std::string blocks;
        for (const auto& point : course.points) {
            blocks += block_of(point, course.greatest());
        }
        const auto& first = first_known(course);
        const auto& last = last_known(course);
        lines.push_back({.heading = course.heading,
                         .blocks = std::move(blocks),
                         .first = first.words,
                         .last = last.words,
                         .change = change_of(*first.amount, *last.amount)});
    }
    return lines;
}

}  // namespace llp::report
