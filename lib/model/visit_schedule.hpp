#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/tally.hpp"
#include "model/visit.hpp"

namespace llp {

/// A visit that stands in the way of another, on its day.
struct BlockingVisit {
    std::string reason;  ///< "supporter-busy", "school-busy", "order" or "spacing".
    Date day;
    std::int64_t plan = 0;
    int number = 1;

    friend auto operator<=>(const BlockingVisit&, const BlockingVisit&) = default;
};

/// A visit that has no day.
struct UnplacedVisit {
    Visit visit;
    /// What each weekday of its window was refused for: "past", "partnership-over", "school-closed",
    /// "supporter-closed", "days-of-term", "supporter-busy", "school-busy", "order", "spacing".
    Tally refused = {};
    std::vector<BlockingVisit> blocked_by = {};  ///< On the days so refused; by reason and day.
    std::optional<Date> partnership_over = {};   ///< From which day on, where that refused some.
    std::vector<std::string> would_place = {};   ///< Each alone would give it a day, the others as they are or moved.
};

/// A visit that was proposed for a day and is not on it any more.
struct MovedVisit {
    Visit visit;  ///< As it is now.
    Date from;
};

/// The days of visits as one run of the scheduling leaves them.
struct VisitSchedule {
    std::vector<Visit> visits;  ///< Of the plans that were scheduled, by plan and number, placed where they could be.
    std::vector<UnplacedVisit> unplaced;
    std::vector<MovedVisit> moved;
    int to_place = 0;      ///< Visits that are neither agreed nor over.
    int placed = 0;        ///< Of these.
    int placed_bound = 0;  ///< No schedule places more.
    int moved_bound = 0;   ///< No schedule that places as many moves fewer of the proposed days that are to be kept.
    int kept = 0;          ///< Of the proposed days, those that stand.
    int agreed = 0;        ///< Visits that were agreed, or took place: they do not move.
    int without_word = 0;  ///< Proposed or agreed for a day that is past, and nothing was said of it since.
    int shared_days = 0;   ///< Days on which one supporter makes two half-day visits.
    std::int64_t unevenness = 0;
    std::int64_t unevenness_bound = 0;
    bool proved = false;  ///< No schedule is better in anything that counts.
};

}  // namespace llp
