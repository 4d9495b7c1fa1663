#include <doctest/doctest.h>

#include <algorithm>
#include <coin/ClpSimplex.hpp>
#include <map>
#include <random>

#include "report/disclosure.hpp"
#include "support/scale.hpp"

using namespace llp;
using report::Cell;
using report::PupilSum;

namespace {

/// What a reader who knows all that is shown, and that no number is below zero, may take a number to be.
struct Bounds {
    double least = 0;
    double most = 1e6;  ///< More than any county has.

    [[nodiscard]] double width() const { return most - least; }
};

/// The numbers of the rows of one table, by what is shown of each and by the sums that they make.
class Reader {
public:
    Reader(const std::vector<PupilSum>& sums, const std::vector<Bounds>& shown) {
        const auto rows = static_cast<int>(shown.size());
        program_.setLogLevel(0);
        program_.resize(0, rows);
        for (int row = 0; row < rows; ++row) {
            const auto& bounds = shown[static_cast<std::size_t>(row)];
            program_.setColumnBounds(row, bounds.least, bounds.most);
        }
        for (const auto& sum : sums) {
            std::vector<int> columns{static_cast<int>(sum.total)};
            std::vector<double> ones{-1};
            for (const auto part : sum.parts) {
                columns.push_back(static_cast<int>(part));
                ones.push_back(1);
            }
            program_.addRow(static_cast<int>(columns.size()), columns.data(), ones.data(), 0, 0);
        }
    }

    [[nodiscard]] Bounds feasible(std::size_t row) {
        const auto column = static_cast<int>(row);
        program_.setObjectiveCoefficient(column, 1);
        const Bounds found{.least = best(1), .most = best(-1)};
        program_.setObjectiveCoefficient(column, 0);
        return found;
    }

private:
    double best(int direction) {
        program_.setOptimizationDirection(direction);
        program_.primal();
        REQUIRE(program_.isProvenOptimal());
        return program_.objectiveValue();
    }

    ClpSimplex program_;
};

/// Pupils who are counted in a row, and those who are left out of its percentage.
struct Row {
    std::int64_t pupils = 0;
    std::int64_t rest = 0;
    bool divided = false;
};

/// A table of a total that is divided once or more, or of which a part is divided again.
class RandomTable {
public:
    RandomTable(std::mt19937& random, std::string name) : random_(random), name_(std::move(name)) {}

    report::Table table() {
        const int most = 20 << upto(6);
        rows_.push_back({.pupils = upto(most), .rest = upto(most)});
        divide(0, 0);
        report::Table table{.name = name_,
                            .caption = "",
                            .columns = {{.name = "pupils", .heading = "Pupils"},
                                        {.name = "percent", .heading = "%"},
                                        {.name = "schools", .heading = "Schools"}}};
        for (const auto& row : rows_) {
            table.rows.push_back({Cell::pupils(row.pupils), percent_of(row), Cell::open(3)});
        }
        for (const auto& sum : sums_) {
            say_what_schools_tell(sum, table);
        }
        table.breakdown = report::Breakdown{.pupils = "pupils", .percents = {"percent"}, .sums = sums_};
        if (upto(1) == 0) {
            add_wholes(table);
        }
        return table;
    }

private:
    void add_wholes(report::Table& table) const {
        table.columns.push_back({.name = "of", .heading = "Of"});
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            table.rows[row].push_back(Cell::pupils(rows_[row].pupils + rows_[row].rest));
        }
        table.breakdown->whole = "of";
    }

    int upto(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }

    static Cell percent_of(const Row& row) { return Cell::pupils_percent(row.pupils, row.pupils + row.rest, 1); }

    void divide(std::size_t total, int depth) {
        rows_[total].divided = true;
        const int ways = depth == 0 ? 1 + upto(2) : 1;
        for (int way = 0; way < ways; ++way) {
            PupilSum sum{.by = name_ + std::to_string(sums_.size()), .total = total, .parts = parts_of(rows_[total])};
            sums_.push_back(sum);
            for (const auto part : sum.parts) {
                if (ways == 1 && depth < 2 && upto(3) == 0) {
                    divide(part, depth + 1);
                }
            }
        }
    }

    std::vector<std::size_t> parts_of(Row left) {
        std::vector<std::size_t> parts;
        for (int more = upto(4); more >= 0; --more) {
            const Row part{.pupils = more == 0 ? left.pupils : share_of(left.pupils),
                           .rest = more == 0 ? left.rest : share_of(left.rest)};
            left = {.pupils = left.pupils - part.pupils, .rest = left.rest - part.rest};
            parts.push_back(rows_.size());
            rows_.push_back(part);
        }
        return parts;
    }

    /// Small ones as often as large ones.
    std::int64_t share_of(std::int64_t left) {
        return std::min<std::int64_t>(left, upto(1) == 0 ? upto(7) : upto(static_cast<int>(left)));
    }

