#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/date.hpp"
#include "model/party.hpp"

namespace llp {

enum class VisitKind { first_visit, visit, review };
enum class VisitStatus {
    unplaced,  ///< It has no day.
    proposed,  ///< Placed by the schedule: it may be moved.
    agreed,    ///< Those who meet have said yes: nothing but people moves it.
    done,
    missed,  ///< It was to be on its day, and was not.
    cancelled
};
/// Of its day; a visit of a whole day takes both.
enum class DayPart { whole, morning, afternoon };

/// "first visit", "visit", "review".
std::string_view token(VisitKind kind) noexcept;
std::optional<VisitKind> read_visit_kind(std::string_view text) noexcept;
/// "unplaced", "proposed", "agreed", "done", "missed", "cancelled".
std::string_view token(VisitStatus status) noexcept;
std::optional<VisitStatus> read_visit_status(std::string_view text) noexcept;
/// "whole", "morning", "afternoon".
std::string_view token(DayPart part) noexcept;
std::optional<DayPart> read_day_part(std::string_view text) noexcept;

/// One visit, or review, of a support plan. It is known by its plan and number, whatever becomes of it.
struct Visit {
    std::int64_t plan = 0;
    int number = 1;  ///< 1, 2, ... within the plan, in the order in which they are to take place.
    VisitKind kind = VisitKind::visit;
    /// The supporter, whose days it takes. None: it is led by the broker and takes nobody's days.
    std::optional<Party> visitor;
    int half_days = 2;  ///< 2, or 1 for half a day.
    Date earliest;      ///< The window: both are days on which it may be.
    Date latest;
    int apart = 1;            ///< At least so many school days after the one before it in its plan; at least 1.
    std::optional<Date> day;  ///< None while it is unplaced.
    DayPart part = DayPart::whole;
    VisitStatus status = VisitStatus::unplaced;
    std::string note = {};
    /// How often it has changed, changes that were taken back included: it never falls. Read from the store, not kept.
    std::int64_t sequence = 0;

    /// Nothing is left to place: it took place, was missed or will not be.
    [[nodiscard]] bool is_over() const noexcept { return status >= VisitStatus::done; }
    /// It takes up a day of those who meet: unless it has none, was missed or is cancelled.
    [[nodiscard]] bool holds_its_day() const noexcept {
        return day && status != VisitStatus::missed && status != VisitStatus::cancelled;
    }

    friend bool operator==(const Visit&, const Visit&) = default;
};

}  // namespace llp
