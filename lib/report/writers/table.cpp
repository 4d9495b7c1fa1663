#include "report/writers/table.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "report/writers/cell_text.hpp"
#include "report/writers/text_grid.hpp"
#include "report/writers/trend_chart.hpp"
#include "report/writers/visible_text.hpp"

namespace llp::report {

namespace {

constexpr int narrowest_page = 40;

/// Prints the parts of a document below one another.
class Screen {
public:
    explicit Screen(const WriterOptions& options)
        : width_(static_cast<std::size_t>(std::max(options.width, narrowest_page))),
          bold_(options.colour ? "\x1b[1m" : ""),
          plain_(options.colour ? "\x1b[0m" : "") {}

    void title(const std::string& text) { heading(text, '='); }

    void section(const std::string& text) {
        if (!text.empty()) {
            begin_part();
            heading(text, '-');
        }
    }

    void operator()(const Note& note) {
        begin_part();
        add_folded((note.attention ? "! " : "") + visible_text(note.text));
    }

    void operator()(const Facts& facts) {
        if (facts.readers != For::machines) {
            begin_part();
            fields(facts.fields);
        }
    }

    void operator()(const Table& table) {
        if (table.readers == For::machines) {
            return;
        }
        begin_part();
        if (table.rows.empty()) {
            add_folded(visible_text(table.empty.empty() ? "None." : table.empty));
            return;
        }
        if (!table.caption.empty()) {
            add_folded(visible_text(table.caption));
        }
        text_ += grid(table);
        if (const auto* const trends = std::get_if<Trends>(&table.drawing)) {
            add_trends(trend_lines(table, *trends));
        }
        if (table.cut) {
            add_folded(visible_text(table.cut->rest));
        }
    }

    void operator()(const Map& map) {
        (*this)(map.points);
        if (map.lines) {
            (*this)(*map.lines);
        }
    }

    void fields(const std::vector<Field>& list) {
        std::size_t label_width = 0;
        for (const auto& field : list) {
            label_width = std::max(label_width, field.readers == For::machines ? 0 : display_width(field.label));
        }
        for (const auto& field : list) {
            if (field.readers != For::machines) {
                add_field(field, label_width);
            }
        }
    }

    [[nodiscard]] std::string text() && { return std::move(text_); }

private:
    void begin_part() {
        if (!text_.empty()) {
            text_ += "\n";
        }
    }

    void heading(const std::string& text, char line) {
        const auto shown = visible_text(text);
        text_ += bold_ + shown + plain_ + "\n" + std::string(std::min(display_width(shown), width_), line) + "\n";
    }

    void add_folded(const std::string& text) {
        for (const auto& line : folded_lines(text, width_)) {
            text_ += line + "\n";
        }
    }

    void add_field(const Field& field, std::size_t label_width) {
        const auto room = width_ > label_width + 12 ? width_ - label_width - 2 : 10;
        auto label = field.label + std::string(label_width - display_width(field.label) + 2, ' ');
        for (const auto& line : folded_lines(visible_text(for_people(field.value, DateStyle::iso)), room)) {
            text_ += label + line + "\n";
            label.assign(label_width + 2, ' ');
        }
    }

    void add_trends(const std::vector<TrendLine>& lines) {
        const std::vector<GridColumn> columns{{.heading = "Trend", .align = Align::left},
                                              {.heading = "From", .align = Align::right},
                                              {.heading = "", .align = Align::left},
                                              {.heading = "To", .align = Align::right},
                                              {.heading = "Change", .align = Align::left}};
        std::vector<std::vector<std::string>> rows;
        for (const auto& line : lines) {
            rows.push_back({visible_text(line.heading), line.first, line.blocks, line.last, line.change});
        }
        if (!rows.empty()) {
            text_ += "\n" + text_grid(columns, rows, width_, bold_, plain_);
        }
    }

    [[nodiscard]] std::string grid(const Table& table) const {
        std::vector<GridColumn> columns;
        std::vector<std::vector<std::string>> rows(rows_for_people(table));
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const auto& column = table.columns[i];
            if (column.readers == For::machines) {
                continue;
            }
            columns.push_back({.heading = visible_text(column.heading), .align = column.align});
            for (std::size_t row = 0; row < rows.size(); ++row) {
                rows[row].push_back(visible_text(for_people(table.rows[row].at(i), DateStyle::iso)));
            }
        }
        return text_grid(columns, rows, width_, bold_, plain_);
    }

    std::size_t width_;
    std::string bold_;
    std::string plain_;
    std::string text_;
};

}  // namespace

std::string write_table(const Disclosed& disclosed, const WriterOptions& options) {
    const auto& document = disclosed.document();
    Screen page(options);
    if (!document.title.empty()) {
        page.title(document.title);
    }
    page.fields(document.head);
    for (const auto& section : document.sections) {
        page.section(section.heading);
        for (const auto& block : section.blocks) {
            std::visit(page, block);
        }
    }
    return std::move(page).text();
}

}  // namespace llp::report
