#include "report/writers/csv.hpp"

#include <fmt/format.h>

#include "csv/writer.hpp"
#include "report/writers/cell_text.hpp"

namespace llp::report {

namespace {

/// Appends rows to one CSV text.
class Lines {
public:
    explicit Lines(csv::Guard guard) : guard_(guard) {}

    void add(const std::vector<MachineText>& row) {
        std::vector<csv::Cell> cells;
        cells.reserve(row.size());
        for (const auto& text : row) {
            cells.push_back(
                {.text = text.value, .kind = text.is_text ? csv::Cell::Kind::text : csv::Cell::Kind::number});
        }
        csv::append_row(text_, cells, guard_);
    }

    [[nodiscard]] std::string text() && { return std::move(text_); }

private:
    csv::Guard guard_;
    std::string text_;
};

MachineText plain_text(std::string text) {
    return {.value = std::move(text), .code = {}, .is_text = true};
}

/// In a table as it stands a code takes the place of the value.
MachineText plain_value(const Cell& cell) {
    auto text = for_machines(cell);
    return text.code.empty() ? text : plain_text(std::move(text.code));
}

void add_plain_table(Lines& lines, const Table& table) {
    std::vector<MachineText> header;
    for (const auto& column : table.columns) {
        if (column.readers != For::people) {
            header.push_back(plain_text(column.name));
        }
    }
    lines.add(header);
    for (const auto& cells : table.rows) {
        std::vector<MachineText> row;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (table.columns.at(i).readers != For::people) {
                row.push_back(plain_value(cells[i]));
            }
        }
        lines.add(row);
    }
}

/// Writes every part of a document as lines of section,row,column,value,code.
class LongTable {
public:
    explicit LongTable(Lines& lines) : lines_(lines) {
        lines_.add(
            {plain_text("section"), plain_text("row"), plain_text("column"), plain_text("value"), plain_text("code")});
    }

    void add_fields(const std::string& section, const std::vector<Field>& fields) {
        for (const auto& field : fields) {
            if (field.readers != For::people) {
                add(section, 1, field.name, field.value);
            }
        }
    }

    void operator()(const Note& /*for people*/) const {}

    void operator()(const Facts& facts) {
        if (facts.readers != For::people) {
            add_fields(facts.name, facts.fields);
        }
    }

    void operator()(const Table& table) {
        if (table.readers == For::people) {
            return;
        }
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            for (std::size_t i = 0; i < table.columns.size(); ++i) {
                if (table.columns[i].readers != For::people) {
                    add(table.name, row + 1, table.columns[i].name, table.rows[row].at(i));
                }
            }
        }
    }

    void operator()(const Map& map) {
        (*this)(map.points);
        if (map.lines) {
            (*this)(*map.lines);
        }
    }

private:
    void add(const std::string& section, std::size_t row, const std::string& column, const Cell& cell) {
        auto text = for_machines(cell);
        auto code = plain_text(std::move(text.code));
        lines_.add({plain_text(section),
                    {.value = fmt::to_string(row), .code = {}},
                    plain_text(column),
                    std::move(text),
                    std::move(code)});
    }

    Lines& lines_;
};

/// The table of a document that is nothing but one table; nullptr otherwise.
const Table* only_table(const Document& document) {
    const Table* found = nullptr;
    for (const auto& section : document.sections) {
        for (const auto& block : section.blocks) {
            const auto* table = std::get_if<Table>(&block);
            const auto* facts = std::get_if<Facts>(&block);
            if (std::holds_alternative<Map>(block)) {
                return nullptr;
            }
            const bool counts = (table != nullptr && table->readers != For::people) ||
                                (facts != nullptr && facts->readers != For::people);
            if (counts && (found != nullptr || facts != nullptr)) {
                return nullptr;
            }
            found = counts ? table : found;
        }
    }
    return found;
}

}  // namespace

std::string write_csv(const Disclosed& disclosed, const WriterOptions& options) {
    const auto& document = disclosed.document();
    Lines lines(options.excel_safe ? csv::Guard::formulas : csv::Guard::none);
    if (const auto* table = only_table(document)) {
        add_plain_table(lines, *table);
        return std::move(lines).text();
    }
    LongTable all(lines);
    all.add_fields("document", document.head);
    for (const auto& section : document.sections) {
        for (const auto& block : section.blocks) {
            std::visit(all, block);
        }
    }
    return std::move(lines).text();
}

}  // namespace llp::report
