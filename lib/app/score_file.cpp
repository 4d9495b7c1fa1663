#include "app/score_file.hpp"

#include "app/form_file.hpp"
#include "core/error.hpp"
#include "core/number.hpp"

namespace llp::app {

namespace {

/// The cells of one line, with the place to name when one is at fault.
class ScoreLine {
public:
    ScoreLine(const FormRow& row, const std::string& file) : row_(row), file_(file) {}

    [[nodiscard]] Party party(std::size_t column) const {
        const auto party = Party::read(row_.cells[column]);
        if (!party) {
            refuse(fmt::format("'{}' is neither a URN nor org:ID", row_.cells[column]));
        }
        return *party;
    }

    [[nodiscard]] Points points(std::size_t column) const {
        const auto points = read_integer(row_.cells[column]);
        if (!points) {
            refuse(fmt::format("the score '{}' is not a whole number", row_.cells[column]));
        }
        return Points(*points);
    }

private:
    [[noreturn]] void refuse(const std::string& why) const { raise<InputError>("{}:{}: {}", file_, row_.line, why); }

    const FormRow& row_;
    const std::string& file_;
};

}  // namespace

std::vector<match::ScoreRow> read_scores(const std::string& file) {
    std::vector<match::ScoreRow> rows;
    for (const auto& row :
         read_form(file, {"supported", "supporter", "score"}, "scores need the columns supported,supporter,score")) {
        const ScoreLine line(row, file);
        rows.push_back({.supported = line.party(0), .supporter = line.party(1), .score = line.points(2)});
    }
    return rows;
}

}  // namespace llp::app
