#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/explanation.hpp"
#include "report/document.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// The first few, and how many more: "A, B and 4 more"; "nobody".
std::string parties_in_words(const Names& names, const std::vector<Party>& parties, std::string_view separator = ", ");
/// All of them for machines.
Cell parties_cell(const Names& names, const std::vector<Party>& parties);

/// "1 school fewer served, 35 points fewer"; "as good".
std::string effect_in_words(const Consequence& consequence);

/// A table of which each row has a consequence. Where others move, its rows are numbered for people, and those schools
/// stand in a table below it by these numbers. Machines get them in the row.
class ConsequenceTable {
public:
    /// `columns` are those before what the consequence is told in. Without `effect` people are told the moves alone.
    ConsequenceTable(const Names& names, Table table, bool effect = true);

    /// `cells` are of the columns that were given.
    void add(Row cells, const std::optional<Consequence>& consequence);

    /// The table, and the one of those that move where anybody does and they are few enough to be read.
    [[nodiscard]] std::vector<Block> blocks() &&;

private:
    const Names& names_;
    Table table_;
    Table moves_;
    bool unlisted_ = false;  ///< More move somewhere than a person would read.
};

}  // namespace llp::report
