#include "app/visit_row.hpp"

#include <fmt/format.h>

#include <array>

#include "core/text.hpp"
#include "csv/writer.hpp"

namespace llp::app {

namespace {

/// Those that are read, and those that are for people to find their way in a spreadsheet.
constexpr std::array<std::string_view, 20> visit_columns{
    "plan",           "visit",     "day",     "part",      "status",    "earliest", "latest",  "note",
    "kind",           "half_days", "apart",   "supported", "supporter", "as_at",    "weekday", "supported_name",
    "supporter_name", "led_by",    "overdue", "refused"};

[[noreturn]] void refuse(std::string_view column, std::string message) {
    throw Refusal{.column = std::string(column), .message = std::move(message)};
}

class RowReader {
public:
    RowReader(const EditedRow& row, const VisitGround& ground) : row_(row), ground_(ground), now_(ground.now) {}

    [[nodiscard]] VisitChange change() const {
        hold_fast();
        VisitChange change{.plan = now_.plan, .number = now_.number};
        read_window(change);
        change.note = note();
        read_day(change);
        return change;
    }

private:
    /// What this file cannot change must be as it is.
    void hold_fast() const {
        must_be("kind", std::string(token(now_.kind)));
        must_be("half_days", fmt::to_string(now_.half_days));
        must_be("apart", fmt::to_string(now_.apart));
        must_be_party("supported", ground_.plan.supported);
        must_be_party("supporter", ground_.plan.supporter);
    }

    void must_be(std::string_view column, const std::string& held) const {
        const auto cell = row_.cell(column);
        if (cell && *cell != held) {
            refuse_other(column, *cell, held);
        }
    }

    /// An older file may name the school that was followed by the one of today.
    void must_be_party(std::string_view column, const Party& held) const {
        const auto cell = row_.cell(column);
        const auto said = cell ? Party::read(*cell) : std::nullopt;
        if (cell && (!said || ground_.heir_of(*said) != ground_.heir_of(held))) {
            refuse_other(column, *cell, held.text());
        }
    }

    [[noreturn]] void refuse_other(std::string_view column, const std::string& said, const std::string& held) const {
        refuse(column, fmt::format("visit {} of plan {} has {} here, not '{}', and a file does not change that: write "
                                   "{}, or the plan and visit that are meant",
                                   now_.number, now_.plan, held, said, held));
    }

    /// What the row changes of a field: nothing where nobody touched the cell.
    template <typename T>
    [[nodiscard]] std::optional<T> edited(std::string_view column, T Visit::*field,
                                          const std::optional<T>& said) const {
        const auto& now = now_.*field;
        const auto* const then = ground_.then;
        if (!said || *said == now || (then != nullptr && *said == then->*field)) {
            return std::nullopt;
        }
        if (then != nullptr && now != then->*field) {
            refuse(column, "was changed in the plan too since the file was exported: export anew, and edit that");
        }
        return said;
    }

    /// nullopt where the cell is empty or the file lacks the column.
    [[nodiscard]] std::optional<Date> day_in(std::string_view column) const {
        const auto cell = row_.cell(column);
        if (!cell || cell->empty()) {
            return std::nullopt;
        }
        const auto day = Date::read_published(*cell);
        if (!day) {
            refuse(column, fmt::format("'{}' is no day: write it as 2026-11-23 or 23/11/2026", *cell));
        }
        return day;
    }

    [[nodiscard]] std::optional<Date> window(std::string_view column) const {
        const auto day = day_in(column);
        if (!day && row_.cell(column)) {
            refuse(column, "the cell is empty, and a visit has a window: write a day such as 2026-11-23");
        }
        return day;
    }

    void read_window(VisitChange& change) const {
        change.earliest = edited("earliest", &Visit::earliest, window("earliest"));
        change.latest = edited("latest", &Visit::latest, window("latest"));
        const auto first = change.earliest.value_or(now_.earliest);
        const auto last = change.latest.value_or(now_.latest);
        if (last < first) {
            refuse("latest", fmt::format("the window of the visit would end on {}, before it begins on {}: write "
                                         "other days in earliest and latest",
                                         last, first));
        }
    }

    /// nullopt where the cell is empty or the file lacks the column.
    [[nodiscard]] std::optional<VisitStatus> said_status() const {
        const auto cell = row_.cell("status");
        if (!cell || cell->empty()) {
            return std::nullopt;
        }
        const auto status = read_visit_status(slug(*cell));
        if (!status) {
            refuse("status",
                   fmt::format("'{}' is no status: write one of unplaced, proposed, agreed, done, missed, cancelled",
                               *cell));
        }
        return status;
    }

