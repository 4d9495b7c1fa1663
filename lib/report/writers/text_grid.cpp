#include "report/writers/text_grid.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "core/text.hpp"

namespace llp::report {

namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 8;

using Widths = std::vector<std::size_t>;

bool begins_character(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// The most bytes from the front, whole characters, that fit; at least one character.
std::size_t fitting_bytes(std::string_view word, std::size_t width) {
    std::size_t fits = 0;
    for (std::size_t end = 1; end <= word.size(); ++end) {
        if (end < word.size() && !begins_character(word[end])) {
            continue;
        }
        if (fits > 0 && display_width(word.substr(0, end)) > width) {
            break;
        }
        fits = end;
    }
    return fits;
}

/// Adds a word to the lines: on the last line where it fits, otherwise on new ones.
void add_word(std::vector<std::string>& lines, std::string_view word, std::size_t width) {
    const auto used = display_width(lines.back());
    if (used > 0 && used + 1 + display_width(word) <= width) {
        lines.back().append(" ").append(word);
        return;
    }
    if (used > 0) {
        lines.emplace_back();
    }
    while (display_width(word) > width && fitting_bytes(word, width) < word.size()) {
        const auto bytes = fitting_bytes(word, width);
        lines.back().append(word.substr(0, bytes));
        lines.emplace_back();
        word.remove_prefix(bytes);
    }
    lines.back().append(word);
}

Widths natural_widths(const std::vector<GridColumn>& columns, const std::vector<std::vector<std::string>>& rows) {
    Widths widths;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto width = display_width(columns[i].heading);
        for (const auto& row : rows) {
            width = std::max(width, display_width(row.at(i)));
        }
        widths.push_back(width);
    }
    return widths;
}

std::size_t total_width(const Widths& widths) {
    return std::accumulate(widths.begin(), widths.end(), std::size_t{0}) +
           gap * (widths.empty() ? 0 : widths.size() - 1);
}

std::size_t longest_word(const std::string& text) {
    std::size_t longest = 0;
    for (const auto word : split(text, ' ')) {
        longest = std::max(longest, display_width(word));
    }
    return longest;
}

/// So wide each column must be that no word of it is broken.
Widths word_widths(const std::vector<GridColumn>& columns, const std::vector<std::vector<std::string>>& rows) {
    Widths widths;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto width = std::max(narrowest, longest_word(columns[i].heading));
        for (const auto& row : rows) {
            width = std::max(width, longest_word(row.at(i)));
        }
        widths.push_back(width);
    }
    return widths;
}

/// Takes from the widest column that is wider than its least, one at a time, until the line fits or none has anything
/// to give.
void narrow(Widths& widths, const Widths& least, std::size_t width) {
    for (auto total = total_width(widths); total > width; --total) {
        std::optional<std::size_t> widest;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (widths[i] > least[i] && (!widest || widths[i] > widths[*widest])) {
                widest = i;
            }
        }
        if (!widest) {
            return;
        }
        --widths[*widest];
    }
}

/// Lines are folded between words first, and words are broken only where that does not do.
Widths fitting_widths(const std::vector<GridColumn>& columns, const std::vector<std::vector<std::string>>& rows,
                      std::size_t width) {
    auto widths = natural_widths(columns, rows);
    narrow(widths, word_widths(columns, rows), width);
    narrow(widths, Widths(widths.size(), narrowest), width);
    return widths;
}

std::string padded(const std::string& text, std::size_t width, Align align) {
    const auto used = display_width(text);
    const std::string blanks(width > used ? width - used : 0, ' ');
    return align == Align::right ? blanks + text : text + blanks;
}

std::string without_end_blanks(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

/// The lines of one row; cells that fold make it several.
std::vector<std::string> row_lines(const std::vector<GridColumn>& columns, const std::vector<std::string>& cells,
                                   const Widths& widths) {
    std::vector<std::vector<std::string>> folded;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        folded.push_back(folded_lines(cells[i], widths[i]));
        height = std::max(height, folded.back().size());
    }
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < height; ++at) {
        std::string line;
        for (std::size_t i = 0; i < folded.size(); ++i) {
            line += std::string(i == 0 ? 0 : gap, ' ');
            line += padded(at < folded[i].size() ? folded[i][at] : std::string(), widths[i], columns[i].align);
        }
        lines.push_back(without_end_blanks(line));
    }
    return lines;
}

std::vector<std::string> headings_of(const std::vector<GridColumn>& columns) {
    std::vector<std::string> headings;
    headings.reserve(columns.size());
    for (const auto& column : columns) {
        headings.push_back(column.heading);
    }
    return headings;
}

std::string rule_of(const Widths& widths) {
    std::string rule;
    for (const auto width : widths) {
        rule += (rule.empty() ? "" : std::string(gap, ' ')) + std::string(width, '-');
    }
    return rule;
}

}  // namespace

std::vector<std::string> folded_lines(const std::string& text, std::size_t width) {
    std::vector<std::string> lines(1);
    if (display_width(text) <= width) {
        lines.front() = text;
        return lines;
    }
    for (const auto word : split(text, ' ')) {
        if (!word.empty()) {
            add_word(lines, word, width);
        }
    }
    return lines;
}

std::string text_grid(const std::vector<GridColumn>& columns, const std::vector<std::vector<std::string>>& rows,
                      std::size_t width, std::string_view heading_begin, std::string_view heading_end) {
    const auto widths = fitting_widths(columns, rows, width);
    std::string grid;
    for (const auto& line : row_lines(columns, headings_of(columns), widths)) {
        grid.append(heading_begin).append(line).append(heading_end).append("\n");
    }
    grid += rule_of(widths) + "\n";
    for (const auto& row : rows) {
        for (const auto& line : row_lines(columns, row, widths)) {
            grid += line + "\n";
        }
    }
    return grid;
}

}  // namespace llp::report
