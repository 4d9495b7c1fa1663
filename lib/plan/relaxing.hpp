#pragma once

#include <utility>
#include <vector>

#include "plan/board.hpp"

namespace llp::plan {

/// A window is lengthened by at most so many weeks.
inline constexpr int most_weeks_longer = 4;

/// Asks of a finished schedule what would give a day to a visit that has none. Each answer is tried, with the others
/// moved where that helps, and taken back.
class Relaxing {
public:
    Relaxing(PlacingProblem problem, std::vector<std::optional<int>> days);
    Relaxing(const Relaxing&) = delete;
    Relaxing& operator=(const Relaxing&) = delete;
    ~Relaxing() = default;

    /// Beside all others as they stand.
    [[nodiscard]] PlacingRule refuses(int visit, int day) const { return board_.refuses(visit, day); }

    [[nodiscard]] std::vector<int> behind(int visit, int day) const { return board_.behind(visit, day); }

    /// The half days that its visitor would have to give more in a term, which is that of the day: for each term of its
    /// days in which that would do.
    std::vector<std::pair<int, int>> more_days(int visit);
    /// With these days in place of its own.
    bool other_days(int visit, const std::vector<int>& days);
    /// The same, and if each visit of its plan could be on the day after the one before it.
    bool closer_visits(int visit, const std::vector<int>& days);

private:
    bool would_do(int visit);

    PlacingProblem problem_;
    std::vector<std::optional<int>> days_;
    Board board_;
};

}  // namespace llp::plan
