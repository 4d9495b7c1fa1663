#include "report/document.hpp"

#include <algorithm>

#include "core/number.hpp"

namespace llp::report {

Cell::Cell(CellClass cell_class, Value value, std::int64_t behind)
    : class_(cell_class), value_(std::move(value)), behind_(behind) {}

Cell Cell::open(Value value) {
    return Cell(CellClass::open, std::move(value), 0);
}

Cell Cell::open(std::string_view text) {
    return open(Value(std::string(text)));
}

Cell Cell::open(const char* text) {
    return open(std::string_view(text));
}

Cell Cell::open(const std::string& text) {
    return open(std::string_view(text));
}

Cell Cell::open(bool yes) {
    return open(Value(yes));
}

Cell Cell::open(Date date) {
    return open(Value(date));
}

Cell Cell::open(Period period) {
    return open(to_text(period));
}

Cell Cell::open(Urn urn) {
    return open(urn.value()).reading(fmt::to_string(urn.value()));
}

Cell Cell::open(const Party& party) {
    const auto urn = party.urn();
    return urn ? open(*urn) : open(party.text());
}

Cell Cell::published(const Measure& figure, int decimals) {
    const auto value = number(figure);
    return open(value ? Value(Decimal{*value, decimals}) : Value(std::get<Missing>(figure)));
}

Cell Cell::nothing() {
    return open(Value());
}

Cell Cell::pupils(std::int64_t count) {
    return Cell(CellClass::pupils, Value(count), count);
}

Cell Cell::pupils_percent(std::int64_t numerator, std::int64_t denominator, int decimals) {
    Value percent;
    if (denominator != 0) {
        percent = Decimal{Millionths(divide_rounding(numerator * 100'000'000, denominator)), decimals};
    }
    Cell cell(CellClass::pupils, std::move(percent), numerator);
    cell.rest_ = denominator - numerator;
    return cell;
}

Cell Cell::confidential(Value value, std::int64_t schools) {
    return Cell(CellClass::confidential, std::move(value), schools);
}

Cell Cell::of_one_school(Value value) {
    return Cell(CellClass::one_school, std::move(value), 1);
}

Cell Cell::personal(std::string name) {
    return Cell(CellClass::personal, Value(std::move(name)), 0).of_people();
}

Cell Cell::of_people() const {
    auto cell = *this;
    cell.of_people_ = true;
    return cell;
}

Cell Cell::reading(std::string words) const {
    auto cell = *this;
    cell.words_ = hidden_ ? std::string() : std::move(words);
    return cell;
}

Cell Cell::holding(Value value) const {
    auto cell = *this;
    cell.value_ = std::move(value);
    return cell;
}

Cell Cell::hidden() const {
    auto cell = *this;
    cell.value_ = Value();
    cell.words_.clear();
    cell.hidden_ = true;
    return cell;
}

std::size_t rows_for_people(const Table& table) {
    return table.cut ? std::min(table.cut->rows, table.rows.size()) : table.rows.size();
}

std::vector<const Table*> tables(const Document& document) {
    std::vector<const Table*> found;
    for (const auto& section : document.sections) {
        for (const auto& block : section.blocks) {
            if (const auto* table = std::get_if<Table>(&block)) {
                found.push_back(table);
            } else if (const auto* map = std::get_if<Map>(&block)) {
                found.push_back(&map->points);
                if (map->lines) {
                    found.push_back(&*map->lines);
                }
            }
        }
    }
    return found;
}

}  // namespace llp::report
