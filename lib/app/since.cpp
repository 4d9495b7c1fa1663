#include "app/since.hpp"

#include <algorithm>

#include "core/error.hpp"

namespace llp::app {

namespace {

constexpr int default_days = 7;

PointInTime point_of_command(std::int64_t number, Date day, const std::vector<Command>& newest_first) {
    if (number == 0) {
        return {.day = newest_first.back().day - 1, .command = 0};
    }
    const auto found = std::ranges::find(newest_first, number, &Command::number);
    if (found == newest_first.end()) {
        throw UsageError(fmt::format("--since #{}: no such command had been recorded by {}", number, day),
                         "see the numbers with: llp db history");
    }
    return {.day = found->day, .command = found->number};
}

PointInTime point_of_day(Date since, Date day, const std::vector<Command>& newest_first) {
    if (since > day) {
        raise<UsageError>("--since {} is after {}", since, day);
    }
    const auto found = std::ranges::find_if(newest_first, [&](const Command& c) { return c.day <= since; });
    return {.day = since, .command = found == newest_first.end() ? 0 : found->number};
}

}  // namespace

PointInTime point_of(const Since& since, Date day, const std::vector<Command>& newest_first) {
    if (const auto* const number = std::get_if<std::int64_t>(&since)) {
        return point_of_command(*number, day, newest_first);
    }
    const auto* const said = std::get_if<Date>(&since);
    return point_of_day(said != nullptr ? *said : day - default_days, day, newest_first);
}

}  // namespace llp::app
