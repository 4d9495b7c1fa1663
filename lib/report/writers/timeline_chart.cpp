#include "report/writers/timeline_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

#include "core/number.hpp"
#include "report/writers/cell_text.hpp"
#include "report/writers/drawing_parts.hpp"

namespace llp::report {

namespace {

constexpr std::int64_t row_height = 46;
constexpr std::int64_t axis_height = 22;
constexpr std::int64_t line_left = 14;
constexpr std::int64_t line_right = 386;
constexpr std::int64_t least_apart = 26;  ///< Of the marks of two days, which never cover each other.
constexpr std::int64_t day_width = 86;    ///< Of a day in words.
constexpr std::size_t most_days = 12;
constexpr std::size_t widest_label = 58;

struct Rated {
    std::string subject;
    std::string label;
    Date day;
    std::string rating;
};

std::string words_in(const Table& table, const std::vector<Cell>& cells, const std::string& column) {
    return for_people(cells.at(column_index(table, column)), DateStyle::in_words);
}

/// "Plan 3, Objective 1, ": for people without what they do not see.
std::string subject_of(const Table& table, const std::vector<Cell>& cells, const Timeline& timeline, For readers) {
    std::string text;
    for (const auto& name : timeline.subject) {
        const auto& column = table.columns.at(column_index(table, name));
        if (readers == For::machines || column.readers != For::machines) {
            text += fmt::format("{} {}, ", column.heading, words_in(table, cells, name));
        }
    }
    return text;
}

std::vector<Rated> ratings_of(const Table& table, const Timeline& timeline) {
    std::vector<Rated> list;
    const auto day = column_index(table, timeline.day);
    const auto rating = column_index(table, timeline.rating);
    for (const auto& cells : table.rows) {
        const auto* const on = std::get_if<Date>(&cells.at(day).value());
        const auto* const is = std::get_if<std::string>(&cells.at(rating).value());
        if (on != nullptr && is != nullptr) {
            list.push_back({.subject = subject_of(table, cells, timeline, For::machines),
                            .label = fitting(subject_of(table, cells, timeline, For::people) +
                                                 words_in(table, cells, timeline.label),
                                             widest_label),
                            .day = *on,
                            .rating = *is});
        }
    }
    return list;
}

/// Where the days stand, the newest few of them: to scale, but far enough apart that each mark is seen.
std::map<Date, std::int64_t> places_of(const std::vector<Rated>& ratings) {
    std::set<Date> distinct;
    std::ranges::transform(ratings, std::inserter(distinct, distinct.end()), &Rated::day);
    std::vector<Date> days(distinct.begin(), distinct.end());
    days.erase(days.begin(), days.end() - static_cast<std::ptrdiff_t>(std::min(days.size(), most_days)));
    const auto span = std::max(1, days_between(days.front(), days.back()));
    std::vector<std::int64_t> places;
    for (const auto day : days) {
        const auto to_scale =
            line_left + divide_rounding(days_between(days.front(), day) * (line_right - line_left), span);
        places.push_back(places.empty() ? line_left : std::max(to_scale, places.back() + least_apart));
    }
    auto limit = line_right;
    std::map<Date, std::int64_t> found;
    for (auto i = days.size(); i-- > 0; limit = found.at(days[i]) - least_apart) {
        found.emplace(days[i], std::min(places[i], limit));
    }
    return found;
}

struct Look {
    std::string_view rating;
    std::string_view letter;
    std::string_view path;  ///< About 0,0.
};
constexpr std::array looks{Look{"red", "R", "M-10 -10h20v20h-20z"}, Look{"amber", "A", "M0 -13l13 13l-13 13l-13 -13z"},
                           Look{"green", "G", "M-11 0a11 11 0 1 0 22 0a11 11 0 1 0 -22 0z"}};

Markup sign(const Look& look) {
    return "<path class=\""_markup + escaped(look.rating) + "\" d=\""_markup + escaped(look.path) +
           "\"/><text class=\"letter\" text-anchor=\"middle\" y=\"4.5\">"_markup + escaped(look.letter) +
           "</text>"_markup;
}

const Look* look_of(std::string_view rating) {
    const auto* const found = std::ranges::find(looks, rating, &Look::rating);
    return found == looks.end() ? nullptr : found;
}

/// One line: what was rated above it, the ratings on it.
Markup drawn(const std::vector<const Rated*>& line, const std::map<Date, std::int64_t>& places, std::int64_t top) {
    const auto y = number_markup(top + 30);
    auto drawing = text_markup(0, top + 12, Anchor::start, line.front()->label) + "<path class=\"axis\" d=\"M"_markup +
                   number_markup(line_left) + " "_markup + y + "H"_markup + number_markup(line_right) + "\"/>"_markup;
    for (const auto* const rated : line) {
        const auto place = places.find(rated->day);
        const auto* const look = look_of(rated->rating);
        if (place != places.end() && look != nullptr) {
            drawing += "<g transform=\"translate("_markup + number_markup(place->second) + " "_markup + y +
                       ")\">"_markup + sign(*look) + "<title>"_markup +
                       escaped(in_words(rated->day) + ": " + rated->rating) + "</title></g>"_markup;
        }
    }
    return drawing + "\n"_markup;
}

/// The first and the last day, and of the others those that have room.
Markup days_markup(const std::map<Date, std::int64_t>& places, std::int64_t y) {
    const auto last = std::prev(places.end());
    Markup drawing;
    auto free_from = std::int64_t{0};
    for (auto at = places.begin(); at != places.end(); ++at) {
        const bool is_first = at == places.begin();
        const bool is_last = at == last;
        const auto middle = is_first ? day_width / 2 : is_last ? drawing_units - day_width / 2 : at->second;
        const bool has_room =
            middle - day_width / 2 >= free_from && (is_last || middle + day_width / 2 <= drawing_units - day_width);
        if (is_first || is_last || has_room) {
            drawing += text_markup(is_first  ? 0
                                   : is_last ? drawing_units
                                             : at->second,
                                   y,
                                   is_first  ? Anchor::start
                                   : is_last ? Anchor::end
                                             : Anchor::middle,
                                   in_words(at->first));
            free_from = middle + day_width / 2;
        }
    }
    return drawing;
}

/// The ratings of each thing, things in the order of the table.
std::vector<std::vector<const Rated*>> by_subject(const std::vector<Rated>& ratings) {
    std::vector<std::vector<const Rated*>> lines;
    for (const auto& rated : ratings) {
        const auto same =
            std::ranges::find_if(lines, [&](const auto& line) { return line.front()->subject == rated.subject; });
        if (same == lines.end()) {
            lines.push_back({&rated});
        } else {
            same->push_back(&rated);
        }
    }
    return lines;
}

Markup key() {
    Markup items;
    for (const auto& look : looks) {
        auto word = std::string(look.rating);
        word.front() = look.letter.front();
        items += key_item(sign(look), word);
    }
    return key_list(items);
}

}  // namespace

Markup timeline_chart(const Table& table, const Timeline& timeline) {
    const auto ratings = ratings_of(table, timeline);
    if (ratings.empty()) {
        return {};
    }
    const auto places = places_of(ratings);
    const auto lines = by_subject(ratings);
    Markup drawing;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        drawing += drawn(lines[i], places, static_cast<std::int64_t>(i) * row_height);
    }
    const auto height = std::ssize(lines) * row_height + axis_height;
    return figure_markup({.kind = "timeline",
                          .name = table.name,
                          .caption = timeline.title,
                          .title = {},
                          .description = fmt::format(
                              "A line for each objective of the table beside, a mark on the day of each rating: R for "
                              "red, A for amber, G for green; from {} to {}.",
                              in_words(places.begin()->first), in_words(places.rbegin()->first)),
                          .height = height,
                          .drawing = drawing + days_markup(places, height - 4),
                          .key = key()});
}

}  // namespace llp::report
