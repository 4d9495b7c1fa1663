#include "match/nearby.hpp"

#include <algorithm>

namespace llp::match {

Nearby::Nearby(Metres furthest) noexcept : furthest_(furthest), side_(std::max<std::int64_t>(1, furthest.count())) {}

std::tuple<std::int64_t, std::int64_t, std::size_t> Nearby::key(const Entry& entry) noexcept {
    return {entry.east, entry.north, entry.number};
}

Nearby::Entry Nearby::entry(std::size_t number, const GridPoint& place) const noexcept {
    return {.east = place.easting.count() / side_,
            .north = place.northing.count() / side_,
            .number = number,
            .place = place};
}

void Nearby::add(std::size_t number, const GridPoint& place) {
    entries_.push_back(entry(number, place));
}

void Nearby::finish() {
    std::ranges::sort(entries_, {}, key);
}

std::vector<std::size_t> Nearby::within(const GridPoint& place) const {
    const auto limit = furthest_.count() * furthest_.count();
    const auto home = entry(0, place);
    std::vector<std::size_t> numbers;
    for (auto east = home.east - 1; east <= home.east + 1; ++east) {
        const std::tuple start{east, home.north - 1, std::size_t{0}};
        for (auto next = std::ranges::lower_bound(entries_, start, {}, key);
             next != entries_.end() && next->east == east && next->north <= home.north + 1; ++next) {
            if (squared_distance(place, next->place) <= limit) {
                numbers.push_back(next->number);
            }
        }
    }
    std::ranges::sort(numbers);
    return numbers;
}

}  // namespace llp::match
