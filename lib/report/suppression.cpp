#include "report/suppression.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace llp::report {

namespace {

using Pupils = std::vector<std::optional<std::int64_t>>;

/// Hides from the totals down.
class Hiding {
public:
    Hiding(const std::vector<PupilSum>& sums, const Pupils& pupils)
        : sums_(sums), pupils_(pupils), hidden_(pupils.size(), false) {}

    [[nodiscard]] std::vector<bool> rows() && {
        for (std::size_t row = 0; row < pupils_.size(); ++row) {
            hidden_[row] = pupils_[row] && *pupils_[row] <= largest_hidden_pupils;
        }
        std::vector<bool> is_part(pupils_.size(), false);
        for (const auto& sum : sums_) {
            std::ranges::for_each(sum.parts, [&](std::size_t part) { is_part[part] = true; });
        }
        for (std::size_t row = 0; row < pupils_.size(); ++row) {
            if (!is_part[row]) {
                settle_below(row);
            }
        }
        return std::move(hidden_);
    }

private:
    void settle_below(std::size_t total) {
        for (const auto& sum : sums_) {
            if (sum.total == total) {
                hidden_[total] ? hide_all(sum) : hide_enough(sum);
                std::ranges::for_each(sum.parts, [this](std::size_t part) { settle_below(part); });
            }
        }
    }

    void hide_all(const PupilSum& sum) {
        for (const auto part : sum.parts) {
            hidden_[part] = pupils_[part].has_value();
        }
    }

    void hide_enough(const PupilSum& sum) {
        auto shown = counted_parts(sum);
        const auto first_shown =
            std::stable_partition(shown.begin(), shown.end(), [this](std::size_t part) { return hidden_[part]; });
        std::int64_t pupils = 0;
        std::for_each(shown.begin(), first_shown, [&](std::size_t part) { pupils += *pupils_[part]; });
        std::stable_sort(first_shown, shown.end(),
                         [this](std::size_t a, std::size_t b) { return *pupils_[a] < *pupils_[b]; });
        for (auto next = first_shown;
             first_shown != shown.begin() && next != shown.end() && pupils <= largest_hidden_pupils; ++next) {
            hidden_[*next] = true;
            pupils += *pupils_[*next];
        }
    }

    [[nodiscard]] std::vector<std::size_t> counted_parts(const PupilSum& sum) const {
        std::vector<std::size_t> parts;
        std::ranges::copy_if(sum.parts, std::back_inserter(parts),
                             [this](std::size_t part) { return pupils_[part].has_value(); });
        return parts;
    }

    const std::vector<PupilSum>& sums_;
    const Pupils& pupils_;
    std::vector<bool> hidden_;
};

template <typename... Args>
void require(bool holds, const Table& table, fmt::format_string<Args...> fault, Args&&... args) {
    if (!holds) {
        throw std::logic_error(
            fmt::format("table '{}': {}", table.name, fmt::format(fault, std::forward<Args>(args)...)));
    }
}

std::size_t column_of(const Table& table, const std::string& name) {
    const auto found = std::ranges::find(table.columns, name, &Column::name);
    require(found != table.columns.end(), table, "the breakdown names no column '{}'", name);
    return static_cast<std::size_t>(found - table.columns.begin());
}

bool counts_pupils(const Cell& cell) {
    return cell.cell_class() == CellClass::pupils && !std::holds_alternative<std::monostate>(cell.value());
}

Pupils numbers_in(const Table& table, std::size_t column) {
    Pupils numbers;
    for (const auto& row : table.rows) {
        const auto& cell = row.at(column);
        numbers.push_back(counts_pupils(cell) ? std::optional(cell.behind()) : std::nullopt);
    }
    return numbers;
}

Pupils rests_in(const Table& table, std::size_t column) {
    Pupils rests;
    for (const auto& row : table.rows) {
        const auto& cell = row.at(column);
        rests.push_back(counts_pupils(cell) ? cell.rest() : std::nullopt);
    }
    return rests;
}

/// Who of the whole number of each row is left out; nullopt where it has none or, by its schools, nobody is.
Pupils rests_of_wholes(const Table& table, const Pupils& numbers, std::size_t percents, std::size_t wholes) {
    Pupils rests;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto& percent = table.rows[i].at(percents);
        const auto& whole = table.rows[i].at(wholes);
        const bool is_all = numbers[i].has_value();
        rests.push_back(percent.cell_class() == CellClass::pupils ? percent.rest()
                        : !counts_pupils(whole) || is_all         ? std::nullopt
                                                                  : std::optional(whole.behind()));
    }
    return rests;
}

using Totals = std::vector<std::optional<std::size_t>>;

/// The row of which each row is a part.
Totals totals_of(const Table& table) {
    Totals total_of(table.rows.size());
    for (const auto& sum : table.breakdown->sums) {
        require(sum.total < total_of.size(), table, "there is no row {}", sum.total);
        for (const auto part : sum.parts) {
            require(part < total_of.size(), table, "there is no row {}", part);
            require(!total_of[part], table, "row {} is a part of two totals", part);
            total_of[part] = sum.total;
        }
    }
    return total_of;
}

/// Whoever goes from total to total comes to an end.
void check_ends(const Table& table, const Totals& total_of) {
    for (std::size_t row = 0; row < total_of.size(); ++row) {
        auto above = total_of[row];
        for (std::size_t steps = 0; above; ++steps) {
            require(steps < total_of.size(), table, "row {} is a part of itself", row);
            above = total_of[*above];
        }
    }
}

