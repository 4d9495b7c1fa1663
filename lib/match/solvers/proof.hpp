#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/wide.hpp"

namespace llp::match {

/// In which shortage a row or a column stands. A shortage is a set of rows that compete for too few columns: those that
/// an unserved row (first two), or a row that wants more, reaches over pairs that could be swapped. Its columns are
/// full in every best choice, and each of its rows holds every column that it could have outside.
enum class Zone : std::uint8_t {
    urgent,  ///< Urgent rows compete for a first column.
    first,   ///< Rows compete for a first column.
    more,    ///< Rows compete for further columns.
    open     ///< No shortage: its rows have all that they want.
};

struct Zones {
    std::vector<Zone> rows;
    std::vector<Zone> columns;
};

/// Why no choice of the same counts has only pairs above the floor: with the pairs above it alone, the set named here
/// falls short of them (in `least`: its columns of their least loads).
struct Bar {
    enum class Count : std::uint8_t { least, urgent, first, more };
    Count count = Count::least;
    std::vector<bool> rows;
    std::vector<bool> columns;
};

/// What shows that a choice is the best, level by level, to somebody who looks once at every pair that may be made;
/// what is to be checked stands in certificate.hpp. Forced pairs are taken out beforehand, with what they use of
/// demands, rooms and least loads.
struct FlowProof {
    Zones counts;                       ///< Over all pairs: no choice serves more.
    std::optional<std::int64_t> floor;  ///< The least weight of a pair; none where that is no aim or no pair is made.
    Bar bar;                            ///< Where there is a floor.
    Zones zones;                        ///< Over the pairs that are not below the floor.
    /// Prices: a pair is worth weight x scale - metres, and `kept` more where it is to be kept; so is every price. The
    /// scale is greater than what the metres of two choices can differ by, so that one point outweighs them. With a
    /// rate of r points for every n kept pairs, scale = n x a and kept = r x a + b, where a outweighs what b and the
    /// metres can make up, and b what the metres can; where kept pairs go first, `kept` outweighs all else.
    std::int64_t scale = 1;
    Wide kept = 0;
    std::vector<Wide> row_prices;
    std::vector<Wide> column_prices;
};

}  // namespace llp::match
