#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "core/grid_point.hpp"

namespace llp::match {

/// Numbered places in square cells whose side is the furthest distance asked for, so that whoever is within it stands
/// in the same or a neighbouring cell.
class Nearby {
public:
    explicit Nearby(Metres furthest) noexcept;

    /// Before the first question.
    void add(std::size_t number, const GridPoint& place);
    void finish();

    /// The numbers within the furthest distance of a place, the limit included; ascending.
    [[nodiscard]] std::vector<std::size_t> within(const GridPoint& place) const;

private:
    struct Entry {
        std::int64_t east;  ///< Of the cell.
        std::int64_t north;
        std::size_t number;
        GridPoint place;
    };
    static std::tuple<std::int64_t, std::int64_t, std::size_t> key(const Entry& entry) noexcept;
    [[nodiscard]] Entry entry(std::size_t number, const GridPoint& place) const noexcept;

    Metres furthest_;
    std::int64_t side_;
    std::vector<Entry> entries_;
};

}  // namespace llp::match