    /// Of a part without pupils, or without others, the schools may tell it: none of them counts, or all. Its total has
    /// another part then, which they do not tell.
    void say_what_schools_tell(const PupilSum& sum, report::Table& table) {
        for (std::size_t i = 1; i < sum.parts.size(); ++i) {
            const auto part = sum.parts[i];
            const auto& row = rows_[part];
            if (row.divided || upto(1) == 0 || row.pupils + row.rest == 0) {
                continue;
            }
            if (row.pupils == 0) {
                table.rows[part][0] = Cell::open(0);
                table.rows[part][1] = Cell::open(report::Value(report::Decimal{Millionths(0)}));
            } else if (row.rest == 0) {
                table.rows[part][1] = Cell::open(report::Value(report::Decimal{Millionths(100'000'000)}));
            }
        }
    }

    std::mt19937& random_;
    std::string name_;
    std::vector<Row> rows_;
    std::vector<PupilSum> sums_;
};

constexpr std::size_t whole_column = 3;

Bounds exactly(double number) {
    return {.least = number, .most = number};
}

Bounds pupils_shown(const std::vector<Cell>& row) {
    return row[0].is_hidden() ? Bounds() : exactly(static_cast<double>(std::get<std::int64_t>(row[0].value())));
}

bool has_whole(const std::vector<Cell>& row) {
    return row.size() > whole_column;
}

/// Of a shown number and its whole number, or its percentage, exact to a millionth as machines get it, how many are
/// left out.
Bounds rest_shown(const std::vector<Cell>& row) {
    if (has_whole(row) && !row[whole_column].is_hidden()) {
        const auto whole = std::get<std::int64_t>(row[whole_column].value());
        REQUIRE_FALSE(row[0].is_hidden());
        return exactly(static_cast<double>(whole - std::get<std::int64_t>(row[0].value())));
    }
    const auto* const decimal = std::get_if<report::Decimal>(&row[1].value());
    if (row[1].is_hidden() || decimal == nullptr || decimal->value == Millionths(0)) {
        return {};
    }
    if (decimal->value == Millionths(100'000'000)) {
        return exactly(0);
    }
    REQUIRE_FALSE(row[0].is_hidden());
    const auto pupils = static_cast<double>(std::get<std::int64_t>(row[0].value()));
    const auto rest_at = [&](double millionths) { return pupils * (1e8 - millionths) / millionths; };
    const auto millionths = static_cast<double>(decimal->value.count());
    return {.least = rest_at(millionths + 0.5), .most = rest_at(millionths - 0.5)};
}

/// How often each way of hiding was seen.
using Seen = std::map<std::string, int>;

void check_hidden(const report::Table& table, const report::Table& before, Seen& seen) {
    std::vector<Bounds> pupils;
    std::vector<Bounds> rests;
    for (const auto& row : table.rows) {
        pupils.push_back(pupils_shown(row));
        rests.push_back(rest_shown(row));
    }
    constexpr double six = 6 - 1e-4;
    const auto& sums = table.breakdown->sums;
    Reader number(sums, pupils);
    Reader rest(sums, rests);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto& cells = table.rows[row];
        if (cells[0].is_hidden()) {
            CHECK(number.feasible(row).width() >= six);
            ++seen[before.rows[row][0].behind() > 5 ? "number above five" : "number"];
        } else if (cells[1].is_hidden()) {
            CHECK(rest.feasible(row).width() >= six);
            ++seen[*before.rows[row][1].rest() > 5 ? "percentage of more than five left out" : "percentage alone"];
        } else if (has_whole(cells) && cells[whole_column].is_hidden()) {
            CHECK(rest.feasible(row).width() >= six);
            ++seen["whole number alone"];
        }
    }
}

TEST_CASE("no hidden number of a breakdown can be told more closely than within six") {
    const int documents = scaled(10'000);
    std::mt19937 random(2016);
    Seen seen;
    for (int i = 0; i < documents; ++i) {
        const report::Document before{
            .schema = "llp.fixture/1",
            .title = "",
            .sections = {
                {.heading = "", .blocks = {RandomTable(random, "a").table(), RandomTable(random, "b").table()}}}};
        const auto after = report::disclose(before, report::Audience::general_public);
        const auto hidden = report::tables(after.document());
        const auto shown = report::tables(before);
        for (std::size_t table = 0; table < shown.size(); ++table) {
            check_hidden(*hidden.at(table), *shown.at(table), seen);
        }
    }
    for (const auto* const kind :
         {"number", "number above five", "percentage alone", "percentage of more than five left out"}) {
        CHECK_MESSAGE(seen[kind] >= documents / 10, kind);
    }
    CHECK(seen["whole number alone"] > 0);
}

}  // namespace