/// Schools by phase, and those of each district by phase, would be phases by districts.
void check_one_way(const Table& table) {
    const auto total_of = totals_of(table);
    check_ends(table, total_of);
    std::vector<int> divided(table.rows.size(), 0);
    std::ranges::for_each(table.breakdown->sums, [&](const PupilSum& sum) { ++divided[sum.total]; });
    for (std::size_t row = 0; row < total_of.size(); ++row) {
        require(!total_of[row] || divided[*total_of[row]] == 1 || divided[row] == 0, table,
                "row {} is divided, and its total another way too", row);
    }
}

std::int64_t together(const PupilSum& sum, const Pupils& numbers) {
    std::int64_t pupils = 0;
    std::ranges::for_each(sum.parts, [&](std::size_t part) { pupils += numbers[part].value_or(0); });
    return pupils;
}

void check_wholes(const Table& table, const Pupils& wholes) {
    for (const auto& sum : table.breakdown->sums) {
        require(together(sum, wholes) == wholes[sum.total].value_or(0), table,
                "all pupils by {} do not add up to their total", sum.by);
    }
}

void check_numbers(const Table& table, const Pupils& numbers) {
    for (const auto& sum : table.breakdown->sums) {
        const bool any = std::ranges::any_of(sum.parts, [&](std::size_t part) { return numbers[part].has_value(); });
        require(any == numbers[sum.total].has_value(), table, "the pupils by {} and their total are not both counted",
                sum.by);
        require(together(sum, numbers) == numbers[sum.total].value_or(0), table,
                "the pupils by {} do not add up to their total", sum.by);
    }
}

/// A row of which all or no schools are counted says no rest, so that the others may come to less than the total.
void check_rests(const Table& table, const Pupils& rests) {
    for (const auto& sum : table.breakdown->sums) {
        require(!rests[sum.total] || together(sum, rests) <= *rests[sum.total], table,
                "the pupils left out by {} are more than their total", sum.by);
    }
}

void check_columns(const Table& table, const std::set<std::size_t>& declared) {
    for (const auto& row : table.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            require(declared.contains(column) || row[column].cell_class() != CellClass::pupils, table,
                    "'{}' divides pupils a second way", table.columns.at(column).name);
        }
    }
}

/// Hides the cells of these rows. A percentage of nobody too: it would tell that the number beside it is 0.
int hide(Table& table, std::size_t column, const std::vector<bool>& rows) {
    int count = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        auto& cell = table.rows[row].at(column);
        if (rows[row] && cell.cell_class() == CellClass::pupils) {
            cell = cell.hidden();
            ++count;
        }
    }
    return count;
}

std::vector<bool> either(std::vector<bool> rows, const std::vector<bool>& others) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows[row] = rows[row] || others[row];
    }
    return rows;
}

/// Hides the column of whole numbers, and the percentages of them: both or none, as each would tell the other.
int hide_with_wholes(Table& table, const Pupils& numbers, const std::vector<bool>& hidden,
                     std::set<std::size_t>& declared) {
    const auto& breakdown = *table.breakdown;
    const auto wholes = column_of(table, breakdown.whole);
    check_wholes(table, numbers_in(table, wholes));
    const auto rests = rests_of_wholes(table, numbers, column_of(table, breakdown.percents.at(0)), wholes);
    const auto rows = either(hidden, hidden_rows(breakdown.sums, rests));
    declared.insert(wholes);
    int count = hide(table, wholes, rows);
    for (const auto& name : breakdown.percents) {
        const auto percents = column_of(table, name);
        declared.insert(percents);
        count += hide(table, percents, rows);
    }
    return count;
}

int hide_percents(Table& table, const std::vector<bool>& hidden, std::set<std::size_t>& declared) {
    const auto& breakdown = *table.breakdown;
    int count = 0;
    for (const auto& name : breakdown.percents) {
        const auto percents = column_of(table, name);
        declared.insert(percents);
        const auto rests = rests_in(table, percents);
        check_rests(table, rests);
        count += hide(table, percents, either(hidden, hidden_rows(breakdown.sums, rests)));
    }
    return count;
}

}  // namespace

std::vector<bool> hidden_rows(const std::vector<PupilSum>& sums,
                              const std::vector<std::optional<std::int64_t>>& pupils) {
    return Hiding(sums, pupils).rows();
}

int suppress(Table& table) {
    const auto& breakdown = *table.breakdown;
    const auto column = column_of(table, breakdown.pupils);
    const auto numbers = numbers_in(table, column);
    std::set<std::size_t> declared{column};
    check_one_way(table);
    check_numbers(table, numbers);
    const auto hidden = hidden_rows(breakdown.sums, numbers);
    int count = hide(table, column, hidden);
    count += breakdown.whole.empty() ? hide_percents(table, hidden, declared)
                                     : hide_with_wholes(table, numbers, hidden, declared);
    check_columns(table, declared);
    return count;
}

void refuse_two_ways(const Document& document) {
    std::set<std::string> seen;
    for (const auto* const table : tables(document)) {
        for (const auto& sum : table->breakdown ? table->breakdown->sums : std::vector<PupilSum>()) {
            require(seen.insert(sum.by).second, *table, "another sum divides pupils by {}", sum.by);
        }
    }
}

}  // namespace llp::report
