#include "app/score_file.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "csv/reader.hpp"

namespace llp::app {

namespace {

std::size_t column_of(const csv::Reader& reader, std::string_view name, const std::string& file) {
    const auto& header = reader.header();
    const auto is_named = [&](const std::string& column) { return same_ignoring_case(column, name); };
    const auto found = std::ranges::find_if(header, is_named);
    if (found == header.end()) {
        throw InputError(fmt::format("{}:{}: the column '{}' is missing", file, reader.header_line(), name),
                         "scores need the columns supported,supporter,score");
    }
    if (std::ranges::count_if(header, is_named) > 1) {
        raise<InputError>("{}:{}: the column '{}' stands twice", file, reader.header_line(), name);
    }
    return static_cast<std::size_t>(found - header.begin());
}

/// The cells of one line, with the place to name when one is at fault.
class ScoreLine {
public:
    ScoreLine(const csv::Row& row, const std::string& file) : row_(row), file_(file) {}

    [[nodiscard]] Party party(std::size_t column) const {
        const auto party = Party::read(cell(column));
        if (!party) {
            refuse(fmt::format("'{}' is neither a URN nor org:ID", cell(column)));
        }
        return *party;
    }

    [[nodiscard]] Points points(std::size_t column) const {
        const auto points = read_integer(cell(column));
        if (!points) {
            refuse(fmt::format("the score '{}' is not a whole number", cell(column)));
        }
        return Points(*points);
    }

private:
    [[nodiscard]] std::string_view cell(std::size_t column) const { return row_.fields[column]; }
    [[noreturn]] void refuse(const std::string& why) const { raise<InputError>("{}:{}: {}", file_, row_.line, why); }

    const csv::Row& row_;
    const std::string& file_;
};

}  // namespace

std::vector<match::ScoreRow> read_scores(const std::string& file) {
    const auto source = csv::open_source(file);
    csv::Reader reader(*source, file);
    const auto supported = column_of(reader, "supported", file);
    const auto supporter = column_of(reader, "supporter", file);
    const auto score = column_of(reader, "score", file);
    std::vector<match::ScoreRow> rows;
    while (const auto* const row = reader.next()) {
        if (row->fault) {
            raise<InputError>("{}:{}: {}", file, row->line, row->fault->message);
        }
        if (row->fields.size() != reader.header().size()) {
            raise<InputError>("{}:{}: {} fields expected, {} found", file, row->line, reader.header().size(),
                              row->fields.size());
        }
        const ScoreLine line(*row, file);
        rows.push_back(
            {.supported = line.party(supported), .supporter = line.party(supporter), .score = line.points(score)});
    }
    return rows;
}

}  // namespace llp::app
