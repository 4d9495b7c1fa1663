#include "report/writers/markdown.hpp"

#include <fmt/format.h>

#include "report/writers/cell_text.hpp"
#include "report/writers/markdown_text.hpp"

namespace llp::report {

namespace {

std::string cell_text(const Cell& cell) {
    return markdown_text(for_people(cell, DateStyle::in_words));
}

std::string heading_rows(const Table& table) {
    std::string headings = "|";
    std::string rule = "|";
    for (const auto& column : table.columns) {
        if (column.readers != For::machines) {
            headings += " " + markdown_text(column.heading) + " |";
            rule += column.align == Align::right ? " ---: |" : " --- |";
        }
    }
    return headings + "\n" + rule + "\n";
}

std::string body_row(const Table& table, const std::vector<Cell>& cells) {
    std::string row = "|";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].readers != For::machines) {
            row += " " + cell_text(cells.at(i)) + " |";
        }
    }
    return row + "\n";
}

/// Collects the parts of a document, an empty line between them.
class Page {
public:
    void heading(std::string_view signs, const std::string& text) {
        if (!text.empty()) {
            add(fmt::format("{} {}\n", signs, markdown_text(text)));
        }
    }

    void fields(const std::vector<Field>& list) {
        // Two lists below one another are one, unless their bullets differ.
        const char bullet = last_bullet_ == '-' ? '*' : '-';
        std::string items;
        for (const auto& field : list) {
            if (field.readers != For::machines) {
                items += fmt::format("{} **{}:** {}\n", bullet, markdown_text(field.label), cell_text(field.value));
            }
        }
        add(items);
        last_bullet_ = items.empty() ? last_bullet_ : bullet;
    }

    void operator()(const Note& note) { add((note.attention ? "**!** " : "") + markdown_line(note.text) + "\n"); }

    void operator()(const Facts& facts) {
        if (facts.readers != For::machines) {
            fields(facts.fields);
        }
    }

    void operator()(const Table& table) {
        if (table.readers == For::machines) {
            return;
        }
        if (table.rows.empty()) {
            paragraph(table.empty.empty() ? "None." : table.empty);
            return;
        }
        paragraph(table.caption);
        rows(table);
        if (table.cut) {
            paragraph(table.cut->rest);
        }
    }

    void operator()(const Map& map) {
        (*this)(map.points);
        if (map.lines) {
            (*this)(*map.lines);
        }
    }

    [[nodiscard]] std::string text() && { return std::move(text_); }

private:
    void add(const std::string& part) {
        if (!part.empty()) {
            text_ += (text_.empty() ? "" : "\n") + part;
            last_bullet_ = none;
        }
    }

    void paragraph(const std::string& text) {
        if (!text.empty()) {
            add(markdown_line(text) + "\n");
        }
    }

    void rows(const Table& table) {
        auto part = heading_rows(table);
        for (std::size_t i = 0; i < rows_for_people(table); ++i) {
            part += body_row(table, table.rows[i]);
        }
        add(part);
    }

    static constexpr char none = '\0';
    std::string text_;
    char last_bullet_ = none;  ///< Of the list that the text ends with.
};

}  // namespace

std::string write_markdown(const Disclosed& disclosed, const WriterOptions& /*options*/) {
    const auto& document = disclosed.document();
    Page page;
    page.heading("#", document.title);
    page.fields(document.head);
    for (const auto& section : document.sections) {
        page.heading("##", section.heading);
        for (const auto& block : section.blocks) {
            std::visit(page, block);
        }
    }
    return std::move(page).text();
}

}  // namespace llp::report
