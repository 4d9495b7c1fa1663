#include "report/writers/html.hpp"

#include <fmt/format.h>

#include <map>

#include "report/writers/bar_chart.hpp"
#include "report/writers/cell_text.hpp"
#include "report/writers/dot_chart.hpp"
#include "report/writers/map_drawing.hpp"
#include "report/writers/markup.hpp"
#include "report/writers/style_sheet.hpp"
#include "report/writers/timeline_chart.hpp"
#include "report/writers/trend_chart.hpp"

namespace llp::report {

namespace {

/// A line may end within an address of e-mail, which has no blank.
Markup with_breaks(std::string_view text) {
    Markup markup;
    auto at = text.find('@');
    while (at != std::string_view::npos) {
        markup += escaped(text.substr(0, at + 1)) + "<wbr>"_markup;
        text.remove_prefix(at + 1);
        at = text.find('@');
    }
    return markup + escaped(text);
}

Markup cell_markup(const Cell& cell, DateStyle dates) {
    return with_breaks(for_people(cell, dates));
}

Markup field_list(const std::vector<Field>& fields, const Markup& list_class, DateStyle dates) {
    Markup items;
    for (const auto& field : fields) {
        if (field.readers != For::machines) {
            items += "<div><dt>"_markup + escaped(field.label) + "</dt><dd>"_markup + cell_markup(field.value, dates) +
                     "</dd></div>\n"_markup;
        }
    }
    return "<dl class=\""_markup + list_class + "\">\n"_markup + items + "</dl>\n"_markup;
}

bool is_day(const Cell& cell) noexcept {
    return std::holds_alternative<Date>(cell.value()) && cell.words().empty();
}

/// "Co-opted": a line would end at the hyphen.
bool is_short_word(const Cell& cell) {
    constexpr std::size_t longest = 12;
    const auto text = for_people(cell, DateStyle::in_words);
    return text.size() > 1 && text.size() <= longest && text.find('-') != std::string::npos &&
           text.find(' ') == std::string::npos;
}

Markup class_of(const Column& column, const Cell& cell) {
    if (column.align == Align::right) {
        return " class=\"number\""_markup;
    }
    if (is_day(cell)) {
        return " class=\"day\""_markup;
    }
    return is_short_word(cell) ? " class=\"short\""_markup : Markup();
}

Markup heading_row(const Table& table) {
    Markup row;
    for (const auto& column : table.columns) {
        if (column.readers != For::machines) {
            row += "<th scope=\"col\" role=\"columnheader\""_markup +
                   (column.align == Align::right ? " class=\"number\""_markup : Markup()) + ">"_markup +
                   escaped(column.heading) + "</th>"_markup;
        }
    }
    return "<thead role=\"rowgroup\"><tr role=\"row\">"_markup + row + "</tr></thead>\n"_markup;
}

/// The first column that people see names the row.
Markup body_row(const Table& table, const std::vector<Cell>& cells, DateStyle dates) {
    Markup row;
    bool first = true;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& column = table.columns[i];
        if (column.readers == For::machines) {
            continue;
        }
        const auto& cell = cells.at(i);
        row += first ? "<th scope=\"row\" role=\"rowheader\""_markup
                     : "<td role=\"cell\" data-heading=\""_markup + escaped(column.heading) + "\""_markup;
        row += class_of(column, cell) + ">"_markup + (first ? Markup() : "<span>"_markup) + cell_markup(cell, dates) +
               (first ? "</th>"_markup : "</span></td>"_markup);
        first = false;
    }
    return "<tr role=\"row\">"_markup + row + "</tr>\n"_markup;
}

/// What the tables of a page are called where one steps from region to region: no two alike.
class RegionNames {
public:
    std::string name(const Table& table, const std::string& heading) {
        const auto& words = table.caption.empty() ? heading : table.caption;
        const auto times = ++used_[words];
        return times == 1 ? words : fmt::format("{} ({})", words, times);
    }

private:
    std::map<std::string, int> used_;
};

/// The roles repeat what the elements are, as a table whose rows are set as cards would lose its meaning otherwise.
Markup table_markup(const Table& table, const std::string& name, DateStyle dates) {
    const auto caption =
        table.caption.empty() ? Markup() : "<caption>"_markup + escaped(table.caption) + "</caption>\n"_markup;
    Markup rows;
    for (std::size_t i = 0; i < rows_for_people(table); ++i) {
        rows += body_row(table, table.rows[i], dates);
    }
    return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""_markup + escaped(name) +
           "\">\n<table role=\"table\">\n"_markup + caption + heading_row(table) +
           "<tbody role=\"rowgroup\">\n"_markup + rows + "</tbody>\n</table>\n</div>\n"_markup;
}

Markup paragraph(const std::string& text) {
    return "<p>"_markup + escaped(text) + "</p>\n"_markup;
}

Markup plain_row(const Table& table, const std::vector<Cell>& cells) {
    Markup row;
    bool first = true;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].readers != For::machines) {
            row += (first ? "<th scope=\"row\">"_markup : "<td>"_markup) +
                   cell_markup(cells.at(i), DateStyle::in_words) + (first ? "</th>"_markup : "</td>"_markup);
            first = false;
        }
    }
    return "<tr>"_markup + row + "</tr>\n"_markup;
}

