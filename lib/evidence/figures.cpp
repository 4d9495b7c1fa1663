#include "evidence/figures.hpp"

#include <algorithm>
#include <compare>
#include <iterator>
#include <optional>

#include "core/measure.hpp"

namespace llp::evidence {

namespace {

/// A cell that may or may not become the figure of its school, measure and period.
struct Cell {
    Urn urn;
    const PublishedMeasure* measure;
    Period period;
    std::optional<Millionths> value;
    const ResultRow* row;
};

/// Newest period first. Measures stand in one array, so that their addresses have its order.
std::strong_ordering by_place(const Cell& a, const Cell& b) {
    if (const auto order = a.urn <=> b.urn; order != 0) {
        return order;
    }
    if (const auto order = a.measure <=> b.measure; order != 0) {
        return order;
    }
    return b.period <=> a.period;
}

/// Within one place the cell that counts comes first; a total order, so that the order of reading does not matter.
bool precedes(const Cell& a, const Cell& b) {
    if (const auto order = by_place(a, b); order != 0) {
        return order < 0;
    }
    if (a.row->release != b.row->release) {
        return a.row->release > b.row->release;
    }
    if (a.value.has_value() != b.value.has_value()) {
        return a.value.has_value();
    }
    if (const auto order = a.row->source.compare(b.row->source); order != 0) {
        return order < 0;
    }
    return a.value != b.value ? a.value < b.value : a.row->file < b.row->file;
}

std::vector<Cell> cells_of(std::span<const ResultRow> rows) {
    std::vector<Cell> cells;
    for (const auto& row : rows) {
        for (const auto& [id, figure] : row.figures) {
            if (const auto* const measure = find_measure(id)) {
                cells.push_back({row.urn, measure, row.period, number(figure), &row});
            }
        }
    }
    return cells;
}

}  // namespace

std::vector<Figure> standing_figures(std::span<const ResultRow> rows) {
    auto cells = cells_of(rows);
    std::ranges::sort(cells, precedes);
    std::vector<Figure> figures;
    const Cell* place = nullptr;
    for (const auto& cell : cells) {
        const bool first = place == nullptr || by_place(*place, cell) != 0;
        place = &cell;
        if (first && cell.value) {
            figures.push_back({cell.urn, cell.measure, cell.period, *cell.value, cell.row});
        }
    }
    return figures;
}

std::vector<Figure> newest_figures(const std::vector<Figure>& standing) {
    std::vector<Figure> newest;
    const auto same_measure = [](const Figure& a, const Figure& b) { return a.urn == b.urn && a.measure == b.measure; };
    std::ranges::unique_copy(standing, std::back_inserter(newest), same_measure);
    return newest;
}

}  // namespace llp::evidence