    /// A note that was hidden comes back as the sign of what is hidden, one that was guarded behind its guard.
    [[nodiscard]] std::optional<std::string> note() const {
        const auto* const said = row_.as_it_stands("note");
        const bool hidden = said != nullptr && *said == "c" && !now_.note.empty();
        const auto is_note_of = [&](const Visit* visit) { return visit != nullptr && *said == visit->note; };
        if (said == nullptr || hidden || is_note_of(&now_) || is_note_of(ground_.then)) {
            return std::nullopt;
        }
        return edited("note", &Visit::note, std::optional(std::string(csv::without_guard(*said))));
    }

    using PerhapsDay = std::optional<Date>;

    /// None at all where the file lacks the column.
    [[nodiscard]] std::optional<PerhapsDay> said_day() const {
        return row_.cell("day") ? std::optional<PerhapsDay>(std::in_place, day_in("day")) : std::nullopt;
    }

    void read_day(VisitChange& change) const {
        const auto day = edited("day", &Visit::day, said_day());
        change.status = edited("status", &Visit::status, said_status());
        refuse_unplaced_with_day(day, change);
        if (day && day->has_value()) {
            change.day = *day;
            change.status = change.status.value_or(status_of_new_day());
        }
        refuse_without_day(day, change);
        change.part = part(change);
        hold_against_today(change);
    }

    /// Where the row says when it was exported, what was edited tells which of the two is meant.
    void refuse_unplaced_with_day(const std::optional<PerhapsDay>& day, const VisitChange& change) const {
        const bool is_told = ground_.then != nullptr;
        const auto of = is_told ? day : said_day();
        const auto status = is_told ? change.status : said_status();
        if (of && of->has_value() && status == VisitStatus::unplaced) {
            refuse("status", fmt::format("the visit is unplaced and has the day {}: write proposed or agreed, or empty "
                                         "the day",
                                         of->value()));
        }
    }

    [[nodiscard]] VisitStatus status_of_new_day() const {
        const bool is_new = now_.status == VisitStatus::unplaced || (!said_status() && !now_.holds_its_day());
        return is_new ? VisitStatus::proposed : now_.status;
    }

    void refuse_without_day(const std::optional<PerhapsDay>& day, const VisitChange& change) const {
        const auto status = change.status.value_or(now_.status);
        const bool wants_none = status == VisitStatus::unplaced || status == VisitStatus::cancelled;
        const bool has_one = day ? day->has_value() : now_.day.has_value();
        if ((day || change.status) && !has_one && !wants_none) {
            refuse("day", fmt::format("a visit that is {} has a day: write one, or unplaced in status", token(status)));
        }
    }

    [[nodiscard]] std::optional<DayPart> part(const VisitChange& change) const {
        const auto cell = row_.cell("part");
        const bool has_day = change.status.value_or(now_.status) != VisitStatus::unplaced && (change.day || now_.day);
        if (!cell || cell->empty() || !has_day) {
            return std::nullopt;
        }
        const auto part = read_day_part(slug(*cell));
        if (!part) {
            refuse("part", fmt::format("'{}' is no part of a day: write morning, afternoon or whole", *cell));
        }
        if ((*part == DayPart::whole) != (now_.half_days == 2)) {
            refuse("part", now_.half_days == 1
                               ? "the visit takes half a day: write morning or afternoon, or empty the cell"
                               : "the visit takes a whole day: write whole, or empty the cell");
        }
        return edited("part", &Visit::part, std::optional(*part));
    }

    /// As changed_visit asks for, in words for a file.
    void hold_against_today(const VisitChange& change) const {
        const auto status = change.status.value_or(now_.status);
        const auto day = change.day ? change.day : now_.day;
        const bool took_place = status == VisitStatus::done || status == VisitStatus::missed;
        if ((change.day || change.status) && took_place && *day > ground_.today) {
            refuse("status", fmt::format("{} is still to come, and a visit is {} on its day or after: write agreed, or "
                                         "the day on which it was",
                                         *day, token(status)));
        }
        if (change.day && !took_place && status != VisitStatus::cancelled && *day < ground_.today) {
            refuse("day", fmt::format("{} is past: write done or missed in status, or a later day", *day));
        }
    }

    const EditedRow& row_;
    const VisitGround& ground_;
    const Visit& now_;
};

}  // namespace

bool is_header_of_visits(const std::vector<std::string>& header) {
    return has_columns(header, {"plan", "visit"});
}

EditedTable read_visit_rows(csv::Reader& reader, const std::string& name) {
    return read_edited_table(reader, name, visit_columns);
}

VisitChange change_of(const EditedRow& row, const VisitGround& ground) {
    return RowReader(row, ground).change();
}

}  // namespace llp::app