/// All rows of a table that is long and stands beside a drawing: opened by whoever wants the figures.
Markup folded_away(const Table& table) {
    if (table.readers == For::machines || table.rows.empty()) {
        return {};
    }
    Markup headings;
    for (const auto& column : table.columns) {
        if (column.readers != For::machines) {
            headings += "<th scope=\"col\">"_markup + escaped(column.heading) + "</th>"_markup;
        }
    }
    Markup rows;
    for (const auto& cells : table.rows) {
        rows += plain_row(table, cells);
    }
    return "<details><summary>"_markup + escaped(table.caption) +
           "</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""_markup +
           escaped(table.caption) + "\">\n<table>\n<thead><tr>"_markup + headings + "</tr></thead>\n<tbody>\n"_markup +
           rows + "</tbody>\n</table>\n</div>\n</details>\n"_markup;
}

struct DrawingMarkup {
    const Table& table;

    Markup operator()(std::monostate /*nothing*/) const { return {}; }
    Markup operator()(const Bars& bars) const { return bar_chart(table, bars); }
    Markup operator()(const Dots& dots) const { return dot_chart(table, dots); }
    Markup operator()(const Timeline& timeline) const { return timeline_chart(table, timeline); }
    Markup operator()(const Trends& trends) const { return trend_chart(table, trends); }
};

struct BlockMarkup {
    const std::string& heading;  ///< Of the section, for a table without a caption.
    RegionNames& names;
    DateStyle dates;

    Markup operator()(const Note& note) const {
        return note.attention ? "<p class=\"attention\">"_markup + escaped(note.text) + "</p>\n"_markup
                              : paragraph(note.text);
    }

    Markup operator()(const Facts& facts) const {
        if (facts.readers == For::machines) {
            return {};
        }
        return field_list(facts.fields, facts.key_figures ? "figures"_markup : "facts"_markup, dates);
    }

    Markup operator()(const Table& table) const {
        if (table.readers == For::machines) {
            return {};
        }
        if (table.rows.empty()) {
            return paragraph(table.empty.empty() ? "None." : table.empty);
        }
        return std::visit(DrawingMarkup{table}, table.drawing) +
               table_markup(table, names.name(table, heading), dates) +
               (table.cut ? paragraph(table.cut->rest) : Markup());
    }

    Markup operator()(const Map& map) const {
        return map_drawing(map) + folded_away(map.points) + (map.lines ? folded_away(*map.lines) : Markup());
    }
};

Markup section_markup(const Section& section, RegionNames& names, DateStyle dates) {
    Markup content;
    if (!section.heading.empty()) {
        content += "<h2>"_markup + escaped(section.heading) + "</h2>\n"_markup;
    }
    for (const auto& block : section.blocks) {
        content += std::visit(BlockMarkup{section.heading, names, dates}, block);
    }
    if (content.html().empty()) {
        return content;
    }
    return (section.wide ? "<section class=\"wide\">\n"_markup : "<section>\n"_markup) + content +
           "</section>\n"_markup;
}

Markup page_head(const std::string& title) {
    return R"html(<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>)html"_markup +
           escaped(title) + "</title>\n"_markup + style_sheet() + "</head>\n"_markup;
}

}  // namespace

std::string write_html(const Disclosed& disclosed, const WriterOptions& /*options*/) {
    const auto& document = disclosed.document();
    Markup content;
    RegionNames names;
    const auto dates = document.two_columns ? DateStyle::in_short_words : DateStyle::in_words;
    for (const auto& section : document.sections) {
        content += section_markup(section, names, dates);
    }
    const auto page =
        page_head(document.title) +
        "<body>\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n<header><div>\n<h1>"_markup +
        escaped(document.title) + "</h1>\n"_markup + field_list(document.head, "head"_markup, DateStyle::in_words) +
        "</div></header>\n"_markup +
        (document.two_columns ? "<main id=\"content\" class=\"sheet\">\n"_markup : "<main id=\"content\">\n"_markup) +
        content + "</main>\n</body>\n</html>\n"_markup;
    return page.html();
}

}  // namespace llp::report
